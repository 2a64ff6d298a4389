"""How wide Japanese text stands in a mail window: a full-width character takes two columns."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_NOTHING_WIDE = ("Mn", "Me", "Cf", "Cc")


@lru_cache(maxsize=20_000)
def char_width(char: str) -> int:
    """Columns of one code point: 2 for wide, full-width and ambiguous ones, 0 for what joins its neighbour."""
    if char < "\x7f":
        return 1 if char >= " " else 0
    if unicodedata.category(char) in _NOTHING_WIDE:
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WFA" else 1


def width(text: str) -> int:
    """Columns of a text without line breaks."""
    return sum(map(char_width, text))
