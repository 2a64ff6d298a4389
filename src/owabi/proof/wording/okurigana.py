"""Which kana follow which kanji inside words of the dictionary (取り, 感じ, 集め)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

KANA_AND_KANJI = ":"


class Book:
    """The one entry of the book: `り:取受…`. Equal only to itself: a key of caches."""

    __slots__ = ("rows",)

    def __init__(self, rows: Sequence[str]) -> None:
        self.rows = rows

    def __hash__(self) -> int:
        return id(self.rows)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Book) and other.rows is self.rows


@lru_cache(maxsize=4)
def _pairs(book: Book) -> frozenset[str]:
    found: set[str] = set()
    for row in book.rows:
        kana, _, kanji = row.partition(KANA_AND_KANJI)
        found.update(char + kana for char in kanji)
    return frozenset(found)


def is_known(pair: str, book: Book) -> bool:
    """Whether some word holds this kanji with this kana after it."""
    return pair in _pairs(book)
