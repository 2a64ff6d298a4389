"""Counts: read with unit and bound, held against the facts."""

from __future__ import annotations

from datetime import date

import pytest

from owabi.facts.impact import Bound
from owabi.guard.check import check
from owabi.guard.claims import CountClaim
from owabi.guard.extract import extract
from owabi.guard.numerals import read_kanji, read_number
from owabi.text.folding import fold
from tests.unit.guard.sheet import kawabe


def counts(text: str) -> tuple[CountClaim, ...]:
    return extract(fold(text)[0], date(2026, 5, 15)).counts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1,244件", [(1244, "件", set())]),
        ("２２５９件", [(2259, "件", set())]),
        ("約2万名", [(20000, "名", {Bound.ABOUT})]),
        ("計 162 人", [(162, "名", set())]),
        ("96件(88名)", [(96, "件", set()), (88, "名", set())]),
        ("771万6,811件", [(7716811, "件", set())]),
        ("57万社826万人", [(570000, "社", set()), (8260000, "名", set())]),
        ("1億2,000万件", [(120000000, "件", set())]),
        ("二人", [(2, "名", set())]),
        ("十二名", [(12, "名", set())]),
        ("最大で会員11,322名", [(11322, "名", {Bound.AT_MOST})]),
        ("最大8,214名分", [(8214, "名", {Bound.AT_MOST})]),
        ("少なくとも25名", [(25, "名", {Bound.AT_LEAST})]),
        ("25名以上", [(25, "名", {Bound.AT_LEAST})]),
        ("30名以下", [(30, "名", {Bound.AT_MOST})]),
        ("延べ1,000名", [(1000, "名", set())]),
        ("100件ほど", [(100, "件", {Bound.ABOUT})]),
        ("数百名", [(None, "名", set())]),
        ("300世帯", [(300, "世帯", set())]),
        ("ご契約者様 800名", [(800, "名", set())]),
        ("ご予約をされた方 77名", [(77, "名", set())]),
        ("ご契約の方 約800名", [(800, "名", {Bound.ABOUT})]),
    ],
)
def test_a_count_is_read_with_its_unit_and_bound(text: str, expected: list[tuple[int | None, str, set[Bound]]]) -> None:
    assert [(claim.value, claim.unit, set(claim.bounds)) for claim in counts(text)] == expected


@pytest.mark.parametrize(
    "text", ["お一人ずつ", "第二社会", "60代", "1名義", "十分", "一件", "3件名", "二人目", "千葉", "百件目"]
)
def test_what_only_looks_like_a_count_is_none(text: str) -> None:
    assert counts(text) == ()


@pytest.mark.parametrize(
    ("words", "value"), [("十", 10), ("二十三", 23), ("三百", 300), ("一万二千", 12000), ("二〇二六", 2026)]
)
def test_kanji_numerals_are_read(words: str, value: int) -> None:
    assert read_kanji(words) == value


@pytest.mark.parametrize(("words", "value"), [("1.5万", 15000), ("2千", 2000), ("1.5", None), ("千", 1000)])
def test_figures_with_large_units_are_read(words: str, value: int | None) -> None:
    assert read_number(words) == value


@pytest.mark.parametrize(
    "text",
    ["最大5,230名", "最大470名", "31名", "25名以上", "約12,000件", "約1万2千件", "最大5,700名", "最大で会員5,230名"],
)
def test_a_count_that_a_fact_bears_is_quiet(text: str) -> None:
    assert check(text, kawabe(), audience="customer") == ()


@pytest.mark.parametrize(
    ("text", "rule", "suggestion"),
    [
        ("最大5,320名", "G104", "最大5,230名"),
        ("最大5,230件", "G104", "最大5,230名"),
        ("5,230名", "G106", "最大5,230名"),
        ("約5,230名", "G106", "最大5,230名"),
        ("少なくとも5,230名", "G106", "最大5,230名"),
        ("最大31名", "G106", "31名"),
        ("25名", "G106", "少なくとも25名"),
        ("12,000件", "G106", "約12,000件"),
        ("約1万3千件", "G104", "約12,000件"),
        ("900,000名", "G105", None),
        ("数百名", "G105", None),
        ("0名", "G105", None),
        ("40台", "G105", None),
    ],
)
def test_a_count_that_no_fact_bears_is_named_with_its_fact(text: str, rule: str, suggestion: str | None) -> None:
    (finding,) = check(text, kawabe(), audience="customer")
    assert (finding.rule, finding.blocks, finding.text) == (rule, True, text)
    assert finding.suggestions == ((suggestion,) if suggestion else ())


def test_an_honest_rounding_of_an_exact_count_is_quiet() -> None:
    exact = kawabe().model_copy(
        update={
            "groups": tuple(
                group.model_copy(update={"persons": group.persons.model_copy(update={"bound": Bound.EXACT})})
                for group in kawabe().groups
                if group.persons is not None
            )
        }
    )
    assert check("約5,200名", exact, audience=None) == ()
    assert [finding.rule for finding in check("約5,300名", exact, audience=None)] == ["G104"]
    assert [finding.rule for finding in check("最大5,700名", exact, audience=None)] == ["G106"]


def test_a_count_in_the_sheets_own_words_is_borne_by_them() -> None:
    said = kawabe().model_copy(update={"addressed": {"customer": "案内を受けた64名の方", "press": "約90名の方"}})
    assert check("64名の方に", said, audience="customer") == ()
    assert [finding.rule for finding in check("最大64名の方に", said, audience="customer")] == ["G104"]
    assert [finding.rule for finding in check("約90名の方に", said, audience="customer")] == ["G112"]
