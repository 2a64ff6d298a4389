"""Faults of a fact sheet, collected, put in order and raised as one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from owabi.errors import FactsMistake, Place
from owabi.said import Said

MOST_OTHERS = 20
"""How many further faults an error carries: more would be read by nobody."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong in a sheet, where, and what to do about it; `blank` where a field still waits to be filled in."""

    place: Place
    cause: Said
    cure: Said
    blank: bool = False

    def raised(self) -> FactsMistake:
        """The same as an error."""
        return FactsMistake(self.cause, self.cure, place=self.place)


def gather(faults: Iterable[Fault]) -> FactsMistake:
    """One error from at least one fault: the first of the sheet, which carries up to `MOST_OTHERS` further ones."""
    first, *others = in_order(faults)
    return FactsMistake(
        first.cause,
        first.cure,
        place=first.place,
        others=[other.raised() for other in others[:MOST_OTHERS]],
    )


def in_order(faults: Iterable[Fault]) -> list[Fault]:
    """Faults by line, each once."""
    unique = {(fault.place.line, fault.place.column, fault.place.field, fault.cause.ja): fault for fault in faults}
    return sorted(unique.values(), key=lambda fault: (fault.place.line or 0, fault.place.column or 0))
