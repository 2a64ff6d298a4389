"""Compounds of two kanji that are no word, while one with another kanji of the same sound is a frequent one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

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


@dataclass(frozen=True, slots=True)
class Part:
    """Two kanji from `start` of a run, and what they may be `meant` to be."""

    start: int
    meant: tuple[str, ...]


_AFFIXES = frozenset(
    "不未無非再各全約新旧大小高低最超総副本当同御貴弊誤仮初他両前後的性化用者員部課所先元時分後前中上下内外別等間率費料金券証書類品物業者側済率策会室店"
)
_COUNTED = frozenset("一二三四五六七八九十百千万何数年月日週時分秒回件名人個台枚本冊円社店号条項第々者員的性化用")


@lru_cache(maxsize=8192)
def find_part(run: str, book: Book) -> Part | None:
    """The one pair of a run that is no frequent compound but near to one, where the rest is frequent or an affix."""
    frequent = _index(book).frequent
    for start in range(len(run) - 1):
        pair = run[start : start + 2]
        if pair[0] in _COUNTED or pair[1] in _COUNTED:
            continue
        if (
            _is_plain(run[:start], frequent)
            and _is_plain(run[start + 2 :], frequent)
            and not _crosses(run, start, frequent)
        ):
            meant = find_meant(pair, book)
            if meant:
                return Part(start, meant)
    return None


def _is_plain(rest: str, frequent: frozenset[str]) -> bool:
    if len(rest) < 2:
        return not rest or rest in _AFFIXES
    if len(rest) == 3:
        return (rest[:2] in frequent and rest[2] in _AFFIXES) or (rest[0] in _AFFIXES and rest[1:] in frequent)
    return all(rest[at : at + 2] in frequent for at in range(0, len(rest), 2))


def _crosses(run: str, start: int, frequent: frozenset[str]) -> bool:
    """Whether a frequent compound begins or ends inside the pair."""
    return run[start - 1 : start + 1] in frequent if start else run[start + 1 : start + 3] in frequent


class Entries:
    """The entries of a lexicon whose words another rule speaks of. Equal only to itself: a key of caches."""

    __slots__ = ("entries",)

    def __init__(self, entries: Sequence[Mapping[str, Any]]) -> None:
        self.entries = entries

    def __hash__(self) -> int:
        return id(self.entries)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Entries) and other.entries is self.entries


@lru_cache(maxsize=4)
def listed(entries: Entries) -> frozenset[str]:
    """All words of the entries."""
    return frozenset(word for entry in entries.entries for word in entry["words"])
