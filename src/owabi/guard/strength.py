"""How strongly a sentence speaks of leak, outflow, second damage and cause, against how sure the facts are."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from owabi.facts.certainty import Certainty
from owabi.facts.incident import Incident
from owabi.guard.findings import Against, Held
from owabi.guard.predicates import Predicates, predicates
from owabi.guard.said import NOTHING, Sure, about, cause_facts, leak_facts, secondary_facts, taken_out_facts
from owabi.text.finding import Finding
from owabi.text.text import Sentence
from owabi.text.zones import Zone
from owabi.wording.moments import Passage, TimeStyle

_REACH = 240
"""Characters: how far from its topic a predicate may stand."""

_IN_PART = re.compile(r"その他|以外|ほか|上記|これら|該当")
_SILENT_ZONES = frozenset({Zone.BLANK, Zone.RULE, Zone.QUOTE, Zone.HEADER, Zone.ADDRESS, Zone.SIGNATURE})


@dataclass(frozen=True, slots=True)
class Statement:
    """What a sentence says of a topic: its strength and its place in the flow."""

    strength: Certainty
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Topic:
    """A topic of the book, the facts that it is held against, and the finding for each strength that is not borne."""

    table: str
    facts: Callable[[Incident], tuple[Sure, ...]]
    confirmed: str
    possible: str = ""
    not_observed: str = ""
    denied: str = "G203"


_TOPICS = (
    _Topic("leak", leak_facts, "G201", not_observed="G210"),
    _Topic("taken_out", taken_out_facts, "G202", possible="G202", not_observed="G210"),
    _Topic("secondary", secondary_facts, "G212", not_observed="G210"),
)


def hold_strength(held: Held) -> Iterator[Finding]:
    """Findings for statements that are stronger than the facts, or that leave out as of when."""
    incident = held.bearings.incident
    facts = {topic.table: topic.facts(incident) for topic in _TOPICS}
    book = predicates()
    for sentence in held.text.sentences:
        if sentence.zone in _SILENT_ZONES:
            continue
        words = held.text.words(sentence)
        for topic in _TOPICS:
            if book.search(topic.table, "topic", words):
                yield from _hold(held, topic, facts[topic.table], sentence, words)
        yield from _hold_cause(held, sentence, words)


def _hold(held: Held, topic: _Topic, facts: Sequence[Sure], sentence: Sentence, words: str) -> Iterator[Finding]:
    if topic.table == "taken_out" and any(fact.certainty is Certainty.CONFIRMED for fact in _leaks(held)):
        facts = (*facts, *_leaks(held))
    for statement in statements(topic.table, words):
        rule = {
            Certainty.CONFIRMED: topic.confirmed,
            Certainty.POSSIBLE: topic.possible,
            Certainty.NOT_OBSERVED: topic.not_observed,
            Certainty.DENIED: topic.denied,
        }[statement.strength]
        named = about(facts, words)
        meant = named or tuple(facts)
        start, end = sentence.start + statement.start, sentence.start + statement.end
        in_part = bool(named) or _IN_PART.search(words) is not None
        if not rule or _bears(meant, statement.strength, in_part=in_part):
            yield from _as_of(held, statement, sentence)
            yield from _weaker(held, topic, meant, statement, sentence)
        elif meant or statement.strength in (Certainty.CONFIRMED, Certainty.DENIED):
            yield held.finding(rule, start, end, against(meant))


def _leaks(held: Held) -> tuple[Sure, ...]:
    return leak_facts(held.bearings.incident)


def _bears(facts: Sequence[Sure], strength: Certainty, *, in_part: bool) -> bool:
    """One fact bears that something is so; that nothing is so takes all of them, unless the sentence speaks of some."""
    borne_by = predicates().borne_by[strength]
    bearing = [fact for fact in facts if fact.certainty in borne_by]
    if strength in (Certainty.NOT_OBSERVED, Certainty.DENIED) and not in_part:
        return bool(bearing) and len(bearing) == len(facts)
    return bool(bearing)


def _as_of(held: Held, statement: Statement, sentence: Sentence) -> Iterator[Finding]:
    """現時点で, or a moment, belongs to what has not been observed; the paragraph before may have told it."""
    if statement.strength is not Certainty.NOT_OBSERVED:
        return
    line = held.text.line_at(sentence.start)
    line = held.text.line_at(max(0, line.start - 1))
    so_far = held.text.flow[line.start : sentence.end]
    if not predicates().search("words", "as_of", so_far):
        as_of = Passage(TimeStyle.WORDS).say(held.bearings.incident.as_of)[0]
        start, end = sentence.start + statement.start, sentence.start + statement.end
        yield held.finding("G205", start, end, Against(as_of, ("as_of",)))


def _weaker(
    held: Held, topic: _Topic, facts: Sequence[Sure], statement: Statement, sentence: Sentence
) -> Iterator[Finding]:
    """A leak that is confirmed all over, told as possible."""
    sure = bool(facts) and all(fact.certainty is Certainty.CONFIRMED for fact in facts)
    if topic.table == "leak" and statement.strength is Certainty.POSSIBLE and sure:
        start, end = sentence.start + statement.start, sentence.start + statement.end
        yield held.finding("G209", start, end, against(facts))


def statements(table: str, words: str) -> Iterator[Statement]:
    """What a sentence (in the shadow form) says of a topic, one statement for each time that it comes up."""
    book = predicates()
    at = 0
    while found := book.search(table, "topic", words, at):
        statement = _read(book, table, words, found.start())
        at = found.end()
        if statement is not None:
            yield statement
            at = max(at, statement.end)


def _read(book: Predicates, table: str, words: str, start: int) -> Statement | None:
    tail = words[start : start + _REACH]
    denied = book.patterns[table]["denied"].match(tail)
    certain = book.patterns[table]["certain"].match(tail)
    if not_observed := book.search("words", "not_observed", tail):
        return Statement(Certainty.NOT_OBSERVED, start, start + not_observed.end())
    if denied is not None:
        return Statement(Certainty.DENIED, start, start + denied.end())
    possible = book.search("words", "possible", tail)
    if certain is not None and (possible is None or possible.start() > certain.end() + 3):
        return Statement(Certainty.CONFIRMED, start, start + certain.end())
    if book.search("words", "if", tail) or (book.search("words", "open", tail) and possible is None):
        return None
    if possible is not None:
        return Statement(Certainty.POSSIBLE, start, start + possible.end())
    return None


def _hold_cause(held: Held, sentence: Sentence, words: str) -> Iterator[Finding]:
    book = predicates()
    (fact,) = cause_facts(held.bearings.incident)
    if "原因" not in words:
        return
    words = words[: 4 * _REACH]
    found = book.search("cause", "certain", words) or book.search("cause", "field", words)
    if found is None or fact.certainty is Certainty.CONFIRMED:
        return
    said = found[0]
    possible = book.search("words", "possible", said) is not None
    if book.search("words", "open", said) or (possible and fact.certainty is Certainty.POSSIBLE):
        return
    start = sentence.start + found.start()
    yield held.finding("G204", start, start + len(said), against((fact,)))


def against(facts: Sequence[Sure]) -> Against:
    """How sure the facts are, in words, and where they stand."""
    if not facts:
        return Against(NOTHING)
    strongest = min(facts, key=lambda fact: list(Certainty).index(fact.certainty))
    return Against(strongest.certainty.ja, (strongest.path, *(f.path for f in facts if f is not strongest)))
