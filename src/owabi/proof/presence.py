"""Which of the words and characters that rules ask for stand in a text: told once for all rules."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from owabi.proof.catalogue import Catalogue

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick


def words_in(flow: str, known: Catalogue) -> frozenset[str]:
    """Those that stand in a shadow of the words that the documents and expressions of a catalogue ask for."""
    asked = _asked(known)
    found = asked.automaton.find_matches_as_indexes(flow, overlapping=True)
    longer = {asked.longer[number] for number, _, _ in found}
    return frozenset(longer | asked.single.intersection(flow))


@dataclass(frozen=True, slots=True, eq=False)
class _Asked:
    """`longer`: words of two characters and more, in the automaton's order; `single`: those of one."""

    automaton: AhoCorasick
    longer: tuple[str, ...]
    single: frozenset[str]


@cache
def _asked(known: Catalogue) -> _Asked:
    from ahocorasick_rs import AhoCorasick, Implementation  # noqa: PLC0415 - loading it belongs to proofreading

    words = dict.fromkeys(word for _, having in known.documents for word in having)
    words |= dict.fromkeys(word for searched in known.patterns for word in searched.words)
    longer = tuple(word for word in words if len(word) > 1)
    automaton = AhoCorasick(longer, implementation=Implementation.ContiguousNFA, store_patterns=False)
    return _Asked(automaton, longer, frozenset(word for word in words if len(word) == 1))


def asking_for(source: str, known: Catalogue) -> Iterator[int]:
    """The numbers of the rules that wake on a character of a text, each once for each of its triggers."""
    rules = _rules_of(known)
    found = set(chain.from_iterable(map(rules.__getitem__, set(source))))
    return (known.characters[place][0] for place in sorted(found))


_MOST = 16_384


class _RulesOf(dict[str, tuple[int, ...]]):
    """For each character that was met, the places in `Catalogue.characters` of the classes that hold it."""

    def __init__(self, known: Catalogue) -> None:
        super().__init__()
        self._classes = [re.compile(f"[{ranges}]") for _, ranges in known.characters]

    def __missing__(self, char: str) -> tuple[int, ...]:
        found = tuple(place for place, one in enumerate(self._classes) if one.match(char))
        if len(self) < _MOST:
            self[char] = found
        return found


@cache
def _rules_of(known: Catalogue) -> _RulesOf:
    return _RulesOf(known)
