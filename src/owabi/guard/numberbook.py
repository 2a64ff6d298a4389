"""The book of numbers (`books/guard/numbers.toml`), made ready for searching."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from owabi.books import Entry, entries, load, mistake
from owabi.facts.impact import Bound
from owabi.said import Said

_BOOK = "guard/numbers"


@dataclass(frozen=True, slots=True)
class NumberBook:
    """Units by their spellings, words of bounds, free figures, and what may be cited."""

    units: Mapping[str, str]
    before: Mapping[str, Bound]
    after: Mapping[str, Bound]
    free: tuple[re.Pattern[str], ...]
    telephones: frozenset[str]
    laws: tuple[tuple[str, frozenset[str]], ...]


@cache
def number_book() -> NumberBook:
    """The book, read once. Raises `BookMistake` for a pattern that is no regular expression."""
    book = load(_BOOK)
    laws = entries(_BOOK, {"id": str, "names": tuple, "articles": tuple, "source": str, "checked_on": date}, key="law")
    units = entries(_BOOK, {"id": str, "spellings": tuple}, key="unit")
    free = entries(_BOOK, {"id": str, "pattern": str}, key="free")
    return NumberBook(
        units={spelling: unit["id"] for unit in units for spelling in unit["spellings"]},
        before=_bounds(book["bounds"]["before"]),
        after=_bounds(book["bounds"]["after"]),
        free=tuple(compiled(_BOOK, entry, "free", number) for number, entry in enumerate(free)),
        telephones=frozenset(book["telephones"]["numbers"]),
        laws=tuple((name, frozenset(law["articles"])) for law in laws for name in law["names"]),
    )


def compiled(book: str, entry: Entry, key: str, number: int | None) -> re.Pattern[str]:
    """An entry's pattern; raises `BookMistake` where it is none."""
    try:
        return re.compile(entry["pattern"])
    except re.error as error:
        cause = Said(f"正規表現ではありません（{error}）。", f"this is not a regular expression ({error}).")
        raise mistake(book, cause, key=key, number=number) from None


def _bounds(table: Mapping[str, tuple[str, ...]]) -> Mapping[str, Bound]:
    return {word: Bound(bound) for bound, words in table.items() for word in words}
