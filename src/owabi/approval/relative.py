"""Words that mean something else on another day (本日, 明日, 昨日 …), and until when they still mean the same."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from functools import cache

from owabi import books
from owabi.dates.zone import JST
from owabi.said import Said

_BOOK = "policies/relative_words"
_SHAPE = {"id": str, "words": tuple, "not_after": str, "not_before": str, "unit": str}


class Unit(StrEnum):
    """What has to stay the same for the word to stay true."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class RelativeWord:
    """A word of a letter, and its unit."""

    word: str
    unit: Unit


def relative_words(text: str) -> tuple[RelativeWord, ...]:
    """Every relative word of a text, each once, in order of first appearance; a word cut by a line break counts."""
    found: dict[RelativeWord, int] = {}
    for joined in (text.replace("\n", ""), text.replace("\n", " ")):
        for pattern, units in _patterns():
            for match in pattern.finditer(joined):
                word = match[0].lower()
                found.setdefault(RelativeWord(word, units[word]), match.start())
    return tuple(sorted(found, key=lambda word: (found[word], word.word)))


def unit_of(word: str) -> Unit:
    """The unit of a word of the book; KeyError for any other word."""
    return {name: unit for _, units in _patterns() for name, unit in units.items()}[word]


def turns_at(unit: Unit, since: datetime) -> datetime:
    """The first moment after `since` at which a word of this unit no longer means the same, in Japan's calendar."""
    day = since.astimezone(JST).replace(hour=0, minute=0, second=0, microsecond=0)
    match unit:
        case Unit.DAY:
            return day + timedelta(days=1)
        case Unit.WEEK:
            return day + timedelta(days=7 - day.weekday())
        case Unit.MONTH:
            return (day.replace(day=28) + timedelta(days=4)).replace(day=1)
        case Unit.YEAR:
            return day.replace(year=day.year + 1, month=1, day=1)


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], dict[str, Unit]], ...]:
    patterns = []
    for number, entry in enumerate(books.entries(_BOOK, _SHAPE)):
        words = sorted(entry["words"], key=len, reverse=True)
        after, before = entry["not_after"], entry["not_before"]
        head = f"(?<![{re.escape(after)}])" if after else ""
        tail = f"(?![{re.escape(before)}])" if before else ""
        edge = r"\b" if words[0].isascii() else ""
        units = dict.fromkeys(words, _unit(entry["unit"], number))
        body = "|".join(re.escape(word) for word in words)
        patterns.append((re.compile(f"{head}{edge}(?:{body}){edge}{tail}", re.IGNORECASE), units))
    return tuple(patterns)


def _unit(name: str, number: int) -> Unit:
    try:
        return Unit(name)
    except ValueError:
        cause = Said(f"unit「{name}」はありません。", f"there is no unit `{name}`.")
        raise books.mistake(_BOOK, cause, number=number) from None
