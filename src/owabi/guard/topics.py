"""Which facts a moment of a text stands for, where the words beside it leave no doubt."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from owabi.books import OPTIONAL_TEXT, Shape, entries
from owabi.guard.bearings import Bearings
from owabi.guard.claims import MomentClaim
from owabi.guard.numberbook import compiled
from owabi.text.text import Text
from owabi.text.zones import Zone

_BOOK = "guard/topics"
_SHAPE: Shape = {"id": str, "words": str, "paths": str, "where": OPTIONAL_TEXT}
_RUNS_ON = re.compile(r"(?:から|より|[-~〜・、]|および|及び|と)? ?(?:同日)?")
_LEAST_DEED = 5
_REACH = 200
"""Characters: how far from a moment the words of its topic may stand."""

_OUTSIDE = frozenset({Zone.CLOSING, Zone.COMPLIMENT, Zone.SIGNATURE, Zone.RECORD_END})


@dataclass(frozen=True, slots=True)
class Topic:
    """One entry of the book."""

    where: str
    words: re.Pattern[str]
    paths: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands beside a moment: the words after it, those that open its sentence, its line, the heading above."""

    after: str
    before: str
    line: str
    heading: str
    is_alone: bool


@cache
def topics() -> tuple[Topic, ...]:
    """The book's topics."""
    found = entries(_BOOK, _SHAPE, key="topic")
    return tuple(
        Topic(
            entry.get("where", "after"),
            compiled(_BOOK, {"pattern": entry["words"]}, "topic", number),
            compiled(_BOOK, {"pattern": entry["paths"]}, "topic", number),
        )
        for number, entry in enumerate(found)
    )


@cache
def bodies() -> dict[str, re.Pattern[str]]:
    """What the bodies of authorities are called, by their ids."""
    found = entries(_BOOK, {"id": str, "words": str}, key="body")
    return {
        entry["id"]: compiled(_BOOK, {"pattern": entry["words"]}, "body", number) for number, entry in enumerate(found)
    }


def surroundings(text: Text, claims: Sequence[MomentClaim]) -> Iterator[Surroundings]:
    """What stands beside each moment, in their order. 「AからBまで」 share what follows B."""
    headings = [(line.start, text.words(line)) for line in text.lines_in(Zone.HEADING)]
    heading, seen = "", 0
    for number, claim in enumerate(claims):
        line = text.line_at(claim.start)
        while seen < len(headings) and headings[seen][0] <= claim.start:
            heading = headings[seen][1]
            seen += 1
        place = text.sentence_at(claim.start)
        start, end = max(place.start, claim.start - _REACH), min(place.end, claim.end + _REACH)
        yield Surroundings(
            after=_after(text.flow, claims, number, end),
            before="" if number and claims[number - 1].end > start else text.flow[start : claim.start],
            line=text.flow[max(line.start, claim.start - _REACH) : min(line.end, claim.end + _REACH)],
            heading="" if line.zone in _OUTSIDE else heading,
            is_alone=(line.start, line.end) == (claim.start, claim.end) and claim.time is None,
        )


def _after(flow: str, claims: Sequence[MomentClaim], number: int, end: int) -> str:
    start = claims[number].end
    while number + 1 < len(claims) and claims[number + 1].start < end:
        between = flow[start : claims[number + 1].start]
        if not _RUNS_ON.fullmatch(between):
            return between
        number += 1
        start = claims[number].end
    return flow[start:end]


def topic_paths(bearings: Bearings, beside: Surroundings, paths: Sequence[str]) -> frozenset[str]:
    """Those of `paths` that the surroundings speak of; empty where they may speak of any."""
    direct = next((topic for topic in topics() if _fits_directly(topic, beside)), None)
    if direct is not None:
        return _matching([direct], paths)
    for words in (beside.after, beside.before):
        found = _matching([topic for topic in topics() if topic.where == "after" and topic.words.search(words)], paths)
        found |= _named(bearings, words, paths)
        if found:
            return found
    return frozenset()


def _fits_directly(topic: Topic, beside: Surroundings) -> bool:
    match topic.where:
        case "next":
            return topic.words.match(beside.after) is not None
        case "alone":
            return beside.is_alone
        case "heading":
            return topic.words.search(beside.heading) is not None
        case "line":
            return topic.words.search(beside.line) is not None
        case _:
            return False


def _matching(found: Sequence[Topic], paths: Sequence[str]) -> frozenset[str]:
    return frozenset(path for topic in found for path in paths if topic.paths.fullmatch(path))


def _named(bearings: Bearings, words: str, paths: Sequence[str]) -> frozenset[str]:
    """Facts that the words name themselves: a body, or a deed in the sheet's own words."""
    named = [f"authorities.{a.id}." for a in bearings.incident.authorities if _speaks_of(a.body, words)]
    named += [
        path.rpartition(".")[0] + "." for path, deed in bearings.deeds if len(deed) >= _LEAST_DEED and deed in words
    ]
    return frozenset(path for path in paths if path.startswith(tuple(named))) if named else frozenset()


def _speaks_of(body: str, words: str) -> bool:
    pattern = bodies().get(body)
    return pattern is not None and pattern.search(words) is not None
