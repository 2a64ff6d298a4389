"""May a first notice go now: what is known, what is missing, what may say 調査中, and how much time is left.

The measure is the seed's: within 24 hours of confirmation, and a notice that admits what is not known yet is better
than a late one. What the law asks, and by when, is no matter of this module.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from owabi.facts.certainty import Certainty
from owabi.facts.fact import Fact, TextFact
from owabi.facts.faults import gather, in_order
from owabi.facts.fields import choices
from owabi.facts.impact import Bound, Count, Group, SecondaryRisk
from owabi.facts.incident import Incident, IncidentKind
from owabi.facts.naming import name_of_fact
from owabi.facts.paths import walk
from owabi.facts.reading import examine, text_of
from owabi.facts.response import NextReport, Page
from owabi.facts.warnings import Point, warnings_of
from owabi.facts.when import When
from owabi.said import Said

FIRST_NOTICE_WITHIN = timedelta(hours=24)
"""From confirmation; the seed's measure, not a law's."""

_WITHOUT_PERSONS = (IncidentKind.OUTAGE, IncidentKind.DEFECT, IncidentKind.LATE_DELIVERY, IncidentKind.OTHER)
_MOMENTS = ("occurred", "detected", "confirmed", "contained", "stopped", "resumed")
_MAY_BE_TAKEN = (
    IncidentKind.UNAUTHORISED_ACCESS,
    IncidentKind.RANSOMWARE,
    IncidentKind.INSIDER,
    IncidentKind.PHISHING,
    IncidentKind.WEB_SKIMMING,
    IncidentKind.MISCONFIGURATION,
    IncidentKind.PROCESSOR_INCIDENT,
)
_BOUNDS = {
    Bound.EXACT: ("", ""),
    Bound.AT_MOST: ("最大", "at most "),
    Bound.AT_LEAST: ("少なくとも", "at least "),
    Bound.ABOUT: ("約", "about "),
}


@dataclass(frozen=True, slots=True)
class Readiness:
    """Whether a first notice may go, and why not; every point has its path in the sheet.

    `missing` keeps it back. `may_say_open` will be said as 調査中 or 不明 with a promise. `first_notice_by` is 24 hours
    after confirmation and none where that moment is not known; `left` may be negative.
    """

    may_go: bool
    known: tuple[Point, ...]
    missing: tuple[Point, ...]
    may_say_open: tuple[Point, ...]
    warnings: tuple[Point, ...]
    first_notice_by: datetime | None
    left: timedelta | None


def ready(incident: Incident, *, at: datetime, audiences: Iterable[str] | None = None) -> Readiness:
    """The readiness of a first notice to these audiences (all that have a sender, where none are named) at a moment."""
    wanted = tuple(audiences) if audiences is not None else tuple(incident.organization.senders)
    missing = tuple(_missing(incident, at, wanted))
    confirmed = incident.moments.confirmed
    by = confirmed.at.at + FIRST_NOTICE_WITHIN if confirmed is not None and confirmed.at is not None else None
    return Readiness(
        may_go=not missing,
        known=tuple(_known(incident)),
        missing=missing,
        may_say_open=tuple(_open(incident)),
        warnings=tuple(warnings_of(incident, at, by, wanted)),
        first_notice_by=by,
        left=by - at if by is not None else None,
    )


def ready_from(
    source: Path | bytes | str, *, at: datetime, audiences: Iterable[str] | None = None, file: str | None = None
) -> Readiness:
    """The readiness of a sheet in its file: fields that still say 【要記入】 are what is missing.

    Raises `FactsMistake` where anything else is wrong with it.
    """
    text, file = text_of(source, file=file)
    examined = examine(text, file)
    if examined.incident is not None and not examined.faults:
        return ready(examined.incident, at=at, audiences=audiences)
    if not all(fault.blank for fault in examined.faults):
        raise gather(examined.faults)
    blanks = in_order(examined.faults)
    missing = tuple(Point(fault.place.field or "", fault.cause, fault.cure, fault.place.line) for fault in blanks)
    return Readiness(
        may_go=False, known=(), missing=missing, may_say_open=(), warnings=(), first_notice_by=None, left=None
    )


def concerns_persons(incident: Incident) -> bool:
    """Whether it is an incident with information of persons, which a first notice then has to speak of."""
    return bool(incident.groups) or incident.kind not in _WITHOUT_PERSONS


def _missing(incident: Incident, at: datetime, audiences: tuple[str, ...]) -> Iterator[Point]:
    for audience in audiences:
        yield from _voice(incident, audience)
    if not any(_moment(incident, name) for name in _MOMENTS[:3]):
        yield Point(
            "moments.detected",
            Said("いつのことかが一つも書かれていません。", "Nothing says when it happened."),
            Said("moments に、発生・検知・確認のどれかの日時を書いてください。", "Write one of the moments."),
        )
    if concerns_persons(incident) and not incident.groups:
        yield Point(
            "groups",
            Said("だれの情報かが書かれていません。", "Nothing says whose information it is."),
            Said(
                "groups を書いてください（人数が分からなければ bound: unknown）。",
                "Write `groups`, with `bound: unknown` if the number is not known.",
            ),
        )
    for group in incident.groups:
        if not group.items and not _is_cleared(group):
            yield Point(
                f"groups.{group.id}.items",
                Said(
                    f"{group.label}のどの情報かが書かれていません。", f"Nothing says which information of {group.id}."
                ),
                Said(
                    "可能性のある項目を、possible で書いてください。", "Write the items that may be hit as `possible`."
                ),
            )
    yield from _stale(incident, at)


def _is_cleared(group: Group) -> bool:
    cleared = (Certainty.NOT_OBSERVED, Certainty.DENIED)
    return group.persons is not None and group.persons.certainty in cleared


def _voice(incident: Incident, audience: str) -> Iterator[Point]:
    organization = incident.organization
    if audience == "public" and incident.page is None:
        yield Point(
            "page",
            Said("公表するページが決まっていません。", "There is no public page."),
            Said("page に URL と日時を書いてください。", "Write `page`."),
        )
    if audience not in organization.senders and audience != "public":
        yield Point(
            f"organization.senders.{audience}",
            Said(f"{audience} への差出人がありません。", f"There is no sender to `{audience}`."),
            Said(f"senders.{audience} を書いてください。", f"Write `senders.{audience}`."),
        )
    if audience in ("customer", "public") and not organization.contacts.keys() & {"customer", "public"}:
        yield Point(
            "organization.contacts.customer",
            Said("お客様の窓口がありません。", "There is no contact for customers."),
            Said("contacts.customer を書いてください。", "Write `contacts.customer`."),
        )


def _stale(incident: Incident, at: datetime) -> Iterator[Point]:
    if incident.as_of.at > at:
        yield Point(
            "as_of",
            Said(f"時点（{incident.as_of}）が、今より後です。", f"The as-of ({incident.as_of}) is still to come."),
            Said("as_of を直してください。", "Mend `as_of`."),
        )
    for path, planned, what, what_en in _planned(incident):
        if planned.latest < at:
            yield Point(
                path,
                Said(f"{what}（{planned}）を過ぎています。", f"{what_en} ({planned}) has passed."),
                Said("日時を改めるか、済んだなら status を done にしてください。", "Renew it, or mark it as done."),
            )


def _planned(incident: Incident) -> Iterator[tuple[str, When, str, str]]:
    if incident.next_report.by is not None:
        yield "next_report.by", incident.next_report.by, "次回の報告の約束", "The promise of the next report"
    if incident.page is not None and incident.page.status == "planned":
        yield "page.at", incident.page.at, "公表の予定", "The planned publication"
    for told in incident.told:
        if told.status == "planned":
            yield f"told.{told.id}.at", told.at, "お知らせの予定", "The planned notice"
    for measure in incident.measures:
        if measure.status == "planned" and measure.at is not None:
            yield f"measures.{measure.id}.at", measure.at, "対応の予定", "The planned measure"


def _open(incident: Incident) -> Iterator[Point]:
    for known in walk(incident):
        if known.fact.certainty.is_open and known.disclose:
            name = name_of_fact(incident, known.path)
            word = known.fact.certainty
            yield Point(known.path, Said(f"{name.ja}: {word.ja}", f"{name.en}: {word.value}"))
    absent = (
        (incident.moments.occurred is None, "moments.occurred", Said("発生の日時", "when it occurred")),
        (
            bool(incident.groups) and incident.kind in _MAY_BE_TAKEN and incident.taken_out is None,
            "taken_out",
            Said("情報が外部へ持ち出されたか", "whether it was taken out"),
        ),
        *((group.persons is None, f"groups.{group.id}.persons", _persons_of(group)) for group in incident.groups),
    )
    for missing, path, name in absent:
        if missing:
            yield Point(
                path,
                Said(f"{name.ja}: 書かれていません。", f"{name.en}: not written."),
                Said("分からなければ certainty: investigating と書いてください。", "Write `certainty: investigating`."),
            )


def _persons_of(group: Group) -> Said:
    return Said(f"{group.label}の人数", f"{group.label_en or group.label}: persons")


def _known(incident: Incident) -> Iterator[Point]:
    yield Point("title", Said(f"できごと: {incident.title}", f"What: {incident.title_en or incident.title}"))
    for known in walk(incident):
        fact, path = known.fact, known.path
        if fact.certainty.is_open or not known.disclose or path.startswith(("requests", "told", "timeline")):
            continue
        name, value, standing = name_of_fact(incident, path), _value(incident, path, fact), _standing(fact)
        ja, en = (value.ja, value.en) if value is not None else ("", "")
        yield Point(path, Said(f"{name.ja}{ja}（{standing.ja}）", f"{name.en}{en} ({standing.en})"))


def _standing(fact: Fact) -> Said:
    status = getattr(fact, "status", None)
    if status is not None:
        return choices(f"{type(fact).__name__}.status")[status]
    return choices("Certainty")[fact.certainty]


def _value(incident: Incident, path: str, fact: Fact) -> Said | None:
    if isinstance(fact, Count) and fact.value is not None:
        ja, en = _BOUNDS[fact.bound]
        return Said(f": {ja}{fact.value:,}{fact.unit}", f": {en}{fact.value:,}")
    words: str | None = None
    if path.startswith("moments."):
        words = _moment(incident, path.removeprefix("moments."))
    elif isinstance(fact, NextReport):
        words = str(fact.by) if fact.by is not None else fact.condition
    elif isinstance(fact, Page):
        words = f"{fact.url} {fact.at}"
    elif isinstance(fact, TextFact) and not isinstance(fact, SecondaryRisk):
        words = fact.text
        if words is not None:
            return Said(f": {words}", f": {fact.text_en or words}")
    return Said(f": {words}", f": {words}") if words else None


def _moment(incident: Incident, name: str) -> str | None:
    moment = getattr(incident.moments, name)
    if moment is None:
        return None
    if name == "occurred":
        return f"{moment.start}～{moment.end or ''}" if moment.start is not None else None
    return str(moment.at) if moment.at is not None else None
