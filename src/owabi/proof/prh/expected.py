"""What a dictionary puts in the place of a match: `$1`, `$&` and `$$` as JavaScript has them."""

from __future__ import annotations

import re

from owabi.text.expression import expression

_REFERENCE = expression(r"\$(?:(\$)|(&)|(\d{1,2})|<([A-Za-z_][A-Za-z0-9_]*)>)")


def replaced(match: re.Match[str], expected: str, empty: str | None = None) -> str:
    """The words to put; those of the match itself where the group `empty` (`$1`) is not empty."""
    if empty is not None and filled(match, empty):
        return match[0]
    return filled(match, expected)


def filled(match: re.Match[str], form: str) -> str:
    """`form` with its references filled; one to a group that there is not stays as it is."""

    def fill(reference: re.Match[str]) -> str:
        if reference[1]:
            return "$"
        if reference[2]:
            return match[0]
        try:
            return match[int(reference[3]) if reference[3] else reference[4]] or ""
        except IndexError:
            return reference[0]

    return _REFERENCE.sub(fill, form)
