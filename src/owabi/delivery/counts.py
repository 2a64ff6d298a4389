"""How many copies of a mailing stand where."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from owabi.delivery.state import DUE, TOLD, RowState


@dataclass(frozen=True, slots=True)
class Counts:
    """Copies by state; states without a copy are left out of `by_state`."""

    total: int
    by_state: Mapping[RowState, int]

    def of(self, *states: RowState) -> int:
        """Copies in any of the states."""
        return sum(self.by_state.get(state, 0) for state in states)

    @property
    def due_count(self) -> int:
        """Copies that the sender still has to try, deferred ones included."""
        return self.of(*DUE)

    @property
    def told_count(self) -> int:
        """Copies that the relay accepted, that a person settled as sent, or that were imported."""
        return self.of(*TOLD)

    @property
    def unknown_count(self) -> int:
        """Copies of which nobody knows whether they left; those in flight are not yet among them."""
        return self.of(RowState.UNKNOWN)
