"""The book of predicates (`books/guard/predicates.toml`), made ready for searching."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from owabi.books import entries, load
from owabi.facts.certainty import Certainty
from owabi.guard.numberbook import compiled

_BOOK = "guard/predicates"
_TABLES = ("words", "leak", "taken_out", "secondary", "cause", "absent", "police", "regulator", "deed")


@dataclass(frozen=True, slots=True)
class Predicates:
    """Patterns by table and field, and which certainties bear a strength."""

    patterns: Mapping[str, Mapping[str, re.Pattern[str]]]
    borne_by: Mapping[Certainty, frozenset[Certainty]]

    def search(self, table: str, field: str, words: str, start: int = 0) -> re.Match[str] | None:
        """The first place where a pattern of the book stands."""
        return self.patterns[table][field].search(words, start)


@cache
def predicates() -> Predicates:
    """The book, read once; raises `BookMistake` for a pattern that is no regular expression."""
    book = load(_BOOK)
    strengths = entries(_BOOK, {"id": str, "borne_by": tuple}, key="strength")
    return Predicates(
        patterns={
            table: {field: compiled(_BOOK, {"pattern": pattern}, table, None) for field, pattern in book[table].items()}
            for table in _TABLES
        },
        borne_by={
            Certainty(entry["id"]): frozenset(Certainty(word) for word in entry["borne_by"]) for entry in strengths
        },
    )
