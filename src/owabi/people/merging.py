"""Rows that share an address become one reader: what is joined, what is filled in, what a person has to look at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from owabi.people.items import join_items
from owabi.people.judged import Values, values_of
from owabi.people.problems import ProblemKind
from owabi.people.values import fold, fold_kana

_FIELDS = ("name", "kana", "company", "department", "title")


@dataclass(frozen=True, slots=True)
class Entry:
    """What one row says: its values, and its further columns in the order of the list."""

    line: int
    values: Values
    more: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Merged:
    """The first row of an address after another joined it; `kinds` and `differing` are to be said of the other.

    `differing` are the names of fields and the labels of columns where the two disagree; the first row's are kept.
    """

    entry: Entry
    kinds: tuple[ProblemKind, ...]
    differing: tuple[str, ...]


def merge(first: Entry, other: Entry, labels: Sequence[str]) -> Merged:
    """Join two rows of one address: items of both; what the first leaves empty, if nothing contradicts it."""
    if first.values == other.values and first.more == other.more:
        return Merged(first, (ProblemKind.DOUBLED,), ())
    differing = tuple(_differing(first, other, labels))
    values = first.values._replace(items=join_items(first.values.items, other.values.items))
    if differing:
        kinds = [ProblemKind.DOUBLED]
        if "name" in differing:
            kinds.append(ProblemKind.SAME_ADDRESS_OTHER_NAME)
        if differing != ("name",):
            kinds.append(ProblemKind.DOUBLED_DIFFERS)
        return Merged(replace(first, values=values), tuple(kinds), differing)
    filled = (mine or its for mine, its in zip(first.values.words(), other.values.words(), strict=True))
    more = tuple(mine or its for mine, its in zip(first.more, other.more, strict=True))
    return Merged(Entry(first.line, values_of(filled, values.items), more), (ProblemKind.DOUBLED,), ())


def _differing(first: Entry, other: Entry, labels: Sequence[str]) -> list[str]:
    found = []
    for field, mine, its in zip(_FIELDS, first.values.words(), other.values.words(), strict=True):
        folded = fold_kana if field == "kana" else fold
        if mine and its and folded(mine) != folded(its):
            found.append(field)
    found += [
        label for label, mine, its in zip(labels, first.more, other.more, strict=True) if mine and its and mine != its
    ]
    return found
