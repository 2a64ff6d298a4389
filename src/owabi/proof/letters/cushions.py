"""Cushion words (恐れ入りますが, お手数ですが …) that soften a request."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from owabi.proof.reading import Reading
from owabi.text.zones import Zone

CUSHIONS = "lexicons/mail_cushions"
_UNWRITTEN = frozenset({Zone.QUOTE, Zone.SUBJECT, Zone.HEADING})


@dataclass(frozen=True, slots=True)
class Cushion:
    """One in the flow; `name` is its sort, `pairs`: two such in one sentence are too many."""

    name: str
    pairs: bool
    start: int
    end: int


def find_cushions(reading: Reading) -> tuple[Cushion, ...]:
    """Every cushion word of the text, in order, without those that are quoted."""
    return reading.once(_cushions)


def _cushions(reading: Reading) -> tuple[Cushion, ...]:
    text = reading.text
    sorts = {word: (entry["id"], entry["pair"]) for entry in reading.book(CUSHIONS) for word in entry["words"]}
    return tuple(
        Cushion(*sorts[match[0]], match.start(), match.end())
        for match in _pattern(tuple(sorts)).finditer(text.flow)
        if text.line_at(match.start()).zone not in _UNWRITTEN
        and text.flow[match.start() - 1 : match.start()] not in ("「", "『")
    )


@lru_cache(maxsize=4)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(sorted(words, key=len, reverse=True)))
