"""Hard-wrapping of Japanese mail: nothing but line breaks (and the indent of a list) is ever added."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from owabi.render.kinsoku import allowed_breaks, is_good_break
from owabi.text.width import columns as width

COLUMNS = 76
"""38 full-width columns: what composed mail keeps to."""

_RAGGED = 20
_ORPHAN = 8
_LEAST_ROOM = 20
_HEAD = re.compile(
    r"^[ \t　]*(?:[・•●○■□◆◇▼※→＊☆★]\s?|[*-]\s|[0-9０-９]{1,3}[.．)）]\s?|[（(][0-9０-９]{1,3}[）)]\s?|[①-⑳]\s?)?"
)


@dataclass(frozen=True, slots=True)
class Folds:
    """Where one line breaks: before each of `places`, the new line opening with `indent`."""

    places: tuple[int, ...]
    indent: str


def folds(line: str, columns: int = COLUMNS) -> Folds:
    """The breaks that fit one line into `columns`; what may not be parted (a URL, words set right) stays whole."""
    head = len(line) - len(_HEAD.sub("", line, count=1))
    indent = _indent_of(line[:head], columns)
    if width(line) <= columns or _is_set_right(line):
        return Folds((), indent)
    allowed = allowed_breaks(line)
    for at in range(head + 1):
        allowed[at] = False
    places: list[int] = []
    start, used, last, good = 0, 0, 0, 0
    at = 0
    while at < len(line):
        if at > start and allowed[at]:
            last = at
            if used >= columns - _RAGGED and is_good_break(line, at):
                good = at
        step = 0 if line[at] in " 　" else width(line[at])
        if used + step > columns and last > start:
            start = good if good > start else last
            places.append(start)
            used, last, good = width(indent), start, start
            at = start
            continue
        used += width(line[at])
        at += 1
    return Folds(_without_orphan(line, places, allowed, columns - width(indent)), indent)


def _is_set_right(line: str) -> bool:
    """Whether a few words stand at the right (敬具, 以上): parting them would part a word."""
    words = line.lstrip(" 　")
    return width(words) <= _ORPHAN and len(line) - len(words) >= _RAGGED


def _without_orphan(line: str, places: list[int], allowed: list[bool], room: int) -> tuple[int, ...]:
    """The same breaks, the last one earlier where it would leave a few characters (「す。」) on a line of their own."""
    if not places or width(line[places[-1] :]) >= _ORPHAN:
        return tuple(places)
    start = places[-2] if len(places) > 1 else 0
    for at in range(places[-1] - 1, start, -1):
        if width(line[at : places[-1]]) > _RAGGED or 2 * at < start + places[-1] or width(line[at:]) > room:
            break
        if allowed[at] and is_good_break(line, at):
            return (*places[:-1], at)
    return tuple(places)


def wrap_line(line: str, columns: int = COLUMNS) -> str:
    """One line, wrapped."""
    found = folds(line, columns)
    if not found.places:
        return line
    cuts = (0, *found.places, len(line))
    return ("\n" + found.indent).join(line[start:end] for start, end in pairwise(cuts))


def wrap(text: str, columns: int = COLUMNS) -> str:
    """Fit each line of a text into `columns` (a full-width character is 2); breaks that are there stay.

    Wrapping twice is wrapping once, and taking out the added breaks gives the text again.
    """
    return "\n".join(wrap_line(line, columns) for line in text.split("\n"))


def _indent_of(head: str, columns: int) -> str:
    mark = head.lstrip(" \t　")
    if not mark:
        return ""
    lead = head[: len(head) - len(mark)]
    wide = width(mark)
    indent = lead + ("　" * (wide // 2) + " " * (wide % 2) if wide >= 2 and width(mark[0]) == 2 else " " * wide)
    return indent if columns - width(indent) >= _LEAST_ROOM else ""
