"""The named conditions that phrase books may ask for: a closed set, computed once for an incident and an audience."""

from __future__ import annotations

from collections.abc import Iterator

from owabi import books
from owabi.compose.view import View
from owabi.facts.certainty import Certainty
from owabi.facts.impact import Bound, Count
from owabi.facts.incident import IncidentKind
from owabi.facts.organization import OrganizationKind
from owabi.facts.when import Precision
from owabi.letter.audience import Audience
from owabi.wording.items import kind_of

SEVERITY_BOOK = "phrases/severity"
MANY = 1_000
"""From how many persons on an incident counts as one of many people (個人情報保護法施行規則 第7条4号)."""

BREACHES = frozenset(IncidentKind) - {IncidentKind.OUTAGE, IncidentKind.DEFECT, IncidentKind.LATE_DELIVERY}
"""Kinds in which information may have been harmed."""

_ELSEWHERE = ("委託", "における", "での")
"""Words of a title that say already where it happened."""

_STEPS = ("detected", "confirmed", "contained", "stopped", "resumed")
_GLOBAL = frozenset(
    {
        *(f"leak_{certainty}" for certainty in Certainty),
        *(f"cause_{certainty}" for certainty in Certainty),
        *(f"severity_{level}" for level in ("high", "medium", "low")),
        *(f"org_{kind}" for kind in OrganizationKind),
        "leak_feared", "grave_items", "many_people", "breach", "has_service", "service_is_system", "reader_is_named",
        "system_stopped", "system_down", "occurred_confirmed", "occurred_possible", "occurred_closed",
        "occurred_started", "occurred_ended", "occurred_ongoing", "occurred_one_day", "page_planned",
        "page_published", "with_pair", "sender_name", "sender_title", "sender_department", "same_domain",
        "other_domain", "has_addressed", "has_requests", "has_prevention", "prevention_from_cause", "has_risks",
        "next_dated", "next_conditional", "has_open", "contact_phone", "contact_phone_alt", "customer_phone",
        "customer_email", "press_phone", "press_email", "processor_named", "title_names_processor", "cause_open",
        "title_names_mail", "all_restored",
    }
)  # fmt: skip
_LOCAL = frozenset(
    {
        *(f"certainty_{certainty}" for certainty in Certainty),
        *(f"step_{name}" for name in _STEPS),
        *(f"state_{state}" for state in ("running", "limited", "stopped", "restored")),
        *(f"effect_{effect}" for effect in ("leak", "affected", "continues", "stopped", "delayed", "limited")),
        *(f"status_{status}" for status in ("done", "under_way", "planned")),
        *(f"action_{action}" for action in ("reported", "consulted", "filed", "notified")),
        *(f"stage_{stage}" for stage in ("preliminary", "final")),
        *(f"body_{body}" for body in (
            "ppc", "police", "ministry", "card_acquirer", "insurer", "controller", "exchange", "pmark", "jpcert",
            "other",
        )),
        *(f"by_{way}" for way in ("mail", "telephone", "letter", "page", "visit")),
        *(f"told_{audience}" for audience in Audience),
        *(f"reason_{reason}" for reason in ("investigation", "second_harm", "contract", "personal", "security")),
        *(f"form_{form}" for form in ("plain", "hashed", "encrypted")),
        "has_resumes", "has_since", "has_due", "has_until", "has_at", "count_known", "all_of_them", "few",
        "from_cause", "many_groups", "has_harmed", "told_above", "count_possible", "several", "due_month", "at_month",
    }
)  # fmt: skip
CONDITIONS = _GLOBAL | _LOCAL
"""Every name that a book may use."""


def conditions_of(view: View, *, pair_severities: tuple[str, ...] = ()) -> frozenset[str]:
    """The conditions that hold of an incident for an audience.

    `pair_severities` are those at which the audience's letters open with a 頭語.
    """
    found = (
        set(_facts(view))
        | set(_systems(view))
        | set(_organization(view))
        | set(_moments(view))
        | set(_information(view))
    )
    severity = view.incident.severity or _severity(view, frozenset(found))
    found.add(f"severity_{severity}")
    if severity in pair_severities:
        found.add("with_pair")
    assert found <= _GLOBAL
    return frozenset(found)


def _severity(view: View, found: frozenset[str]) -> str:
    shape: books.Shape = {"id": str, "severity": str, "kinds": tuple, "when": tuple}
    for row in books.entries(SEVERITY_BOOK, shape):
        if (not row["kinds"] or view.incident.kind in row["kinds"]) and set(row["when"]) <= found:
            return str(row["severity"])
    return "high"


def _information(view: View) -> Iterator[str]:
    leak = view.leak
    if leak is not None:
        yield f"leak_{leak}"
    if leak not in (None, Certainty.NOT_OBSERVED, Certainty.DENIED):
        yield "leak_feared"
    harmed = [item for item in view.all_items if item.certainty not in (Certainty.NOT_OBSERVED, Certainty.DENIED)]
    if any(kind_of(item) in ("sensitive", "financial", "credential") for item in harmed):
        yield "grave_items"
    if sum(_number(group.persons) for group in view.groups) >= MANY:
        yield "many_people"
    if view.incident.kind in BREACHES:
        yield "breach"
    if view.incident.secondary is not None and view.visible(view.incident.secondary.risks):
        yield "has_risks"


def _number(count: Count | None) -> int:
    return 0 if count is None or count.bound is Bound.UNKNOWN or count.value is None else count.value


def _facts(view: View) -> Iterator[str]:
    incident = view.incident
    if view.sees(incident.cause):
        yield f"cause_{incident.cause.certainty}"
        if incident.cause.certainty.is_open:
            yield "cause_open"
    page = view.one(incident.page)
    if page is not None:
        yield f"page_{page.status}"
    measures = view.visible(incident.prevention)
    if measures:
        yield "has_prevention"
    if any(measure.from_cause for measure in measures):
        yield "prevention_from_cause"
    if any(view.audience in request.audiences for request in view.visible(incident.requests)):
        yield "has_requests"
    if view.open:
        yield "has_open"
    report = view.one(incident.next_report)
    if report is not None and report.by is not None:
        yield "next_dated"
    elif report is not None and report.condition:
        yield "next_conditional"


def _systems(view: View) -> Iterator[str]:
    systems = view.visible(view.incident.systems)
    if any(system.state == "stopped" and not system.certainty.is_open for system in systems):
        yield "system_stopped"
    if any(system.state in ("stopped", "limited") and not system.certainty.is_open for system in systems):
        yield "system_down"
    if systems and all(system.state == "restored" and system.certainty is Certainty.CONFIRMED for system in systems):
        yield "all_restored"


def _moments(view: View) -> Iterator[str]:
    occurred = view.one(view.incident.moments.occurred)
    if occurred is None or not (occurred.start or occurred.end):
        return
    if occurred.certainty in (Certainty.CONFIRMED, Certainty.POSSIBLE):
        yield f"occurred_{occurred.certainty}"
    if occurred.start and occurred.end:
        yield "occurred_closed"
        days = Precision.DAY, Precision.EARLY_MORNING
        if occurred.start == occurred.end or (
            occurred.start.day == occurred.end.day and occurred.start.precision in days
        ):
            yield "occurred_one_day"
    elif occurred.start:
        yield "occurred_started"
        yield "occurred_ongoing"
    else:
        yield "occurred_ended"


def _organization(view: View) -> Iterator[str]:
    incident, organization = view.incident, view.incident.organization
    if organization.service_name:
        yield "has_service"
        if any(system.label in organization.service_name for system in view.visible(incident.systems)[:1]):
            yield "service_is_system"
    if incident.addressed.get(view.audience):
        yield "has_addressed"
    if any(party.role == "processor" and view.may(f"parties.{party.id}.name") for party in incident.parties):
        yield "processor_named"
    if any(word in incident.title for word in _ELSEWHERE):
        yield "title_names_processor"
    if "メール" in incident.title:
        yield "title_names_mail"
    yield f"org_{organization.kind}"
    if view.sender is not None:
        sender = view.sender[1]
        yield from (f"sender_{name}" for name in ("name", "title", "department") if getattr(sender, name))
        if sender.from_address or sender.email:
            yield "other_domain" if _elsewhere(view) else "same_domain"
    yield from _contacts(view)


def _elsewhere(view: View) -> bool:
    """Whether any letter of the incident leaves from another domain than the one that readers are told of."""
    organization = view.incident.organization
    senders = organization.senders.values()
    domains = {(s.from_address or s.email or "").rpartition("@")[2].lower() for s in senders} - {""}
    return bool(domains - {organization.mail_domain.lower()})


def _contacts(view: View) -> Iterator[str]:
    if view.contact is not None:
        contact = view.contact[1]
        yield from (f"contact_{name}" for name in ("phone", "phone_alt") if getattr(contact, name))
    for audience in (Audience.CUSTOMER, Audience.PRESS):
        found = view.contact_of(audience)
        if found is not None:
            yield from (f"{audience}_{name}" for name in ("phone", "email") if getattr(found[1], name))
