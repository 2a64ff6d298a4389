"""Numbered and bulleted lists: which marks stand on the lines of a text, and how lists belong together."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from owabi.proof.reading import Reading
from owabi.text.expression import expression
from owabi.text.zones import Zone

_ITEM = expression(
    r"(?P<round>\((?P<r>\d{1,2})\) ?)|(?P<dot>(?P<d>\d{1,2})\.(?![\d]) ?)|(?P<half>(?P<h>\d{1,2})\) ?)"
    r"|(?P<circled>[①-⑳]) ?|(?P<bullet>[・•‣▪●○◦◎※*]|-(?= )) ?"
)
_UNWRITTEN = frozenset({Zone.QUOTE, Zone.SUBJECT, Zone.HEADER, Zone.ADDRESS, Zone.SIGNATURE})


@dataclass(frozen=True, slots=True)
class Item:
    """A line that begins with a mark. `style` names the sort of mark; `number` is 0 for a bullet; `line` the number of
    the logical line; `start` and `end` are the mark's place in the flow."""

    style: str
    number: int
    line: int
    indent: int
    start: int
    end: int


def find_items(reading: Reading) -> tuple[Item, ...]:
    """Every marked line of the text, in order."""
    return reading.once(_items)


def _items(reading: Reading) -> tuple[Item, ...]:
    text = reading.text
    found = []
    for number, line in enumerate(text.lines):
        if line.zone in _UNWRITTEN or line.start == line.end:
            continue
        match = _ITEM.match(text.flow, line.start, line.end)
        if match:
            style = next(name for name in ("round", "dot", "half", "circled", "bullet") if match[name])
            mark = text.flow[line.start] if style == "bullet" else ""
            indent = text.index.starts[line.first]
            raw = text.source[indent : text.index.ends[line.first]]
            found.append(
                Item(
                    style + mark,
                    _number(match),
                    number,
                    len(raw) - len(raw.lstrip()),
                    match.start(),
                    match.start() + len(match[0].rstrip()),
                )
            )
    return tuple(found)


def _number(match: re.Match[str]) -> int:
    digits = match["r"] or match["d"] or match["h"]
    if digits:
        return int(digits)
    return ord(match["circled"]) - ord("①") + 1 if match["circled"] else 0


def list_below(items: Sequence[Item], reading: Reading, line: int) -> tuple[Item, ...]:
    """The items of the list that begins right below a logical line, those of its outermost style only.

    Empty lines before it do not count, and one between items ends it not; lines without a mark belong to the item above
    where they are set in or follow it directly.
    """
    lines = reading.text.lines
    first = line + 1
    while first < len(lines) and lines[first].zone is Zone.BLANK:
        first += 1
    at = bisect_left(items, first, key=_line_of)
    if at == len(items) or items[at].line != first:
        return ()
    begins = items[at]
    of_list = [begins]
    last = begins.line
    for item in items[at + 1 :]:
        gap = [lines[n] for n in range(last + 1, item.line)]
        if any(between.zone in (Zone.HEADING, Zone.RULE, Zone.RECORD_END) for between in gap) or len(gap) > _GAP:
            break
        last = item.line
        if item.style == begins.style and item.indent <= begins.indent:
            if begins.number and item.number <= of_list[-1].number:
                break
            of_list.append(item)
        elif begins.number == 0 and item.number:
            break
    return tuple(of_list)


def _line_of(item: Item) -> int:
    return item.line


_GAP = 3
