"""A sender without a network: it keeps what it was given and answers from a script."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from owabi.delivery.crash import CrashPoint
from owabi.delivery.event import Stage, What
from owabi.delivery.mailing import Transport
from owabi.delivery.outcome import Outcome, Reply
from owabi.delivery.parcel import Parcel
from owabi.delivery.ports import Journal

ACCEPTED = Outcome(What.ACCEPTED, Stage.CONTENT, Reply(250, "2.0.0", "queued"))
"""What the sender answers unless told otherwise."""


class RecordingSender:
    """`delivery.ports.Sender`. `answers` gives each parcel's outcome or raises; `sent` are the contents that left.

    An outcome of the stages before the content is given without an intent, as a real sender would.
    """

    def __init__(
        self, answers: Callable[[Parcel], Outcome] = lambda _: ACCEPTED, transport: Transport = Transport.REAL
    ) -> None:
        self.sent: list[Parcel] = []
        self.closed_count = 0
        self._answers = answers
        self._transport = transport

    @property
    def transport(self) -> Transport:
        """As it was made."""
        return self._transport

    @property
    def in_flight_limit(self) -> int:
        """One."""
        return 1

    def send(self, parcels: Iterable[Parcel], journal: Journal) -> Iterator[tuple[Parcel, Outcome]]:
        """See `ports.Sender`."""
        for parcel in parcels:
            journal.reached(CrashPoint.BEFORE_MAIL)
            outcome = self._answers(parcel)
            if outcome.stage is Stage.CONTENT:
                journal.intend([parcel.row_id])
                self.sent.append(parcel)
                journal.reached(CrashPoint.AFTER_CONTENT)
            yield parcel, outcome

    def close(self) -> None:
        """Count the goodbyes."""
        self.closed_count += 1
