"""Filling what is no prose with characters that stand for nothing, so that every place stays where it is."""

from __future__ import annotations

import html
import re

from owabi.text.folding import HOLE

NOTHING = HOLE
"""A character that the shadow of a text drops: neither rules nor the analyser see it."""

NOUN = "A"
"""What stands for code, a file name, a command inside a sentence: the analyser takes it for a noun."""

_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?")
_ENDS = re.compile(r"[^\r\n]")


def blank(words: str) -> str:
    """Nothing, as long as `words`; line breaks stay."""
    return _ENDS.sub(NOTHING, words)


def stand_for(words: str) -> str:
    """A noun, and then nothing, as long as `words`."""
    return NOUN + blank(words[1:]) if words else ""


def with_entities(words: str) -> str:
    """`words` with its `&amp;` decoded, filled up to its length."""
    return _ENTITY.sub(_decoded, words) if "&" in words else words


def _decoded(match: re.Match[str]) -> str:
    char = html.unescape(match[0]).replace("\n", " ").replace("\r", " ").replace("\0", NOTHING)
    return char.ljust(len(match[0]), NOTHING)
