"""Sheets of an older `schema:` to the present one, with every comment kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from owabi.errors import FactsMistake, Place
from owabi.facts.incident import SCHEMA_VERSION
from owabi.facts.parsing import parse
from owabi.facts.plain import values_of
from owabi.facts.rewriting import change
from owabi.facts.tree import Table, child, place_of
from owabi.said import Said

Step = Callable[[str], str]
"""From the text of a sheet of one schema to the text of the next, by the acts of `owabi.facts.rewriting`."""

STEPS: Mapping[int, Step] = {}
"""The step away from each older schema; empty while there has been only one."""


def migrated(
    text: str,
    tree: Table,
    file: str | None = None,
    *,
    steps: Mapping[int, Step] = STEPS,
    newest: int = SCHEMA_VERSION,
) -> tuple[str, Table]:
    """A sheet in the newest schema, as text and tree; the same where it is in it already, or names no schema at all.

    Raises `FactsMistake` where the schema is newer than this program, or so old that no step leads away from it.
    """
    while True:
        node = child(tree, "schema")
        schema = values_of(node) if node is not None else None
        if not isinstance(schema, int) or (schema == newest and schema is not True):
            return text, tree
        if schema not in steps or schema is True:
            line, column = place_of(tree, ("schema",))
            raise FactsMistake(*_unknown(schema, newest), place=Place(file, line, column, "schema"))
        text = change(steps[schema](text), {"schema": schema + 1})
        tree = parse(text, file)


def _unknown(schema: int, newest: int) -> tuple[Said, Said]:
    if schema > newest:
        return (
            Said(
                f"この事実の書式（schema: {schema}）は、この owabi より新しいものです。",
                f"This sheet is of a newer schema ({schema}) than this owabi.",
            ),
            Said("owabi を新しくしてください。", "Update owabi."),
        )
    return (
        Said(f"schema: {schema} という書式はありません。", f"There is no schema {schema}."),
        Said(f"schema: {newest} と書いてください。", f"Write `schema: {newest}`."),
    )
