"""Words that stand twice."""

from __future__ import annotations

from owabi.proof.reading import Spot, token_at


def is_heading_and_text(spot: Spot, length: int) -> bool:
    """Whether the first of two like words of a `length` is a line of its own, above the text that begins with it."""
    source = spot.text.source
    first = spot.text.span(spot.start, spot.start + length)
    alone = not source[max(0, first.start - 80) : first.start].rpartition("\n")[2].strip(" \u3000")
    return alone and source[first.end : first.end + 2].lstrip(" \u3000\r").startswith("\n")


def parts_words(spot: Spot, *places: int) -> bool:
    """Whether at each place of the flow a word of the sentence ends or begins."""
    base, tokens = spot.sentence.start, spot.tokens
    for place in places:
        number = token_at(tokens, place - base)
        if number >= 0 and tokens[number].start != place - base:
            return False
    return bool(tokens)
