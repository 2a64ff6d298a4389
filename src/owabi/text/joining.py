"""Which lines of a hard-wrapped mail go on in the next: おっしゃ⏎られた is one word.

Two passes. The first undoes what a mail program did (`unwrapping`): it broke a line only where the next word had no
room. The second reads what people do, who break a sentence where a phrase ends. It sees the lines as the first left
them, so that a text reads the same however it was wrapped. Lists, addresses, signatures, tables and quotations are not
joined.
"""

from __future__ import annotations

from collections.abc import Sequence

from owabi.text.expression import expression
from owabi.text.unwrapping import find_breaks, looks_like_a_title, opens_sentence, unwrapped
from owabi.text.zones import Shape, Zone, goes_on, is_address_like, opens_letter, zone_by_itself

_HEADS = frozenset({Zone.BODY, Zone.ITEM, Zone.HEADING, Zone.SUBJECT})
_LATE = expression(r"[、。,.)」』】!?ー々っゃゅょぁぃぅぇぉん]")
_BROKEN_OFF = expression(r"[ぁ-ん、,]$")
_RUNNING = expression(r"[、。]")
_ENGLISH_END = expression(r"[A-Za-z] ?[a-z]+$")
_ENGLISH_START = expression(r"[a-z]")
_AFTER_POLITE = expression("よう(?:に|お|、)|ので、?|ため、?")
"""What may stand after ます in the middle of a sentence, and opens none."""

_OPENED = expression(r"[「『(【]")
_CLOSED = expression(r"[」』)】]")
_LEAST_RUNNING, _ENGLISH_WORD = 24, 40


def find_joins(shapes: Sequence[Shape], zones: Sequence[Zone]) -> list[bool]:
    """For each line, whether it goes on in the next; `zones` are those of `zone_by_itself`."""
    joins, least = find_breaks(shapes, zones)
    if any(joins):
        firsts, shapes = zip(*unwrapped(shapes, joins), strict=True)
        zones = [zone_by_itself(shape) for shape in shapes]
    else:
        firsts = tuple(range(len(shapes)))
    ends = (*(first - 1 for first in firsts[1:]), len(joins) - 1)
    number = 0
    while number < len(shapes):
        end = _run_end(shapes, zones, number)
        if end - number > 1:
            for line in _joined(shapes, zones, range(number, end), least):
                joins[ends[line]] = True
        number = end
    return joins


def _run_end(shapes: Sequence[Shape], zones: Sequence[Zone], start: int) -> int:
    """Where the run of lines ends that may belong together: a head and plain lines after it."""
    if zones[start] not in _HEADS:
        return start + 1
    end = start + 1
    while end < len(shapes) and zones[end] is Zone.BODY and not opens_letter(shapes[end].words):
        end += 1
    return end


def _joined(shapes: Sequence[Shape], zones: Sequence[Zone], run: range, least: int) -> list[int]:
    """The lines of a run that go on in the next; `least`: the width from which a line was filled, 0 where none is."""
    found: list[int] = []
    last_end = max((n for n in run if "。" in shapes[n].words), default=-1)
    if shapes[run[-1]].ends_politely:
        last_end = run[-1]
    last_close = max((n for n in run if _CLOSED.search(shapes[n].words)), default=-1)
    depth, head = 0, zones[run[0]]
    for number in run[:-1]:
        words = shapes[number].words
        depth = max(depth + len(_OPENED.findall(words)) - len(_CLOSED.findall(words)), 0)
        quoted = depth > 0 and last_close > number
        filled = 0 < least <= shapes[number].width
        hangs = filled and head is not Zone.BODY and shapes[number + 1].indent > 0
        running = last_end > number and head is Zone.BODY and (filled or zones[run[0]] is Zone.BODY)
        if _may_join(shapes, number, quoted=quoted, hangs=hangs) and (
            quoted or hangs or _should_join(shapes, number, filled=filled, running=running)
        ):
            found.append(number)
        else:
            depth, head = 0, zones[number + 1]
    return found


def _may_join(shapes: Sequence[Shape], number: int, *, quoted: bool, hangs: bool) -> bool:
    this, after = shapes[number], shapes[number + 1]
    if _LATE.match(after.words):
        return True
    if this.ends_sentence and not quoted:
        return False
    if is_address_like(this.words) and not goes_on(after.words):
        return False
    return hangs or after.indent <= this.indent


def _should_join(shapes: Sequence[Shape], number: int, *, filled: bool, running: bool) -> bool:
    """Whether the next line goes on; `running`: this is plain text, and a sentence ends further down."""
    words, after = shapes[number].words, shapes[number + 1].words
    if _LATE.match(after) or (filled and _AFTER_POLITE.match(after)):
        return True
    if shapes[number].ends_politely or not running or (looks_like_a_title(words) and opens_sentence(after)):
        return False
    wide = filled or (shapes[number].width >= _LEAST_RUNNING and bool(_RUNNING.search(words)))
    return (
        wide
        or bool(_BROKEN_OFF.search(words))
        or bool(_ENGLISH_END.search(words[-_ENGLISH_WORD:]) and _ENGLISH_START.match(after))
    )
