"""Who and what is affected: counts, groups, data items, systems, impacts."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from owabi.facts.fact import AudienceName, Fact, Ident, Name, Record, TextFact, Words
from owabi.facts.when import WhenField

PositiveInt = Annotated[int, Field(ge=0, le=10_000_000_000, strict=True)]


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
    unit: Annotated[str, Field(pattern=r"^(名|件|社|台|通|枚|冊|世帯)$")] = "名"


class DataItem(Fact):
    """A kind of information: an id of `books/facts/items.toml`, or `other` with a label of its own."""

    item: Ident
    label: Name | None = None
    label_en: Name | None = None
    form: Literal["plain", "hashed", "encrypted"] | None = Field(default=None, description="パスワード等の保存の形")
    owner_has_all: bool = Field(default=False, description="全員に当てはまるなら true（既定は全部または一部）")


class Part(Record):
    """A sub-count of a group."""

    id: Ident
    label: Name
    label_en: Name | None = None
    persons: Count | None = None
    records: Count | None = None


class Group(Record):
    """People of one kind whose information is concerned."""

    id: Ident
    label: Name = Field(description="だれか（会員、応募された方 など）")
    label_en: Name | None = None
    audience: AudienceName = "customer"
    persons: Count | None = None
    records: Count | None = None
    parts: tuple[Part, ...] = ()
    items: tuple[DataItem, ...] = ()
    not_held: tuple[DataItem, ...] = Field(default=(), description="そもそも保管していない項目（否定とは別）")


class System(Fact):
    """A system or service, in plain words; `technical` never reaches a customer."""

    id: Ident
    label: Name
    label_en: Name | None = None
    technical: Name | None = None
    state: Literal["running", "limited", "stopped", "restored"]
    since: WhenField | None = None
    resumes: WhenField | None = Field(default=None, description="再開の予定。未定なら書かない")


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
    audiences: tuple[AudienceName, ...]
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
