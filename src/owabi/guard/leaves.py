"""Every value of a fact sheet under its path, whatever part of the sheet it stands in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum

from owabi.facts.fact import Record
from owabi.facts.impact import Count
from owabi.facts.incident import Incident
from owabi.facts.organization import Hours
from owabi.facts.paths import names
from owabi.facts.when import When

Value = When | Count | Hours | str | date | bool

_NO_WORDS = frozenset({"id", "item", "ask", "incident", "unit", "audience", "by", "law"})
"""Fields that hold ids and numbers of the sheet itself, never words of a letter."""


def leaves(incident: Incident) -> Iterator[tuple[str, Value]]:
    """Moments, counts, opening hours, days and words of a sheet, in its order, with their paths."""
    yield from _walk("", incident)


def _walk(path: str, value: object) -> Iterator[tuple[str, Value]]:
    if isinstance(value, StrEnum):
        return
    if isinstance(value, When | str | date | bool):
        yield path, value
    elif isinstance(value, Mapping):
        for name, inner in value.items():
            yield from _walk(f"{path}.{name}", inner)
    elif isinstance(value, tuple):
        for name, inner in zip(names(value), value, strict=True):
            yield from _walk(f"{path}.{name}", inner)
    elif isinstance(value, Record):
        if isinstance(value, Count | Hours):
            yield path, value
        for name in type(value).model_fields:
            inner = getattr(value, name)
            if not (name in _NO_WORDS and isinstance(inner, str | Mapping)) and name != "law":
                yield from _walk(f"{path}.{name}" if path else name, inner)
