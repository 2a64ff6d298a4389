"""How wide text stands: a full-width character takes two columns, a narrow one takes one."""

from __future__ import annotations

import unicodedata

_NOTHING = frozenset({"Mn", "Me", "Cf", "Cc"})


def _width_of(char: str) -> int:
    if unicodedata.category(char) in _NOTHING:
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WFA" else 1


class _Widths(dict[str, int]):
    """Remembers the width of each character it was asked for."""

    def __missing__(self, char: str) -> int:
        width = self[char] = _width_of(char)
        return width


_WIDTHS = _Widths()


def columns(text: str) -> int:
    """The columns that `text` takes in a Japanese terminal or mail window; ambiguous characters count two."""
    if text.isascii() and text.isprintable():
        return len(text)
    return sum(map(_WIDTHS.__getitem__, text))
