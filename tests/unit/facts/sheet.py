"""The full sheet of these tests, and what reading a changed copy of it says."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from owabi.errors import FactsMistake
from owabi.facts.incident import Incident
from owabi.facts.reading import read
from owabi.facts.rewriting import Value, change

FULL = Path(__file__).parent / "sheets" / "full.yaml"
TEXT = FULL.read_text(encoding="utf-8")


@cache
def full() -> Incident:
    """The incident of the full sheet."""
    return read(TEXT).incident


def with_values(values: Mapping[str, Value]) -> Incident:
    """The incident of the full sheet with some values changed."""
    return read(change(TEXT, values)).incident


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


def changed(values: Mapping[str, Value]) -> list[str]:
    """The paths of the faults of the full sheet with some values changed."""
    return fields(change(TEXT, values))
