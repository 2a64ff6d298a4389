"""On what a rule wakes. A trigger is data: the catalogue reads it from the source without importing the rule."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Wake(StrEnum):
    """The ways to wake."""

    LITERAL = "literal"
    LEMMA = "lemma"
    LEXICON = "lexicon"
    PATTERNS = "patterns"
    CHARACTERS = "characters"
    PATTERN = "pattern"
    DOCUMENT = "document"
    ACROSS = "across"


@dataclass(frozen=True, slots=True)
class Trigger:
    """One way to wake, and its words."""

    wake: Wake
    words: tuple[str, ...] = ()


def literal(*words: str) -> Trigger:
    """Wherever one of the words stands in the shadow; the rule is called with each place."""
    return Trigger(Wake.LITERAL, words)


def lemma(*words: str) -> Trigger:
    """Wherever a word with this dictionary form stands, in any inflection; its stem wakes, the analyser confirms."""
    return Trigger(Wake.LEMMA, words)


def lexicon(book: str) -> Trigger:
    """Wherever one of the `words` of an entry of `books/<book>.toml` stands; the rule is given the entry."""
    return Trigger(Wake.LEXICON, (book,))


def patterns(book: str) -> Trigger:
    """Wherever a literal of a token pattern of `books/<book>.toml` stands; the rule is given the entry.

    The rule's function says what to do with it: `yield from token_patterns.object_to(spot)`.
    """
    return Trigger(Wake.PATTERNS, (book,))


def characters(ranges: str) -> Trigger:
    """Where a character of the text (not the shadow) falls in a class, written like in `[…]`; called once a text."""
    return Trigger(Wake.CHARACTERS, (ranges,))


def pattern(expression: str) -> Trigger:
    """Wherever a regular expression matches the shadow; for digits. It must take linear time on any text."""
    return Trigger(Wake.PATTERN, (expression,))


def document(*having: str) -> Trigger:
    """Once a text; with words, only a text whose shadow holds one of them."""
    return Trigger(Wake.DOCUMENT, having)


def across() -> Trigger:
    """Once a set of texts (`check_set`); the rule is called with all of them and says which one each hit is of."""
    return Trigger(Wake.ACROSS)
