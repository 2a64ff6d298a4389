"""Whether a first notice may go is said with what is missing, what may stay open, and the time that is left."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from owabi.dates.zone import JST
from owabi.errors import FactsMistake
from owabi.facts.naming import name_of_fact
from owabi.facts.readiness import concerns_persons, ready, ready_from
from owabi.facts.warnings import Point
from tests.unit.facts.sheet import FULL, TEXT, edited, full

AT = datetime(2026, 11, 21, 11, 0, tzinfo=JST)


def paths(points: tuple[Point, ...]) -> list[str]:
    return [point.path for point in points]


def test_a_sheet_with_all_that_a_first_notice_needs_may_go() -> None:
    state = ready_from(FULL, at=AT)
    assert state.may_go
    assert state.missing == ()
    assert state.warnings == ()
    assert state.first_notice_by == datetime(2026, 11, 21, 14, 0, tzinfo=JST)
    assert state.left == timedelta(hours=3)


def test_what_is_open_is_named_and_does_not_keep_it_back() -> None:
    state = ready(full(), at=AT)
    assert paths(state.may_say_open) == [
        "moments.resumed",
        "groups.members.parts.left.records",
        "groups.members.items.card_number",
        "taken_out",
        "cause",
    ]
    assert state.may_say_open[-1].said.ja == "原因: 調査中"


def test_what_is_known_is_told_with_its_value_and_its_standing() -> None:
    said = {point.path: point.said.ja for point in ready(full(), at=AT).known}
    assert said["title"] == "できごと: 通販サイトへの不正アクセス"
    assert said["groups.members.persons"] == "会員の人数: 最大11,304名（可能性）"
    assert said["moments.occurred"] == "発生: 2026-11-17 未明～2026-11-19 21:05（確認済み）"
    assert said["measures.reset"].endswith("（予定）")
    assert said["groups.members.not_held.card_number"] == "会員のクレジットカード番号（保管していない）（確認済み）"
    assert said["next_report"] == "次回の報告: 2026-11-27 17:00（確認済み）"
    assert not {"moments.aware_at", "authorities.insurer"} & set(said)
    english = {point.path: point.said.en for point in ready(full(), at=AT).known}
    assert english["groups.members.persons"] == "members: persons: at most 11,304 (possible)"
    assert english["authorities.ppc"] == "Personal Information Protection Commission (done)"
    assert english["summary"].endswith("online shop. (confirmed)")


def test_time_that_has_run_out_is_a_warning() -> None:
    late = datetime(2026, 11, 21, 15, 30, tzinfo=JST)
    moved: Mapping[str, Any] = {"page.at": "2026-11-22", "told.customers.at": "2026-11-22"}
    state = ready(edited(moved), at=late)
    assert state.may_go
    assert state.left == timedelta(hours=-1, minutes=-30)
    assert "1時間30分過ぎています" in state.warnings[0].said.ja
    soon = ready(edited(moved), at=datetime(2026, 11, 21, 14, 5, tzinfo=JST))
    assert "5 min ago" in soon.warnings[0].said.en


def test_without_confirmation_no_clock_runs() -> None:
    state = ready(edited(without=("moments.confirmed",)), at=AT)
    assert (state.first_notice_by, state.left) == (None, None)
    assert paths(state.warnings) == ["moments.confirmed"]


@pytest.mark.parametrize(
    ("values", "without", "path"),
    [
        ({}, ("organization.senders.customer",), "organization.senders.customer"),
        ({}, ("organization.contacts.customer",), "organization.contacts.customer"),
        ({}, ("page",), "page"),
        ({"moments": {"aware_at": {"certainty": "confirmed", "at": "2026-11-20"}}}, (), "moments.detected"),
        ({"groups": [], "law.has_my_number": "unknown"}, (), "groups"),
        ({"groups": [{"id": "a", "label": "会員"}]}, (), "groups.a.items"),
        ({"page.at": "2026-11-21 10:30"}, (), "page.at"),
        ({"told.customers.at": "2026-11-21 10:30"}, (), "told.customers.at"),
        ({"measures.reset.at": "2026-11-21 10:30"}, (), "measures.reset.at"),
        ({"next_report.by": "2026-11-21 10:30"}, (), "next_report.by"),
    ],
)
def test_what_keeps_a_notice_back_is_named_with_its_cure(
    values: Mapping[str, Any], without: tuple[str, ...], path: str
) -> None:
    state = ready(edited(values, without=without), at=AT, audiences=("customer", "public"))
    assert not state.may_go
    assert path in paths(state.missing)
    assert all(point.cure is not None for point in state.missing)


def test_a_sheet_from_the_future_keeps_a_notice_back() -> None:
    assert paths(ready(full(), at=datetime(2026, 11, 21, 9, 0, tzinfo=JST)).missing) == ["as_of"]


@pytest.mark.parametrize(
    ("values", "without", "path"),
    [
        ({}, ("moments.aware_at",), "moments.aware_at"),
        ({"law.has_sensitive": "unknown"}, (), "law"),
        ({}, ("groups.members.items.password.form",), "groups.members.items.password"),
        ({}, ("secondary",), "secondary"),
        ({}, ("prevention.two-step.owner",), "prevention.two-step"),
        ({"measures": []}, (), "measures"),
        ({}, ("organization.senders.partner.phone_hours",), "organization.senders.partner.phone"),
        ({}, ("organization.senders.affiliate.department",), "organization.senders.affiliate"),
        ({}, ("redress.confirmed_by_legal",), "redress"),
        ({"authorities.police.agreed": False}, ("authorities.police.wording",), "authorities.police"),
        ({"requests": []}, (), "requests"),
    ],
)
def test_what_should_be_seen_before_it_goes_is_a_warning(
    values: Mapping[str, Any], without: tuple[str, ...], path: str
) -> None:
    state = ready(edited(values, without=without), at=AT)
    assert state.may_go
    assert paths(state.warnings) == [path]


def test_an_old_as_of_is_worth_a_second_look() -> None:
    later = datetime(2026, 11, 22, 8, 0, tzinfo=JST)
    state = ready(edited({"page.at": "2026-11-23", "told.customers.at": "2026-11-23"}), at=later)
    assert paths(state.warnings) == ["moments.confirmed", "as_of"]
    assert "22時間0分" in state.warnings[1].said.ja


def test_what_nobody_wrote_may_be_said_to_be_open() -> None:
    state = ready(edited(without=("taken_out", "moments.occurred", "groups.members.persons")), at=AT)
    assert {"taken_out", "moments.occurred", "groups.members.persons"} <= set(paths(state.may_say_open))


def test_an_outage_concerns_no_persons_until_it_does() -> None:
    values: Mapping[str, Any] = {"kind": "outage", "groups": [], "law.malicious_suspected": "unknown"}
    outage = edited(values)
    assert not concerns_persons(outage)
    assert ready(outage, at=AT).may_go
    assert concerns_persons(full())


def test_a_sheet_with_other_faults_than_blanks_is_no_matter_of_readiness(tmp_path: Path) -> None:
    sheet = tmp_path / "facts.yaml"
    sheet.write_text(TEXT.replace("severity: high", "severity: 【要記入】").replace("version: 3", "version: 0"))
    with pytest.raises(FactsMistake) as caught:
        ready_from(sheet, at=AT)
    assert caught.value.place.field == "version"


@pytest.mark.parametrize(
    ("path", "ja", "en"),
    [
        ("cause", "原因", "cause"),
        ("groups.members.persons", "会員の人数", "members: persons"),
        ("groups.members.items.other-1", "会員の名入れの文字", "members: engraved text"),
        ("groups.members.items.name", "会員の氏名", "members: name"),
        ("impacts.delivery", "出荷", "出荷"),
        ("authorities.insurer", "保険会社", "insurer"),
        ("authorities.police", "架空警察署", "Kaku police station"),
        ("told.partners", "partners", "partners"),
        ("organization.contacts.customer.phone", "電話番号", "telephone"),
        ("addressed.customer", "customer", "customer"),
    ],
)
def test_a_fact_has_a_name_that_people_know(path: str, ja: str, en: str) -> None:
    said = name_of_fact(full(), path)
    assert said.ja.endswith(ja)
    assert said.en.endswith(en)
