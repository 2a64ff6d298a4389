"""The regimes' questions are answered from the sheet, and none is derived from another."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import pytest

from owabi.dates.zone import JST
from owabi.facts.certainty import Answer
from owabi.facts.law import AffectedCount, affected_count, data_items, regime_facts
from tests.unit.facts.sheet import edited, full

KEYS = {
    "aware_at",
    "assessed_at",
    "materiality_at",
    "classified_at",
    "affected_count",
    "affected_by_region",
    "data_items",
    "has_sensitive",
    "has_financial_risk",
    "malicious_suspected",
    "strong_protection",
    "has_my_number",
    "mynumber_public_view",
    "comms_secrecy",
    "org_role",
    "org_flags",
    "attack_type",
}
"""The fact vocabulary of the regime table."""


def test_every_key_of_the_regimes_has_an_answer() -> None:
    facts = regime_facts(full())
    assert set(facts) == KEYS
    assert facts["aware_at"] == datetime(2026, 11, 19, 20, 40, tzinfo=JST)
    assert facts["has_financial_risk"] is Answer.POSSIBLE
    assert facts["org_flags"] == {"pmark", "card_merchant"}
    assert facts["affected_by_region"] == {"JP": 11290, "US-CA": 14}


def test_the_day_of_knowing_is_never_taken_from_another_moment() -> None:
    facts = regime_facts(edited(without=("moments.aware_at",)))
    assert facts["aware_at"] is None
    assert regime_facts(edited(without=("law.assessed_at",)))["assessed_at"] is None


def test_items_that_are_still_looked_into_count_as_hit() -> None:
    assert data_items(full()) == {"name", "address", "email", "password", "other", "card_number"}


@pytest.mark.parametrize(
    ("persons", "expected"),
    [
        ({"certainty": "possible", "value": 900, "bound": "at_most"}, AffectedCount(0, 900, about=False)),
        ({"certainty": "confirmed", "value": 900, "bound": "exact"}, AffectedCount(900, 900, about=False)),
        ({"certainty": "confirmed", "value": 900, "bound": "at_least"}, AffectedCount(900, None, about=False)),
        ({"certainty": "possible", "value": 900, "bound": "at_least"}, AffectedCount(0, None, about=False)),
        ({"certainty": "possible", "value": 900, "bound": "about"}, AffectedCount(0, 900, about=True)),
        ({"certainty": "unknown", "bound": "unknown"}, AffectedCount(0, None, about=False)),
        ({"certainty": "not_observed", "bound": "unknown"}, AffectedCount(0, 0, about=False)),
    ],
)
def test_persons_are_counted_between_bounds(persons: Mapping[str, Any], expected: AffectedCount) -> None:
    group = {"id": "a", "label": "会員", "persons": persons}
    cleared = {"id": "b", "label": "応募者", "persons": {"certainty": "not_observed", "bound": "unknown"}}
    incident = edited({"groups": [group, cleared]})
    assert affected_count(incident) == expected


def test_nobody_counted_is_not_nobody() -> None:
    assert affected_count(edited({"groups": []})) == AffectedCount(0, None, about=False)
    lone = edited({"groups": [{"id": "a", "label": "会員"}]})
    assert affected_count(lone).upper is None
