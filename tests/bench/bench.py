"""What a bench is: a run that gives numbers, the aims that they are held against, and a peer beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

Numbers = Mapping[str, float]
Run = Callable[[Path], Numbers]


@dataclass(frozen=True, slots=True)
class Aim:
    """One number of a bench: what it is, its unit, and the most (or with `at_least`, the least) that we want."""

    number: str
    unit: str
    value: float
    at_least: bool = False

    def met_by(self, value: float) -> bool:
        """Whether a measured value reaches the aim."""
        return value >= self.value if self.at_least else value <= self.value


@dataclass(frozen=True, slots=True)
class Bench:
    """`run` and `peer` are called in turn with one folder that `prepare` has filled; each gives its numbers by name.

    `rows` are printed below the aims.
    """

    name: str
    aims: tuple[Aim, ...]
    run: Run
    peer_name: str
    peer: Run
    prepare: Callable[[Path], None] = lambda folder: None
    turns: int = 5
    rows: Callable[[], Iterator[str]] = lambda: iter(())
