"""Which parts a letter has, in which order, under which headings: the structure part of the audience books."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from types import NoneType

from owabi import books
from owabi.compose.parts import PARTS
from owabi.compose.slots import SLOTS
from owabi.letter.audience import Audience, Kind
from owabi.letter.letter import Act
from owabi.said import Said

_SHAPE: books.Shape = {"act": str, "heading": (str, NoneType), "parts": tuple}


@dataclass(frozen=True, slots=True)
class Place:
    """A section of a letter: its act, the slot of its heading, the names of its parts."""

    act: Act
    heading: str | None
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Structure:
    """The sections of one letter, the mark of its headings, and its 頭語 with the severities that have it."""

    places: tuple[Place, ...]
    heading_mark: str
    pair: str
    pair_severities: tuple[str, ...]


@cache
def structure_of(audience: Audience, kind: Kind) -> Structure | None:
    """The structure for an audience and a kind of letter; None where the books have none (yet)."""
    name = f"audiences/{audience}"
    if name not in books.names("audiences"):
        return None
    rows = books.entries(name, _SHAPE, key=kind)
    if not rows:
        return None
    book = books.load(name)
    return Structure(
        places=tuple(_place(name, kind, number, row) for number, row in enumerate(rows)),
        heading_mark=str(book["heading_mark"]),
        pair=str(book["pair"]),
        pair_severities=tuple(book["pair_severities"]),
    )


def _place(name: str, kind: Kind, number: int, row: books.Entry) -> Place:
    unknown = [part for part in row["parts"] if part not in PARTS]
    if row["act"] not in set(Act):
        unknown.append(row["act"])
    heading = f"heading.{row['heading']}" if "heading" in row else None
    if heading is not None and heading not in SLOTS:
        unknown.append(row["heading"])
    if unknown:
        cause = Said(f"「{unknown[0]}」は知らない言葉です。", f"`{unknown[0]}` is not known.")
        raise books.mistake(name, cause, key=kind, number=number)
    return Place(Act(row["act"]), heading, row["parts"])
