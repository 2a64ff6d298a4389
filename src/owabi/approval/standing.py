"""Whether a letter may leave now: which yeses count, what is lacking, what has lapsed and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from owabi.approval.covered import Covered
from owabi.approval.difference import differences, said_moment
from owabi.approval.key import RegisteredKey, short
from owabi.approval.policy import Policy
from owabi.approval.quorum import lacking_roles
from owabi.approval.relative import turns_at, unit_of
from owabi.approval.role import Mode, Role, Verdict
from owabi.approval.statement import Approval, faults
from owabi.said import Said


@dataclass(frozen=True, slots=True)
class Void:
    """A record that does not count for this letter now, with every reason."""

    approval: Approval
    reasons: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """`approved`: the quorum is met by yeses that have not lapsed. `valid`: and it may leave at this very moment.

    `lacking` says what is still missing until it may leave. `sendable_at` is the first moment at which an approved
    letter may leave (hold and window), `lapses_at` the first at which it no longer may: a sender stops there.
    `warnings` belong on the screen and on the evidence (one account with several keys, 単独承認).
    """

    approved: bool
    valid: bool
    counted: tuple[Approval, ...]
    lacking: tuple[Said, ...]
    void: tuple[Void, ...]
    warnings: tuple[Said, ...]
    sendable_at: datetime | None
    lapses_at: datetime | None


def standing(
    approvals: Sequence[Approval],
    covered: Covered,
    keys: Mapping[str, RegisteredKey],
    *,
    at: datetime,
) -> Standing:
    """How the records of a case (in their order) stand for one letter at one moment.

    `keys` is the register by fingerprint. Records of other audiences and kinds are passed over.
    """
    policy = covered.policy
    sound: dict[str, Approval] = {}
    void: list[Void] = []
    drafters = set()
    for approval in approvals:
        if (approval.covered.audience, approval.covered.kind) != (covered.audience, covered.kind):
            continue
        reasons = _reasons(approval, covered, keys, at)
        if reasons:
            void.append(Void(approval, reasons))
            continue
        if approval.role is Role.DRAFTER and approval.verdict is Verdict.APPROVE:
            drafters.add(approval.key)
            continue
        earlier = sound.pop(approval.key, None)
        if earlier is not None:
            void.append(Void(earlier, (_REPLACED,)))
        sound[approval.key] = approval
    sent_back = [approval for approval in sound.values() if approval.verdict is Verdict.SEND_BACK]
    given = [approval for approval in sound.values() if approval.verdict is Verdict.APPROVE]
    counted = tuple(approval for approval in given if policy.mode is Mode.SOLO or approval.key not in drafters)
    void += [Void(approval, (_OWN_DRAFT,)) for approval in given if approval not in counted]

    open_points = [*stale(covered, at=at), *(_sent_back(approval) for approval in sent_back)]
    open_points += lacking_roles(counted, policy)
    approved = not open_points
    sendable_at = _sendable_at(counted, covered) if approved else None
    waiting = () if sendable_at is None or at >= sendable_at else (_not_yet(sendable_at, covered),)
    return Standing(
        approved,
        approved and not waiting,
        counted,
        (*open_points, *waiting),
        tuple(void),
        _warnings(counted, keys, policy),
        sendable_at,
        min(_lapses(counted, covered)) if approved else None,
    )


def stale(covered: Covered, *, at: datetime) -> tuple[Said, ...]:
    """Why nobody's yes to this letter can count at this moment: to be asked before anyone is asked to approve."""
    found = []
    if at >= covered.send_until:
        found.append(
            Said(
                f"送信期限（{said_moment(covered.send_until)}）を過ぎました。",
                f"the send window ended at {said_moment(covered.send_until)}.",
            )
        )
    if covered.next_report_at is not None and at >= covered.next_report_at:
        found.append(
            Said(
                f"次回報告の約束の日時（{said_moment(covered.next_report_at)}）を過ぎました。",
                f"the promised next report ({said_moment(covered.next_report_at)}) is past.",
            )
        )
    if at >= covered.facts_as_of + covered.policy.as_of_limit:
        hours = int(covered.policy.as_of_limit.total_seconds() // 3600)
        found.append(
            Said(
                f"事実が古くなりました（{said_moment(covered.facts_as_of)} 現在。{hours}時間まで）。",
                f"the facts are stale: as of {said_moment(covered.facts_as_of)}, good for {hours} hours.",
            )
        )
    return tuple(found)


_REPLACED = Said("同じ鍵による後の記録があります。", "a later record of the same key takes its place.")
_OWN_DRAFT = Said(
    "起案した鍵による承認は、ほかの役割の承認に数えません。", "the drafter's own key does not count for another role."
)


def _reasons(approval: Approval, covered: Covered, keys: Mapping[str, RegisteredKey], at: datetime) -> tuple[Said, ...]:
    found = list(faults(approval, keys.get(approval.key)))
    found += differences(approval.covered, covered)
    if approval.at > at + covered.policy.skew:
        found.append(
            Said(
                f"承認の日時（{said_moment(approval.at)}）が今より先です。時計を確かめてください。",
                f"it is dated in the future ({said_moment(approval.at)}); check the clock.",
            )
        )
    found += stale(covered, at=at)
    found += _turned(approval, covered, at)
    if _wrong_count(approval, covered.policy):
        found.append(
            Said(
                f"入力された人数が宛先の数（{approval.covered.recipient_count}）と違います。",
                f"the typed number is not the number of recipients ({approval.covered.recipient_count}).",
            )
        )
    return tuple(found)


def _wrong_count(approval: Approval, policy: Policy) -> bool:
    if policy.mode is not Mode.SOLO or approval.verdict is not Verdict.APPROVE or approval.role is Role.DRAFTER:
        return False
    return approval.typed_count != approval.covered.recipient_count


def _turned(approval: Approval, covered: Covered, at: datetime) -> list[Said]:
    turned = [word for word in covered.relative_words if at >= turns_at(unit_of(word), approval.at)]
    return [
        Said(
            f"「{word}」の指す日が、承認のとき（{said_moment(approval.at)}）から変わりました。",
            f"“{word}” no longer means what it meant when this was approved ({said_moment(approval.at)}).",
        )
        for word in turned
    ]


def _sent_back(approval: Approval) -> Said:
    role, key = approval.role.said, short(approval.key)
    return Said(
        f"{role.ja}（鍵 {key}）が差し戻しています。直したうえで、同じ鍵で承認してください。",
        f"{role.en} (key {key}) sent it back; mend it and have the same key approve it.",
    )


def _sendable_at(counted: Sequence[Approval], covered: Covered) -> datetime:
    held = [approval.at + covered.policy.hold for approval in counted] if covered.policy.hold else []
    return max([covered.send_from, *held])


def _not_yet(sendable_at: datetime, covered: Covered) -> Said:
    if sendable_at == covered.send_from:
        return Said(
            f"送信は {said_moment(sendable_at)} から始められます。", f"sending may start at {said_moment(sendable_at)}."
        )
    return Said(
        f"承認からの待ち時間です。{said_moment(sendable_at)} から送れます。",
        f"the hold after the approval lasts until {said_moment(sendable_at)}.",
    )


def _lapses(counted: Sequence[Approval], covered: Covered) -> list[datetime]:
    ends = [covered.send_until, covered.facts_as_of + covered.policy.as_of_limit]
    if covered.next_report_at is not None:
        ends.append(covered.next_report_at)
    units = {unit_of(word) for word in covered.relative_words}
    return ends + [turns_at(unit, approval.at) for unit in units for approval in counted]


def _warnings(counted: Sequence[Approval], keys: Mapping[str, RegisteredKey], policy: Policy) -> tuple[Said, ...]:
    found = []
    if policy.mode is Mode.SOLO and counted:
        found.append(
            Said(
                "単独承認です。証跡にもそのように記載されます。",
                "approved by one person alone; the evidence says so.",
            )
        )
    accounts: dict[str, set[str]] = {}
    names: dict[str, set[str]] = {}
    for approval in counted:
        registered = keys[approval.key]
        used = {registered.os_account, approval.person.os_account if approval.person else None} - {None}
        for account in used:
            accounts.setdefault(str(account), set()).add(approval.key)
        if approval.person is not None:
            names.setdefault(" ".join(approval.person.name.split()), set()).add(approval.key)
    if any(len(held) > 1 for held in accounts.values()):
        found.append(
            Said(
                "一つのOSアカウントが、承認に使われた二つ以上の鍵を使っています。証跡にもそのように記載されます。",
                "one OS account used several of the keys that approved; the evidence says so.",
            )
        )
    if any(len(held) > 1 for held in names.values()):
        found.append(
            Said(
                "同じ名前の人が、二つ以上の鍵で承認しています。証跡にもそのように記載されます。",
                "one name approved with several keys; the evidence says so.",
            )
        )
    return tuple(found)
