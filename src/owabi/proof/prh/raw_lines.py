"""Logical lines as they are written: wrapped lines joined, nothing folded, each place traced to the text."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from owabi.proof.reading import Reading
from owabi.text.text import Line, Text


@dataclass(frozen=True, slots=True)
class RawLine:
    """`words` and, for each line of the text in it, where it begins here and there."""

    words: str
    starts: tuple[int, ...]
    sources: tuple[int, ...]

    def to_source(self, at: int) -> int:
        """The place in the text of a place in the line."""
        part = max(bisect_right(self.starts, at) - 1, 0)
        return self.sources[part] + at - self.starts[part]

    def from_source(self, at: int) -> int:
        """The place in the line of a place in the text."""
        part = max(bisect_right(self.sources, at) - 1, 0)
        return max(0, min(self.starts[part] + at - self.sources[part], len(self.words)))

    def is_one(self, start: int, end: int) -> bool:
        """Whether a stretch stands on one line of the text."""
        return bisect_right(self.starts, start) == bisect_right(self.starts, max(start, end - 1))


class RawLines:
    """The raw lines of a text, each made once."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.text
        self._made: dict[int, RawLine] = {}
        self.spent = 0

    def of(self, line: Line) -> RawLine:
        """The raw line of a logical line."""
        if line.start not in self._made:
            self._made[line.start] = _make(self._text, line)
        return self._made[line.start]


def _make(text: Text, line: Line) -> RawLine:
    parts: list[str] = []
    starts: list[int] = []
    sources: list[int] = []
    length = 0
    for number in range(line.first, line.last + 1):
        words = text.index.words_of(number)
        start = len(words) - len(words.lstrip())
        kept = words.strip()
        if parts and kept and parts[-1][-1:].isascii() and kept[0].isascii() and parts[-1][-1:].isalnum():
            parts.append(" ")
            length += 1
        starts.append(length)
        sources.append(text.index.starts[number] + start)
        parts.append(kept)
        length += len(kept)
    return RawLine("".join(parts), tuple(starts), tuple(sources))
