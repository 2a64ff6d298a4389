"""Which places of a text an extractor has already explained."""

from __future__ import annotations

import re
from collections.abc import Iterator


class Taken:
    """A map of the explained places; each place is explained once, by the first that claims it."""

    def __init__(self, length: int) -> None:
        self._map = bytearray(length + 1)

    def is_free(self, start: int, end: int) -> bool:
        """Whether nothing from `start` to `end` is explained."""
        return self._map.find(1, start, end) < 0

    def take(self, start: int, end: int) -> None:
        """Note that this is explained."""
        self._map[start:end] = b"\x01" * (end - start)

    def find(self, pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
        """The matches that stand on free ground; each is taken."""
        for match in pattern.finditer(text):
            if match.end() > match.start() and self.is_free(*match.span()):
                self.take(*match.span())
                yield match
