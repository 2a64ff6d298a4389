"""When a deferred copy is tried again, and when it is given up."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class Retry:
    """Each wait is double the one before, up to `longest`.

    A copy is given up when `give_up_after` has passed since its first attempt; since a clock may jump, never before
    `least_attempts`, and always after `most_attempts`.
    """

    first: timedelta = timedelta(minutes=5)
    longest: timedelta = timedelta(hours=2)
    give_up_after: timedelta = timedelta(hours=24)
    least_attempts: int = 4
    most_attempts: int = 30

    def next_at(self, attempt: int, at: datetime) -> datetime:
        """The earliest moment of the attempt after number `attempt` (from 1), which failed at `at`."""
        return at + min(self.first * (1 << min(attempt - 1, 20)), self.longest)

    def gives_up(self, attempt: int, first_tried_at: datetime | None, at: datetime) -> bool:
        """Whether there is to be no attempt number `attempt`."""
        if first_tried_at is None or attempt <= self.least_attempts:
            return False
        return attempt > self.most_attempts or at - first_tried_at >= self.give_up_after
