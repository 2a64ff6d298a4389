"""Where sentences end: not at a decimal point, not inside quotation marks, not in an address."""

from __future__ import annotations

from collections.abc import Iterator

from owabi.text.expression import expression

_STOP = expression(r"[「『(【」』)】。!?]")
_OPENERS = frozenset("「『(【")
_CLOSERS = frozenset("」』)】")
_AFTER = expression(r"[。!?]*[」』)】]*[。!?]*")
_NOT_END = expression(r"[A-Za-z0-9=&/_%#.-]")


def split(line: str) -> Iterator[tuple[int, int]]:
    """Starts and ends of the sentences of one line of the shadow, in order; the spaces between them left out.

    A 。 or ? within brackets that close on the line ends no sentence; one in a URL neither.
    """
    start, depth, position = 0, 0, 0
    end_of_closed: int | None = None
    while match := _STOP.search(line, position):
        position, char = match.end(), match[0]
        if char in _OPENERS:
            if end_of_closed is None:
                end_of_closed = _last_closer(line)
            depth += match.start() < end_of_closed
        elif char in _CLOSERS:
            depth = max(depth - 1, 0)
        elif depth == 0 and not (char in "!?" and _NOT_END.match(line, position)):
            position = _end_of_marks(line, position)
            yield from _trimmed(line, start, position)
            start = position
    yield from _trimmed(line, start, len(line))


def _last_closer(line: str) -> int:
    return max(map(line.rfind, _CLOSERS))


def _end_of_marks(line: str, position: int) -> int:
    """After further marks, and after closing brackets that no opening one awaits."""
    match = _AFTER.match(line, position)
    return match.end() if match else position


def _trimmed(line: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and line[start] == " ":
        start += 1
    while end > start and line[end - 1] == " ":
        end -= 1
    if start < end:
        yield start, end
