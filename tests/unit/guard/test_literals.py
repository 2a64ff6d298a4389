"""Contacts, other numbers and names."""

from __future__ import annotations

from datetime import date

import pytest

from owabi.guard.check import check
from owabi.guard.distance import distance
from owabi.guard.extract import extract
from owabi.text.folding import fold
from tests.unit.guard.sheet import kawabe


def literals(text: str) -> list[tuple[str, str]]:
    return [(claim.kind.value, claim.key) for claim in extract(fold(text)[0], date(2026, 5, 15)).literals]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("電話　0120-000-555", [("phone", "0120000555")]),
        ("（098）000-0101", [("phone", "0980000101")]),
        ("+81-98-000-0101", [("phone", "0980000101")]),
        ("09000000000", [("phone", "09000000000")]),
        ("desk@kawabe.example。", [("mail", "desk@kawabe.example")]),
        ("末尾が「@kawabe.example」の", [("domain", "kawabe.example")]),
        ("（https://kawabe.example/news/0515）に", [("url", "https://kawabe.example/news/0515")]),
        ("https://kawabe.example/a_(b)。", [("url", "https://kawabe.example/a_(b)")]),
        ("〒900-0000", [("chain", "900-0000")]),
        ("3丁目14番15号", [("chain", "3丁目14番15号")]),
        ("24時間", [("number", "24時間")]),
        ("99.9％", [("number", "99.9%")]),
        ("7を", [("left_over", "7を")]),
    ],
)
def test_a_literal_is_read_in_its_comparable_form(text: str, expected: list[tuple[str, str]]) -> None:
    assert literals(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "1. 変更してください。",
        "（2）対応",
        "第2報をお送りします。",
        "上記1のとおり",
        "2段階認証",
        "次の3点",
        "お一人ずつ",
        "個人情報の保護に関する法律第26条第2項",
        "施行規則第8条1項",
        "電話（局番なしの188）",
        "{{列:1}}",
    ],
)
def test_a_figure_that_says_nothing_about_the_incident_is_no_claim(text: str) -> None:
    assert check(text, kawabe(), audience="customer") == ()


@pytest.mark.parametrize(
    "text",
    [
        "電話 0120-000-555、desk@kawabe.example",
        "https://kawabe.example/contact/",
        "kawabe.example のアドレス",
        "〒900-0000 沖縄県那覇市○○ 3-14-15",
    ],
)
def test_a_contact_that_a_fact_bears_is_quiet(text: str) -> None:
    assert check(text, kawabe(), audience="customer") == ()


@pytest.mark.parametrize(
    ("text", "rule", "fact"),
    [
        ("電話 0120-000-556", "G107", "0120-000-555"),
        ("desk@kawade.example", "G107", "desk@kawabe.example"),
        ("@kawade.example", "G107", "kawabe.example"),
        ("https://kawabe.example/news/0516", "G107", "https://kawabe.example/news/0515"),
        ("〒901-0000", "G107", "900-0000"),
        ("03-1234-5678", "G108", ""),
        ("someone@elsewhere.example", "G108", ""),
        ("https://elsewhere.test/", "G108", ""),
        ("48時間", "G110", ""),
        ("42を", "G111", ""),
        ("民法第709条", "G111", ""),
        ("個人情報保護法第99条", "G111", ""),
    ],
)
def test_a_literal_that_no_fact_bears_is_named_with_the_nearest(text: str, rule: str, fact: str) -> None:
    (finding,) = check(text, kawabe(), audience="customer")
    assert finding.rule == rule
    assert finding.suggestions == ((fact,) if fact else ())
    assert finding.blocks is (rule not in ("G110", "G111"))


def test_a_number_in_a_request_is_borne_by_it() -> None:
    assert check("記録を30日間、保全してください。", kawabe(), audience="affiliate") == ()
    assert [finding.rule for finding in check("記録を40日間", kawabe(), audience="affiliate")] == ["G110"]


def test_what_only_others_may_read_blocks() -> None:
    for text in ("098-000-0101", "csirt@kawabe.example", "注文基盤 v2.4", "24時間"):
        assert [finding.rule for finding in check(text, kawabe(), audience="customer")] == ["G112"]
        assert check(text, kawabe(), audience="affiliate") == ()
        assert check(text, kawabe(), audience=None) == ()


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("株式会社かわべ水座でございます。", "株式会社かわべ水産"),
        ("「かわべの食草」をご利用", "かわべの食卓"),
        ("代表取締役の川辺 夏木", "川辺 夏樹"),
        ("かわべの食卓 お客様窓囗まで", "かわべの食卓 お客様窓口"),
        ("かわべの卓をご利用", "かわべの食卓"),
        ("かわべのの食卓をご利用", "かわべの食卓"),
    ],
)
def test_a_name_that_is_nearly_right_is_named(text: str, fact: str) -> None:
    (finding,) = check(text, kawabe(), audience="customer")
    assert (finding.rule, finding.suggestions, finding.blocks) == ("G109", (fact,), True)


@pytest.mark.parametrize(
    "text",
    ["株式会社かわべ水産の川辺 夏樹です。", "川辺 様", "かわべの食卓は", "かわべの食卓、", "川辺夏樹", "取扱店の方"],
)
def test_a_right_name_and_an_address_to_a_namesake_are_quiet(text: str) -> None:
    assert check(text, kawabe(), audience="customer") == ()


def test_an_organisation_that_the_facts_do_not_name_is_pointed_out() -> None:
    (finding,) = check("株式会社みなみ物流に委託しております。", kawabe(), audience="customer")
    assert (finding.rule, finding.blocks) == ("G113", False)


def test_the_readers_own_company_in_the_address_line_is_none_of_ours() -> None:
    text = "件名：お詫び\n\n株式会社北野物流\n北野 健一 様\n\n平素よりお世話になっております。\n"
    assert check(text, kawabe(), audience="partner") == ()


@pytest.mark.parametrize(
    ("one", "other", "off"), [("a", "a", 0), ("ab", "ac", 1), ("abc", "ac", 1), ("abcdef", "a", 3), ("abcd", "wxyz", 3)]
)
def test_a_distance_counts_characters_up_to_a_limit(one: str, other: str, off: int) -> None:
    assert distance(one, other, 2) == off
