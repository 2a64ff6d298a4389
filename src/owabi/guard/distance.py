"""How many characters two words differ by."""

from __future__ import annotations


def distance(one: str, other: str, most: int) -> int:
    """Characters to add, drop or replace, at most `most + 1` (then the words are taken for different ones)."""
    if one == other:
        return 0
    if abs(len(one) - len(other)) > most:
        return most + 1
    row = list(range(len(other) + 1))
    for number, mine in enumerate(one, 1):
        above, row[0] = row[0], number
        for place, theirs in enumerate(other, 1):
            above, row[place] = row[place], min(row[place] + 1, row[place - 1] + 1, above + (mine != theirs))
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)
