"""The files of a new fact sheet as they ship: its starter and the schema for editors."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def starter_text() -> str:
    """`starter.yaml`: a sheet to fill in, with a remark at each field."""
    return _text("starter.yaml")


@cache
def schema_text() -> str:
    """`facts.schema.json`, which `owabi.facts.schema` writes: reading it costs nothing of the model."""
    return _text("facts.schema.json")


def _text(name: str) -> str:
    return (files("owabi.books.facts") / name).read_text(encoding="utf-8")
