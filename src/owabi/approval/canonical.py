"""One way to write a value as bytes, so that two machines hash and sign the same thing."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from hashlib import sha256
from typing import TypeAlias

Json: TypeAlias = "str | int | bool | list[Json] | dict[str, Json] | None"
"""What may be hashed: JSON without fractions, which no two languages write alike."""


def canonical(value: Json) -> bytes:
    """The value as JSON in UTF-8: keys sorted by code point, no spaces, nothing escaped that need not be.

    Raises `TypeError` for a fraction or any other value that is not `Json`, `ValueError` for text that is not Unicode.
    """
    _refuse_foreign(value)
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False).encode()


def digest(domain: str, value: Json) -> bytes:
    """SHA-256 of `owabi/` + domain + NUL + the canonical bytes; no two domains ever give one digest by accident."""
    return sha256(b"owabi/" + domain.encode() + b"\0" + canonical(value)).digest()


def moment(at: datetime) -> str:
    """An aware moment in UTC with microseconds (`2026-11-24T05:00:00.000000Z`). ValueError if it is naive."""
    if at.tzinfo is None:
        msg = "a moment needs its time zone"
        raise ValueError(msg)
    return at.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def read_moment(text: str) -> datetime:
    """The reverse of `moment`; raises ValueError for anything that `moment` would not have written."""
    at = datetime.fromisoformat(text)
    if moment(at) != text:
        msg = "not a moment in its one form"
        raise ValueError(msg)
    return at


def _refuse_foreign(value: object) -> None:
    if isinstance(value, list):
        for item in value:
            _refuse_foreign(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            if not isinstance(key, str):
                msg = f"a key has to be text, not {type(key).__name__}"
                raise TypeError(msg)
            _refuse_foreign(item)
    elif value is not None and not isinstance(value, str | int):
        msg = f"{type(value).__name__} has no canonical form"
        raise TypeError(msg)
