"""Editors learn from the schema what people learn from the messages."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from pydantic import BaseModel

from owabi.books.facts import schema_text as shipped
from owabi.facts.fields import record_title, title
from owabi.facts.incident import Incident
from owabi.facts.parsing import parse
from owabi.facts.plain import values_of
from owabi.facts.schema import FILE, MODELINE, schema, schema_text
from owabi.facts.shape import fields_of, owner_of
from owabi.facts.starter import starter
from tests.unit.facts.sheet import TEXT

ROOT = Path(__file__).parents[3]


def test_the_files_that_ship_are_the_schema() -> None:
    published = (ROOT / "docs/reference" / FILE).read_text(encoding="utf-8")
    same = schema_text() == shipped() == published
    assert same, "write books/facts/facts.schema.json and docs/reference/facts.schema.json anew"


@pytest.fixture(scope="module")
def validator() -> jsonschema.Draft7Validator:
    jsonschema.Draft7Validator.check_schema(schema())
    return jsonschema.Draft7Validator(schema())


def test_a_right_sheet_is_right_by_the_schema(validator: jsonschema.Draft7Validator) -> None:
    assert list(validator.iter_errors(values_of(parse(TEXT)))) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("severity: high", "severity: highest"),
        ("item: name,", "item: nmae,"),
        ("role: processor", "roll: processor"),
        ("named_to: [partner]", "named_to: [friends]"),
        ("value: 11304", "value: many"),
        ("title: 通販サイトへの不正アクセス", "title: [x]"),
    ],
)
def test_a_wrong_sheet_is_wrong_by_the_schema(validator: jsonschema.Draft7Validator, old: str, new: str) -> None:
    assert list(validator.iter_errors(values_of(parse(TEXT.replace(old, new)))))


def test_every_field_and_choice_has_a_japanese_name() -> None:
    def nameless(place: Any, path: str) -> Iterator[str]:
        if isinstance(place, dict):
            for name, entry in place.get("properties", {}).items():
                if entry["title"].isascii() and entry["title"] != "URL":
                    yield f"{path}.{name}"
            unnamed = "enum" in place and len(place.get("enumDescriptions", ())) != len(place["enum"])
            if unnamed and not path.endswith("/unit"):  # 名, 件 …: they are their own names
                yield path
            for name, entry in place.items():
                yield from nameless(entry, f"{path}/{name}")
        elif isinstance(place, list):
            for number, entry in enumerate(place):
                yield from nameless(entry, f"{path}/{number}")

    assert list(nameless(schema(), "")) == []


def test_every_field_has_an_english_name_too() -> None:
    waiting: list[type[BaseModel]] = [Incident]
    seen: set[type[BaseModel]] = set()
    while waiting:
        model = waiting.pop()
        seen.add(model)
        assert record_title(model.__name__).ja != model.__name__
        for field, kind in fields_of(model).items():
            said = title(owner_of(model, field), field)
            assert said.ja
            assert said.en.isascii()
            args = getattr(kind, "__args__", (kind,))
            waiting += [arg for arg in args if isinstance(arg, type) and issubclass(arg, BaseModel) and arg not in seen]


def test_what_has_no_name_in_the_book_goes_by_its_own() -> None:
    assert title("Incident", "nothing").ja == "nothing"
    assert record_title("Nothing").en == "Nothing"


def test_a_starter_points_editors_to_the_schema() -> None:
    assert starter().startswith(f"{MODELINE}\n")
    assert json.loads(schema_text())["$id"] == "urn:owabi:facts:1"
