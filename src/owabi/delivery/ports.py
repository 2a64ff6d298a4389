"""The ports of the room: the ledger, the sender, the vault, and the journal that a sender writes before content."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from owabi.delivery.counts import Counts
from owabi.delivery.crash import CrashPoint
from owabi.delivery.event import Entry, Event
from owabi.delivery.lease import Due, Lease
from owabi.delivery.mailing import Leaf, Mailing, MailingState, Plan, Transport
from owabi.delivery.outcome import Outcome
from owabi.delivery.parcel import Parcel
from owabi.delivery.roll import Roll, RollRow
from owabi.delivery.state import RowState


@dataclass(frozen=True, slots=True)
class Head:
    """The end of a ledger's chain: the number of events and the chain value after the last (genesis if 0)."""

    seq: int
    chain: bytes


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one row of a mailing stands, and the event that says so (None while nothing happened to it)."""

    row_id: str
    state: RowState
    last: Event | None


class Vault(Protocol):
    """Seals bytes under the case's key (AES-GCM)."""

    def seal(self, plain: bytes) -> bytes:
        """Authenticated ciphertext; another one at each call."""

    def open(self, sealed: bytes) -> bytes:
        """The plain bytes. A Mistake (exit 2) if the key is another one or the blob was altered."""


class Journal(Protocol):
    """What a sender reports to, before and between the steps of a conversation."""

    def intend(self, row_ids: Sequence[str]) -> None:
        """Write durably that the contents of these copies are about to leave.

        Called after the relay's go-ahead (354) and before a content's first byte; if it raises, no byte may follow.
        """

    def reached(self, point: CrashPoint) -> None:
        """The conversation has come to this point."""

    def halted(self) -> bool:
        """Whether to stop before the next content: paused, stopped, or asked to by a signal. Cheap, may be polled."""


class Sender(Protocol):
    """Hands copies to a relay, each in a transaction of its own with one RCPT."""

    @property
    def transport(self) -> Transport:
        """Which mailings it may carry; a sender of another transport is refused by the worker."""

    @property
    def in_flight_limit(self) -> int:
        """The most copies that may be intended without an outcome: what one crash can leave unknown."""

    def send(self, parcels: Iterable[Parcel], journal: Journal) -> Iterator[tuple[Parcel, Outcome]]:
        """Pull parcels when there is room for one, and yield each with what came of it.

        Ends when the parcels end or the journal is halted; a parcel without an outcome was not sent unless it was
        intended. RelayFailure when the relay cannot be talked to at all (RelayUnreachable if trying later may help).
        """

    def close(self) -> None:
        """Say goodbye and let go of the connections; it may be used again afterwards."""


class Ledger(Protocol):
    """Rolls, mailings and what became of every copy. All writing is durable when a call returns.

    DeliveryMistake for an unknown id or an illegal step, StorageFailure when the store is full, read-only or damaged.
    """

    @property
    def id(self) -> str:
        """Random, made with the ledger; its chain starts from it."""

    def head(self) -> Head:
        """The end of the chain."""

    def events(self, *, mailing_id: str | None = None, row_id: str | None = None, after: int = 0) -> Iterator[Event]:
        """Events in order of `seq`, all or those of one mailing, one row; `after` leaves out all up to that `seq`."""

    def enroll(self, name: str, rows: Iterable[RollRow], *, by: str, at: datetime) -> Roll:
        """Store the next version of a roll; rows are streamed. DeliveryMistake if empty or a row id is doubled."""

    def rolls(self) -> list[Roll]:
        """All rolls, oldest first."""

    def roll(self, roll_id: str) -> Roll:
        """One roll."""

    def rows(self, roll_id: str) -> Iterator[RollRow]:
        """The rows of a roll in their order, streamed."""

    def row(self, roll_id: str, row_id: str) -> RollRow:
        """One row of a roll."""

    def plan(self, plan: Plan, leaves: Iterable[Leaf], *, by: str, at: datetime) -> Mailing:
        """Store a mailing with a leaf for each row that gets a copy, in the roll's order; leaves are streamed.

        DeliveryMistake if their Merkle root is not `plan.leaves_root`, a row is not in the roll, or a real mailing of
        the same approval exists.
        """

    def mailings(self) -> list[Mailing]:
        """All mailings, oldest first."""

    def mailing(self, mailing_id: str) -> Mailing:
        """One mailing as it stands."""

    def leaves(self, mailing_id: str) -> Iterator[Leaf]:
        """The leaves of a mailing in their order, streamed."""

    def change(self, mailing_id: str, to: MailingState, entry: Entry) -> Mailing:
        """Move a mailing to another state and append the entry that says so; a no-op if it stands there already."""

    def counts(self, mailing_id: str) -> Counts:
        """Copies by state."""

    def standings(self, mailing_id: str, states: Collection[RowState] | None = None) -> Iterator[Standing]:
        """The rows of a mailing in their order, all or those in one of the states, streamed."""

    def standing(self, mailing_id: str, row_id: str) -> Standing:
        """One row of a mailing."""

    def hold(self, owner: str, *, at: datetime) -> AbstractContextManager[None]:
        """The right to send from, or purge, this ledger; DeliveryMistake while another process has it.

        It ends with the process, however that ends.
        """

    def take(self, mailing_id: str, owner: str, *, at: datetime, seconds: float) -> Lease | None:
        """Lease a chunk that has a row due at `at`; None if there is none. Intents left by a dead owner become unknown.

        Chunks that a living owner has are passed over. Needs `hold`.
        """

    def due(self, lease: Lease, *, at: datetime) -> list[Due]:
        """The chunk's rows that may be tried now, in their order."""

    def next_due_at(self, mailing_id: str) -> datetime | None:
        """When the earliest deferred copy may be tried again; None if none is deferred."""

    def recover(self, mailing_id: str, *, by: str, at: datetime) -> int:
        """Turn the intents that dead owners left without outcome into unknown; gives their number. Needs `hold`."""

    def holds(self, lease: Lease) -> bool:
        """Whether the lease is still in force by the boot clock, which goes on while the machine sleeps."""

    def renew(self, lease: Lease, *, at: datetime, seconds: float) -> Lease:
        """The lease from now on; DeliveryMistake if another owner has taken the chunk."""

    def give_back(self, lease: Lease, *, at: datetime) -> None:
        """End a lease; intents without outcome become unknown. Nothing happens if another owner has taken the chunk."""

    def append(self, entries: Sequence[Entry], *, lease: Lease | None = None) -> list[Event]:
        """Append in one durable step. Intents need the lease. DeliveryMistake for an illegal step or a lost lease.

        Putting a row back (`requeued`) makes it due; a finished mailing must then be changed to running.
        """

    def purge(self, roll_id: str, row_ids: Collection[str] | None, *, by: str, at: datetime) -> int:
        """Erase the sealed recipients (None: all of the roll) and the sealed texts of their events; the chain stays.

        Gives the number of rows erased. Needs `hold`. StorageFailure if the erasure cannot be made complete.
        """

    def together(self) -> AbstractContextManager[None]:
        """Make all writing in the block one durable step: the whole of it or nothing."""

    def close(self) -> None:
        """Let go of the store."""
