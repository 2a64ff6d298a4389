"""The JSON Schema of a fact sheet for editors: each field with its Japanese name, its choices, how it is written."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from owabi.facts.fact import AUDIENCES
from owabi.facts.fields import choices, how, record_title, title
from owabi.facts.impact import DataItem
from owabi.facts.incident import Incident
from owabi.facts.items import vocabulary
from owabi.facts.shape import fields_of, owner_of

FILE = "facts.schema.json"
"""The name of the schema's file, beside `facts.yaml` in a case folder."""

MODELINE = f"# yaml-language-server: $schema=./{FILE}"
"""The first line of a sheet, from which an editor learns where its schema is."""

_DIALECT = "http://json-schema.org/draft-07/schema#"  # what the YAML language server understands best
_WHEN_FIELDS = ("at", "from", "to", "as_of", "since", "until", "resumes", "due")


def schema() -> dict[str, Any]:
    """The schema as values, with names and descriptions in Japanese."""
    found = Incident.model_json_schema(by_alias=True, mode="validation")
    records = _records(Incident)
    for name, definition in {"Incident": found, **found["$defs"]}.items():
        if name in records:
            _describe(definition, records[name])
        else:
            definition.pop("description", None)
            definition["title"] = record_title(name).ja
            _describe_choices(definition, choices(name))
    return {"$schema": _DIALECT, "$id": "urn:owabi:facts:1", **found}


def schema_text() -> str:
    """The schema as its file says it (`books/facts/facts.schema.json`, `docs/reference/`); two spaces, a line end."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def _records(root: type[BaseModel]) -> Mapping[str, type[BaseModel]]:
    found: dict[str, type[BaseModel]] = {}
    waiting: list[Any] = [root]
    while waiting:
        kind = waiting.pop()
        if isinstance(kind, type) and issubclass(kind, BaseModel) and kind.__name__ not in found:
            found[kind.__name__] = kind
            waiting.extend(fields_of(kind).values())
        else:
            waiting.extend(getattr(kind, "__args__", ()))
    return found


def _describe(definition: dict[str, Any], model: type[BaseModel]) -> None:
    definition["title"] = record_title(model.__name__).ja
    definition.pop("description", None)
    for field, entry in definition["properties"].items():
        owner = owner_of(model, field)
        _without_null(entry)
        entry["title"] = title(owner, field).ja
        written = how(owner, field) or (how("Moment", "at") if field in _WHEN_FIELDS else None)
        if written is not None:
            entry["description"] = written
        if (model, field) == (DataItem, "item"):
            _describe_items(entry)
        else:
            _describe_choices(entry.get("items", entry), choices(f"{owner}.{field}"))
        _describe_audiences(entry)


def _without_null(entry: dict[str, Any]) -> None:
    if entry.get("default", "") is None:
        del entry["default"]
    kinds = entry.get("anyOf", [])
    if len(kinds) == 2 and kinds[1] == {"type": "null"}:
        del entry["anyOf"]
        entry |= kinds[0]


def _describe_choices(entry: dict[str, Any], labels: Mapping[str, Any]) -> None:
    if labels and "enum" in entry:
        entry["enumDescriptions"] = [labels[choice].ja for choice in entry["enum"]]


def _describe_items(entry: dict[str, Any]) -> None:
    known = vocabulary()
    entry["enum"] = list(known)
    entry["enumDescriptions"] = [item.ja for item in known.values()]


def _describe_audiences(entry: dict[str, Any]) -> None:
    for place in (entry, entry.get("items"), entry.get("propertyNames")):
        if isinstance(place, dict) and place.get("enum") == list(AUDIENCES):
            place["enumDescriptions"] = [choices("Audience")[audience].ja for audience in AUDIENCES]
