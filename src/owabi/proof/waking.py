"""Wakes the rules that are called with places: over the whole text at once, or line by line with a memory."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any, NamedTuple

from owabi.proof.catalogue import Catalogue, Paper, Searched
from owabi.proof.line_memory import AROUND, Far, LineFound, LineMemory
from owabi.proof.matching import compiled, matches
from owabi.proof.reading import Entry, Reading, Spot, token_at
from owabi.proof.rule import Hit
from owabi.proof.rulebook import Rulebook
from owabi.text.text import Line
from owabi.text.zones import Zone

Woken = tuple[int, Iterable[Hit]]
Objecting = Callable[[Any], Iterable[Hit]]
Find = Callable[[Paper], Objecting]
"""From a rule's paper to what it does."""

_UNWRITTEN = frozenset({Zone.QUOTE, Zone.HEADER})


def wake(
    reading: Reading, book: Rulebook, chosen: frozenset[int], find: Find, *, standing: frozenset[str]
) -> Iterator[Woken]:
    """Each rule with its hits at each place where one of its words, or its pattern, stands.

    `standing` are the words that the text holds of those that patterns need (`presence.words_in`).
    """
    text, known = reading.text, book.known
    unwritten = any(line.zone in _UNWRITTEN for line in text.lines)
    calls = _Calls(known, find)
    rows_of = _rows(known, chosen)
    for word, start, end in book.automaton.find_matches_as_indexes(text.flow, overlapping=True):
        for row in rows_of[word]:
            if unwritten and not row.everywhere and text.line_at(start).zone in _UNWRITTEN:
                continue
            if row.lemmas is None or _is_lemma(reading, start, row.lemmas):
                yield row.rule, calls[row.rule](Spot(reading, start, end, row.fields))
    for searched in _searches(known, chosen, standing):
        number = searched.rule
        everywhere = not unwritten or known.papers[number].everywhere
        for match in matches(searched, reading):
            start, end = match.span()
            if everywhere or text.line_at(start).zone not in _UNWRITTEN:
                yield number, calls[number](Spot(reading, start, end))


class _Calls(dict[int, Objecting]):
    """What each rule does, by its number, found when it first wakes."""

    def __init__(self, known: Catalogue, find: Find) -> None:
        super().__init__()
        self._papers, self._find = known.papers, find

    def __missing__(self, number: int) -> Objecting:
        found = self[number] = self._find(self._papers[number])
        return found


def wake_by_line(
    reading: Reading,
    book: Rulebook,
    chosen: frozenset[int],
    find: Find,
    *,
    standing: frozenset[str],
    memory: LineMemory,
) -> Iterator[Woken]:
    """The same, with what `memory` knows of a line taken from it."""
    text, known = reading.text, book.known
    flow = text.flow
    calls = _Calls(known, find)
    searches = _searches(known, chosen, standing)
    for line in text.lines:
        if line.start == line.end:
            continue
        start, end = line.start, line.end
        key = (flow[start:end], line.zone, flow[max(0, start - AROUND) : start], flow[end : end + AROUND])
        found = memory.get(key)
        if found is None:
            places = _places(reading, book, _rows(known, chosen), searches, line=line)
            found = _read_line(reading, known, places, calls, line=line)
            memory.keep(key, found)
        for number, hit in found.hits:
            yield number, (replace(hit, start=hit.start + start, end=hit.end + start),)
        for place in found.far:
            yield place.rule, calls[place.rule](_spot(reading, known, place, line))
    for searched in searches:
        number = searched.rule
        if not searched.one_line:
            everywhere = known.papers[number].everywhere
            for match in matches(searched, reading):
                if everywhere or text.line_at(match.start()).zone not in _UNWRITTEN:
                    yield number, calls[number](Spot(reading, match.start(), match.end()))


def _read_line(
    reading: Reading, known: Catalogue, places: Iterable[Far], calls: Mapping[int, Objecting], *, line: Line
) -> LineFound:
    hits: list[tuple[int, Hit]] = []
    far: list[Far] = []
    for place in places:
        if known.papers[place.rule].reads_line:
            found = list(calls[place.rule](_spot(reading, known, place, line)))
            if not any(hit.in_source for hit in found):
                hits += [
                    (place.rule, replace(hit, start=hit.start - line.start, end=hit.end - line.start)) for hit in found
                ]
                continue
        far.append(place)
    return LineFound(tuple(hits), tuple(far))


def _places(
    reading: Reading, book: Rulebook, rows_of: Sequence[Sequence[_Row]], searches: Iterable[Searched], *, line: Line
) -> Iterator[Far]:
    """Who wakes on a line, and where, counted from its start."""
    known, flow = book.known, reading.text.flow
    unwritten = line.zone in _UNWRITTEN
    words = flow[line.start : line.end]
    for word, start, end in book.automaton.find_matches_as_indexes(words, overlapping=True):
        for row in rows_of[word]:
            if unwritten and not row.everywhere:
                continue
            if row.lemmas is None or _is_lemma(reading, start + line.start, row.lemmas):
                yield Far(row.rule, start, end, row.entry)
    for searched in searches:
        number = searched.rule
        if (unwritten and not known.papers[number].everywhere) or not searched.one_line:
            continue
        if searched.words and not any(word in words for word in searched.words):
            continue
        for match in compiled(searched.expression).finditer(flow, line.start, min(line.end + 1, len(flow))):
            yield Far(number, match.start() - line.start, match.end() - line.start, -1)


def _spot(reading: Reading, known: Catalogue, place: Far, line: Line) -> Spot:
    fields = known.entries[place.rule][place.entry] if place.entry >= 0 else {}
    return Spot(reading, place.start + line.start, place.end + line.start, fields)


class _Row(NamedTuple):
    """A rule that a word wakes: the lemmas to confirm (None: none), the entry, its number or -1, the rule's reach."""

    rule: int
    lemmas: frozenset[str] | None
    fields: Entry
    entry: int
    everywhere: bool


@cache
def _rows(known: Catalogue, chosen: frozenset[int]) -> tuple[tuple[_Row, ...], ...]:
    """For each word, the chosen rules that it wakes."""
    nothing: Entry = {}
    return tuple(
        tuple(
            _Row(
                rule,
                known.lemmas[rule] if confirm else None,
                known.entries[rule][entry] if entry >= 0 else nothing,
                entry,
                known.papers[rule].everywhere,
            )
            for rule, confirm, entry in rows
            if rule in chosen
        )
        for rows in known.wakes
    )


def _searches(known: Catalogue, chosen: frozenset[int], standing: frozenset[str]) -> list[Searched]:
    """The expressions of the chosen rules that can match where these words stand."""
    return [one for one in _chosen(known, chosen) if not one.words or not standing.isdisjoint(one.words)]


@cache
def _chosen(known: Catalogue, chosen: frozenset[int]) -> tuple[Searched, ...]:
    return tuple(one for one in known.patterns if one.rule in chosen)


def _is_lemma(reading: Reading, start: int, lemmas: frozenset[str]) -> bool:
    sentence = reading.text.sentence_at(start)
    tokens = reading.tokens(sentence)
    number = token_at(tokens, start - sentence.start)
    return number >= 0 and tokens[number].start == start - sentence.start and tokens[number].lemma in lemmas
