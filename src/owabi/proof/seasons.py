"""時候 in a text: words of season before の候, with the weeks that they fit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from owabi.proof.reading import Reading

SEASONS = "lexicons/seasons"
"""The book: `words`, and `first` and `last` as month and day."""


@dataclass(frozen=True, slots=True)
class Season:
    """A 時候 in the flow; `first` and `last` are the month and day (`05-01`) between which it fits."""

    word: str
    start: int
    end: int
    first: str
    last: str


def find_seasons(reading: Reading) -> Iterator[Season]:
    """Every 時候 of the text, in order."""
    weeks = {word: (row["first"], row["last"]) for row in reading.book(SEASONS) for word in row["words"]}
    for match in _pattern(tuple(weeks)).finditer(reading.text.flow):
        first, last = weeks[match[1]]
        yield Season(match[1], match.start(), match.end(), first, last)


@lru_cache(maxsize=4)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = "|".join(sorted(words, key=len, reverse=True))
    return re.compile(rf"({longest_first})の(?:候|砌|みぎり|折(?=[、,]|から))")
