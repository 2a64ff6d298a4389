"""The subject line of a mail: its words, and what is left of them without 【重要】 and Re:."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from owabi.proof.reading import Reading
from owabi.text.expression import expression
from owabi.text.zones import Zone

_LABELS = expression(
    r"(?:(?:【[^】]*】|\[[^\]]*\]|\([^()]{0,6}\)|(?:Re|RE|re|Fw|FW|Fwd|FWD|返信|転送)(?:\[\d{1,2}\])?:) ?)*"
)


@dataclass(frozen=True, slots=True)
class Subject:
    """The words after 「件名：」, from `start` to `end` of the flow; `bare` begins after the labels."""

    start: int
    end: int
    bare_start: int
    words: str

    @property
    def bare(self) -> str:
        """The words without the labels before them."""
        return self.words[self.bare_start - self.start :]


def find_subjects(reading: Reading) -> Iterator[Subject]:
    """The subject lines of a text; mostly one."""
    text = reading.text
    for line in text.lines_in(Zone.SUBJECT):
        flow = text.flow
        start = flow.index(":", line.start) + 1
        while start < line.end and flow[start] == " ":
            start += 1
        labels = _LABELS.match(flow, start, line.end)
        yield Subject(start, line.end, labels.end() if labels else start, flow[start : line.end])
