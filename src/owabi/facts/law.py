"""The fact keys of the regimes (`books/regimes`) answered from an incident; none is derived from another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from owabi.facts.certainty import Certainty
from owabi.facts.impact import Bound, Count
from owabi.facts.incident import Incident

_HIT = (Certainty.CONFIRMED, Certainty.POSSIBLE, Certainty.INVESTIGATING)
_ANSWERS = (
    "affected_by_region",
    "has_sensitive",
    "has_financial_risk",
    "malicious_suspected",
    "strong_protection",
    "has_my_number",
    "mynumber_public_view",
    "comms_secrecy",
    "attack_type",
)
_MOMENTS = ("assessed_at", "materiality_at", "classified_at")


@dataclass(frozen=True, slots=True)
class AffectedCount:
    """How many persons at least and at most; `upper` is none where nobody knows.

    A number that is about so many counts as that many at either end: whoever compares it with a threshold nearby has
    to ask a person.
    """

    lower: int
    upper: int | None
    about: bool


def regime_facts(incident: Incident) -> Mapping[str, object]:
    """Every fact key of the regimes to its answer: moments, sets, `Answer`s, an `AffectedCount`; none if unknown."""
    aware = incident.moments.aware_at
    law = incident.law
    moments = {name: getattr(law, name) for name in _MOMENTS}
    return {
        "aware_at": aware.at.at if aware is not None and aware.at is not None else None,
        **{name: at.at if at is not None else None for name, at in moments.items()},
        "affected_count": affected_count(incident),
        "data_items": data_items(incident),
        "org_role": incident.organization.role,
        "org_flags": frozenset(incident.organization.flags),
        **{name: getattr(law, name) for name in _ANSWERS},
    }


def affected_count(incident: Incident) -> AffectedCount:
    """The persons of all groups together, as bounds; a group that is denied or not observed counts as none at least."""
    lower, upper, about = 0, 0, False
    complete = bool(incident.groups)
    for group in incident.groups:
        count = group.persons
        if count is None or count.value is None:
            complete = complete and count is not None and count.certainty in (Certainty.DENIED, Certainty.NOT_OBSERVED)
            continue
        least, most = _bounds(count)
        lower += least
        about = about or count.bound is Bound.ABOUT
        complete = complete and most is not None
        upper += most or 0
    return AffectedCount(lower, upper if complete else None, about)


def data_items(incident: Incident) -> frozenset[str]:
    """The kinds of information that are hit, may be, or are still looked into."""
    return frozenset(item.item for group in incident.groups for item in group.items if item.certainty in _HIT)


def _bounds(count: Count) -> tuple[int, int | None]:
    value = count.value or 0
    certain = value if count.certainty is Certainty.CONFIRMED else 0
    match count.bound:
        case Bound.AT_MOST:
            return 0, value
        case Bound.AT_LEAST:
            return certain, None
        case _:
            return certain, value
