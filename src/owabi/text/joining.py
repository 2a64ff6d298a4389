"""Which lines of a hard-wrapped mail go on in the next: おっしゃ⏎られた is one word.

Lists, addresses, signatures, tables and quotations are not joined. A line is joined with the next where its sentence
is not over and either it is as wide as the mail is wrapped, or it breaks off in a way that only a sentence does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from owabi.text.zones import Shape, Zone, goes_on, is_address_like, opens_letter

_HEADS = frozenset({Zone.BODY, Zone.ITEM, Zone.HEADING, Zone.SUBJECT})
_CLOSERS = re.compile(r"[、。,.)」』】!?ー々っゃゅょぁぃぅぇぉん]")
_BROKEN_OFF = re.compile(r"[ぁ-ん、,]$")
_RUNNING = re.compile(r"[、。]")
_ENGLISH_END = re.compile(r"[A-Za-z] ?[a-z]+$")
_ENGLISH_START = re.compile(r"[a-z]")
_KANA = re.compile(r"[ぁ-ん]")
_OPEN = re.compile(r"[「『(【]")
_CLOSE = re.compile(r"[」』)】]")
_SLACK = 4
_LEAST_WRAP = 28
_MOST_WRAP = 84
_SURE_WRAP = 50
_LEAST_RUNNING = 24


def find_joins(shapes: Sequence[Shape], zones: Sequence[Zone]) -> list[bool]:
    """For each line, whether it goes on in the next; `zones` are those of `zone_by_itself`."""
    wrap = _wrap_of(shapes, zones)
    joins = [False] * len(shapes)
    number = 0
    while number < len(shapes):
        end = _run_end(shapes, zones, number)
        if end - number > 1:
            _join_run(shapes, zones, range(number, end), wrap, joins)
        number = end
    return joins


def _wrap_of(shapes: Sequence[Shape], zones: Sequence[Zone]) -> int:
    """The width at which the whole mail is wrapped; a very large number where it is not."""
    widths = [
        shape.width for shape, zone in zip(shapes, zones, strict=True) if zone in _HEADS and "://" not in shape.words
    ]
    most = max(widths, default=0)
    if not _LEAST_WRAP <= most <= _MOST_WRAP:
        return 1 << 30
    full = sum(width >= most - _SLACK for width in widths)
    return most if full >= max(3, len(widths) * 0.15) else 1 << 30


def _run_end(shapes: Sequence[Shape], zones: Sequence[Zone], start: int) -> int:
    """Where the run of lines ends that may belong together: a head and plain lines after it."""
    if zones[start] not in _HEADS:
        return start + 1
    end = start + 1
    while end < len(shapes) and zones[end] is Zone.BODY and not opens_letter(shapes[end].words):
        end += 1
    return end


def _join_run(shapes: Sequence[Shape], zones: Sequence[Zone], run: range, wrap: int, joins: list[bool]) -> None:
    last_end = max((n for n in run if "。" in shapes[n].words), default=-1)
    if shapes[run[-1]].ends_politely:
        last_end = run[-1]
    last_close = max((n for n in run if _CLOSE.search(shapes[n].words)), default=-1)
    widest = max(shapes[n].width for n in run)
    depth = 0
    evenly = True
    for number in run[:-1]:
        words = shapes[number].words
        depth = max(depth + len(_OPEN.findall(words)) - len(_CLOSE.findall(words)), 0)
        full = _is_full(shapes, run, number, widest=widest, wrap=wrap, evenly=evenly)
        evenly = evenly and full
        quoted = depth > 0 and last_close > number
        inside = quoted or (zones[run[0]] is Zone.ITEM and shapes[number].width >= wrap - _SLACK)
        if _may_join(shapes, zones, run, number, full=full, inside=inside):
            running = last_end > number and zones[run[0]] is Zone.BODY
            joins[number] = quoted or _should_join(shapes, number, full=full, running=running)
        if not joins[number]:
            depth = 0


def _is_full(shapes: Sequence[Shape], run: range, number: int, *, widest: int, wrap: int, evenly: bool) -> bool:
    """Whether a line is as wide as it could be; `evenly`: all lines of its run before it are."""
    width = shapes[number].width
    if width >= wrap - _SLACK:
        return True
    if not _LEAST_WRAP <= widest <= _MOST_WRAP or width < widest - _SLACK:
        return False
    return widest >= _SURE_WRAP or (evenly and len(run) > 2 and shapes[run[1]].width >= widest - _SLACK)


def _may_join(
    shapes: Sequence[Shape], zones: Sequence[Zone], run: range, number: int, *, full: bool, inside: bool
) -> bool:
    this, after = shapes[number], shapes[number + 1]
    if _CLOSERS.match(after.words):
        return True
    if this.ends_sentence and not inside:
        return False
    if is_address_like(this.words) and not goes_on(after.words):
        return False
    if after.indent <= this.indent:
        return True
    hangs = zones[run[0]] is not Zone.BODY and after.indent > 0
    return full and (hangs or after.indent <= 1)


def _should_join(shapes: Sequence[Shape], number: int, *, full: bool, running: bool) -> bool:
    """Whether the next line goes on; `running`: this is plain text, and a sentence ends further down."""
    words, after = shapes[number].words, shapes[number + 1].words
    if _CLOSERS.match(after):
        return True
    if shapes[number].ends_politely:
        return full and bool(_KANA.match(after))
    if full:
        return True
    if not running:
        return False
    wide = shapes[number].width >= _LEAST_RUNNING and bool(_RUNNING.search(words))
    return wide or bool(_BROKEN_OFF.search(words)) or bool(_ENGLISH_END.search(words) and _ENGLISH_START.match(after))
