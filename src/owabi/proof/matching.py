"""Finds where a regular expression matches a text, looking only at lines that hold what it needs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from owabi.proof.catalogue import Searched
from owabi.proof.reading import Reading
from owabi.text.expression import expression

_FIGURE = expression(r"\d")
_SEEN: dict[re.Pattern[str], set[str]] = {}
_MOST_SEEN = 4096


@cache
def compiled(expression: str) -> re.Pattern[str]:
    """The expression, compiled when it is first searched for."""
    return re.compile(expression)


def matches(wanted: Searched, reading: Reading) -> Iterator[re.Match[str]]:
    """The same matches as `finditer` over the whole flow."""
    flow = reading.text.flow
    expression = compiled(wanted.expression)
    if wanted.one_line and wanted.figure:
        yield from matches_with_figures(expression, reading)
    elif wanted.one_line and wanted.words and min(map(len, wanted.words)) > 1:
        for start, end in _lines_with(reading, wanted.words):
            yield from expression.finditer(flow, start, end)
    else:
        yield from expression.finditer(flow)


def matches_with_figures(expression: re.Pattern[str], reading: Reading) -> Iterator[re.Match[str]]:
    """The same matches as `expression.finditer(flow)`, for one that holds a digit and no line break."""
    for start, end in reading.once(_stretches_with_figures):
        yield from expression.finditer(reading.text.flow, start, end)


def matches_by_line(expression: re.Pattern[str], reading: Reading) -> Iterator[re.Match[str]]:
    """The same matches as `expression.finditer(flow)`, for one that no line break is part of.

    Lines in which it found nothing are remembered by their words: what is edited, or written to everybody, is not
    searched again.
    """
    flow = reading.text.flow
    empty = _SEEN.setdefault(expression, set())
    if len(empty) > _MOST_SEEN:
        empty.clear()
    for line in reading.text.lines:
        words = flow[line.start : line.end]
        if not words or words in empty:
            continue
        found = list(expression.finditer(flow, line.start, line.end))
        if found:
            yield from found
        else:
            empty.add(words)


def _lines_with(reading: Reading, words: tuple[str, ...]) -> list[tuple[int, int]]:
    """The stretches of the lines that hold one of some rare words, each with its line end."""
    text = reading.text
    found: set[int] = set()
    for word in words:
        place = text.flow.find(word)
        while place >= 0:
            number = text.line_number_at(place)
            found.add(number)
            place = text.flow.find(word, max(place + 1, text.lines[number].end))
    return [(text.lines[one].start, min(text.lines[one].end + 1, len(text.flow))) for one in sorted(found)]


def _stretches_with_figures(reading: Reading) -> tuple[tuple[int, int], ...]:
    """Where the lines with a figure stand in the flow, neighbours as one, each with its line end."""
    flow = reading.text.flow
    found: list[tuple[int, int]] = []
    for line in reading.text.lines:
        if _FIGURE.search(flow, line.start, line.end):
            start = found.pop()[0] if found and found[-1][1] == line.start else line.start
            found.append((start, min(line.end + 1, len(flow))))
    return tuple(found)
