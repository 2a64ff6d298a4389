"""The whole: order, places, wrapped text, hostile text, books."""

from __future__ import annotations

import re
from datetime import date
from types import MappingProxyType

import pytest

from owabi.books import entries
from owabi.errors import BookMistake
from owabi.guard.bearings import bearings_of
from owabi.guard.check import check
from owabi.guard.findings import catalogue
from owabi.guard.numberbook import compiled
from owabi.guard.reading import read
from owabi.guard.taken import Taken
from owabi.text.finding import FixSafety
from owabi.text.text import Text
from tests.unit.guard.sheet import example, kawabe

WRONG = "会員の方は最大5,320名です。\n電話は0120-000-556、5月22日（木）にご報告します。"


def test_findings_come_in_the_order_of_the_text_with_their_places() -> None:
    found = check(WRONG, kawabe(), audience="customer")
    assert [finding.rule for finding in found] == ["G104", "G107", "G103"]
    assert [finding.span.of(WRONG) for finding in found] == [finding.text for finding in found]
    assert {finding.family for finding in found} == {"guard"}


def test_a_suggestion_is_offered_and_not_applied_unseen() -> None:
    finding = check(WRONG, kawabe(), audience="customer")[0]
    assert finding.fix is not None
    assert finding.fix.safety is FixSafety.SUGGESTION
    (edit,) = finding.fix.edits
    assert WRONG[: edit.span.start] + edit.text + WRONG[edit.span.end :] == WRONG.replace("5,320", "5,230")


def test_a_text_that_was_read_already_is_checked_the_same() -> None:
    assert check(Text.of(WRONG), kawabe(), audience=None) == check(WRONG, kawabe(), audience=None)


@pytest.mark.parametrize(
    "text",
    [
        "会員の方は、これまでの調査の結果、最大\n5,320名でございます。",
        "■ 対象\n会員の方の情報は、現在までの調査では、最大5,320\n名でございます。",
        "・会員の方の情報は、現在までの調査では、最大5,320\n　名でございます。",
        "会員の方の情報は、現在までの調査では、最大5,320\r\n名でございます。",
    ],
)
def test_a_claim_over_a_line_break_is_read_as_one(text: str) -> None:
    finding = check(text, kawabe(), audience=None)[0]
    assert finding.rule == "G104"
    assert re.sub(r"\s", "", finding.text) == "最大5,320名"
    assert finding.span.of(text) == finding.text
    assert "\n" not in finding.message.ja


def test_reading_keeps_lists_and_lines_apart() -> None:
    text = (
        "■ 漏えいした可能性のある情報\n・お名前、ご住所、お電話番号、メールアドレス\n・ご購入の履歴\n以上が対象です。\n"
    )
    assert read(text).text.source == text


def test_reading_maps_every_place_back() -> None:
    text = (
        "会員の方の情報は、現在までの調査によりますと \n最大五千二百三十名の方の お名前とご住所で\n"
        "　ございますが、原因は調査しております。Minato Books\nOnline の件です。"
    )
    found = read(text)
    assert found.cuts
    for at in range(len(found.text.flow)):
        span = found.span(at, at + 1)
        assert text[span.start : span.end].strip("\n　") in (found.text.flow[at], "\u3000", " ", "")


def test_the_day_of_the_letter_is_borne_and_decides_what_today_is() -> None:
    assert check("2026年5月16日", kawabe(), audience=None, on=date(2026, 5, 16)) == ()
    assert [f.rule for f in check("本日", kawabe(), audience=None, on=date(2026, 8, 1))] == []
    assert [f.rule for f in check("昨日", kawabe(), audience=None, on=date(2026, 8, 1))] == ["G102"]


def test_slots_and_empty_texts_make_no_claim() -> None:
    for text in ("", "\n\n", "{{宛名}}\n{{ご本人の情報}}", "\u200b" * 50, "🇯🇵👍", "\ud800"):
        assert check(text, kawabe(), audience="customer") == ()


def test_one_sheet_is_read_once() -> None:
    assert bearings_of(kawabe()) is bearings_of(kawabe())
    assert bearings_of(kawabe()) is not bearings_of(kawabe().model_copy())
    assert bearings_of(kawabe()).incident is not example("hanamori")


def test_a_place_is_explained_once() -> None:
    taken = Taken(10)
    pattern = re.compile(r"\d+")
    assert [match[0] for match in taken.find(pattern, "12 34")] == ["12", "34"]
    assert list(taken.find(pattern, "12 34")) == []


@pytest.mark.parametrize(
    "text",
    [
        "1" * 20_000,
        "十" * 20_000,
        "漏えい" * 5_000,
        "1月" * 500,
        "0-" * 5_000,
        "a@" * 10_000,
        "株式会社" * 3_000,
        "(" * 20_000,
    ],
    ids=["digits", "kanji", "topic", "months", "dashes", "ats", "companies", "brackets"],
)
def test_hostile_text_is_answered(text: str) -> None:
    assert check(text, kawabe(), audience="customer") == check(text, kawabe(), audience="customer")


def test_the_catalogue_names_each_finding_once_in_both_languages() -> None:
    assert all(re.fullmatch(r"G\d{3}", rule) for rule in catalogue())
    for entry in catalogue().values():
        assert "{claim}" in entry["ja"]
        assert "{claim}" in entry["en"]
        assert ("{fact}" in entry["ja"]) == ("{fact}" in entry["en"])


def test_a_pattern_that_is_no_expression_names_its_entry() -> None:
    with pytest.raises(BookMistake, match="numbers"):
        compiled("guard/numbers", MappingProxyType({"pattern": "("}), "free", 0)


def test_a_severity_that_is_none_names_its_entry(monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = tuple({**entry, "severity": "dire"} for entry in entries("guard/findings", SHAPE))
    monkeypatch.setattr("owabi.guard.findings.entries", lambda *_: wrong)
    with pytest.raises(BookMistake, match="dire"):
        catalogue.__wrapped__()


SHAPE = {"id": str, "name": str, "severity": str, "blocks": bool, "ja": str, "en": str}
