"""How far a run has come, and how long it may still take."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from owabi.delivery.counts import Counts
from owabi.delivery.event import What
from owabi.delivery.state import RowState

_WINDOW = 200


@dataclass(frozen=True, slots=True)
class Progress:
    """`per_second` over the last outcomes (0 at first); `seconds_left` is None while nothing can be said."""

    total_count: int
    due_count: int
    accepted_count: int
    refused_count: int
    deferred_count: int
    unknown_count: int
    per_second: float
    seconds_left: float | None

    @property
    def done_count(self) -> int:
        """Copies that the sender will not try again by itself."""
        return self.total_count - self.due_count


class Meter:
    """Counts outcomes from a starting point; `tick` gives seconds on a steady clock."""

    def __init__(self, counts: Counts, tick: Callable[[], float]) -> None:
        self._total = counts.total
        self._due = counts.due_count
        self._by_state = dict(counts.by_state)
        self._tick = tick
        self._moments: deque[float] = deque([tick()], maxlen=_WINDOW)

    def note(self, what: What, *, again: bool) -> Progress:
        """Count an outcome; `again` says that the row had been deferred before."""
        state = RowState(what.value)
        if again:
            self._by_state[RowState.DEFERRED] = self._by_state.get(RowState.DEFERRED, 0) - 1
        self._by_state[state] = self._by_state.get(state, 0) + 1
        self._due -= what is not What.DEFERRED
        self._moments.append(self._tick())
        return self.now()

    def now(self) -> Progress:
        """The state of things."""
        spent = self._moments[-1] - self._moments[0]
        rate = (len(self._moments) - 1) / spent if spent > 0 else 0.0
        counted = Counts(self._total, self._by_state)
        deferred = counted.of(RowState.DEFERRED)
        left = (self._due - deferred) / rate if rate else None
        return Progress(
            total_count=self._total,
            due_count=self._due,
            accepted_count=counted.of(RowState.ACCEPTED),
            refused_count=counted.of(RowState.REFUSED, RowState.REFUSED_HERE, RowState.EXPIRED),
            deferred_count=deferred,
            unknown_count=counted.of(RowState.UNKNOWN),
            per_second=rate,
            seconds_left=left,
        )
