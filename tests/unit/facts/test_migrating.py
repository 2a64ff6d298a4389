"""A sheet of an older schema comes to the present one with its remarks, and one of a newer schema is refused."""

from __future__ import annotations

import pytest

from owabi.errors import FactsMistake
from owabi.facts.migrating import migrated
from owabi.facts.parsing import parse
from owabi.facts.plain import values_of
from owabi.facts.reading import read
from owabi.facts.rewriting import change, rename
from tests.unit.facts.sheet import TEXT


def test_each_step_leads_to_the_next_schema_and_remarks_survive() -> None:
    old = "schema: 1  # 書式\nname: x   # 題\nkind: y\n"
    steps = {1: lambda text: rename(text, "name", "title"), 2: lambda text: change(text, {"kind": "z"})}
    text, tree = migrated(old, parse(old), steps=steps, newest=3)
    assert text == "schema: 3  # 書式\ntitle: x   # 題\nkind: z\n"
    assert values_of(tree) == {"schema": 3, "title": "x", "kind": "z"}


@pytest.mark.parametrize(
    ("schema", "word"), [("2", "新しい"), ("99999999", "新しい"), ("0", "ありません"), ("-1", "ありません")]
)
def test_another_schema_is_refused_at_its_line(schema: str, word: str) -> None:
    with pytest.raises(FactsMistake) as caught:
        read(TEXT.replace("schema: 1", f"schema: {schema}"), file="f")
    assert word in caught.value.cause.ja
    assert (caught.value.place.line, caught.value.place.field) == (2, "schema")


@pytest.mark.parametrize("schema", ["one", "true", "", "[1]"])
def test_a_schema_that_is_no_number_is_a_fault_of_the_sheet(schema: str) -> None:
    with pytest.raises(FactsMistake) as caught:
        read(TEXT.replace("schema: 1", f"schema: {schema}"))
    assert caught.value.place.field == "schema"
