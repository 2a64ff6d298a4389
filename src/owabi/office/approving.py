"""Say yes to exactly these words for exactly these people, and write it down for good."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from owabi.approval.covered import Covered
from owabi.approval.difference import differences
from owabi.approval.key import RegisteredKey, fingerprint, public_bytes
from owabi.approval.role import Mode, Role, Verdict
from owabi.approval.standing import Standing, stale, standing
from owabi.approval.statement import Anchor, Approval, Person, evidence_root, sign
from owabi.case import store
from owabi.case.lock import locked
from owabi.case.private import erase
from owabi.case.signing import new_key
from owabi.delivery.mailing import MailingState
from owabi.delivery.ports import Ledger
from owabi.errors import ApprovalMistake
from owabi.letter.audience import Audience, Kind
from owabi.office.opened import OpenedCase
from owabi.office.preflight import Count, Errand, Preflight, Window, preflight, refuse_blocked
from owabi.said import Said
from owabi.text.finding import Severity

_A_MINUTE = timedelta(minutes=1)
_LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class Yes:
    """Who says it, in which role, and what a person alone typed; `despite` is why errors that do not block stay."""

    role: Role
    person: Person
    key: Ed25519PrivateKey
    verdict: Verdict = Verdict.APPROVE
    typed_count: int | None = None
    despite: str = ""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What was written: the record, how the letter stands with it, what changed since the last record, the root."""

    approval: Approval
    ready: Preflight
    standing: Standing
    changed: tuple[Said, ...]
    evidence_root: str


def new_approver(
    opened: OpenedCase, key_file: Path, *, name: str, roles: Sequence[Role], os_account: str, at: datetime
) -> RegisteredKey:
    """Make a person's key and put its public half on the case's register: both, or neither."""
    _refuse_name(name)
    with locked(opened.case.layout, "approver"):
        private = new_key(key_file)
        try:
            key = RegisteredKey(public_bytes(private), tuple(roles), at, name, os_account)
            store.register_key(opened.case, key)
        except BaseException:
            erase(key_file)
            raise
    return key


def last_covered(opened: OpenedCase, audience: Audience, kind: Kind, *, drill: bool) -> Covered | None:
    """What the latest record about this letter covers; a later approver and the sender start from it."""
    for approval in reversed(store.approvals(opened.case)):
        covered = approval.covered
        if (covered.audience, covered.kind) == (audience, kind) and (covered.transport == "drill") is drill:
            return covered
    return None


def default_window(opened: OpenedCase) -> Window:
    """From the facts' as-of to the moment at which they go stale: the same for every approver of one version."""
    as_of = opened.facts().incident.as_of.at
    return Window(as_of, as_of + opened.case.settings.policy.as_of_limit)


def approve(opened: OpenedCase, errand: Errand, yes: Yes, *, at: datetime, count: Count | None = None) -> Receipt:
    """Check the letter, render every copy, sign, and keep facts and words as they were approved.

    Raises `ApprovalMistake` where the letter may not be approved as it is, or not by this key.
    """
    with locked(opened.case.layout, "approve"), opened.ledger() as ledger:
        ready = preflight(opened, ledger, errand, at=at, count=count)
        policy = opened.case.settings.policy
        if yes.verdict is Verdict.APPROVE:
            refuse_blocked(ready)
            _refuse_errors(ready, yes)
            _refuse_stopped(ledger, ready)
            _refuse_stale(stale(ready.covered, at=at))
            _refuse_count(ready, yes, policy.mode)
        _refuse_key(opened, yes)
        _refuse_dated_back(opened, ledger, at)
        last = last_covered(opened, errand.audience, errand.kind, drill=errand.drill)
        anchor = _anchor(opened, ledger)
        approval = sign(
            yes.key,
            ready.covered,
            yes.person,
            role=yes.role,
            at=at,
            anchor=anchor,
            verdict=yes.verdict,
            typed_count=yes.typed_count,
        )
        store.freeze_facts(opened.case, ready.sheet.incident.version, ready.sheet.digest, ready.sheet.text.encode())
        store.freeze_letter(opened.case, ready.covered.digest, ready.template.to_text().encode())
        store.add_approval(opened.case, approval)
        now = standing(store.approvals(opened.case), ready.covered, store.registered_keys(opened.case), at=at)
        changed = () if last is None else differences(last, ready.covered)
        return Receipt(approval, ready, now, tuple(changed), evidence_root(opened.case.id, anchor))


def _anchor(opened: OpenedCase, ledger: Ledger) -> Anchor:
    count, head = store.approvals_head(opened.case)
    end = ledger.head()
    return Anchor(count, head, end.seq, end.chain.hex())


def _refuse_errors(ready: Preflight, yes: Yes) -> None:
    errors = [finding for finding in ready.findings if finding.severity is Severity.ERROR]
    if errors and not yes.despite:
        raise ApprovalMistake(
            Said(
                f"直すべき指摘が{len(errors)}件あります（{errors[0].rule} {errors[0].message.ja}）。",
                f"{len(errors)} errors stand in the letter ({errors[0].rule}: {errors[0].message.en}).",
            ),
            Said(
                "直すか、残す理由を --despite に書いてください。",
                "Mend them, or say why they stay with --despite.",
            ),
        )


def _refuse_stopped(ledger: Ledger, ready: Preflight) -> None:
    """A mailing that was stopped stays so: the same yes over again would be to that mailing."""
    digest = bytes.fromhex(ready.covered.digest)
    for mailing in ledger.mailings():
        if mailing.approval_digest == digest and mailing.state is MailingState.STOPPED:
            raise ApprovalMistake(
                Said(
                    f"これとまったく同じ内容の配信 {mailing.id} は、中止されています。",
                    f"{mailing.id} of exactly this was stopped for good.",
                ),
                Said(
                    "あらためて送るには、--until で送信の期限を変えて承認してください。",
                    "To send after all, approve it with another --until.",
                ),
            )


def _refuse_stale(reasons: tuple[Said, ...]) -> None:
    if reasons:
        raise ApprovalMistake(
            reasons[0],
            Said(
                "facts.yaml を今の時点に改め（as_of と version）、文面を作り直してください。",
                "Bring facts.yaml up to now (as_of and version) and draft the letter again.",
            ),
        )


def _refuse_count(ready: Preflight, yes: Yes, mode: Mode) -> None:
    if mode is not Mode.SOLO or yes.typed_count == ready.roll.count:
        return
    if yes.typed_count is None:
        cause = Said(
            "単独承認では、宛先の人数を自分で入力します。", "alone, you type the number of recipients yourself."
        )
    else:
        cause = Said(
            f"入力された人数（{yes.typed_count}）が、宛先の数と違います。",
            f"the number typed ({yes.typed_count}) is not the number of recipients.",
        )
    raise ApprovalMistake(
        cause,
        Said("名簿を確かめ、人数を --count に指定してください。", "Look at the list and give its number by --count."),
    )


def _refuse_dated_back(opened: OpenedCase, ledger: Ledger, at: datetime) -> None:
    """The hold of a person alone counts from the yes: one that is dated back would shorten it."""
    policy = opened.case.settings.policy
    moments = [approval.at for approval in store.approvals(opened.case)]
    if policy.mode is Mode.SOLO:
        moments += [event.entry.at for event in ledger.events(after=ledger.head().seq - 1)]
    if any(at < moment - max(policy.skew, _A_MINUTE) for moment in moments):
        raise ApprovalMistake(
            Said(
                "これより後の日時の記録が、すでにあります。時計が戻っています。",
                "there are records of a later moment already: the clock went back.",
            ),
            Said("時計を合わせてから、もう一度承認してください。", "Set the clock and approve again."),
        )


def _refuse_key(opened: OpenedCase, yes: Yes) -> None:
    known = store.registered_keys(opened.case).get(fingerprint(public_bytes(yes.key)))
    if known is None:
        raise ApprovalMistake(
            Said("この鍵は、この事案に登録されていません。", "this key is not on this case's register."),
            Said("owabi approver で登録してください。", "Register it with `owabi approver`."),
        )
    if yes.role not in known.roles:
        raise ApprovalMistake(
            Said(
                f"この鍵は「{yes.role.said.ja}」として登録されていません。",
                f"this key is not registered for the role {yes.role.said.en}.",
            ),
            Said("登録した役割で承認してください。", "Approve in a role that it is registered for."),
        )
    _refuse_name(yes.person.name)
    if known.name is not None and _plain(yes.person.name) != _plain(known.name):
        raise ApprovalMistake(
            Said(f"この鍵は「{known.name}」の鍵です。", f"this is the key of {known.name}."),
            Said("自分の名前と、自分の鍵で承認してください。", "Approve by your own name, with your own key."),
        )


def _refuse_name(name: str) -> None:
    # A full-width space, usual between 姓 and 名, does not count as printable.
    if not name.strip() or not name.replace("\u3000", " ").isprintable() or len(name) > _LONGEST_NAME:
        raise ApprovalMistake(
            Said("承認する人の名前として使えません。", "this cannot be an approver's name."),
            Said("氏名を一行で書いてください。", "Write the person's name on one line."),
        )


def _plain(name: str) -> str:
    return "".join(unicodedata.normalize("NFKC", name).split())
