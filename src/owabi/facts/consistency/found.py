"""What a check gives back, and how checks walk a sheet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import BaseModel

from owabi.facts.fact import Fact
from owabi.facts.incident import Incident
from owabi.facts.shape import Loc
from owabi.facts.when import When
from owabi.said import Said


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Facts of one sheet that cannot all be true, or a promise that cannot be kept: where, why, and what to do."""

    loc: Loc
    cause: Said
    cure: Said


@dataclass(frozen=True, slots=True)
class Stated:
    """A fact and the steps to it."""

    loc: Loc
    fact: Fact


def facts_of(incident: Incident) -> Iterator[Stated]:
    """Every fact with the steps by which the sheet writes it."""
    return _facts(incident, ())


def surely_before(one: When | None, other: When | None) -> bool:
    """Whether one moment lies before another, however exactly each is known; 頃 gives half a day to either side."""
    if one is None or other is None:
        return False
    return _latest(one) < _earliest(other)


def told(when: When) -> str:
    """A moment as messages quote it."""
    return when.to_text()


def _facts(value: object, loc: Loc) -> Iterator[Stated]:
    if isinstance(value, Fact):
        yield Stated(loc, value)
    if isinstance(value, BaseModel):
        for name, field in type(value).model_fields.items():
            yield from _facts(getattr(value, name), (*loc, field.alias or name))
    elif isinstance(value, tuple):
        for number, member in enumerate(value):
            yield from _facts(member, (*loc, number))


def _latest(when: When) -> float:
    return when.latest.timestamp() + (_ABOUT if when.about else 0)


def _earliest(when: When) -> float:
    return when.at.timestamp() - (_ABOUT if when.about else 0)


_ABOUT = 12 * 3600
