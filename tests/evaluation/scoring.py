"""Holds findings against the marks: recall and precision by family, false alarms, and what each rule did."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from tests.evaluation.reading import Item

WIDEST = 3
"""A hit is at most so many times as long as the wrong words."""


@dataclass(frozen=True, slots=True)
class Found:
    """A finding as it is scored; `family` is empty where the peer has none."""

    rule: str
    family: str
    start: int
    end: int


Reader = Callable[[Item], Sequence[Found]]


@dataclass(slots=True)
class Score:
    """Counts of one family; `others` are findings beside the marks, `alarmed` look-alikes with any finding."""

    wrong: int = 0
    found: int = 0
    hits: int = 0
    others: int = 0
    right: int = 0
    alarmed: int = 0
    missed: list[str] = field(default_factory=list)
    alarms: list[tuple[str, str]] = field(default_factory=list)

    @property
    def recall(self) -> float:
        """In percent."""
        return 100 * self.found / self.wrong if self.wrong else 100.0

    @property
    def precision(self) -> float:
        """Of the findings of this family, in percent."""
        return 100 * self.hits / (self.hits + self.others) if self.hits + self.others else 100.0

    @property
    def false_alarms(self) -> float:
        """Look-alikes with a finding, in percent."""
        return 100 * self.alarmed / self.right if self.right else 0.0


@dataclass(slots=True)
class Scores:
    """All families, and for each rule how often it was right and wrong."""

    families: dict[str, Score] = field(default_factory=dict)
    right_of: Counter[str] = field(default_factory=Counter)
    wrong_of: Counter[str] = field(default_factory=Counter)

    @property
    def whole(self) -> Score:
        """The families together."""
        every = Score()
        for score in self.families.values():
            for name in ("wrong", "found", "hits", "others", "right", "alarmed"):
                setattr(every, name, getattr(every, name) + getattr(score, name))
        return every


def score(items: Iterable[Item], read: Reader, *, any_family: bool = False) -> Scores:
    """Read every item; with `any_family` a finding of any family counts (for a peer that has none)."""
    scores = Scores()
    for item in items:
        family = scores.families.setdefault(item.family, Score())
        found = read(item)
        if item.is_wrong:
            _score_wrong(item, found, family, scores, any_family=any_family)
        else:
            family.right += 1
            family.alarmed += bool(found)
            for one in found:
                scores.wrong_of[one.rule] += 1
                family.alarms.append((item.id, one.rule))
                family.others += one.family == item.family
    return scores


def _score_wrong(item: Item, found: Sequence[Found], family: Score, scores: Scores, *, any_family: bool) -> None:
    family.wrong += 1
    struck = False
    for one in found:
        if one.family != item.family and not any_family:
            continue
        if item.anywhere or any(_hits(one, span) for span in item.spans):
            struck = True
            family.hits += 1
            scores.right_of[one.rule] += 1
        elif not any(one.start < end and start < one.end for start, end in item.spans):
            family.others += 1
            scores.wrong_of[one.rule] += 1
    if struck:
        family.found += 1
    else:
        family.missed.append(item.id)


def _hits(found: Found, span: tuple[int, int]) -> bool:
    start, end = span
    return found.start < end and start < found.end and found.end - found.start <= WIDEST * (end - start)
