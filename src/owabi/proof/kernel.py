"""Reads a text with every rule that wakes on it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from importlib import import_module
from itertools import chain, groupby
from typing import Any

from owabi.proof.catalogue import Catalogue, Paper
from owabi.proof.context import Context
from owabi.proof.current import catalogue
from owabi.proof.edits import make_fix
from owabi.proof.line_memory import LineMemory
from owabi.proof.presence import asking_for, words_in
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, Rule
from owabi.proof.rulebook import Rulebook, house
from owabi.proof.selection import Selection
from owabi.proof.waking import Woken, wake, wake_by_line
from owabi.text.finding import Finding
from owabi.text.span import Span
from owabi.text.text import Text
from owabi.text.tokens import Analyser, analyser

Objecting = Callable[[Any], Iterable[Hit]]


def check(
    text: str | Text,
    context: Context | None = None,
    *,
    selection: Selection | None = None,
    words: Analyser | None = None,
    rulebook: Rulebook | None = None,
    memory: LineMemory | None = None,
) -> tuple[Finding, ...]:
    """What is wrong in a text, in the order of its places.

    `words` takes sentences apart (SudachiPy by default; it is loaded when the first rule asks). `rulebook` are the
    rules to read with (those of the house). `memory` keeps what was found line by line, for a text that is checked
    again and again with the same context, selection and rulebook. Raises `Mistake` where the selection names an
    unknown rule.
    """
    context = context or Context()
    book = rulebook or house()
    text = text if isinstance(text, Text) else Text.of(text)
    chosen = (selection or Selection()).rules(book.known, incident=context.is_incident)
    reading = Reading(text, context, words or analyser(), book.known.books, book.limits)
    standing = words_in(text.flow, book.known)
    woken = (
        _on_words(reading, book, chosen, standing, memory=memory),
        _on_texts(reading, book.known, chosen, standing),
    )
    found: dict[int, list[Hit]] = {}
    for number, hits in chain.from_iterable(woken):
        for hit in hits:
            found.setdefault(number, []).append(hit)
    findings = [finding for number, hits in found.items() for finding in findings_of(reading, book, number, hits)]
    findings.sort(key=lambda finding: (finding.span, finding.rule))
    return tuple(_told_once(findings))


def _told_once(findings: Sequence[Finding]) -> Iterator[Finding]:
    """Of the findings of one family on the very same words, the gravest, and the one that can mend them."""
    for _, same in groupby(sorted(findings, key=_words_of), key=_words_of):
        yield min(
            same, key=lambda finding: (not finding.blocks, finding.severity.rank, finding.fix is None, finding.rule)
        )


def _words_of(finding: Finding) -> tuple[int, int, str]:
    return finding.span.start, finding.span.end, finding.family


@cache
def load(number: int) -> Rule:
    """Rule `number` of the house; its module is imported now."""
    paper = catalogue().papers[number]
    rule = _named(paper.module, paper.function)
    if not isinstance(rule, Rule):
        msg = f"{paper.module} is not a rule of the house"
        raise TypeError(msg)
    return rule


def objecting(paper: Paper) -> Objecting:
    """What a paper's rule does with a place or a text; its module is imported now."""
    return _function(paper.module, paper.function)


@cache
def _function(module: str, name: str) -> Objecting:
    found = _named(module, name)
    if isinstance(found, Rule):
        return found.check
    if not callable(found):
        msg = f"{module}.{name} is not a rule"
        raise TypeError(msg)
    made: Objecting = found
    return made


def _named(module: str, name: str) -> object:
    return getattr(import_module(module), name)


def _on_words(
    reading: Reading, book: Rulebook, chosen: frozenset[int], standing: frozenset[str], *, memory: LineMemory | None
) -> Iterator[Woken]:
    if memory is None:
        return wake(reading, book, chosen, objecting, standing=standing)
    return wake_by_line(reading, book, chosen, objecting, standing=standing, memory=memory)


def _on_texts(reading: Reading, known: Catalogue, chosen: frozenset[int], standing: frozenset[str]) -> Iterator[Woken]:
    """Rules that are called once with the text; `standing` are the words of their documents that it holds."""
    for number in asking_for(reading.text.source, known):
        if number in chosen:
            yield number, objecting(known.papers[number])(reading)
    for number, having in known.documents:
        if number in chosen and not (having and standing.isdisjoint(having)):
            yield number, objecting(known.papers[number])(reading)


def findings_of(reading: Reading, book: Rulebook, number: int, hits: Iterable[Hit]) -> Iterator[Finding]:
    """The findings of one rule, without those that overlap an earlier one."""
    paper = book.known.papers[number]
    regraded = number in book.regraded
    end = -1
    for hit in sorted(dict.fromkeys(hits), key=lambda hit: (hit.start, -hit.end)):
        if hit.start >= end or hit.in_source:
            end = hit.end
            yield _finding(reading.text, paper, hit, regraded=regraded)


def _finding(text: Text, paper: Paper, hit: Hit, *, regraded: bool) -> Finding:
    span = Span(hit.start, hit.end) if hit.in_source else text.span(hit.start, hit.end)
    fix = None if hit.put is None else make_fix(text, hit, hit.safety or paper.fix)
    put = () if hit.put is None else (hit.put,)
    return Finding(
        rule=paper.id,
        name=paper.name,
        family=paper.family,
        severity=paper.severity if regraded or hit.severity is None else hit.severity,
        blocks=paper.blocks,
        span=span,
        text=span.of(text.source),
        message=hit.says,
        suggestions=(*put, *hit.suggestions),
        fix=fix,
        counterparts=paper.counterparts,
    )
