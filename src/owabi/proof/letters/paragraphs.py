"""The sentences of a text by paragraph: lines without an empty one between them; each item and heading by itself."""

from __future__ import annotations

from owabi.proof.reading import Reading
from owabi.text.expression import expression
from owabi.text.folding import HOLE
from owabi.text.text import Sentence
from owabi.text.zones import Zone

_NO_PROSE = frozenset({Zone.QUOTE, Zone.HEADER, Zone.RULE, Zone.TABLE})
_BULLET = expression(r"(?:[-*+]|\d{1,3}[.)]) ")

Paragraph = tuple[Sentence, ...]


def paragraphs(reading: Reading) -> tuple[Paragraph, ...]:
    """All paragraphs that are prose, in order; quotations, tables and headers are none."""
    text = reading.text
    found: list[Paragraph] = []
    current: list[Sentence] = []
    last = -1
    for sentence in text.sentences:
        if sentence.zone in _NO_PROSE:
            continue
        number = sentence.line
        begins = number != last and (
            number != last + 1 or starts_alone(reading, sentence) or sentence.zone is Zone.HEADING
        )
        if current and begins:
            found.append(tuple(current))
            current = []
        current.append(sentence)
        last = -2 if sentence.zone is Zone.HEADING else number
    if current:
        found.append(tuple(current))
    return tuple(found)


def starts_alone(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence stands in an item that Markdown takes for one (`- `, `1. `)."""
    line = reading.text.lines[sentence.line]
    return _BULLET.match(reading.text.flow, line.start) is not None


def is_link(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence, or its beginning, is the text of a Markdown link, whose target was taken away."""
    text = reading.text
    span = text.span(sentence.start, sentence.end)
    opens = text.source[max(0, span.start - 1) : span.start] == HOLE
    return opens and _TARGET in text.source[span.start : span.end + len(_TARGET)]


_TARGET = HOLE * 4
