"""What the rules made of an organisation's own words, patterns and dictionaries do with a place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from owabi.proof.phrases import object_to as object_by_lexicon
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit
from owabi.proof.token_patterns import object_to as object_by_pattern
from owabi.text.finding import FixSafety, Severity
from owabi.text.folding import fold


def lexicon_entry(spot: Spot) -> Iterator[Hit]:
    """Object to a word of the organisation's lexicon, where it does not stand within the right one or a longer word."""
    instead = str(spot.entry.get("instead", ""))
    if _is_part(spot) or (instead and stands_within(spot, fold(instead)[0])):
        return
    for hit in object_by_lexicon(spot):
        yield _graded(spot, hit)


def pattern_entry(spot: Spot) -> Iterator[Hit]:
    """Object to what a token pattern of the organisation's takes."""
    return object_by_pattern(spot)


def _graded(spot: Spot, hit: Hit) -> Hit:
    entry = spot.entry
    return replace(
        hit,
        safety=FixSafety(entry["fix"]) if "fix" in entry else None,
        severity=Severity(entry["severity"]) if "severity" in entry else None,
    )


def _is_part(spot: Spot) -> bool:
    """Whether a word of narrow letters goes on to either side."""
    word, before, after = spot.word, spot.before(1), spot.after(1)
    return _joins(before, word[:1]) or _joins(word[-1:], after)


def _joins(left: str, right: str) -> bool:
    return left.isascii() and right.isascii() and left.isalnum() and right.isalnum()


def stands_within(spot: Spot, right: str) -> bool:
    """Whether the word is part of `right`, which stands around it."""
    word = spot.word
    at = right.find(word)
    while at >= 0:
        tail = right[at + len(word) :]
        if spot.before(at) == right[:at] and spot.after(len(tail)) == tail:
            return True
        at = right.find(word, at + 1)
    return False
