"""The subject line: the first of the book's candidates that is short enough."""

from __future__ import annotations

from owabi.compose.speaker import Speaker
from owabi.letter.letter import Sentence

LONGEST = 30
"""Code points of a subject that a mail program shows whole."""


def say_subject(speaker: Speaker) -> Sentence:
    """The subject, at most `LONGEST` code points long where the names of the incident allow it."""
    entry = speaker.book.entry("subject", speaker.setting, speaker.conditions)
    assert entry is not None, "the subject book has an entry for every audience"
    found = [speaker.fill(phrase, ("title", "kind"), {})[0] for phrase in entry.variants]
    fitting = next((sentence for sentence in found if len(sentence.text) <= LONGEST), None)
    return fitting or min(found, key=lambda sentence: len(sentence.text))
