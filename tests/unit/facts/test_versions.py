"""Two versions are compared by what they say: added, changed, withdrawn, and certainty that moved."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from owabi.facts.certainty import Certainty
from owabi.facts.impact import Count
from owabi.facts.incident import Incident
from owabi.facts.versions import Change, ChangeKind, compare
from tests.unit.facts.sheet import edited, full


def changes(values: Mapping[str, Any] | None = None, *, without: tuple[str, ...] = ()) -> dict[str, Change]:
    found = compare(full(), edited(values, without=without))
    assert len({one.path for one in found}) == len(found)
    return {one.path: one for one in found}


def test_the_same_facts_are_no_change_whatever_their_order() -> None:
    values = {"version": 4, "as_of": "2026-11-21 11:00", "source": "会議", "confirmed_by": "別の者"}
    assert changes(values) == {}
    dumped = full().model_dump(mode="json", by_alias=True, exclude_unset=True)
    for field in ("timeline", "groups", "measures", "told"):
        dumped[field].reverse()
    dumped["groups"][-1]["items"].reverse()
    dumped["organization"]["brands"].reverse()
    dumped["next_report"]["through"].reverse()
    assert compare(full(), Incident.model_validate(dumped)) == ()


def test_a_fact_whose_certainty_moved_says_from_what_to_what() -> None:
    found = changes({"cause": {"certainty": "confirmed", "text": "管理画面の設定の誤り"}})
    assert list(found) == ["cause"]
    assert found["cause"].certainty == (Certainty.INVESTIGATING, Certainty.CONFIRMED)
    assert found["cause"].fields == ("certainty", "text")
    assert found["cause"].is_told


def test_a_number_that_changed_has_its_old_and_its_new_fact() -> None:
    values = {"groups.members.persons.value": 11305, "groups.members.parts.left.persons.value": 1401}
    found = changes(values)
    assert set(found) == {"groups.members.persons", "groups.members.parts.left.persons"}
    one = found["groups.members.persons"]
    assert isinstance(one.old, Count)
    assert isinstance(one.new, Count)
    assert (one.kind, one.old.value, one.new.value, one.certainty) == (ChangeKind.CHANGED, 11304, 11305, None)


def test_what_came_and_what_went_is_named() -> None:
    items = full().model_dump(mode="json", by_alias=True, exclude_unset=True)["groups"][0]["items"]
    items = [item for item in items if item["item"] != "email"] + [{"item": "phone", "certainty": "possible"}]
    found = changes({"groups.members.items": items}, without=("redress",))
    assert {path: one.kind for path, one in found.items()} == {
        "groups.members.items.phone": ChangeKind.ADDED,
        "groups.members.items.email": ChangeKind.WITHDRAWN,
        "redress": ChangeKind.WITHDRAWN,
    }
    assert found["redress"].new is None
    assert found["groups.members.items.phone"].old is None
    assert all(one.is_told for one in found.values())


def test_values_that_are_no_facts_are_compared_too() -> None:
    values = {
        "organization.contacts.customer.phone": "0120-000-009",
        "organization.contacts.customer.hours.1.closes": "21:00",
        "addressed.customer": "会員の方",
        "law.has_sensitive": "unknown",
    }
    found = changes(values)
    assert set(found) == {
        "organization.contacts.customer.phone",
        "organization.contacts.customer.hours",
        "addressed.customer",
        "law.has_sensitive",
    }
    assert found["organization.contacts.customer.phone"].new == "0120-000-009"
    assert found["addressed.customer"].is_told


def test_a_new_source_or_note_is_a_change_that_no_reader_notices() -> None:
    found = changes({"cause.note": "鑑識の報告待ち", "cause.as_of": "2026-11-21 09:50"})
    assert found["cause"].fields == ("as_of", "note")
    assert not found["cause"].is_told
