"""What audiences and kinds of letter are called in evidence (`books/evidence/dossier.toml`)."""

from __future__ import annotations

from owabi import books
from owabi.said import Lang, Said

BETWEEN: dict[Lang, str] = {"ja": "、", "en": ", "}
"""What parts the items of a list."""


def letter_name(audience: str, kind: str) -> Said:
    """`顧客 第一報`; KeyError for an audience or a kind that the book lacks."""
    book = books.load("evidence/dossier")
    reader, letter = book["audiences"][audience], book["kinds"][kind]
    return Said(f"{reader['ja']} {letter['ja']}", f"{reader['en']}, {letter['en']}")
