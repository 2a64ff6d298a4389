"""The manifest of a bundle, and the root that pins all of it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from owabi.approval import merkle
from owabi.approval.canonical import Json, canonical, moment, read_moment
from owabi.approval.covered import is_hash
from owabi.said import Said

FORMAT = "owabi.evidence/1"


class Form(StrEnum):
    """`full` holds what opens the commitments (personal data); `redacted` is for outsiders."""

    FULL = "full"
    REDACTED = "redacted"


@dataclass(frozen=True, slots=True)
class Entry:
    """A member of the bundle: SHA-256 (hex) and size in bytes of its content.

    `packed` is the SHA-256 of its compressed bytes: it finds an altered bit that no content shows, and is not part of
    the root, which is the same however the content was packed.
    """

    path: str
    sha256: str
    size: int
    packed: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What the bundle says about itself. `event_count` and `ledger_head` (hex) are the end of the ledger's chain."""

    incident: str
    form: Form
    made_at: datetime
    made_with: str
    ledger_id: str
    event_count: int
    ledger_head: str
    warnings: tuple[Said, ...]
    entries: tuple[Entry, ...]

    @property
    def root(self) -> str:
        """The Merkle root (hex) over the head and every entry: to be printed and kept elsewhere."""
        leaves: list[Json] = [_head(self), *(_entry(entry) for entry in self.entries)]
        return merkle.root(canonical(leaf) for leaf in leaves).hex()


def to_json(manifest: Manifest) -> bytes:
    """The file's bytes: indented JSON in UTF-8."""
    fields: dict[str, Json] = {
        **_head(manifest),
        "entries": [{**_entry(entry), "packed": entry.packed} for entry in manifest.entries],
    }
    return (json.dumps(fields, ensure_ascii=False, sort_keys=True, indent=1) + "\n").encode()


def from_json(content: bytes) -> Manifest:
    """The reverse of `to_json`. Raises ValueError for any byte that `to_json` would not have written."""
    try:
        fields = json.loads(content.decode("utf-8"))
        ledger = fields["ledger"]
        manifest = Manifest(
            fields["incident"],
            Form(fields["form"]),
            read_moment(fields["made_at"]),
            fields["made_with"],
            ledger["id"],
            ledger["event_count"],
            ledger["head"],
            tuple(Said(one["ja"], one["en"]) for one in fields["warnings"]),
            tuple(Entry(entry["path"], entry["sha256"], entry["size"], entry["packed"]) for entry in fields["entries"]),
        )
        same = to_json(manifest) == content and all(_is_sound(entry) for entry in fields["entries"])
        counted = type(ledger["event_count"]) is int and ledger["event_count"] >= 0
        named = all(isinstance(value, str) for value in (fields["incident"], fields["made_with"], ledger["id"]))
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError from error
    if not (same and counted and named and is_hash(manifest.ledger_head)):
        raise ValueError
    return manifest


def _is_sound(entry: Mapping[str, Any]) -> bool:
    known = isinstance(entry["path"], str) and type(entry["size"]) is int and entry["size"] >= 0
    return known and is_hash(entry["sha256"]) and is_hash(entry["packed"])


def _head(manifest: Manifest) -> dict[str, Json]:
    return {
        "format": FORMAT,
        "form": manifest.form.value,
        "incident": manifest.incident,
        "ledger": {
            "event_count": manifest.event_count,
            "head": manifest.ledger_head,
            "id": manifest.ledger_id,
        },
        "made_at": moment(manifest.made_at),
        "made_with": manifest.made_with,
        "warnings": [{"en": said.en, "ja": said.ja} for said in manifest.warnings],
    }


def _entry(entry: Entry) -> dict[str, Json]:
    return {"path": entry.path, "sha256": entry.sha256, "size": entry.size}
