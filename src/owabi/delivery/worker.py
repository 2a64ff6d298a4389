"""The worker: takes chunks of a mailing, hands each copy to the sender, and writes down what came of it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from owabi.delivery.brake import Brake, Limits, Verdict
from owabi.delivery.counts import Counts
from owabi.delivery.crash import CrashPoint
from owabi.delivery.envelope import path
from owabi.delivery.event import Entry, Reason, What
from owabi.delivery.failures import MailingHalted, RelayUnreachable
from owabi.delivery.journal import LedgerJournal
from owabi.delivery.lease import Due, Lease
from owabi.delivery.mailing import Mailing, MailingState
from owabi.delivery.making import Flight, Maker
from owabi.delivery.outcome import Outcome
from owabi.delivery.parcel import Parcel, Rendering
from owabi.delivery.ports import Ledger, Sender, Vault
from owabi.delivery.progress import Meter, Progress
from owabi.delivery.recording import with_outcome
from owabi.delivery.refusals import bad_sender, braked, not_sendable, wrong_transport
from owabi.delivery.retry import Retry
from owabi.errors import DeliveryMistake, RelayFailure, StorageFailure

_NAP = 0.2


class Ended(StrEnum):
    """Why a run ended: all done, only copies left that may be tried later, or somebody's word."""

    FINISHED = "finished"
    WAITING = "waiting"
    PAUSED = "paused"
    STOPPED = "stopped"
    INTERRUPTED = "interrupted"


@dataclass(frozen=True, slots=True)
class Policy:
    """`patience` is how long a run waits for deferred copies before it leaves them to a later one.

    An unreachable relay is tried again `reconnects` times; the waits double from `reconnect_seconds` up to a minute.
    """

    lease_seconds: float = 120.0
    retry: Retry = field(default_factory=Retry)
    limits: Limits = field(default_factory=Limits)
    reconnects: int = 5
    reconnect_seconds: float = 1.0
    patience: timedelta = timedelta(0)


@dataclass(frozen=True, slots=True)
class Work:
    """What a run works with. `secret` keys the Message-IDs (see `messageid.message_id`)."""

    ledger: Ledger
    vault: Vault
    sender: Sender
    rendering: Rendering
    secret: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Report:
    """How a run ended; `next_due_at` is when deferred copies may be tried again."""

    mailing: Mailing
    counts: Counts
    ended: Ended
    next_due_at: datetime | None


@dataclass(frozen=True, slots=True)
class Hooks:
    """What a run asks of its surroundings: the moment, whether to stop, naps; and whom it tells."""

    clock: Callable[[], datetime]
    halted: Callable[[], bool] = lambda: False
    progress: Callable[[Progress], None] = lambda _: None
    crash: Callable[[CrashPoint], None] = lambda _: None
    sleep: Callable[[float], None] = time.sleep
    tick: Callable[[], float] = time.monotonic


def run(work: Work, mailing_id: str, *, owner: str, hooks: Hooks, policy: Policy | None = None) -> Report:
    """Send what is due of a mailing until nothing is, or until told to stop. Safe to kill at any moment.

    `owner` names this process (host, pid and something random). Intents that a dead run left become unknown and are
    not sent again. DeliveryMistake if the mailing may not be sent like this; RelayFailure and StorageFailure leave it
    resumable by the same call.
    """
    return _Run(work, mailing_id, owner, hooks, policy or Policy()).run()


class _Run:
    def __init__(self, work: Work, mailing_id: str, owner: str, hooks: Hooks, policy: Policy) -> None:
        self._work = work
        self._ledger = work.ledger
        self._id = mailing_id
        self._owner = owner
        self._hooks = hooks
        self._policy = policy
        self._brake = Brake(policy.limits)
        self._opened = False
        self._recorded = 0

    def run(self) -> Report:
        with self._ledger.hold(self._owner, at=self._now()):
            self._ledger.recover(self._id, by=self._owner, at=self._now())
            mailing = self._start()
            self._maker = Maker(mailing, self._work.vault, self._work.rendering, self._work.secret)
            self._meter = Meter(self._ledger.counts(self._id), self._hooks.tick)
            self._hooks.progress(self._meter.now())
            try:
                ended = self._until_done()
            finally:
                self._work.sender.close()
            mailing = self._ledger.mailing(self._id)
            return Report(mailing, self._ledger.counts(self._id), ended, self._ledger.next_due_at(self._id))

    def _start(self) -> Mailing:
        mailing = self._ledger.mailing(self._id)
        if mailing.transport is not self._work.sender.transport:
            raise wrong_transport(mailing, self._work.sender.transport)
        if mailing.state not in (MailingState.PLANNED, MailingState.RUNNING):
            raise not_sendable(mailing)
        try:
            path(mailing.profile.envelope_sender)
        except ValueError:
            raise bad_sender() from None
        return self._ledger.change(self._id, MailingState.RUNNING, self._entry(What.STARTED))

    def _until_done(self) -> Ended:
        failed = 0
        while True:
            if self._halted():
                return self._why()
            self._hooks.crash(CrashPoint.BEFORE_LEASE)
            lease = self._ledger.take(self._id, self._owner, at=self._now(), seconds=self._policy.lease_seconds)
            if lease is None:
                ended = self._nothing_due()
                if ended is not None:
                    return ended
                continue
            before = self._recorded
            try:
                self._chunk(lease)
            except RelayUnreachable:
                failed = failed + 1 if self._recorded == before else 1
                if failed > self._policy.reconnects:
                    raise
                self._nap(min(self._policy.reconnect_seconds * 2 ** (failed - 1), 60.0))
            else:
                failed = 0

    def _chunk(self, lease: Lease) -> None:
        try:
            self._hooks.crash(CrashPoint.AFTER_LEASE)
            self._hand_over(lease)
        except MailingHalted:
            pass
        except BaseException:
            # What went wrong is the message; that the lease could not be ended is mended by the next run.
            with suppress(StorageFailure, DeliveryMistake):
                self._ledger.give_back(lease, at=self._now())
            raise
        self._hooks.crash(CrashPoint.BEFORE_GIVE_BACK)
        self._ledger.give_back(lease, at=self._now())
        self._hooks.crash(CrashPoint.AFTER_GIVE_BACK)

    def _hand_over(self, lease: Lease) -> None:
        journal = LedgerJournal(
            self._ledger,
            lease,
            lease_seconds=self._policy.lease_seconds,
            clock=self._now,
            tick=self._hooks.tick,
            halted=self._halted,
            reached=self._hooks.crash,
        )
        rows = self._ledger.due(lease, at=self._now())
        for parcel, outcome in self._work.sender.send(self._parcels(rows, journal), journal):
            flight = journal.flights.pop(parcel.row_id)
            self._hooks.crash(CrashPoint.BEFORE_RECORD)
            self._record(parcel.row_id, outcome, flight.attempt, again=flight.again, message_id=flight.message_id)
            self._hooks.crash(CrashPoint.AFTER_RECORD)
            self._obey(self._brake.note(outcome), outcome)

    def _parcels(self, rows: list[Due], journal: LedgerJournal) -> Iterator[Parcel]:
        for due in rows:
            if self._halted():
                return
            at = self._now()
            if self._policy.retry.gives_up(due.attempt, due.first_tried_at, at):
                self._record(due.row_id, Outcome(What.EXPIRED, reason=Reason.TOO_LATE), due.attempt, again=True)
                continue
            self._hooks.crash(CrashPoint.BEFORE_RENDER)
            made = self._make(due, at)
            if isinstance(made, Flight):
                journal.flights[due.row_id] = made
                yield made.parcel
                continue
            self._record(due.row_id, made, due.attempt, again=due.first_tried_at is not None)
            self._obey(self._brake.note(made), made)

    def _make(self, due: Due, at: datetime) -> Flight | Outcome:
        try:
            made = self._maker.make(due, at)
        except DeliveryMistake:
            # The first row that does not open means another key: no reason to spend a row on it.
            if not self._opened:
                raise
            return Outcome(What.REFUSED_HERE, reason=Reason.CANNOT_OPEN)
        self._opened = True
        return made

    def _record(
        self, row_id: str, outcome: Outcome, attempt: int, *, again: bool, message_id: str | None = None
    ) -> None:
        at = self._now()
        entry = Entry(
            outcome.what,
            at,
            self._owner,
            mailing_id=self._id,
            row_id=row_id,
            attempt=attempt,
            message_id=message_id,
            next_at=self._policy.retry.next_at(attempt, at) if outcome.what is What.DEFERRED else None,
        )
        self._ledger.append([with_outcome(entry, outcome, self._work.vault)])
        self._recorded += 1
        self._hooks.progress(self._meter.note(outcome.what, again=again))

    def _obey(self, verdict: Verdict, outcome: Outcome) -> None:
        if verdict is Verdict.GO:
            return
        failure = braked(self._id, outcome, paused=verdict is Verdict.PAUSE)
        if verdict is Verdict.PAUSE:
            reason = Reason.RELAY_REFUSES if isinstance(failure, RelayFailure) else Reason.NOT_APPROVED
            self._ledger.change(self._id, MailingState.PAUSED, self._entry(What.PAUSED, reason=reason))
        raise failure

    def _nothing_due(self) -> Ended | None:
        """How the run ends when no chunk is due, or None after having waited for a deferred copy."""
        due_at = self._ledger.next_due_at(self._id)
        now = self._now()
        if due_at is None:
            self._hooks.crash(CrashPoint.BEFORE_FINISH)
            self._ledger.change(self._id, MailingState.FINISHED, self._entry(What.FINISHED))
            self._hooks.crash(CrashPoint.AFTER_FINISH)
            return Ended.FINISHED
        if due_at - now > self._policy.patience:
            return Ended.WAITING
        self._nap(max(_NAP, (due_at - now).total_seconds()))
        return None

    def _nap(self, seconds: float) -> None:
        while seconds > 0 and not self._halted():
            self._hooks.sleep(min(_NAP, seconds))
            seconds -= _NAP

    def _halted(self) -> bool:
        return self._hooks.halted() or self._ledger.mailing(self._id).state is not MailingState.RUNNING

    def _why(self) -> Ended:
        match self._ledger.mailing(self._id).state:
            case MailingState.PAUSED:
                return Ended.PAUSED
            case MailingState.STOPPED:
                return Ended.STOPPED
        return Ended.INTERRUPTED

    def _now(self) -> datetime:
        return self._hooks.clock()

    def _entry(self, what: What, reason: Reason | None = None) -> Entry:
        return Entry(what, self._now(), self._owner, mailing_id=self._id, reason=reason)
