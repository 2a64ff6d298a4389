"""Words as they were before the mail was wrapped: a key or a host name that a line break cut is one string again.

The flow puts a space where a break fell between letters of English; inside a key there was none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.text.text import Text

_FAR = 600


def search_unwrapped(
    expression: re.Pattern[str], text: Text, start: int, end: int
) -> Iterator[tuple[int, int, re.Match[str]]]:
    """Each match within `start`..`end` of the flow, reading over breaks: its place in the flow, and the match.

    Of a longer stretch only the first 600 characters are read.
    """
    words, places = _unwrapped(text, start, end)
    for match in expression.finditer(words):
        if match.end() > match.start():
            yield places[match.start()], places[match.end() - 1] + 1, match


def value_of(expression: re.Pattern[str], text: Text, start: int, end: int) -> tuple[str, int, int] | None:
    """The group `value` of a match right at `start`, reading over breaks: its words and its place in the flow."""
    words, places = _unwrapped(text, start, end)
    match = expression.match(words)
    if match is None or not match["value"]:
        return None
    return match["value"], places[match.start("value")], places[match.end("value") - 1] + 1


def _unwrapped(text: Text, start: int, end: int) -> tuple[str, list[int]]:
    end = min(end, start + _FAR)
    places = [place for place in range(start, end) if text.flow[place] != " " or not _is_break(text, place)]
    return "".join(text.flow[place] for place in places), places


def _is_break(text: Text, place: int) -> bool:
    at = text.span(place, place + 1).start
    return at < len(text.source) and text.source[at] in "\r\n"
