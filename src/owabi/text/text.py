"""A text, read once: its lines and their zones, its sentences, and a shadow to search in.

Rules search the *flow*: the shadow of the text (`folding`) with wrapped lines joined (`joining`), one logical line a
line. Places in the flow are mapped back to the text by `span`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from owabi.text.expression import expression
from owabi.text.folding import SLOT, Cluster, fold, odd_characters
from owabi.text.index import Index
from owabi.text.joining import find_joins
from owabi.text.sentences import split
from owabi.text.span import Span
from owabi.text.zones import Shape, Zone, classify, shape_of, zone_by_itself

_USUAL, _REMEMBERED = 400, 4096
_Folded = tuple[str, tuple[Cluster, ...]]


@dataclass(frozen=True, slots=True)
class Line:
    """A logical line: a paragraph, an item, a heading. `start` and `end` are of the flow, `first` and `last` are lines
    of the text (from 0)."""

    start: int
    end: int
    zone: Zone
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the flow; `line` is its logical line; a heading or an item without a 。 is one, not `closed`."""

    start: int
    end: int
    line: int
    zone: Zone
    closed: bool


@dataclass(frozen=True, slots=True)
class SlotPlace:
    """A `{{…}}` of the text: its name and its place in the text."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True, eq=False)
class Text:
    """Japanese text as a value; see the module."""

    source: str
    index: Index
    flow: str
    lines: tuple[Line, ...]
    sentences: tuple[Sentence, ...]
    slots: tuple[SlotPlace, ...]
    _pieces: _Pieces
    _line_starts: tuple[int, ...]
    _sentence_starts: tuple[int, ...]

    @staticmethod
    def of(source: str) -> Text:
        """Read a text; any string is one."""
        return _read(source)

    def span(self, start: int, end: int) -> Span:
        """The place in the text of `start`..`end` of the flow."""
        return self._pieces.span(start, end)

    def words(self, place: Line | Sentence) -> str:
        """The words of a line or a sentence, in the shadow."""
        return self.flow[place.start : place.end]

    def line_number_at(self, at: int) -> int:
        """The number (from 0) of the logical line that holds a place of the flow."""
        return max(bisect_right(self._line_starts, at) - 1, 0)

    def line_at(self, at: int) -> Line:
        """The logical line that holds a place of the flow."""
        return self.lines[max(bisect_right(self._line_starts, at) - 1, 0)]

    def sentence_at(self, at: int) -> Sentence:
        """The sentence that holds a place of the flow; between sentences, the line as one."""
        number = bisect_right(self._sentence_starts, at) - 1
        if number >= 0 and at < self.sentences[number].end:
            return self.sentences[number]
        number = self.line_number_at(at)
        line = self.lines[number]
        return Sentence(line.start, line.end, number, line.zone, closed=False)

    def lines_in(self, *zones: Zone) -> Iterator[Line]:
        """The logical lines of some zones, in order."""
        return (line for line in self.lines if line.zone in zones)

    @property
    def looks_whole(self) -> bool:
        """Whether this is plainly a whole mail: subject or address line, and two of greeting, close and signature."""
        zones = {line.zone for line in self.lines}
        top = zones & {Zone.SUBJECT, Zone.ADDRESS}
        rest = zones & {Zone.GREETING, Zone.CLOSING, Zone.COMPLIMENT, Zone.SIGNATURE}
        return bool(top) and len(rest) > 1


@dataclass(frozen=True, slots=True)
class _Pieces:
    """Where the flow comes from: piece `n` begins at `flow[n]` and stems from `source[n]`; `widths[n]` is None for a
    piece copied one to one, else how many code points of the text the whole piece stands for."""

    flow: tuple[int, ...]
    source: tuple[int, ...]
    widths: tuple[int | None, ...]

    def span(self, start: int, end: int) -> Span:
        first = max(bisect_right(self.flow, start) - 1, 0)
        begin = self.source[first]
        if self.widths[first] is None:
            begin += start - self.flow[first]
        if end <= start:
            return Span(begin, begin)
        last = max(bisect_right(self.flow, end - 1) - 1, 0)
        width = self.widths[last]
        stop = self.source[last] + (end - self.flow[last] if width is None else width)
        return Span(begin, max(stop, begin))


class _Builder:
    """Puts the flow together, piece by piece."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.flow: list[int] = []
        self.source: list[int] = []
        self.widths: list[int | None] = []

    def add(self, words: str, source: int, width: int | None = None) -> None:
        if words:
            self.flow.append(self.length)
            self.source.append(source)
            self.widths.append(width)
            self.parts.append(words)
            self.length += len(words)

    def add_line(self, folded: str, clusters: Sequence[Cluster], source: int, cut: tuple[int, int]) -> None:
        """Add `folded[cut]`, a line that begins at `source` in the text and holds `clusters`."""
        at, gone = 0, 0
        start, end = cut
        for cluster in clusters:
            until = cluster.start - gone
            self._add_copy(folded, at, until, source + gone, cut)
            if start <= until < end:
                self.add(cluster.folded, source + cluster.start, cluster.width)
            at = until + len(cluster.folded)
            gone += cluster.width - len(cluster.folded)
        self._add_copy(folded, at, len(folded), source + gone, cut)

    def _add_copy(self, folded: str, at: int, until: int, source: int, cut: tuple[int, int]) -> None:
        begin, stop = max(at, cut[0]), min(until, cut[1])
        if begin < stop:
            self.add(folded[begin:stop], source + begin)


def _read(source: str) -> Text:
    index = Index.of(source)
    odd = odd_characters(source) - _BREAKS
    read = [_read_line(source[start:end], odd) for start, end in zip(index.starts, index.ends, strict=True)]
    folds = [line.folded for line in read]
    shapes = [line.shape for line in read]
    zones = [line.zone for line in read]
    joins = find_joins(shapes, zones)
    builder = _Builder()
    bounds: list[tuple[int, int, int, int]] = []
    joined: list[Shape] = []
    alone: list[Zone] = []
    first = 0
    for number, goes_on in enumerate(joins):
        if goes_on:
            continue
        start = builder.length
        if first == number:
            _add_part(builder, index, folds[number], shapes[number], number)
            joined.append(shapes[number])
            alone.append(zones[number])
        else:
            hangs = zones[first] is not Zone.BODY
            words = _add_logical(builder, index, folds, shapes[first : number + 1], first=first, hangs=hangs)
            joined.append(
                Shape.of(words, shapes[first].indent, sum(shape.width for shape in shapes[first : number + 1]))
            )
            alone.append(zone_by_itself(joined[-1]))
        bounds.append((start, builder.length, first, number))
        builder.add("\n", index.ends[number])
        first = number + 1
    lines = tuple(
        Line(start, end, zone, first, last)
        for (start, end, first, last), zone in zip(bounds, classify(joined, alone), strict=True)
    )
    flow = "".join(builder.parts)
    sentences = tuple(_sentences(flow, lines))
    slots = (
        tuple(SlotPlace(m[0][2:-2].strip(), Span(*m.span())) for m in SLOT.finditer(source)) if "{{" in source else ()
    )
    return Text(
        source,
        index,
        flow,
        lines,
        sentences,
        slots,
        _Pieces(tuple(builder.flow), tuple(builder.source), tuple(builder.widths)),
        tuple(line.start for line in lines),
        tuple(sentence.start for sentence in sentences),
    )


class _LineRead(NamedTuple):
    """A line of the text by itself."""

    folded: _Folded
    shape: Shape
    zone: Zone


_LINES: dict[str, _LineRead] = {}
_BREAKS = frozenset("\r\n")


def _read_line(raw: str, odd: frozenset[str]) -> _LineRead:
    """Read a line of a text with these odd characters; after an edit most lines are read again, so that those of usual
    length are remembered."""
    known = _LINES.get(raw)
    if known is not None:
        return known
    folded = fold(raw, odd)
    shape = shape_of(folded[0], raw)
    read = _LineRead(folded, shape, zone_by_itself(shape))
    if len(raw) <= _USUAL:
        if len(_LINES) >= _REMEMBERED:
            _LINES.clear()
        _LINES[raw] = read
    return read


def _add_part(builder: _Builder, index: Index, folded: _Folded, shape: Shape, number: int) -> None:
    """Add one line of the text, without the spaces around it."""
    words, clusters = folded
    start = len(words) - len(words.lstrip())
    if clusters:
        builder.add_line(words, clusters, index.starts[number], (start, start + len(shape.words)))
    else:
        builder.add(shape.words, index.starts[number] + start)


def _add_logical(
    builder: _Builder, index: Index, folds: Sequence[_Folded], shapes: Sequence[Shape], *, first: int, hangs: bool
) -> str:
    """Add the lines from `first` on, one for each of `shapes`, as one; its words."""
    begin = len(builder.parts)
    before = ""
    for number, shape in enumerate(shapes, first):
        around = (folds[number - 1][0], folds[number][0])
        if before and _needs_space(before, shape.words, around=around, hangs=hangs):
            builder.add(" ", index.ends[number - 1])
        _add_part(builder, index, folds[number], shape, number)
        before = (before + shape.words)[-_USUAL:]
    return "".join(builder.parts[begin:])


def _needs_space(before: str, after: str, *, around: tuple[str, str], hangs: bool) -> bool:
    """Whether a space stood, or is meant, at the break between joined lines; `around` are they with their spaces."""
    if not after:
        return False
    if around[0] != around[0].rstrip() or (not hangs and around[1][0] == " "):
        return True
    if not (before[-1].isascii() and before[-1].isalnum() and after[0].isascii() and after[0].isalnum()):
        return False
    token = before.rsplit(" ", 1)[-1] + after.split(" ", 1)[0]
    is_code = len(token) >= _CODE_WORD and bool(_CODE.search(token))
    return not (is_code or _UNBROKEN.search(token) or (before[-1].isdigit() and after[0].isdigit()))


_CODE, _CODE_WORD = re.compile(r"[0-9_=/]"), 16
"""A long word with a figure in it is a key or a path, not two words."""

_UNBROKEN = expression(r"://|@|www\.")


def _sentences(flow: str, lines: Sequence[Line]) -> Iterator[Sentence]:
    for number, line in enumerate(lines):
        begin, zone = line.start, line.zone
        if zone is Zone.BLANK or zone is Zone.RULE:
            continue
        words = flow[begin : line.end]
        for start, end, closed in _remembered_parts(words) if len(words) <= _USUAL else _parts(words):
            yield Sentence(begin + start, begin + end, number, zone, closed)


def _parts(words: str) -> tuple[tuple[int, int, bool], ...]:
    """Starts and ends of the sentences of a logical line, and whether each is closed."""
    return tuple(
        (start, end, words[end - 1] in "。!?" or (words[end - 1] in "」』)" and "。" in words[end - 3 : end]))
        for start, end in split(words)
    )


_remembered_parts = lru_cache(_REMEMBERED)(_parts)
