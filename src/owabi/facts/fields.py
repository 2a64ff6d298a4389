"""What the fields of a fact sheet are called, and what their choices mean (`books/facts/fields.toml`)."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType

from owabi import books
from owabi.said import Said

_BOOK = "facts/fields"


@cache
def title(model: str, field: str) -> Said:
    """What a field of a record is called: `title("Sender", "phone")`; its own name where the book has none."""
    ja, en, *_ = _entry(model, field) or (field, field)
    return Said(ja, en)


@cache
def how(model: str, field: str) -> str | None:
    """How a field is filled in, in Japanese, where the book says so."""
    entry = _entry(model, field)
    return entry[2] if entry is not None and len(entry) > 2 else None


@cache
def record_title(model: str) -> Said:
    """What a record is called: `record_title("Sender")`; its own name where the book has none."""
    ja, en = books.load(_BOOK)["records"].get(model, (model, model))
    return Said(ja, en)


@cache
def choices(key: str) -> Mapping[str, Said]:
    """The choices of an enumeration (`Certainty`) or of a field (`System.state`) and what each means."""
    found = books.load(_BOOK)["choices"].get(key, {})
    return MappingProxyType({choice: Said(words[0], words[1]) for choice, words in found.items()})


def nearest(word: str, names: Iterable[str], *, labels: Mapping[str, str] | None = None) -> str | None:
    """The name that a person most likely meant; `labels` maps further words (取引先) to names."""
    known = {name: name for name in names}
    mistaken = books.load(_BOOK)["mistaken"].get(word)
    if mistaken in known:
        return str(mistaken)
    known |= labels or {}
    found = difflib.get_close_matches(word, known, n=1, cutoff=0.6)
    return known[found[0]] if found else None


def _entry(model: str, field: str) -> tuple[str, ...] | None:
    book = books.load(_BOOK)
    found = book.get(model, {}).get(field) or book["any"].get(field)
    return None if found is None else tuple(found)
