"""A ledger in memory: every promise of the port but durability."""

from __future__ import annotations

import copy
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import count
from uuid import uuid4

from owabi.approval.merkle import root
from owabi.delivery import steps
from owabi.delivery.chain import extend, genesis
from owabi.delivery.counts import Counts
from owabi.delivery.event import Entry, Event, What
from owabi.delivery.lease import Due, Lease
from owabi.delivery.mailing import Leaf, Mailing, MailingState, Plan, Transport
from owabi.delivery.ports import Head, Standing
from owabi.delivery.roll import Roll, RollRow
from owabi.delivery.state import DUE, ROW_EVENTS, RowState, after
from owabi.errors import DeliveryMistake
from owabi.said import Said

CLOCK_TOLERANCE = timedelta(seconds=15)
"""As in the SQLite ledger."""


@dataclass(slots=True)
class _Books:
    rolls: dict[str, Roll]
    rows: dict[str, dict[str, RollRow]]
    mailings: dict[str, Mailing]
    leaves: dict[str, dict[str, Leaf]]
    events: list[Event]
    leases: dict[tuple[str, int], Lease]
    tokens: dict[tuple[str, int], int]


class MemoryLedger:
    """`delivery.ports.Ledger`. `clock` is the boot clock in seconds; `chunk_size` copies make a chunk.

    `reopened()` is the same ledger as another process would see it after this one died.
    """

    def __init__(self, *, clock: Callable[[], float] | None = None, chunk_size: int = 200) -> None:
        self._id = uuid4().hex
        self._clock: Callable[[], float] = clock or count().__next__
        self._chunk_size = chunk_size
        self._books = _Books({}, {}, {}, {}, [], {}, {})
        self._holder: list[str] = []

    @property
    def id(self) -> str:
        """See `ports.Ledger`; so for all that follow."""
        return self._id

    def reopened(self) -> MemoryLedger:
        """The ledger after its process died: the hold is gone, the leases and events are there."""
        other = MemoryLedger(clock=self._clock, chunk_size=self._chunk_size)
        other._id, other._books = self._id, self._books
        return other

    def beside(self) -> MemoryLedger:
        """The ledger as another process sees it while this one lives."""
        other = self.reopened()
        other._holder = self._holder  # noqa: SLF001 (its own kind)
        return other

    def head(self) -> Head:
        """The end of the chain."""
        events = self._books.events
        return Head(events[-1].seq, events[-1].chain) if events else Head(0, genesis(self._id))

    def events(self, *, mailing_id: str | None = None, row_id: str | None = None, after: int = 0) -> Iterator[Event]:
        """Events in order."""
        for event in self._books.events[after:]:
            if mailing_id not in (None, event.entry.mailing_id) or row_id not in (None, event.entry.row_id):
                continue
            yield event

    def enroll(self, name: str, rows: Iterable[RollRow], *, by: str, at: datetime) -> Roll:
        """Store the next version of a roll."""
        version = 1 + sum(roll.name == name for roll in self._books.rolls.values())
        kept: dict[str, RollRow] = {}
        for row in rows:
            if row.id in kept:
                raise steps.doubled_row(name)
            kept[row.id] = row
        if not kept:
            raise steps.empty_roll(name)
        digest = root(row.commitment for row in kept.values())
        roll = Roll(f"{name}@{version}", name, version, digest, len(kept), at)
        self._books.rolls[roll.id] = roll
        self._books.rows[roll.id] = kept
        self.append([Entry(What.ENROLLED, at, by, roll_id=roll.id, digest=digest)])
        return roll

    def rolls(self) -> list[Roll]:
        """All rolls."""
        return list(self._books.rolls.values())

    def roll(self, roll_id: str) -> Roll:
        """One roll."""
        if roll_id not in self._books.rolls:
            raise steps.no_such_roll(roll_id)
        return self._books.rolls[roll_id]

    def rows(self, roll_id: str) -> Iterator[RollRow]:
        """The rows of a roll."""
        return iter(list(self._books.rows[self.roll(roll_id).id].values()))

    def row(self, roll_id: str, row_id: str) -> RollRow:
        """One row of a roll."""
        found = self._books.rows[self.roll(roll_id).id].get(row_id)
        if found is None:
            raise steps.no_such_row(row_id)
        return found

    def plan(self, plan: Plan, leaves: Iterable[Leaf], *, by: str, at: datetime) -> Mailing:
        """Store a mailing."""
        known = self._books.rows[self.roll(plan.roll_id).id]
        for other in self._books.mailings.values():
            if plan.transport is other.transport is Transport.REAL and plan.approval_digest == other.approval_digest:
                raise steps.planned_already(other.id)
        kept: dict[str, Leaf] = {}
        for leaf in leaves:
            if leaf.row_id in kept or leaf.row_id not in known:
                raise steps.foreign_row(plan.roll_id)
            kept[leaf.row_id] = leaf
        if not kept:
            raise steps.empty_roll(plan.roll_id)
        if root(leaf.leaf for leaf in kept.values()) != plan.leaves_root:
            raise steps.other_leaves()
        mailing = Mailing(
            id=f"m{len(self._books.mailings) + 1:04d}",
            audience=plan.audience,
            kind=plan.kind,
            roll_id=plan.roll_id,
            transport=plan.transport,
            approval_digest=plan.approval_digest,
            leaves_root=plan.leaves_root,
            profile=plan.profile,
            subject_digest=plan.subject_digest,
            planned_at=at,
            count=len(kept),
            state=MailingState.PLANNED,
        )
        self._books.mailings[mailing.id] = mailing
        self._books.leaves[mailing.id] = kept
        self.append([Entry(What.PLANNED, at, by, mailing_id=mailing.id, roll_id=plan.roll_id, digest=mailing.digest())])
        return mailing

    def mailings(self) -> list[Mailing]:
        """All mailings."""
        return list(self._books.mailings.values())

    def mailing(self, mailing_id: str) -> Mailing:
        """One mailing."""
        if mailing_id not in self._books.mailings:
            raise steps.no_such_mailing(mailing_id)
        return self._books.mailings[mailing_id]

    def leaves(self, mailing_id: str) -> Iterator[Leaf]:
        """The leaves of a mailing."""
        return iter(list(self._books.leaves[self.mailing(mailing_id).id].values()))

    def change(self, mailing_id: str, to: MailingState, entry: Entry) -> Mailing:
        """Move a mailing to another state."""
        before = self.mailing(mailing_id)
        if before.state is to:
            return before
        steps.check_mailing_step(before, to)
        self._books.mailings[mailing_id] = replace(before, state=to)
        self.append([entry])
        return self._books.mailings[mailing_id]

    def counts(self, mailing_id: str) -> Counts:
        """Copies by state."""
        by_state: dict[RowState, int] = {}
        for found in self.standings(mailing_id):
            by_state[found.state] = by_state.get(found.state, 0) + 1
        return Counts(self.mailing(mailing_id).count, by_state)

    def standings(self, mailing_id: str, states: Collection[RowState] | None = None) -> Iterator[Standing]:
        """Where rows stand."""
        last = {
            event.entry.row_id: event
            for event in self.events(mailing_id=mailing_id)
            if event.entry.what in ROW_EVENTS and event.entry.row_id is not None
        }
        for number, leaf in enumerate(self.leaves(mailing_id)):
            event = last.get(leaf.row_id)
            state = after(None if event is None else event.entry.what)
            if event is None and (mailing_id, number // self._chunk_size) in self._books.leases:
                state = RowState.TAKEN
            if states is None or state in states:
                yield Standing(leaf.row_id, state, event)

    def standing(self, mailing_id: str, row_id: str) -> Standing:
        """Where one row stands."""
        for found in self.standings(mailing_id):
            if found.row_id == row_id:
                return found
        raise steps.no_such_row(row_id)

    @contextmanager
    def hold(self, owner: str, *, at: datetime) -> Iterator[None]:  # noqa: ARG002 (memory has one machine)
        """The right to send or purge."""
        if self._holder:
            raise DeliveryMistake(
                Said(
                    ja=f"別の処理（{self._holder[0]}）が使用中です。",
                    en=f"{self._holder[0]} is working on this ledger.",
                ),
                Said(ja="終わるのを待ってください。", en="Wait for it to end."),
            )
        self._holder.append(owner)
        try:
            yield
        finally:
            self._holder.clear()

    def take(self, mailing_id: str, owner: str, *, at: datetime, seconds: float) -> Lease | None:
        """Lease a chunk."""
        steps.check_held(bool(self._holder))
        self.recover(mailing_id, by=owner, at=at)
        for chunk in range(-(-self.mailing(mailing_id).count // self._chunk_size)):
            key = (mailing_id, chunk)
            if key in self._books.leases or not self._due(key, at):
                continue
            self._books.tokens[key] = self._books.tokens.get(key, 0) + 1
            lease = Lease(mailing_id, chunk, owner, self._books.tokens[key], self._clock() + seconds)
            self._books.leases[key] = lease
            self.append([Entry(What.TAKEN, at, owner, mailing_id=mailing_id, chunk=chunk)])
            return lease
        return None

    def due(self, lease: Lease, *, at: datetime) -> list[Due]:
        """Rows that may be tried now."""
        return self._due((lease.mailing_id, lease.chunk), at)

    def next_due_at(self, mailing_id: str) -> datetime | None:
        """When the earliest deferred copy is due."""
        return min(
            (
                found.last.entry.next_at
                for found in self.standings(mailing_id, {RowState.DEFERRED})
                if found.last is not None and found.last.entry.next_at is not None
            ),
            default=None,
        )

    def recover(self, mailing_id: str, *, by: str, at: datetime) -> int:
        """Turn what dead owners left intended into unknown."""
        steps.check_held(bool(self._holder))
        unknown = 0
        for key, lease in list(self._books.leases.items()):
            if key[0] == mailing_id and lease.owner != by:
                unknown += self._give_up(key, by, at)
                del self._books.leases[key]
        return unknown

    def holds(self, lease: Lease) -> bool:
        """Whether a lease is in force."""
        return self._clock() < lease.expires

    def renew(self, lease: Lease, *, at: datetime, seconds: float) -> Lease:  # noqa: ARG002 (memory has one machine)
        """Move the end of a lease."""
        self._check_lease(lease)
        renewed = replace(lease, expires=self._clock() + seconds)
        self._books.leases[lease.mailing_id, lease.chunk] = renewed
        return renewed

    def give_back(self, lease: Lease, *, at: datetime) -> None:
        """End a lease."""
        if self._ours(lease):
            self._give_up((lease.mailing_id, lease.chunk), lease.owner, at)
            del self._books.leases[lease.mailing_id, lease.chunk]
            entry = Entry(What.GIVEN_BACK, at, lease.owner, mailing_id=lease.mailing_id, chunk=lease.chunk)
            self.append([entry])

    def append(self, entries: Sequence[Entry], *, lease: Lease | None = None) -> list[Event]:
        """Append events."""
        with self.together():
            return [self._append(entry, lease) for entry in entries]

    def purge(self, roll_id: str, row_ids: Collection[str] | None, *, by: str, at: datetime) -> int:
        """Erase recipients."""
        steps.check_held(bool(self._holder))
        rows = self._books.rows[self.roll(roll_id).id]
        chosen = sorted(rows if row_ids is None else set(row_ids))
        erased = sum(self.row(roll_id, row_id).sealed is not None for row_id in chosen)
        mailings = {mailing.id for mailing in self.mailings() if mailing.roll_id == roll_id}
        for row_id in chosen:
            rows[row_id] = replace(rows[row_id], sealed=None)
        self._books.events[:] = [
            replace(event, entry=replace(event.entry, text_sealed=None))
            if event.entry.mailing_id in mailings and (row_ids is None or event.entry.row_id in chosen)
            else event
            for event in self._books.events
        ]
        told = [None] if row_ids is None else chosen
        self.append([Entry(What.PURGED, at, by, roll_id=roll_id, row_id=row_id) for row_id in told])
        return erased

    @contextmanager
    def together(self) -> Iterator[None]:
        """One step: the whole of the block or nothing."""
        before = [copy.copy(getattr(self._books, name)) for name in _Books.__slots__]
        try:
            yield
        except BaseException:
            for name, value in zip(_Books.__slots__, before, strict=True):
                setattr(self._books, name, value)
            raise

    def close(self) -> None:
        """Nothing to let go of."""

    def _append(self, entry: Entry, lease: Lease | None) -> Event:
        if entry.what is What.INTENT:
            if lease is None:
                raise steps.lease_lost(-1)
            self._check_lease(lease)
            if lease.mailing_id != entry.mailing_id or not self._in_chunk(lease, entry.row_id):
                raise steps.lease_lost(lease.chunk)
            steps.check_running(lease.mailing_id, self.mailing(lease.mailing_id).state)
        if entry.what in ROW_EVENTS:
            last = list(self.events(mailing_id=entry.mailing_id, row_id=entry.row_id))
            steps.check_row_step(after(last[-1].entry.what if last else None), entry)
        if entry.what is What.REQUEUED and self.mailing(entry.mailing_id or "").state is MailingState.STOPPED:
            steps.check_running(entry.mailing_id or "", MailingState.STOPPED)
        events = self._books.events
        if events and entry.at < events[-1].entry.at - CLOCK_TOLERANCE:
            events.append(extend(self.head().chain, len(events) + 1, Entry(What.CLOCK_WENT_BACK, entry.at, "ledger")))
        events.append(extend(self.head().chain, len(events) + 1, entry))
        return events[-1]

    def _chunk(self, key: tuple[str, int]) -> list[Standing]:
        first = key[1] * self._chunk_size
        return list(self.standings(key[0]))[first : first + self._chunk_size]

    def _give_up(self, key: tuple[str, int], by: str, at: datetime) -> int:
        lost = [row for row in self._chunk(key) if row.state is RowState.INTENT and row.last is not None]
        for row in lost:
            attempt = row.last.entry.attempt if row.last else None
            self.append([steps.interrupted(key[0], row.row_id, attempt, by, at)])
        return len(lost)

    def _due(self, key: tuple[str, int], at: datetime) -> list[Due]:
        found = []
        for standing in self._chunk(key):
            if standing.state not in DUE:
                continue
            last = standing.last.entry if standing.last else None
            if last is not None and standing.state is RowState.DEFERRED and not _ripe(last, at):
                continue
            row = self.row(self.mailing(key[0]).roll_id, standing.row_id)
            leaf = self._books.leaves[key[0]][standing.row_id].leaf
            attempt = 1 + ((last.attempt or 0) if last else 0)
            first = self._first_tried_at(key[0], row.id) if standing.state is RowState.DEFERRED else None
            found.append(Due(row.id, leaf, row.commitment, row.sealed, attempt, first))
        return found

    def _first_tried_at(self, mailing_id: str, row_id: str) -> datetime | None:
        first: datetime | None = None
        for event in self.events(mailing_id=mailing_id, row_id=row_id):
            requeued = event.entry.what is What.REQUEUED
            first = None if requeued else first or event.entry.at
        return first

    def _in_chunk(self, lease: Lease, row_id: str | None) -> bool:
        first = lease.chunk * self._chunk_size
        return row_id in list(self._books.leaves[lease.mailing_id])[first : first + self._chunk_size]

    def _ours(self, lease: Lease) -> bool:
        current = self._books.leases.get((lease.mailing_id, lease.chunk))
        return current is not None and (current.owner, current.token) == (lease.owner, lease.token)

    def _check_lease(self, lease: Lease) -> None:
        if not self._ours(lease):
            raise steps.lease_lost(lease.chunk)


def _ripe(last: Entry, at: datetime) -> bool:
    return last.next_at is None or last.next_at <= at or last.at > at
