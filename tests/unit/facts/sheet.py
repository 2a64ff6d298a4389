"""The full sheet of these tests, and what reading a changed copy of it says."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from owabi.errors import FactsMistake
from owabi.facts.incident import Incident
from owabi.facts.reading import read

FULL = Path(__file__).parent / "sheets" / "full.yaml"
TEXT = FULL.read_text(encoding="utf-8")


@cache
def full() -> Incident:
    """The incident of the full sheet."""
    return read(TEXT).incident


def edited(values: Mapping[str, Any] | None = None, *, without: tuple[str, ...] = ()) -> Incident:
    """The incident of the full sheet with some values changed and some left out, by paths; nothing is parsed."""
    dumped = full().model_dump(mode="json", by_alias=True, exclude_unset=True)
    for path, value in (values or {}).items():
        holder, name = _place(dumped, path)
        holder[name] = value
    for path in without:
        holder, name = _place(dumped, path)
        del holder[name]
    return Incident.model_validate(dumped)


def _place(values: Any, path: str) -> tuple[Any, str | int]:
    *above, last = path.split(".")
    for name in above:
        values = values[_step(values, name)]
    return values, _step(values, last)


def _step(values: Any, name: str) -> str | int:
    if isinstance(values, dict):
        return name
    names = [member.get("id") or member.get("item") for member in values]
    return names.index(name) if name in names else int(name) - 1


def faults(text: str) -> list[FactsMistake]:
    """Every fault of a text, in order; none where it can be read."""
    try:
        read(text, file="facts.yaml")
    except FactsMistake as mistake:
        return [mistake, *mistake.others]
    return []


def fields(text: str) -> list[str]:
    """The paths of every fault."""
    return [fault.place.field or "" for fault in faults(text)]
