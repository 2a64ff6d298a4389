"""What every rule wakes on, compiled: one file of data, so that a proofreading imports only the rules that fire."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from owabi.text.finding import FixSafety, Severity

RULES = Path(__file__).parent / "rules"
RULE_FILES = "*/[A-Z][0-9][0-9][0-9]_*.py"
COMPILED = RULES / "compiled.json"
_BOOKS = Path(__file__).parent.parent / "books"
_BOOK_FILES = ("lexicons/*.toml", "patterns/*.toml")

FORMAT = 3
"""Of the compiled catalogue; another one is not read."""

WakeRow = tuple[int, bool, int]
"""A rule's number, whether its lemma has to be confirmed, and the number of the entry of its books or -1."""


@dataclass(frozen=True, slots=True)
class Paper:
    """What is known of a rule without importing it.

    `title` is the first line of its paper, `source` the first sentence of its 根拠. `limit` is the number that it
    holds a text to, where it has one. `reads_line`: what it says of a place follows from the words and the zone of the
    logical line alone (see `locality`).
    """

    id: str
    name: str
    family: str
    module: str
    function: str
    severity: Severity
    fix: FixSafety | None
    blocks: bool
    everywhere: bool
    counterparts: tuple[str, ...]
    presets: tuple[str, ...]
    title: str
    source: str
    limit: int | None
    reads_line: bool


class Searched(NamedTuple):
    """A rule's regular expression: whether it keeps to one line, and what every match of it holds (`needed`)."""

    rule: int
    expression: str
    one_line: bool
    words: tuple[str, ...]
    figure: bool


@dataclass(frozen=True, slots=True, eq=False)
class Catalogue:
    """All papers and triggers.

    `wakes[n]` are the rules that word `n` wakes; `lemmas[r]` the dictionary forms of rule `r`, `entries[r]` the entries
    of the books that it wakes on; `characters` and `documents` are pairs of a rule's number and what it asks for;
    `across` are the rules over a set of texts.
    """

    papers: tuple[Paper, ...]
    words: tuple[str, ...]
    wakes: tuple[tuple[WakeRow, ...], ...]
    lemmas: Mapping[int, frozenset[str]]
    entries: Mapping[int, tuple[Mapping[str, Any], ...]]
    characters: tuple[tuple[int, str], ...]
    patterns: tuple[Searched, ...]
    documents: tuple[tuple[int, tuple[str, ...]], ...]
    across: tuple[int, ...]
    books: Mapping[str, tuple[Mapping[str, Any], ...]]


def read(data: Mapping[str, Any]) -> Catalogue:
    """A catalogue from what `compiling.compiled` wrote."""
    books = {name: tuple(entries) for name, entries in data["books"].items()}
    return Catalogue(
        papers=tuple(_paper(row) for row in data["papers"]),
        words=tuple(data["words"]),
        wakes=tuple(tuple((rule, bool(confirm), entry) for rule, confirm, entry in rows) for rows in data["wakes"]),
        lemmas={int(rule): frozenset(words) for rule, words in data["lemmas"].items()},
        entries={
            int(rule): tuple(entry for name in names for entry in books[name])
            for rule, names in data["lexicons"].items()
        },
        characters=tuple((rule, ranges) for rule, ranges in data["characters"]),
        patterns=tuple(
            Searched(rule, words, one_line, tuple(needs), figure)
            for rule, words, one_line, needs, figure in data["patterns"]
        ),
        documents=tuple((rule, tuple(having)) for rule, having in data["documents"]),
        across=tuple(data["across"]),
        books=books,
    )


def _paper(row: Mapping[str, Any]) -> Paper:
    return Paper(
        **{
            **row,
            "severity": Severity(row["severity"]),
            "fix": FixSafety(row["fix"]) if row["fix"] else None,
            "counterparts": tuple(row["counterparts"]),
            "presets": tuple(row["presets"]),
        }
    )


def shipped() -> Mapping[str, Any]:
    """The compiled catalogue that came with the rules; empty where there is none."""
    data: Mapping[str, Any] = json.loads(COMPILED.read_text(encoding="utf-8")) if COMPILED.exists() else {}
    return data


def sizes() -> dict[str, int]:
    """The rule files and their books with their sizes: whether a shipped catalogue can be theirs, for a look."""
    found = [(path.relative_to(RULES).as_posix(), path) for path in RULES.glob(RULE_FILES)]
    found += [(f"{path.parent.name}/{path.name}", path) for files in _BOOK_FILES for path in _BOOKS.glob(files)]
    return {name: path.stat().st_size for name, path in sorted(found)}
