"""The incident: one version of everything that is known."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from owabi.facts.fact import AudienceName, Fact, Ident, Name, Record, TextFact, Words
from owabi.facts.impact import Group, Impact, Secondary, System
from owabi.facts.organization import Organization, Party
from owabi.facts.response import (
    Authority,
    Law,
    Measure,
    NextReport,
    Page,
    Prevention,
    Redress,
    Request,
    TimelineEntry,
    Told,
    Withheld,
)
from owabi.facts.when import WhenField

SCHEMA_VERSION = 1


class IncidentKind(StrEnum):
    """What went wrong."""

    UNAUTHORISED_ACCESS = "unauthorised_access"
    RANSOMWARE = "ransomware"
    MISCONFIGURATION = "misconfiguration"
    MISDELIVERY = "misdelivery"
    LOST_MEDIA = "lost_media"
    INSIDER = "insider"
    PHISHING = "phishing"
    WEB_SKIMMING = "web_skimming"
    PROCESSOR_INCIDENT = "processor_incident"
    OUTAGE = "outage"
    DEFECT = "defect"
    LATE_DELIVERY = "late_delivery"
    OTHER = "other"


class Moment(Fact):
    """A moment; `at` is missing only while it is open."""

    at: WhenField | None = None


class Period(Fact):
    """From a moment, to another or still going on."""

    start: WhenField | None = Field(default=None, alias="from")
    end: WhenField | None = Field(default=None, alias="to")


class Moments(Record):
    """Occurrence, detection, confirmation and the day of knowing are different moments.

    `aware_at` starts the legal clock: it is asked for and never derived from another.
    """

    occurred: Period | None = None
    detected: Moment | None = None
    confirmed: Moment | None = None
    aware_at: Moment | None = None
    contained: Moment | None = None
    stopped: Moment | None = None
    resumed: Moment | None = None


class Incident(Record):
    """A fact sheet (`schema: 1`), read by `owabi.facts.reading`."""

    schema_: Annotated[Literal[1], Field(alias="schema")]
    incident: Ident
    version: Annotated[int, Field(ge=1, le=10_000, strict=True)]
    as_of: WhenField
    source: Words
    confirmed_by: Name
    organization: Organization
    parties: tuple[Party, ...] = ()
    kind: IncidentKind
    title: Name
    title_en: Name | None = None
    severity: Literal["high", "medium", "low"] | None = None
    summary: TextFact | None = None
    systems: tuple[System, ...] = ()
    moments: Moments
    timeline: tuple[TimelineEntry, ...] = ()
    groups: tuple[Group, ...] = ()
    taken_out: Fact | None = None
    impacts: tuple[Impact, ...] = ()
    cause: TextFact
    secondary: Secondary | None = None
    measures: tuple[Measure, ...] = ()
    prevention: tuple[Prevention, ...] = ()
    requests: tuple[Request, ...] = ()
    addressed: dict[AudienceName, Words] = Field(default_factory=dict)
    told: tuple[Told, ...] = ()
    authorities: tuple[Authority, ...] = ()
    redress: Redress | None = None
    outlook: TextFact | None = None
    page: Page | None = None
    next_report: NextReport
    withheld: tuple[Withheld, ...] = ()
    law: Law = Field(default_factory=Law)
