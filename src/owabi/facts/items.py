"""The kinds of information that a fact sheet can name, and what each is called."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType, NoneType

from owabi import books
from owabi.said import Said

OTHER = "other"
"""The item that carries a label of its own."""

_BOOK = "facts/items"
_SHAPE: books.Shape = {
    "id": str,
    "ja": str,
    "ja_reader": str,
    "en": str,
    "kind": str,
    "order": int,
    "labels": tuple,
    "secret": (bool, NoneType),
}


class ItemKind(StrEnum):
    """What sort of information it is; `sensitive` is 要配慮個人情報 and nothing wider."""

    IDENTITY = "identity"
    CONTACT = "contact"
    CREDENTIAL = "credential"
    FINANCIAL = "financial"
    SENSITIVE = "sensitive"
    DEALING = "dealing"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class ItemEntry:
    """A kind of information: `ja` among companies (氏名), `ja_reader` to the person (お名前), its place in a list.

    `secret` says that the form in which it was kept (plain, hashed, encrypted) matters to the reader.
    """

    id: str
    ja: str
    ja_reader: str
    en: str
    kind: ItemKind
    order: int
    labels: tuple[str, ...]
    secret: bool


@cache
def vocabulary() -> Mapping[str, ItemEntry]:
    """The closed vocabulary (`books/facts/items.toml`) by id, in the order in which a letter lists it."""
    entries = sorted((_entry(number, row) for number, row in enumerate(_rows())), key=lambda entry: entry.order)
    return MappingProxyType({entry.id: entry for entry in entries})


@cache
def labels() -> Mapping[str, str]:
    """What people call an item (氏名, お名前, 名前 …) to its id: for the columns of a recipient list."""
    found = {}
    for entry in vocabulary().values():
        for label in (entry.ja, entry.ja_reader, *entry.labels):
            found[label] = entry.id
    return MappingProxyType(found)


def _rows() -> tuple[books.Entry, ...]:
    return books.entries(_BOOK, _SHAPE, key="item")


def _entry(number: int, row: books.Entry) -> ItemEntry:
    try:
        kind = ItemKind(row["kind"])
    except ValueError:
        cause = Said(f"kind「{row['kind']}」はありません。", f"there is no kind `{row['kind']}`.")
        raise books.mistake(_BOOK, cause, key="item", number=number) from None
    return ItemEntry(
        id=row["id"],
        ja=row["ja"],
        ja_reader=row["ja_reader"],
        en=row["en"],
        kind=kind,
        order=row["order"],
        labels=row["labels"],
        secret=bool(row.get("secret")),
    )
