"""Words that stand twice."""

from __future__ import annotations

from owabi.proof.reading import Spot


def is_heading_and_text(spot: Spot, length: int) -> bool:
    """Whether the first of two like words of a `length` is a line of its own, above the text that begins with it."""
    source = spot.text.source
    first = spot.text.span(spot.start, spot.start + length)
    alone = not source[max(0, first.start - 80) : first.start].rpartition("\n")[2].strip(" \u3000")
    return alone and source[first.end : first.end + 2].lstrip(" \u3000\r").startswith("\n")
