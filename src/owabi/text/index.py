"""Where a code point stands: line and column for people, UTF-16 for editors, UTF-8 bytes for tools."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from owabi.text.expression import expression

_BREAK = expression(r"\r\n|\n|\r")
_ASTRAL = expression("[\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Position:
    """A place: `line` and `column` (code points) from 1; `utf16` is the column in UTF-16 code units from 0."""

    line: int
    column: int
    utf16: int


@dataclass(frozen=True, slots=True)
class Index:
    """The lines of a text: starts and ends (without the break) in code points; `astral`: places above U+FFFF."""

    source: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    astral: tuple[int, ...]

    @staticmethod
    def of(source: str) -> Index:
        """Read the line breaks of a text: LF, CRLF and CR."""
        breaks = [(match.start(), match.end()) for match in _BREAK.finditer(source)]
        starts = (0, *(end for _, end in breaks))
        ends = (*(start for start, _ in breaks), len(source))
        astral = () if source.isascii() else tuple(match.start() for match in _ASTRAL.finditer(source))
        return Index(source, starts, ends, astral)

    def line_of(self, offset: int) -> int:
        """The line (from 0) that holds a code point."""
        return max(bisect_right(self.starts, offset) - 1, 0)

    def position(self, offset: int) -> Position:
        """Where the code point `offset` stands; an offset inside a line break stands at the line's end."""
        line = self.line_of(offset)
        offset = min(offset, self.ends[line])
        start = self.starts[line]
        return Position(line + 1, offset - start + 1, self.utf16_offset(offset) - self.utf16_offset(start))

    def utf16_offset(self, offset: int) -> int:
        """The UTF-16 code units before a code point, from the text's start; a lone surrogate takes one."""
        return offset + bisect_left(self.astral, offset)

    def utf8_column(self, offset: int) -> int:
        """The UTF-8 bytes between the start of the line and a code point."""
        start = self.starts[self.line_of(offset)]
        return len(self.source[start:offset].encode("utf-8", "surrogatepass"))

    def words_of(self, line: int) -> str:
        """The words of a line (from 0), without its break."""
        return self.source[self.starts[line] : self.ends[line]]
