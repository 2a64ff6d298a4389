"""One person or organisation that a letter goes to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

_NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Recipient:
    """A checked row of a recipient list.

    `id` is stable for one list (never the address); `address` is kept as typed. `items` are this reader's own
    data items (ids of `facts`' vocabulary), None when the list does not say. `more` holds further merge columns.
    """

    id: str
    address: str
    name: str = ""
    kana: str = ""
    company: str = ""
    department: str = ""
    title: str = ""
    items: tuple[str, ...] | None = None
    more: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
