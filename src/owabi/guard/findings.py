"""The guard's findings by the book `books/guard/findings.toml`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from owabi.books import Entry, entries, mistake
from owabi.facts.paths import may_read
from owabi.guard.bearings import Bearings
from owabi.guard.reading import Reading
from owabi.said import Said
from owabi.text.finding import Edit, Finding, Fix, FixSafety, Severity
from owabi.text.span import Span
from owabi.text.text import Text

FAMILY = "guard"
_BOOK = "guard/findings"
_SHAPE = {"id": str, "name": str, "severity": str, "blocks": bool, "ja": str, "en": str}


@dataclass(frozen=True, slots=True)
class Against:
    """What a claim was held against: the fact's words and its paths (both empty where there is none)."""

    words: str = ""
    paths: tuple[str, ...] = ()
    suggestions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Held:
    """A text held against the facts, for one audience (None: any)."""

    reading: Reading
    bearings: Bearings
    audience: str | None

    @property
    def text(self) -> Text:
        """The text that is searched; findings speak of the places of the one that was given."""
        return self.reading.text

    def finding(self, rule: str, start: int, end: int, against: Against | None = None) -> Finding:
        """A finding for a place of the flow."""
        entry = catalogue()[rule]
        fact = against or Against()
        span = self.reading.span(start, end)
        words = _one_line(span.of(self.reading.source))
        values = {"claim": words, "fact": fact.words, "path": fact.paths[0] if fact.paths else ""}
        return Finding(
            rule=rule,
            name=entry["name"],
            family=FAMILY,
            severity=Severity(entry["severity"]),
            blocks=entry["blocks"],
            span=span,
            text=span.of(self.reading.source),
            message=Said(entry["ja"].format(**values), entry["en"].format(**values)),
            suggestions=fact.suggestions,
            fix=_fix(span, fact.suggestions),
            facts=fact.paths,
        )

    def may_be_told(self, paths: tuple[str, ...]) -> bool:
        """Whether any of the facts that bear a claim may be read by this audience."""
        if self.audience is None or not paths:
            return True
        return any(_may_read(self.bearings, path, self.audience) for path in paths)


@cache
def catalogue() -> Mapping[str, Entry]:
    """The book's entries by id, in order. Raises `BookMistake` for an unknown severity."""
    found = entries(_BOOK, _SHAPE)
    for number, entry in enumerate(found):
        if entry["severity"] not in set(Severity):
            cause = Said(
                f"severity「{entry['severity']}」はありません。", f"there is no severity `{entry['severity']}`."
            )
            raise mistake(_BOOK, cause, number=number)
    return {entry["id"]: entry for entry in found}


def _may_read(bearings: Bearings, path: str, audience: str) -> bool:
    return path in _PUBLIC or may_read(bearings.incident, path, audience)


_PUBLIC = frozenset({"on"})
"""Not of the sheet: the day on which the letter is written."""


def _one_line(words: str) -> str:
    return re.sub(r"[\r\n][ \t\u3000]*", "", words)


def _fix(span: Span, suggestions: tuple[str, ...]) -> Fix | None:
    if not suggestions:
        return None
    return Fix(FixSafety.SUGGESTION, (Edit(span, suggestions[0]),))
