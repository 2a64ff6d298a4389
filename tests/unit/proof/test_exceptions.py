"""Exceptions hide what they name, need a reason, and are told when they are over or meet nothing."""

from __future__ import annotations

import tomllib
from datetime import date

import pytest

from owabi.errors import Mistake
from owabi.proof import check
from owabi.proof.current import catalogue
from owabi.proof.exceptions import Exemption, about, read_exceptions, with_one, without
from owabi.proof.own.tables import Source

ON = date(2026, 11, 24)
GOOD = '[[exception]]\nrule = "K131"\ntext = "了解しま\\nした"\nreason = "引用"\n'


def read(words: str) -> tuple[Exemption, ...]:
    return read_exceptions(Source("mail.txt.exceptions.toml", words), catalogue())


def test_a_finding_is_hidden_by_rule_and_words_whatever_breaks_its_line() -> None:
    (one,) = read(GOOD.replace("了解しま\\nした", "了解"))
    findings = check("了解しました。ご確認してください。")
    split = without(findings, [one], on=ON)
    assert [finding.rule for finding in split.shown] == ["K113"] if split.hidden else True
    named = Exemption("K131", findings[0].text, "引用", None, None, 1)
    split = without(findings, [named], on=ON)
    assert [finding.rule for finding in split.shown] == ["K113"]
    assert [finding.rule for finding in split.hidden] == ["K131"]
    assert split.used == {named}


def test_a_name_serves_as_well_as_an_id() -> None:
    assert read(GOOD.replace("K131", "ryokai"))[0].rule == "K131"


def test_one_that_is_over_hides_nothing_and_is_told() -> None:
    findings = check("了解しました。")
    words = f'# 例\n\n[[exception]]\nrule = "K131"\ntext = "{findings[0].text}"\nreason = "引用"\nuntil = 2026-11-23\n'
    exemptions = read(words)
    split = without(findings, exemptions, on=ON)
    assert split.shown == findings
    (told,) = about(Source("x", words), exemptions, split.used, on=ON)
    assert (told.rule, told.family, told.severity, told.blocks) == ("X101", "exception", "advice", False)
    assert told.text == "[[exception]]"
    assert told.span.of(words) == told.text
    last = read(words.replace("23", "24"))
    assert without(findings, last, on=ON).shown == ()


def test_one_that_meets_nothing_is_told() -> None:
    exemptions = read(GOOD)
    (told,) = about(Source("x", GOOD), exemptions, frozenset(), on=ON)
    assert told.rule == "X102"
    assert list(about(Source("x", GOOD), exemptions, frozenset(exemptions), on=ON)) == []


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (GOOD.replace("K131", "K13l"), "K131"),
        (GOOD.replace('rule = "K131"\n', ""), "rule"),
        (GOOD.replace('text = "了解しま\\nした"\n', ""), "text"),
        (GOOD.replace("引用", " "), "reason"),
        (GOOD.replace("reason", "reazon"), "reason"),
        (GOOD + "until = '2026-12-31'\n", "日付"),
        (GOOD.replace("K131", "D101"), "決めた人"),
        (GOOD.replace("exception", "exceptions"), "exception"),
    ],
    ids=["rule", "no-rule", "no-text", "no-reason", "field", "day", "blocking", "table"],
)
def test_a_wrong_exception_is_told_with_its_line_and_cure(words: str, told: str) -> None:
    with pytest.raises(Mistake) as caught:
        read(words)
    assert caught.value.place.file == "mail.txt.exceptions.toml"
    assert told in caught.value.line("ja")


def test_a_rule_that_stops_a_letter_is_excepted_only_by_somebody() -> None:
    assert read(GOOD.replace("K131", "D101") + 'by = "岡部"\n')[0].by == "岡部"


@pytest.mark.parametrize("before", ["", "# 例\r\n", GOOD, GOOD.rstrip("\n")], ids=["new", "crlf", "more", "no-end"])
def test_an_exception_is_added_and_nothing_else_changes(before: str) -> None:
    one = Exemption("K131", 'a"b\\c\n\x7f\u3000', "理由", "岡部", date(2026, 12, 31), 0)
    words = with_one(before, one)
    assert words.startswith(before)
    last = tomllib.loads(words)["exception"][-1]
    assert last == {
        "rule": "K131",
        "text": 'a"b\\c\n\x7f\u3000',
        "reason": "理由",
        "by": "岡部",
        "until": date(2026, 12, 31),
    }
    assert ("\r\n" in words) == ("\r\n" in before)
