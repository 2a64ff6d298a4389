"""Brackets of a text that have no partner, and those that face a bracket of another kind."""

from __future__ import annotations

from typing import NamedTuple

from owabi.proof.reading import Reading
from owabi.text.expression import expression
from owabi.text.text import Text
from owabi.text.zones import Zone

_PAIRS = {"」": "「", "』": "『", ")": "(", "】": "【", "]": "["}
_BRACKET = expression(r"[「」『』()【】\[\]]")
_NUMBER = expression(r"(?:^|[\s、。])[0-9a-zA-Zア-ン]{1,2}$")
_APART = 60


class Facing(NamedTuple):
    """Places of the flow: brackets without a partner, and closing ones that face another kind."""

    alone: tuple[int, ...]
    crossed: tuple[int, ...]


def facing(reading: Reading) -> Facing:
    """What has no partner; an opening and a closing one of two kinds near each other in a line are one mistake."""
    text = reading.text
    waiting: dict[str, list[int]] = {opener: [] for opener in _PAIRS.values()}
    alone: list[int] = []
    for match in _BRACKET.finditer(text.flow):
        place, char = match.start(), match[0]
        if text.line_at(place).zone is Zone.QUOTE:
            continue
        if char in waiting:
            waiting[char].append(place)
        elif waiting[_PAIRS[char]]:
            waiting[_PAIRS[char]].pop()
        elif char != ")" or not _NUMBER.search(text.flow[max(0, place - 3) : place]):
            alone.append(place)
    alone = sorted([*alone, *(place for places in waiting.values() for place in places)])
    return _parted(text, alone)


def _parted(text: Text, alone: list[int]) -> Facing:
    crossed: list[int] = []
    left: list[int] = []
    number = 0
    while number < len(alone):
        opener, *rest = alone[number : number + 2]
        kinds = text.flow[opener], text.flow[rest[0]] if rest else ""
        near = rest and rest[0] - opener <= _APART and "\n" not in text.flow[opener : rest[0]]
        if near and kinds[0] not in _PAIRS and kinds[1] in _PAIRS:
            crossed.append(rest[0])
            number += 2
            continue
        if text.flow[opener] not in "[]":
            left.append(opener)
        number += 1
    return Facing(tuple(left), tuple(crossed))
