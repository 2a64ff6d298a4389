"""The rules that a proofreading uses: those of the house, alone or with an organisation's own, in one automaton."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from owabi.proof.catalogue import Catalogue, Paper
from owabi.proof.current import catalogue, matcher
from owabi.text.finding import Severity

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick


@dataclass(frozen=True, slots=True, eq=False)
class Rulebook:
    """A catalogue and the automaton of its words.

    `regraded` are the rules whose severity the organisation chose, against what a hit says; `limits` the numbers that
    rules hold a text to, by the rule's id.
    """

    known: Catalogue
    automaton: AhoCorasick
    regraded: frozenset[int]
    limits: Mapping[str, int]


@cache
def house() -> Rulebook:
    """The rules of the house."""
    known = catalogue()
    return Rulebook(known, matcher(), frozenset(), _limits_of(known))


def _limits_of(known: Catalogue) -> dict[str, int]:
    return {paper.id: paper.limit for paper in known.papers if paper.limit is not None}


def extended(
    own: Catalogue | None,
    *,
    severities: Mapping[str, Severity] | None = None,
    limits: Mapping[str, int] | None = None,
) -> Rulebook:
    """The house's rules and an organisation's own, with its severities and limits by a rule's id or name."""
    base = house()
    known = base.known if own is None else joined(base.known, own)
    grades = dict(severities or {})
    numbers = {number for number, paper in enumerate(known.papers) if paper.id in grades or paper.name in grades}
    if numbers:
        papers = tuple(_regraded(paper, grades) for paper in known.papers)
        known = replace(known, papers=papers)
    by_id = {paper.name: paper.id for paper in known.papers}
    chosen = {by_id.get(name, name): limit for name, limit in (limits or {}).items()}
    automaton = base.automaton if own is None else _automaton(known)
    return Rulebook(known, automaton, frozenset(numbers), {**base.limits, **chosen})


def _regraded(paper: Paper, grades: Mapping[str, Severity]) -> Paper:
    grade = grades.get(paper.id) or grades.get(paper.name)
    return paper if grade is None else replace(paper, severity=grade)


def _automaton(known: Catalogue) -> AhoCorasick:
    from ahocorasick_rs import AhoCorasick, Implementation  # noqa: PLC0415 - loading it belongs to proofreading

    return AhoCorasick(known.words, implementation=Implementation.ContiguousNFA, store_patterns=False)


def joined(first: Catalogue, second: Catalogue) -> Catalogue:
    """Two catalogues as one; the rules of `second` are numbered after those of `first`."""
    by = len(first.papers)
    wakes = dict(zip(first.words, first.wakes, strict=True))
    for word, rows in zip(second.words, second.wakes, strict=True):
        moved = tuple((rule + by, confirm, entry) for rule, confirm, entry in rows)
        wakes[word] = (*wakes.get(word, ()), *moved)
    return Catalogue(
        papers=(*first.papers, *second.papers),
        words=tuple(wakes),
        wakes=tuple(wakes.values()),
        lemmas={**first.lemmas, **{rule + by: words for rule, words in second.lemmas.items()}},
        entries={**first.entries, **{rule + by: entries for rule, entries in second.entries.items()}},
        characters=(*first.characters, *((rule + by, ranges) for rule, ranges in second.characters)),
        patterns=(*first.patterns, *(one._replace(rule=one.rule + by) for one in second.patterns)),
        documents=(*first.documents, *((rule + by, having) for rule, having in second.documents)),
        across=(*first.across, *(rule + by for rule in second.across)),
        books={**first.books, **second.books},
    )
