"""What was found in a line of words, kept for when the same line is read again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from owabi.proof.rule import Hit
from owabi.text.zones import Zone

AROUND = 64
"""Characters of the flow on either side of a line that a rule which keeps to it may see."""

_MOST = 4096
Key = tuple[str, Zone, str, str]
"""The words of a logical line in the shadow, its zone, and the flow just before and after it."""


class Far(NamedTuple):
    """A place (from the line's start) where a rule woke that reads further than the line; `entry` is -1 for none."""

    rule: int
    start: int
    end: int
    entry: int


@dataclass(frozen=True, slots=True)
class LineFound:
    """The hits of rules that keep to the line, by rule, their places from the line's start; and who else woke."""

    hits: tuple[tuple[int, Hit], ...]
    far: tuple[Far, ...]


class LineMemory:
    """Lines and what was found in them, for one context, selection and rulebook. The oldest half goes when full."""

    def __init__(self) -> None:
        self._found: dict[Key, LineFound] = {}

    def get(self, key: Key) -> LineFound | None:
        """What was found in such a line."""
        return self._found.get(key)

    def keep(self, key: Key, found: LineFound) -> None:
        """Remember it."""
        if len(self._found) >= _MOST:
            for old in list(self._found)[: _MOST // 2]:
                del self._found[old]
        self._found[key] = found
