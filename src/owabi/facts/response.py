"""What is done, asked, promised, told and withheld."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from owabi.facts.certainty import Answer
from owabi.facts.fact import Act, AudienceName, Fact, Flag, Ident, Name, Readers, Record, TextFact, Words
from owabi.facts.organization import Url
from owabi.facts.when import WhenField

Deed = Annotated[
    str,
    Field(
        min_length=2,
        max_length=200,
        pattern=r"^[^。\r\n]+$",
    ),
]


class Measure(Act):
    """Something done, under way or planned about the incident itself."""

    id: Ident
    what: Deed
    what_en: Words | None = None
    status: Literal["done", "under_way", "planned"]
    at: WhenField | None = None
    by: Name | None = None


class Prevention(Act):
    """What keeps it from happening again; the seed asks for cause, measure, time and monitoring."""

    id: Ident
    what: Deed
    what_en: Words | None = None
    status: Literal["done", "under_way", "planned"] = "planned"
    due: WhenField | None = None
    owner: Name | None = None
    owner_en: Name | None = None
    monitoring: Deed | None = None
    monitoring_en: Words | None = None
    from_cause: Flag


class Request(Act):
    """What we ask of a reader, in the order of doing; `ask` is an id of `books/phrases`' requests, or `custom`."""

    id: Ident
    audiences: Readers
    ask: Ident
    text: Words | None = None
    text_en: Words | None = None
    since: WhenField | None = None
    due: WhenField | None = None


class Told(Act):
    """Who has been told, or is to be told, when and by what."""

    id: Ident
    audience: AudienceName
    by: Literal["mail", "telephone", "letter", "page", "visit"]
    at: WhenField
    status: Literal["done", "planned"]


class Authority(Act):
    """An authority or a counterparty, and what was done with it.

    A police consultation reaches a letter only with wording that the police agreed to (`wording`, `agreed`).
    """

    id: Ident
    body: Literal[
        "ppc", "police", "ministry", "card_acquirer", "insurer", "controller", "exchange", "pmark", "jpcert", "other"
    ]
    name: Name | None = None
    name_en: Name | None = None
    action: Literal["reported", "consulted", "filed", "notified"]
    stage: Literal["preliminary", "final"] | None = None
    status: Literal["done", "planned"] = "done"
    at: WhenField | None = None
    wording: Words | None = None
    wording_en: Words | None = None
    agreed: Flag = False


class Redress(TextFact):
    """What injured people may get; said only once legal counsel has confirmed it."""

    confirmed_by_legal: Name | None = None


class NextReport(Act):
    """The promise of the next report: a moment or a condition."""

    by: WhenField | None = None
    condition: Words | None = None
    condition_en: Words | None = None
    through: tuple[Literal["mail", "page", "letter"], ...] = ("mail", "page")


class Withheld(Record):
    """Something known that is not said, and why."""

    id: Ident
    what: Words
    reason: Literal["investigation", "second_harm", "contract", "personal", "security"]
    said_to: tuple[AudienceName, ...] = ()


class Page(Act):
    """The public page of the notice; before `at` nothing of it may exist in a public place."""

    url: Url
    at: WhenField
    status: Literal["published", "planned"]


class TimelineEntry(Fact):
    """A step of what happened, for those who may read it."""

    id: Ident
    at: WhenField
    what: Words
    what_en: Words | None = None


class Law(Record):
    """Answers that only a person can give; the regimes' triggers read them (`books/regimes`)."""

    assessed_at: WhenField | None = None
    materiality_at: WhenField | None = None
    classified_at: WhenField | None = None
    affected_by_region: dict[str, int] = Field(default_factory=dict)
    has_sensitive: Answer = Answer.UNKNOWN
    has_financial_risk: Answer = Answer.UNKNOWN
    malicious_suspected: Answer = Answer.UNKNOWN
    strong_protection: Answer = Answer.UNKNOWN
    has_my_number: Answer = Answer.UNKNOWN
    mynumber_public_view: Answer = Answer.UNKNOWN
    comms_secrecy: Answer = Answer.UNKNOWN
    attack_type: Literal["ddos", "ransomware", "other_cyber", "non_cyber"] | None = None
