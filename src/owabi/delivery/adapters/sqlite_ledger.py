"""The ledger in one SQLite file: WAL, synchronous=FULL, nothing deleted stays readable."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime
from pathlib import Path

from owabi.delivery import steps
from owabi.delivery.adapters import sqlite_events, sqlite_mailings, sqlite_reading, sqlite_work
from owabi.delivery.adapters.machine import Machine, process_lock
from owabi.delivery.adapters.sqlite_store import Store
from owabi.delivery.counts import Counts
from owabi.delivery.event import Entry, Event, What
from owabi.delivery.lease import Due, Lease
from owabi.delivery.mailing import Leaf, Mailing, MailingState, Plan
from owabi.delivery.ports import Head, Standing
from owabi.delivery.roll import Roll, RollRow
from owabi.delivery.state import RowState


class SqliteLedger:
    """`ports.Ledger` over the file at `path`, made (0600) if it is not there.

    `<path>.lock` is held while a sender or a purge works. One object belongs to one thread.
    """

    def __init__(self, path: Path, machine: Machine | None = None) -> None:
        self._store = Store(path, machine or Machine())
        self._held = False

    @property
    def id(self) -> str:
        """See `ports.Ledger`; so for all that follow."""
        return self._store.ledger_id

    def head(self) -> Head:
        """The end of the chain."""
        return sqlite_events.head(self._store)

    def events(self, *, mailing_id: str | None = None, row_id: str | None = None, after: int = 0) -> Iterator[Event]:
        """Events in order."""
        return sqlite_events.events(self._store, mailing_id, row_id, after)

    def enroll(self, name: str, rows: Iterable[RollRow], *, by: str, at: datetime) -> Roll:
        """Store the next version of a roll."""
        return sqlite_mailings.enroll(self._store, name, rows, by, at)

    def rolls(self) -> list[Roll]:
        """All rolls."""
        return sqlite_mailings.rolls(self._store)

    def roll(self, roll_id: str) -> Roll:
        """One roll."""
        return sqlite_mailings.roll(self._store, roll_id)

    def rows(self, roll_id: str) -> Iterator[RollRow]:
        """The rows of a roll."""
        return sqlite_mailings.rows(self._store, roll_id)

    def row(self, roll_id: str, row_id: str) -> RollRow:
        """One row of a roll."""
        return sqlite_mailings.row(self._store, roll_id, row_id)

    def plan(self, plan: Plan, leaves: Iterable[Leaf], *, by: str, at: datetime) -> Mailing:
        """Store a mailing."""
        return sqlite_mailings.plan(self._store, plan, leaves, by, at)

    def mailings(self) -> list[Mailing]:
        """All mailings."""
        return sqlite_mailings.mailings(self._store)

    def mailing(self, mailing_id: str) -> Mailing:
        """One mailing."""
        return sqlite_mailings.mailing(self._store, mailing_id)

    def leaves(self, mailing_id: str) -> Iterator[Leaf]:
        """The leaves of a mailing."""
        return sqlite_mailings.leaves(self._store, mailing_id)

    def change(self, mailing_id: str, to: MailingState, entry: Entry) -> Mailing:
        """Move a mailing to another state."""
        return sqlite_mailings.change(self._store, mailing_id, to, entry)

    def counts(self, mailing_id: str) -> Counts:
        """Copies by state."""
        return sqlite_reading.counts(self._store, mailing_id)

    def standings(self, mailing_id: str, states: Collection[RowState] | None = None) -> Iterator[Standing]:
        """Where rows stand."""
        return sqlite_reading.standings(self._store, mailing_id, states)

    def standing(self, mailing_id: str, row_id: str) -> Standing:
        """Where one row stands."""
        return sqlite_reading.standing(self._store, mailing_id, row_id)

    @contextmanager
    def hold(self, owner: str, *, at: datetime) -> Iterator[None]:
        """The right to send or purge, for the life of the block or of the process."""
        with process_lock(self._store.path.with_name(self._store.path.name + ".lock"), owner):
            sqlite_work.refuse_if_leased_elsewhere(self._store, at)
            self._held = True
            try:
                yield
            finally:
                self._held = False

    def take(self, mailing_id: str, owner: str, *, at: datetime, seconds: float) -> Lease | None:
        """Lease a chunk."""
        steps.check_held(self._held)
        return sqlite_work.take(self._store, mailing_id, owner, at, seconds)

    def due(self, lease: Lease, *, at: datetime) -> list[Due]:
        """Rows that may be tried now."""
        return sqlite_work.due(self._store, lease, at)

    def next_due_at(self, mailing_id: str) -> datetime | None:
        """When the earliest deferred copy is due."""
        return sqlite_work.next_due_at(self._store, mailing_id)

    def recover(self, mailing_id: str, *, by: str, at: datetime) -> int:
        """Turn what dead owners left intended into unknown."""
        steps.check_held(self._held)
        return sqlite_work.recover(self._store, mailing_id, by, at)

    def holds(self, lease: Lease) -> bool:
        """Whether a lease is in force."""
        return self._store.machine.clock() < lease.expires

    def renew(self, lease: Lease, *, at: datetime, seconds: float) -> Lease:
        """Move the end of a lease."""
        return sqlite_work.renew(self._store, lease, at, seconds)

    def give_back(self, lease: Lease, *, at: datetime) -> None:
        """End a lease."""
        sqlite_work.give_back(self._store, lease, at)

    def append(self, entries: Sequence[Entry], *, lease: Lease | None = None) -> list[Event]:
        """Append events."""
        intents = [entry for entry in entries if entry.what is What.INTENT]
        with self._store.writing():
            sqlite_work.check_intents(self._store, intents, lease)
            events = sqlite_events.append(self._store, entries)
            for entry in entries:
                if entry.what is What.REQUEUED and entry.mailing_id is not None and entry.row_id is not None:
                    sqlite_work.reopen(self._store, entry.mailing_id, entry.row_id)
        return events

    def purge(self, roll_id: str, row_ids: Collection[str] | None, *, by: str, at: datetime) -> int:
        """Erase recipients."""
        steps.check_held(self._held)
        return sqlite_mailings.purge(self._store, roll_id, row_ids, by, at)

    def together(self) -> AbstractContextManager[None]:
        """One durable step."""
        return self._store.writing()

    def close(self) -> None:
        """Close the file."""
        self._store.close()
