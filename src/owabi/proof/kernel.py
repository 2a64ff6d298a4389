"""Reads a text with every rule that wakes on it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module

from owabi.proof.catalogue import Catalogue, Paper, WakeRow
from owabi.proof.context import Context
from owabi.proof.current import catalogue, matcher
from owabi.proof.edits import make_fix
from owabi.proof.reading import Reading, Spot, token_at
from owabi.proof.rule import Hit, Rule
from owabi.proof.selection import Selection
from owabi.text.finding import Finding
from owabi.text.span import Span
from owabi.text.text import Text
from owabi.text.tokens import Analyser, analyser
from owabi.text.zones import Zone

_UNWRITTEN = frozenset({Zone.QUOTE, Zone.HEADER})


def check(
    text: str | Text,
    context: Context | None = None,
    *,
    selection: Selection | None = None,
    words: Analyser | None = None,
) -> tuple[Finding, ...]:
    """What is wrong in a text, in the order of its places.

    `words` takes sentences apart (SudachiPy by default; it is loaded when the first rule asks). Raises `Mistake` where
    the selection names an unknown rule.
    """
    context = context or Context()
    text = text if isinstance(text, Text) else Text.of(text)
    known = catalogue()
    chosen = (selection or Selection()).rules(incident=context.is_incident)
    reading = Reading(text, context, words or analyser(), known.books)
    found: dict[int, list[Hit]] = {}
    for number, hits in (*_wake_on_words(reading, known, chosen), *_wake_on_texts(reading, known, chosen)):
        found.setdefault(number, []).extend(hits)
    findings = [
        finding
        for number, hits in found.items()
        for finding in _findings(reading, known.papers[number], load(number), hits)
    ]
    findings.sort(key=lambda finding: (finding.span, finding.rule))
    return tuple(findings)


@cache
def load(number: int) -> Rule:
    """Rule `number` of the catalogue; its module is imported now."""
    paper = catalogue().papers[number]
    rule = getattr(import_module(paper.module), paper.function)
    if not isinstance(rule, Rule):
        msg = f"{paper.module}.{paper.function} is not a rule"
        raise TypeError(msg)
    return rule


Woken = Iterator[tuple[int, Iterable[Hit]]]


def _wake_on_words(reading: Reading, known: Catalogue, chosen: frozenset[int]) -> Woken:
    """Rules that are called with each place where one of their words, or their pattern, stands."""
    flow = reading.text.flow
    unwritten = any(line.zone in _UNWRITTEN for line in reading.text.lines)
    rows_of = _rows(chosen)
    for word, start, end in matcher().find_matches_as_indexes(flow, overlapping=True):
        for number, confirm, entry in rows_of[word]:
            if unwritten and _is_passed_over(reading, known.papers[number], start):
                continue
            if confirm and not _is_lemma(reading, start, known.lemmas[number]):
                continue
            fields = known.books[known.lexicons[number]][entry] if entry >= 0 else {}
            yield number, load(number)(Spot(reading, start, end, fields))
    for number, expression in known.patterns:
        if number not in chosen:
            continue
        for match in _compiled(expression).finditer(flow):
            if not (unwritten and _is_passed_over(reading, known.papers[number], match.start())):
                yield number, load(number)(Spot(reading, match.start(), match.end()))


def _wake_on_texts(reading: Reading, known: Catalogue, chosen: frozenset[int]) -> Woken:
    """Rules that are called once with the text."""
    for number, ranges in known.characters:
        if number in chosen and _compiled(f"[{ranges}]").search(reading.text.source):
            yield number, load(number)(reading)
    for number, having in known.documents:
        if number in chosen and (not having or any(word in reading.text.flow for word in having)):
            yield number, load(number)(reading)


@cache
def _rows(chosen: frozenset[int]) -> tuple[tuple[WakeRow, ...], ...]:
    """For each word, the chosen rules that it wakes."""
    return tuple(tuple(row for row in rows if row[0] in chosen) for rows in catalogue().wakes)


@cache
def _compiled(expression: str) -> re.Pattern[str]:
    return re.compile(expression)


def _is_passed_over(reading: Reading, paper: Paper, place: int) -> bool:
    """Whether somebody else wrote the place, or it is a mail's header, and the rule does not read there."""
    return not paper.everywhere and reading.text.line_at(place).zone in _UNWRITTEN


def _is_lemma(reading: Reading, start: int, lemmas: frozenset[str]) -> bool:
    sentence = reading.text.sentence_at(start)
    tokens = reading.tokens(sentence)
    number = token_at(tokens, start - sentence.start)
    return number >= 0 and tokens[number].start == start - sentence.start and tokens[number].lemma in lemmas


def _findings(reading: Reading, paper: Paper, rule: Rule, hits: Iterable[Hit]) -> Iterator[Finding]:
    end = -1
    for hit in sorted(dict.fromkeys(hits), key=lambda hit: (hit.start, -hit.end)):
        if hit.start >= end or hit.in_source:
            end = hit.end
            yield _finding(reading, paper, rule, hit)


def _finding(reading: Reading, paper: Paper, rule: Rule, hit: Hit) -> Finding:
    text = reading.text
    span = Span(hit.start, hit.end) if hit.in_source else text.span(hit.start, hit.end)
    fix = None if hit.put is None else make_fix(text, hit, hit.safety or rule.fix)
    put = () if hit.put is None else (hit.put,)
    return Finding(
        rule=paper.id,
        name=paper.name,
        family=paper.family,
        severity=hit.severity or paper.severity,
        blocks=paper.blocks,
        span=span,
        text=span.of(text.source),
        message=hit.says,
        suggestions=(*put, *hit.suggestions),
        fix=fix,
        counterparts=paper.counterparts,
    )
