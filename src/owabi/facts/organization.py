"""The organisation, who speaks for it to each audience, and the parties beside it."""

from __future__ import annotations

import re
from datetime import time
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, PlainSerializer, StringConstraints, WithJsonSchema

from owabi.facts.fact import AudienceName, Flag, Ident, Name, Record, Words
from owabi.facts.when import DayField
from owabi.facts.wrong import Wrong, wrong

MailAddress = Annotated[str, StringConstraints(pattern=r"^[^\s<>()\[\],;:\x00-\x1f]+@[A-Za-z0-9.-]+$", max_length=254)]
Phone = Annotated[str, StringConstraints(pattern=r"^[0-9+][0-9() -]{2,24}$")]
Url = Annotated[str, StringConstraints(pattern=r"^https?://[^\s<>\"'\x00-\x1f]+$", max_length=500)]


def _clock(value: object) -> time:
    if isinstance(value, time):
        return value
    match = re.fullmatch(r"(\d{1,2}):(\d{2})", value) if isinstance(value, str) else None
    try:
        return time(int(match[1]), int(match[2])) if match else _no_clock(value)
    except ValueError:
        return _no_clock(value)


def _no_clock(value: object) -> time:
    raise wrong(Wrong.CLOCK, value)


Clock = Annotated[
    time,
    BeforeValidator(_clock),
    PlainSerializer(lambda clock: f"{clock:%H:%M}", return_type=str),
    WithJsonSchema({"type": "string", "pattern": r"^([01]?[0-9]|2[0-3]):[0-5][0-9]$"}),
]
"""A time of day, `9:00`; `closes: 23:59` is the end of the day."""


class OrganizationKind(StrEnum):
    """Decides what it calls itself and its readers (`books/audiences/organizations.toml`)."""

    COMPANY = "company"
    BANK = "bank"
    UNIVERSITY = "university"
    SCHOOL = "school"
    HOSPITAL = "hospital"
    MUNICIPALITY = "municipality"
    ASSOCIATION = "association"
    UNION = "union"
    SHOP = "shop"


class Sender(Record):
    """Who signs to one audience, and the mail profile that carries it."""

    name: Name | None = None
    name_en: Name | None = None
    title: Name | None = None
    title_en: Name | None = None
    department: Name | None = None
    department_en: Name | None = None
    phone: Phone | None = None
    phone_hours: Name | None = None
    email: MailAddress | None = None
    from_address: MailAddress | None = None
    reply_to: MailAddress | None = None


class Hours(Record):
    """When a window answers; `open_from`/`open_until` bound a phase, both included.

    `opens` and `closes` are asked for unless it answers around the clock; two entries of one phase are two spans a day.
    """

    days: Literal["every_day", "weekdays", "weekdays_and_saturdays"]
    opens: Clock = time(0, 0)
    closes: Clock = time(23, 59)
    open_from: DayField | None = None
    open_until: DayField | None = None
    around_the_clock: Flag = False


class Contact(Record):
    """Where one audience reaches a person."""

    name: Name
    name_en: Name | None = None
    phone: Phone | None = None
    phone_alt: Phone | None = None
    email: MailAddress | None = None
    form: Url | None = None
    hours: Annotated[tuple[Hours, ...], Field(max_length=12)] = ()


class PartyRole(StrEnum):
    """What a party is to the organisation."""

    CONTROLLER = "controller"
    PROCESSOR = "processor"
    SUB_PROCESSOR = "sub_processor"
    JOINT_USER = "joint_user"
    SUBSIDIARY = "subsidiary"
    PARENT = "parent"
    OTHER = "other"


class Party(Record):
    """Another organisation in the incident; `notifies` people itself, `signs` our letter with us (連名)."""

    id: Ident
    name: Name
    name_en: Name | None = None
    role: PartyRole
    notifies: Flag = False
    signs: Flag = False
    signer: Sender | None = None
    named_to: tuple[AudienceName, ...] = ()


class Organization(Record):
    """The organisation that writes."""

    legal_name: Name
    legal_name_en: Name | None = None
    kind: OrganizationKind = OrganizationKind.COMPANY
    service_name: Name | None = None
    service_name_en: Name | None = None
    brands: tuple[Name, ...] = ()
    address: Words | None = None
    address_en: Words | None = None
    mail_domain: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9.-]+\.[A-Za-z]{2,}$")]
    role: Literal["controller", "processor", "joint"] = "controller"
    flags: tuple[
        Literal[
            "telecom_carrier",
            "telecom_designated",
            "listed_tse",
            "pmark",
            "special_infra",
            "fin_jfsa",
            "medical_jp",
            "card_merchant",
            "card_acquirer",
            "hipaa_ce",
            "sec_registrant",
            "nis2_essential",
            "nis2_important",
            "dora_entity",
            "cra_manufacturer",
        ],
        ...,
    ] = ()
    senders: dict[AudienceName, Sender]
    contacts: dict[AudienceName, Contact]
