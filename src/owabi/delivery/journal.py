"""The journal of a run: what a sender writes into the ledger before a content leaves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from owabi.delivery.crash import CrashPoint
from owabi.delivery.event import Entry, What
from owabi.delivery.lease import Lease
from owabi.delivery.making import Flight
from owabi.delivery.ports import Ledger
from owabi.delivery.steps import lease_lost


class LedgerJournal:
    """`ports.Journal` over a lease. `flights` are the parcels on their way, by row id.

    The lease is renewed when a third of its time has passed, and looked at by the boot clock as the last thing before
    a content: a machine that slept past it finds out here.
    """

    def __init__(
        self,
        ledger: Ledger,
        lease: Lease,
        *,
        lease_seconds: float,
        clock: Callable[[], datetime],
        tick: Callable[[], float],
        halted: Callable[[], bool],
        reached: Callable[[CrashPoint], None],
    ) -> None:
        self.flights: dict[str, Flight] = {}
        self._ledger = ledger
        self._lease = lease
        self._lease_seconds = lease_seconds
        self._clock = clock
        self._tick = tick
        self._halted = halted
        self._reached = reached
        self._renewed = tick()

    def intend(self, row_ids: Sequence[str]) -> None:
        """See `ports.Journal`. LeaseLost or MailingHalted if the copies may not leave any more."""
        self._reached(CrashPoint.BEFORE_INTENT)
        self._keep_lease()
        at = self._clock()
        self._ledger.append([self._intent(row_id, at) for row_id in row_ids], lease=self._lease)
        self._reached(CrashPoint.AFTER_INTENT)
        if not self._ledger.holds(self._lease):
            raise lease_lost(self._lease.chunk)

    def reached(self, point: CrashPoint) -> None:
        """See `ports.Journal`."""
        self._reached(point)

    def halted(self) -> bool:
        """See `ports.Journal`."""
        return self._halted()

    def _intent(self, row_id: str, at: datetime) -> Entry:
        flight = self.flights[row_id]
        return Entry(
            What.INTENT,
            at,
            self._lease.owner,
            mailing_id=self._lease.mailing_id,
            row_id=row_id,
            attempt=flight.attempt,
            sent_at=flight.made_at,
            message_id=flight.message_id,
            digest=flight.digest,
        )

    def _keep_lease(self) -> None:
        now = self._tick()
        if now - self._renewed > self._lease_seconds / 3 or not self._ledger.holds(self._lease):
            self._lease = self._ledger.renew(self._lease, at=self._clock(), seconds=self._lease_seconds)
            self._renewed = now
