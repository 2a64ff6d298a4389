"""What changed between two versions of an incident's facts: as values, whatever the order in which they are written."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from pydantic import BaseModel

from owabi.facts.certainty import Certainty
from owabi.facts.fact import Fact
from owabi.facts.incident import Incident
from owabi.facts.paths import names

_NOT_FACTS = frozenset({"schema_", "version", "as_of", "source", "confirmed_by"})
"""Fields of the sheet itself that are new in each version."""

_PROVENANCE = frozenset({"as_of", "source", "confirmed_by", "note", "disclose"})


class ChangeKind(StrEnum):
    """What became of a fact."""

    ADDED = "added"
    CHANGED = "changed"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Change:
    """A fact (or a value that is none, such as a telephone number) that is not what it was.

    `old` is none where it was added, `new` where it was withdrawn; `fields` are the names of what changed inside a
    fact. `certainty` holds the old and the new certainty where it moved.
    """

    path: str
    kind: ChangeKind
    old: object
    new: object
    fields: tuple[str, ...] = ()
    certainty: tuple[Certainty, Certainty] | None = None

    @property
    def is_told(self) -> bool:
        """Whether readers would notice: more changed than the as-of, the source, a note or who may read it."""
        return self.kind is not ChangeKind.CHANGED or not self.fields or bool(set(self.fields) - _PROVENANCE)


def compare(old: Incident, new: Incident) -> tuple[Change, ...]:
    """What was added, changed and withdrawn, in the order of the new version; what was withdrawn comes last.

    The sheet's own version, as-of, source and confirmer are not compared.
    """
    before, after = _pieces(old), _pieces(new)
    changes = [_change(path, before.get(path), piece) for path, piece in after.items()]
    gone = [Change(path, ChangeKind.WITHDRAWN, before[path], None) for path in before if path not in after]
    return (*(change for change in changes if change is not None), *gone)


def _change(path: str, old: object, new: object) -> Change | None:
    if old is None:
        return Change(path, ChangeKind.ADDED, None, new)
    if not isinstance(old, Fact) or not isinstance(new, Fact):
        return None if old == new else Change(path, ChangeKind.CHANGED, old, new)
    before, after = _values(old), _values(new)
    fields = tuple(name for name in after | before if before.get(name) != after.get(name))
    if not fields:
        return None
    moved = None if old.certainty is new.certainty else (old.certainty, new.certainty)
    return Change(path, ChangeKind.CHANGED, old, new, fields, moved)


def _pieces(incident: Incident) -> Mapping[str, object]:
    found: dict[str, object] = {}
    for name in type(incident).model_fields:
        if name not in _NOT_FACTS:
            _gather(getattr(incident, name), name, found)
    return found


def _gather(value: object, path: str, found: dict[str, object]) -> None:
    if value is None:
        return
    if isinstance(value, Fact):
        found[path] = value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            _gather(getattr(value, name), f"{path}.{name}", found)
    elif isinstance(value, Mapping):
        for name, item in value.items():
            _gather(item, f"{path}.{name}", found)
    elif isinstance(value, tuple):
        members = [member for member in value if isinstance(member, BaseModel)]
        if members and all(hasattr(member, "id") or hasattr(member, "item") for member in members):
            for name, member in zip(names(value), value, strict=True):
                _gather(member, f"{path}.{name}", found)
        elif value:
            found[path] = frozenset(map(_frozen, value))
    else:
        found[path] = value


def _values(fact: Fact) -> dict[str, object]:
    values = {name: getattr(fact, name) for name in type(fact).model_fields}
    return {name: frozenset(value) if isinstance(value, tuple) else value for name, value in values.items()}


def _frozen(value: object) -> object:
    if not isinstance(value, BaseModel):
        return value
    return json.dumps(value.model_dump(mode="json", exclude_none=True), sort_keys=True, ensure_ascii=False)
