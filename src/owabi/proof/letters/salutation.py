"""頭語 and 結語 of a letter, for the rules that hold them against each other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from owabi.proof.reading import Reading
from owabi.text.expression import expression
from owabi.text.zones import CLOSING_WORDS, OPENING_WORDS, Zone

PAIRS = "lexicons/letter_pairs"
_OPENING = expression(rf"({'|'.join(OPENING_WORDS)})(?=$|[ 、,。])")
_CLOSING = expression(rf"(?:^|[。 ] *)({'|'.join(CLOSING_WORDS)})[。]?$")
_TAIL = 16


@dataclass(frozen=True, slots=True)
class Place:
    """A 頭語 or a 結語 in the flow."""

    word: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Salutation:
    """The first 頭語 and the last 結語 of a text, the book's row for the 頭語, and every one of both."""

    opening: Place | None
    closing: Place | None
    row: Mapping[str, Any] | None
    openings: tuple[Place, ...]
    closings: tuple[Place, ...]


def find_salutation(reading: Reading) -> Salutation:
    """The two words as they stand at the beginning and the end of lines."""
    return reading.once(_salutation)


def _salutation(reading: Reading) -> Salutation:
    openings: list[Place] = []
    closings: list[Place] = []
    text = reading.text
    for line in text.lines:
        if line.zone in (Zone.BLANK, Zone.QUOTE, Zone.SUBJECT, Zone.ADDRESS):
            continue
        first = _OPENING.match(text.flow, line.start, line.end)
        if first:
            openings.append(Place(first[1], first.start(1), first.end(1)))
        from_ = max(line.start, line.end - _TAIL)
        last = _CLOSING.search(text.flow[from_ : line.end])
        if last and (from_ > line.start or last.start() == 0 or last[0][0] in "。 "):
            closings.append(Place(last[1], from_ + last.start(1), from_ + last.end(1)))
    opening = openings[0] if openings else None
    row = next((row for row in reading.book(PAIRS) if opening and opening.word in row["words"]), None)
    return Salutation(opening, closings[-1] if closings else None, row, tuple(openings), tuple(closings))
