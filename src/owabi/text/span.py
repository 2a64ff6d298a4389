"""Places in a text, counted in Unicode code points."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Code points `start` (from 0) to `end` (exclusive) of one text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            msg = f"not a span: {self.start}..{self.end}"
            raise ValueError(msg)

    def of(self, text: str) -> str:
        """The words that stand there."""
        return text[self.start : self.end]

    def shifted(self, by: int) -> Span:
        """The same width, `by` code points further."""
        return Span(self.start + by, self.end + by)

    def overlaps(self, other: Span) -> bool:
        """Whether both cover a common code point."""
        return self.start < other.end and other.start < self.end
