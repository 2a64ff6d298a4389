"""Words that stand twice."""

from __future__ import annotations

from owabi.proof.reading import Spot


def is_heading_and_text(spot: Spot, length: int) -> bool:
    """Whether the first of two like words of a `length` is a line of its own, above the text that begins with it."""
    if spot.start != spot.line.start:
        return False
    return "\n" in spot.text.span(spot.start, spot.start + length + 1).of(spot.text.source)
