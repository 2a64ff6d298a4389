"""The names of facts: `groups.members.persons`, `measures.cut-off`, `organization.contacts.customer`.

Attribute names joined by dots; members of a list go by their `id`, data items by their `item`, and the items of kind
`other` by `other-1`, `other-2` in their order. Aliases of the sheet (`from`, `to`, `schema`) work as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from pydantic import BaseModel

from owabi.facts.disclosure import Step, readers
from owabi.facts.fact import Fact
from owabi.facts.impact import DataItem
from owabi.facts.incident import Incident
from owabi.facts.items import OTHER
from owabi.facts.when import When


@dataclass(frozen=True, slots=True)
class Known:
    """A fact under its path, with the sheet's fallbacks resolved; `disclose` is who may read it."""

    path: str
    fact: Fact
    as_of: When
    source: str
    confirmed_by: str
    disclose: frozenset[str]


class NoSuchFact(LookupError):
    """Nothing stands under this path."""


def walk(incident: Incident) -> Iterator[Known]:
    """Every fact of the sheet in the sheet's order, those inside a fact after it."""
    yield from _walk(incident, (Step("", incident),))


def look_up(incident: Incident, path: str) -> object:
    """What stands under a path: a fact, a value of one, a part of the sheet. Raises `LookupError` for nothing."""
    return trail(incident, path)[-1].value


def may_read(incident: Incident, path: str, audience: str) -> bool:
    """Whether an audience may read what stands under a path. Raises `LookupError` where nothing does."""
    return audience in readers(trail(incident, path))


def trail(incident: Incident, path: str) -> tuple[Step, ...]:
    """What one passes on the way to a path, the sheet first. Raises `LookupError`."""
    steps = [Step("", incident)]
    for name in path.split("."):
        here = steps[-1]
        value = _child(here.value, name)
        if value is None:
            raise NoSuchFact(path)
        steps.append(Step(f"{here.path}.{name}" if here.path else name, value))
    return tuple(steps)


def names(members: tuple[object, ...]) -> tuple[str, ...]:
    """The path name of each member of a list, in order."""
    found, others = [], 0
    for number, member in enumerate(members, 1):
        if isinstance(member, DataItem):
            if member.item == OTHER:
                others += 1
                found.append(f"{OTHER}-{others}")
            else:
                found.append(member.item)
        else:
            found.append(str(getattr(member, "id", number)))
    return tuple(found)


def _walk(incident: Incident, steps: tuple[Step, ...]) -> Iterator[Known]:
    here = steps[-1]
    if isinstance(here.value, Fact):
        yield _known(incident, steps, here.value)
    for name, value in _children(here.value):
        if isinstance(value, BaseModel | tuple):
            path = f"{here.path}.{name}" if here.path else name
            yield from _walk(incident, (*steps, Step(path, value)))


def _known(incident: Incident, steps: tuple[Step, ...], fact: Fact) -> Known:
    return Known(
        path=steps[-1].path,
        fact=fact,
        as_of=fact.as_of or incident.as_of,
        source=fact.source or incident.source,
        confirmed_by=fact.confirmed_by or incident.confirmed_by,
        disclose=readers(steps),
    )


def _children(value: object) -> Iterator[tuple[str, object]]:
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield name, getattr(value, name)
    elif isinstance(value, tuple):
        yield from zip(names(value), value, strict=True)


def _child(value: object, name: str) -> object:
    if isinstance(value, BaseModel):
        field = _fields(type(value)).get(name)
        return None if field is None else getattr(value, field)
    if isinstance(value, tuple):
        return next((member for known, member in zip(names(value), value, strict=True) if known == name), None)
    return value.get(name) if isinstance(value, Mapping) else None


@cache
def _fields(model: type[BaseModel]) -> dict[str, str]:
    found = {name: name for name in model.model_fields}
    found |= {field.alias: name for name, field in model.model_fields.items() if field.alias}
    return found
