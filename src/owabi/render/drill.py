"""What makes a mail a drill's for everyone who sees it."""

from __future__ import annotations

from owabi.books import entries
from owabi.letter.template import Words

DRILL_MARK = "【訓練】"
"""What every drill's subject and body begin with, in any language."""

_SHAPE = {"id": str, "mark": str, "first": str, "last": str}


def as_drill(subject: str, body: str, locale: str) -> Words:
    """The words with the drill's mark on the subject and a line that says so before and after the body."""
    book = {entry["id"]: entry for entry in entries("pages/drill", _SHAPE)}
    said = book.get(locale, book["ja"])
    text = body.strip("\n")
    return Words(f"{said['mark']}{subject}", f"{said['first']}\n\n{text}\n\n{said['last']}\n")
