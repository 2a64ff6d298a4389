"""Compounds of two kanji that are no word, while one with another kanji of the same sound is a frequent one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

SOUND_AND_KANJI = ":"


class Book:
    """The two entries of the book: frequent compounds, kanji by sound. Equal only to itself: a key of caches."""

    __slots__ = ("frequent", "sounds")

    def __init__(self, frequent: Sequence[str], sounds: Sequence[str]) -> None:
        self.frequent = frequent
        self.sounds = sounds

    def __hash__(self) -> int:
        return id(self.frequent)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Book) and other.frequent is self.frequent


@dataclass(frozen=True, slots=True)
class _Index:
    frequent: frozenset[str]
    by_first: Mapping[str, tuple[str, ...]]
    by_second: Mapping[str, tuple[str, ...]]
    sounds: Mapping[str, frozenset[str]]


@lru_cache(maxsize=4)
def _index(book: Book) -> _Index:
    first: dict[str, tuple[str, ...]] = {}
    second: dict[str, tuple[str, ...]] = {}
    sounds: dict[str, frozenset[str]] = {}
    for word in book.frequent:
        first[word[0]] = (*first.get(word[0], ()), word)
        second[word[1]] = (*second.get(word[1], ()), word)
    for row in book.sounds:
        sound, _, kanji = row.partition(SOUND_AND_KANJI)
        for char in kanji:
            sounds[char] = sounds.get(char, frozenset()) | {sound}
    return _Index(frozenset(book.frequent), first, second, sounds)


@lru_cache(maxsize=8192)
def find_meant(compound: str, book: Book) -> tuple[str, ...]:
    """The frequent compounds that differ from this one in one kanji of the same sound; none for a frequent one."""
    index = _index(book)
    if compound in index.frequent:
        return ()
    none: frozenset[str] = frozenset()
    one, other = (index.sounds.get(char, none) for char in compound)
    ends = [word for word in index.by_first.get(compound[0], ()) if other & index.sounds.get(word[1], none)]
    begins = [word for word in index.by_second.get(compound[1], ()) if one & index.sounds.get(word[0], none)]
    return (*ends, *begins)
