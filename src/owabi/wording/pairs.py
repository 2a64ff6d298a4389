"""頭語 and the 結語 that belongs to it."""

from __future__ import annotations

from owabi import books

BOOK = "lexicons/letter_pairs"


def pair_of(pair_id: str) -> tuple[str, str]:
    """The words of a pair that all guides agree on: haikei -> 拝啓, 敬具. KeyError for an unknown id."""
    found = {entry["id"]: (str(entry["words"][0]), str(entry["ok"][0])) for entry in books.load(BOOK)["entry"]}
    return found[pair_id]
