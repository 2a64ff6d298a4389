"""A text with every wrapped sentence on one line, whose places are found again in the text as it was given.

`owabi.text` joins what is wrapped evenly. Our own mail is wrapped where phrases end, under headings too, so that a
sentence may still be in two: a claim and its certainty must not be parted by a line break.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from owabi.text.span import Span
from owabi.text.text import Line, Text
from owabi.text.width import columns
from owabi.text.zones import Zone

_GOES_ON = frozenset({Zone.BODY, Zone.GREETING, Zone.CLOSING, Zone.ITEM})
_CONTINUES = frozenset({Zone.BODY, Zone.GREETING, Zone.CLOSING})
_IS_OVER = re.compile(r"[。!?:】]$|(?:様|御中|各位|殿|です|ます|ました|ません|ください)$")
_MARK = re.compile(r"[・•●○■□◆◇※→*-]|\d{1,3}[.)](?!\d)|\(\d|[①-⑳]")
"""What opens an item; an indented line without one (`　6:40まで`) goes on in the item before."""

_KANA_END, _KANA_START = re.compile(r"[ぁ-ん]$"), re.compile(r"[ぁ-ん]")
_LATIN = re.compile(r"[A-Za-z]$|^[A-Za-z]")
_LEAST, _UNWRAPPED = 14, 40
_RAGGED = 26
"""Columns: how much shorter than the widest line a wrapped line may be; beyond, it was not broken for want of room."""

_WIDEST_WRAP, _ODD_LINES = 84, 3


@dataclass(frozen=True, slots=True)
class Reading:
    """`text` is what is searched; `source` what was given; `cuts` the places of `text.source` where breaks stood."""

    source: str
    text: Text
    cuts: tuple[int, ...] = ()
    widths: tuple[int, ...] = ()

    def span(self, start: int, end: int) -> Span:
        """The place in the given text of `start`..`end` of the flow."""
        found = self.text.span(start, end)
        if not self.cuts:
            return found
        return Span(self._back(found.start, opens=True), self._back(found.end, opens=False))

    def _back(self, at: int, *, opens: bool) -> int:
        """A cut at the very start of a span stood before it, one at its end after it."""
        passed = bisect_right(self.cuts, at if opens else at - 1)
        return at + sum(self.widths[:passed])


def read(text: str | Text) -> Reading:
    """Read a text for the guard; any string is one."""
    first = text if isinstance(text, Text) else Text.of(text)
    parted = _parted(first)
    if not parted:
        return Reading(first.source, first)
    parts: list[str] = []
    cuts: list[int] = []
    widths: list[int] = []
    length, end = 0, 0
    for start, stop, space in _breaks(first, parted):
        parts += [first.source[end:start], space]
        length += start - end + len(space)
        cuts.append(length)
        widths.append(stop - start - len(space))
        end = stop
    parts.append(first.source[end:])
    return Reading(first.source, Text.of("".join(parts)), tuple(cuts), tuple(widths))


def _parted(text: Text) -> frozenset[int]:
    """The lines of the source that end in the middle of a sentence although `owabi.text` parts them from the next."""
    least = _least_columns(text)
    return frozenset(line.last for line, after in pairwise(text.lines) if _is_parted(text, line, after, least))


def _least_columns(text: Text) -> int:
    """The width from which a line may have been broken for want of room; the few that cannot be broken do not count."""
    lines = [line for line in text.lines if line.zone in _GOES_ON and "://" not in text.words(line)]
    widths = sorted(_columns(text, number) for line in lines for number in range(line.first, line.last + 1))
    widest = widths[-min(_ODD_LINES, len(widths))] if widths else 0
    return max(_LEAST, widest - _RAGGED) if widest <= _WIDEST_WRAP else _UNWRAPPED


def _breaks(text: Text, parted: frozenset[int]) -> Iterator[tuple[int, int, str]]:
    """The breaks (with the spaces around them) inside sentences, as places of the source, and what is left of them."""
    joined = {number for line in text.lines for number in range(line.first, line.last)}
    for number in sorted(joined | parted):
        start = text.index.ends[number]
        stop = text.index.starts[number + 1]
        ends = text.index.ends[number + 1]
        before = text.source[text.index.starts[number] : start]
        after = text.source[stop:ends]
        start -= len(before) - len(before.rstrip())
        stop += len(after) - len(after.lstrip())
        is_spaced = before != before.rstrip() or (_LATIN.search(before) and _LATIN.match(after.lstrip()))
        yield start, stop, " " if is_spaced else ""


def _is_parted(text: Text, line: Line, after: Line, least: int) -> bool:
    """Whether a sentence goes on from one logical line to the next."""
    hangs = after.zone is Zone.ITEM and _is_indented(text, after.first) and not _MARK.match(text.words(after))
    if line.zone not in _GOES_ON or not (after.zone in _CONTINUES or hangs):
        return False
    if line.zone is Zone.ITEM and not _is_indented(text, after.first):
        in_body = line.first < line.last and not _is_indented(text, line.last)
        if not in_body:
            return False
    words = text.words(line)
    last = words.rpartition("。")[2]
    if not last or _IS_OVER.search(words):
        return False
    inside_word = bool(_KANA_END.search(words)) and bool(_KANA_START.match(text.words(after)))
    return _columns(text, line.last) >= (_LEAST if inside_word else least)


def _is_indented(text: Text, number: int) -> bool:
    start = text.index.starts[number]
    return text.source[start : start + 1] in (" ", "\u3000")


def _columns(text: Text, number: int) -> int:
    return columns(text.source[text.index.starts[number] : text.index.ends[number]].rstrip())
