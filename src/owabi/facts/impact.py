"""Who and what is affected: counts, groups, data items, systems, impacts."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, WithJsonSchema

from owabi.facts.fact import AudienceName, Fact, Flag, Ident, Name, Readers, Record, TextFact, Words, one_of
from owabi.facts.items import vocabulary
from owabi.facts.when import WhenField

PositiveInt = Annotated[int, Field(ge=0, le=10_000_000_000, strict=True)]


UNITS = ("名", "件", "社", "台", "通", "枚", "冊", "世帯")
Unit = Annotated[
    str,
    AfterValidator(one_of(UNITS)),
    WithJsonSchema({"type": "string", "enum": list(UNITS)}),
]
"""What is counted."""


class Bound(StrEnum):
    """What a number is of the true one; they are kept apart for ever."""

    EXACT = "exact"
    AT_MOST = "at_most"
    AT_LEAST = "at_least"
    ABOUT = "about"
    UNKNOWN = "unknown"


class Count(Fact):
    """How many; `value` is missing exactly when `bound` is unknown."""

    value: PositiveInt | None = None
    bound: Bound
    unit: Unit = "名"


class RecordCount(Count):
    """How many records, letters or things; counted in 件 unless the sheet says otherwise."""

    unit: Unit = "件"


def _known_item(item: str) -> str:
    return one_of(tuple(vocabulary()))(item)


class DataItem(Fact):
    """A kind of information: an id of `books/facts/items.toml`, or `other` with a label of its own."""

    item: Annotated[str, AfterValidator(_known_item)]
    label: Name | None = None
    label_en: Name | None = None
    form: Literal["plain", "hashed", "encrypted"] | None = None
    owner_has_all: Flag = False


class Part(Record):
    """A sub-count of a group."""

    id: Ident
    label: Name
    label_en: Name | None = None
    persons: Count | None = None
    records: RecordCount | None = None


class Group(Record):
    """People of one kind whose information is concerned."""

    id: Ident
    label: Name
    label_en: Name | None = None
    audience: AudienceName = "customer"
    persons: Count | None = None
    records: RecordCount | None = None
    parts: tuple[Part, ...] = ()
    parts_cover: Literal["all", "some", "overlapping"] = "all"
    items: tuple[DataItem, ...] = ()
    not_held: tuple[DataItem, ...] = ()


class System(Fact):
    """A system or service, in plain words; `technical` never reaches a customer."""

    id: Ident
    label: Name
    label_en: Name | None = None
    technical: Name | None = None
    state: Literal["running", "limited", "stopped", "restored"]
    since: WhenField | None = None
    resumes: WhenField | None = None


class Effect(StrEnum):
    """What happens to the subject of an impact."""

    LEAK = "leak"
    AFFECTED = "affected"
    CONTINUES = "continues"
    STOPPED = "stopped"
    DELAYED = "delayed"
    LIMITED = "limited"


class Impact(Fact):
    """What it means for an audience; `subject` is a noun phrase, `detail` a finished sentence used as written."""

    id: Ident
    audiences: Readers
    subject: Name
    subject_en: Name | None = None
    effect: Effect
    until: WhenField | None = None
    detail: Words | None = None
    detail_en: Words | None = None


class SecondaryRisk(TextFact):
    """A harm that may follow, as a noun phrase (`弊社を装ったメールやお電話`)."""

    id: Ident
    text: Words


class Secondary(Record):
    """Second damage: what may follow, and what has been seen of it so far."""

    risks: tuple[SecondaryRisk, ...] = ()
    observed: TextFact
