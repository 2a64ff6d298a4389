"""Slips in katakana words: a run of katakana one edit away from a frequent word, that is no other word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

_LEAST = 4
_LONGEST = 30
_COMMON = frozenset((
    "サポート", "セミナー", "ログイン", "クラウド", "イベント", "オフィス", "メーカー",
))  # fmt: skip
"""Words of four kana that an exchanged kana still betrays; others are too near to names."""


@dataclass(frozen=True, slots=True)
class Slip:
    """`start`..`end` of a run should be `right`."""

    start: int
    end: int
    right: str


@dataclass(frozen=True, slots=True)
class Words:
    """`frequent` words, all words that are `known`, and the frequent ones by each of their one-kana omissions
    and by their kana without long vowels."""

    frequent: frozenset[str]
    known: frozenset[str]
    shorter: Mapping[str, tuple[str, ...]]
    by_short: Mapping[str, str]


class Book:
    """The two entries of the book: frequent words, and words near them. Equal only to itself: a key of caches."""

    __slots__ = ("frequent", "near")

    def __init__(self, frequent: Sequence[str], near: Sequence[str]) -> None:
        self.frequent = frequent
        self.near = near

    def __hash__(self) -> int:
        return id(self.frequent)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Book) and other.frequent is self.frequent


@lru_cache(maxsize=4)
def words_of(book: Book) -> Words:
    """The words of the book, made ready."""
    shorter: dict[str, tuple[str, ...]] = {}
    for word in book.frequent:
        if len(word) >= _LEAST:
            for short in {word, *_omissions(word)}:
                shorter[short] = (*shorter.get(short, ()), word)
    by_short = {word.replace("ー", ""): word for word in book.frequent if "ー" in word}
    return Words(frozenset(book.frequent), frozenset((*book.frequent, *book.near)), shorter, by_short)


@lru_cache(maxsize=8192)
def find_slip(run: str, book: Book) -> Slip | None:
    """The slip of a run of katakana, which may be several words put together."""
    return _find(run, words_of(book)) if _LEAST <= len(run) <= _LONGEST else None


def _find(run: str, words: Words) -> Slip | None:
    if _is_built(run, words):
        return None
    starts = [0, *(end for end in range(3, len(run) - 2) if run[:end] in words.frequent)]
    ends = [len(run), *(start for start in range(len(run) - 3, 2, -1) if run[start:] in words.frequent)]
    for start in starts:
        for end in ends:
            piece = run[start:end]
            right = _mended(piece, words) if end - start >= _LEAST - 1 else None
            if right is not None and (piece == run or len(piece) <= len(right) or right not in piece):
                return Slip(start, end, right)
    return None


def _is_built(run: str, words: Words) -> bool:
    """Whether known words, one after the other, make the run."""
    if _is_word(run, words):
        return True
    return any(run[:cut] in words.known and _is_built(run[cut:], words) for cut in range(2, len(run) - 1))


def _is_word(run: str, words: Words) -> bool:
    """Whether the run is a word, with or without a long vowel at its end."""
    if run.endswith("ーー"):
        return False
    return run in words.known or (run.endswith("ー") and run[:-1] in words.known) or run + "ー" in words.known


def _mended(piece: str, words: Words) -> str | None:
    if _is_word(piece, words):
        return None
    if (single := _without_double(piece)) in words.frequent:
        return single
    if len(piece) > _LEAST and (moved := words.by_short.get(piece.replace("ー", ""))) and len(moved) == len(piece):
        return moved
    found = {word for short in (piece, *_omissions(piece)) for word in words.shorter.get(short, ())}
    near = [word for word in found if _is_one_edit(piece, word)]
    return min(near, key=lambda word: (abs(len(word) - len(piece)), word)) if near else None


def _without_double(piece: str) -> str:
    """The piece without the second of two like kana."""
    return next((piece[:at] + piece[at + 1 :] for at in range(1, len(piece)) if piece[at] == piece[at - 1]), "")


def _omissions(word: str) -> Iterator[str]:
    return (word[:at] + word[at + 1 :] for at in range(len(word)))


def _is_one_edit(wrong: str, right: str) -> bool:
    """Whether one kana was dropped, added, exchanged (not the first) or swapped with its neighbour."""
    if len(wrong) > len(right):
        return len(wrong) == len(right) + 1 and right in _omissions(wrong)
    if len(wrong) < len(right):
        return len(right) > _LEAST and wrong in _omissions(right)
    different = [at for at, (one, other) in enumerate(zip(wrong, right, strict=True)) if one != other]
    if len(different) == 1:
        return different[0] > 0 and (len(right) > _LEAST or right in _COMMON)
    return (
        len(different) == 2
        and different[1] == different[0] + 1
        and wrong[different[0]] == right[different[1]]
        and wrong[different[1]] == right[different[0]]
    )
