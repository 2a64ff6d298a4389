"""Send what is approved: hold it against the approvals once more, plan the mailing, and let the worker run."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256

from owabi.approval.covered import Covered
from owabi.approval.standing import Standing, standing
from owabi.case import store
from owabi.case.private import make_folder
from owabi.case.relay import Relay as CaseRelay
from owabi.case.relay import Tls as CaseTls
from owabi.case.relay import relay_password
from owabi.delivery.adapters.drill import DrillSender
from owabi.delivery.adapters.smtp import SmtpSender
from owabi.delivery.adapters.smtp_session import open_session
from owabi.delivery.counts import Counts
from owabi.delivery.mailing import Mailing, MailingState, Plan, Transport
from owabi.delivery.ports import Ledger, Sender
from owabi.delivery.relay import Relay, Timeouts, Tls
from owabi.delivery.worker import Hooks, Policy, Report, Work, run
from owabi.errors import ApprovalMistake, CaseMistake, OwabiError, Place
from owabi.letter.audience import Audience, Kind
from owabi.office.approving import default_window, last_covered
from owabi.office.drafting import letter_name
from owabi.office.intact import check_leaves
from owabi.office.opened import OpenedCase
from owabi.office.preflight import Count, Errand, Preflight, Window, leaves, preflight, refuse_blocked
from owabi.said import Said

_TLS = {CaseTls.STARTTLS: Tls.REQUIRED, CaseTls.IMPLICIT: Tls.IMPLICIT, CaseTls.NONE_LOOPBACK: Tls.OFF}
_GOING_ON = (MailingState.PLANNED, MailingState.RUNNING, MailingState.PAUSED)


@dataclass(frozen=True, slots=True)
class Clearance:
    """A letter held against its approvals at one moment; `mailing` is the one planned for it before, if any."""

    ready: Preflight
    standing: Standing
    mailing: Mailing | None
    counts: Counts | None


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a run gets from the roof; `owner` names this process, `halted` says that a signal came."""

    owner: str
    hooks: Hooks
    policy: Policy = field(default_factory=Policy)


def clear(
    opened: OpenedCase,
    audience: Audience,
    kind: Kind,
    *,
    at: datetime,
    drill: bool = False,
    roll_id: str | None = None,
    count: Count | None = None,
) -> Clearance:
    """Whether this letter may leave now. Renders every copy again: what was approved must come out once more.

    Raises `ApprovalMistake` where nobody has approved it yet (a drill needs no approval, but then its `roll_id`).
    """
    with opened.ledger() as ledger:
        errand = _errand(opened, audience, kind, drill=drill, roll_id=roll_id)
        return _clear(opened, ledger, errand, at=at, count=count)


def send(opened: OpenedCase, cleared: Clearance, around: Surroundings, *, at: datetime) -> Report:
    """Plan the mailing if it is not planned yet, and send what is due of it; safe to call again after any end.

    Raises `ApprovalMistake` where it may not leave, naming the first thing that is lacking.
    """
    ready = cleared.ready
    state = _standing(opened, ready, at)
    if not ready.errand.drill:
        _refuse_unapproved(state)
    with opened.ledger() as ledger:
        mailing = cleared.mailing or _plan(opened, ledger, ready, by=around.owner, at=at)
        sender = sender_for(opened, drill=ready.errand.drill)
        work = Work(ledger, opened.vault(), sender, ready.rendering, opened.message_secret())
        hooks = _stopping(opened, ready, around.hooks, state)
        return run(work, mailing.id, owner=around.owner, hooks=hooks, policy=around.policy)


def sender_for(opened: OpenedCase, *, drill: bool) -> Sender:
    """The drill's own folder, or the configured relay; a drill's sender never learns that there is a relay."""
    if drill:
        make_folder(opened.case.layout.drill)
        return DrillSender(opened.case.layout.drill)
    return SmtpSender(relay_of(opened))


def relay_of(opened: OpenedCase) -> Relay:
    """The relay of `case.toml` with its password from the environment."""
    relay = opened.case.settings.relay
    if relay is None:
        raise CaseMistake(
            Said("送信に使うメールサーバー（リレー）が設定されていません。", "no mail relay is configured."),
            Said("case.toml の [relay] に host などを書いてください。", "Fill in [relay] in case.toml."),
            place=Place(str(opened.case.layout.settings), field="relay"),
        )
    password = relay_password(opened.environment) if relay.user is not None else None
    if relay.user is not None and password is None:
        raise CaseMistake(
            Said("メールサーバーのパスワードがありません。", "the relay's password is missing."),
            Said(
                "環境変数 OWABI_RELAY_PASSWORD または OWABI_RELAY_PASSWORD_FILE で渡してください。",
                "Pass it by OWABI_RELAY_PASSWORD or OWABI_RELAY_PASSWORD_FILE.",
            ),
        )
    return _relay(relay, password)


def planned_mailing(ledger: Ledger, covered: Covered) -> Mailing | None:
    """The mailing that was planned for exactly this approval."""
    digest = bytes.fromhex(covered.digest)
    return next((mailing for mailing in reversed(ledger.mailings()) if mailing.approval_digest == digest), None)


def _errand(opened: OpenedCase, audience: Audience, kind: Kind, *, drill: bool, roll_id: str | None) -> Errand:
    covered = last_covered(opened, audience, kind, drill=drill)
    if covered is not None and roll_id in (None, covered.roll_id):
        window = Window(covered.send_from, covered.send_until)
        return Errand(audience, kind, covered.roll_id, drill, window)
    if drill and roll_id is not None:
        return Errand(audience, kind, roll_id, drill, default_window(opened))
    if drill:
        raise ApprovalMistake(
            Said("訓練に使う名簿が指定されていません。", "no list is named for the drill."),
            Said("--list 名簿@版 を指定してください。", "Name it: --list NAME@VERSION."),
        )
    raise ApprovalMistake(
        Said(
            f"文面 {letter_name(audience, kind)} は、まだ誰も承認していません。",
            f"nobody has approved {letter_name(audience, kind)} yet.",
        )
        if covered is None
        else Said(f"承認されている名簿は {covered.roll_id} です。", f"what is approved is the list {covered.roll_id}."),
        Said("owabi approve で承認してください。", "Approve it with `owabi approve`."),
    )


def _clear(opened: OpenedCase, ledger: Ledger, errand: Errand, *, at: datetime, count: Count | None) -> Clearance:
    ready = preflight(opened, ledger, errand, at=at, count=count, known=_under_way(ledger, errand))
    refuse_blocked(ready)
    state = _standing(opened, ready, at)
    mailing = planned_mailing(ledger, ready.covered)
    if mailing is not None:
        check_leaves(ledger, mailing)
    if mailing is not None and errand.drill and mailing.state not in _GOING_ON:
        mailing = None
    return Clearance(ready, state, mailing, None if mailing is None else ledger.counts(mailing.id))


def _standing(opened: OpenedCase, ready: Preflight, at: datetime) -> Standing:
    return standing(store.approvals(opened.case), ready.covered, store.registered_keys(opened.case), at=at)


def _under_way(ledger: Ledger, errand: Errand) -> Mailing | None:
    transport = Transport.DRILL if errand.drill else Transport.REAL
    wanted: tuple[str, ...] = (errand.audience, errand.kind, errand.roll_id, transport)
    for mailing in reversed(ledger.mailings()):
        found: tuple[str, ...] = (mailing.audience, mailing.kind, mailing.roll_id, mailing.transport)
        if found == wanted and mailing.state in _GOING_ON:
            return mailing
    return None


def _refuse_unapproved(state: Standing) -> None:
    if state.valid:
        return
    lapsed = dict.fromkeys(reason for void in state.void for reason in void.reasons)
    lacking = dict.fromkeys([*list(lapsed)[:2], *state.lacking])
    raise ApprovalMistake(
        Said("".join(said.ja for said in lacking), " ".join(said.en for said in lacking)),
        Said("送信していません。", "Nothing was sent."),
    )


def _plan(opened: OpenedCase, ledger: Ledger, ready: Preflight, *, by: str, at: datetime) -> Mailing:
    plan = Plan(
        audience=ready.errand.audience,
        kind=ready.errand.kind,
        roll_id=ready.roll.id,
        transport=Transport.DRILL if ready.errand.drill else Transport.REAL,
        approval_digest=bytes.fromhex(ready.covered.digest),
        leaves_root=bytes.fromhex(ready.covered.leaves_root),
        profile=ready.profile,
        subject_digest=sha256(ready.template.subject.encode()).digest(),
    )
    store.freeze_facts(opened.case, ready.sheet.incident.version, ready.sheet.digest, ready.sheet.text.encode())
    store.freeze_letter(opened.case, ready.covered.digest, ready.template.to_text().encode())
    return ledger.plan(plan, leaves(ledger, opened.vault(), ready, at=at), by=by, at=at)


def _stopping(opened: OpenedCase, ready: Preflight, hooks: Hooks, state: Standing) -> Hooks:
    """The hooks, halting when the approval lapses under way or somebody sends the letter back."""
    lapses_at = state.lapses_at
    seen = store.stamp(opened.case)
    is_void = False

    def halted() -> bool:
        nonlocal seen, is_void
        if hooks.halted() or is_void or (lapses_at is not None and hooks.clock() >= lapses_at):
            return True
        if not ready.errand.drill and (now := store.stamp(opened.case)) != seen:
            seen, is_void = now, not _is_still_valid(opened, ready, hooks.clock())
        return is_void

    return Hooks(hooks.clock, halted, hooks.progress, hooks.crash, hooks.sleep, hooks.tick)


def _is_still_valid(opened: OpenedCase, ready: Preflight, at: datetime) -> bool:
    # A record that cannot be read stops the sending here; the next run says what is wrong with it.
    try:
        return _standing(opened, ready, at).valid
    except OwabiError:
        return False


def _relay(relay: CaseRelay, password: str | None) -> Relay:
    seconds = float(relay.timeout_seconds)
    return Relay(
        host=relay.host,
        port=relay.port,
        tls=_TLS[relay.tls],
        ca_file=relay.ca_file,
        username=relay.user,
        password=password,
        timeouts=Timeouts(connect=min(30.0, seconds), greeting=seconds, command=seconds, content=max(seconds, 60.0)),
    )


def greet_relay(opened: OpenedCase) -> str:
    """Connect to the relay, greet it, sign in, and say goodbye; nothing is handed over. Gives `host:port`.

    Raises `RelayFailure` where it cannot be talked to.
    """
    relay = relay_of(opened)
    open_session(relay, lambda: False).goodbye()
    return f"{relay.host}:{relay.port}"
