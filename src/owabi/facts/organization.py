"""The organisation, who speaks for it to each audience, and the parties beside it."""

from __future__ import annotations

from datetime import date, time
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from owabi.facts.fact import AudienceName, Ident, Name, Record, Words

MailAddress = Annotated[str, StringConstraints(pattern=r"^[^\s<>()\[\],;:\x00-\x1f]+@[A-Za-z0-9.-]+$", max_length=254)]
Phone = Annotated[str, StringConstraints(pattern=r"^[0-9+][0-9() -]{2,24}$")]
Url = Annotated[str, StringConstraints(pattern=r"^https?://[^\s<>\"'\x00-\x1f]+$", max_length=500)]


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
    from_address: MailAddress | None = Field(default=None, description="差出人（From）。省くと email")
    reply_to: MailAddress | None = None


class Hours(Record):
    """When a window answers; `open_from`/`open_until` bound a phase, both included."""

    days: Literal["every_day", "weekdays", "weekdays_and_saturdays"]
    opens: time
    closes: time
    open_from: date | None = None
    open_until: date | None = None
    around_the_clock: bool = False


class Contact(Record):
    """Where one audience reaches a person."""

    name: Name
    name_en: Name | None = None
    phone: Phone | None = None
    phone_alt: Phone | None = Field(default=None, description="つながらない場合の番号")
    email: MailAddress | None = None
    form: Url | None = None
    hours: tuple[Hours, ...] = ()


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
    notifies: bool = False
    signs: bool = False
    signer: Sender | None = None
    named_to: tuple[AudienceName, ...] = Field(default=(), description="名前を出してよい送り先")


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
