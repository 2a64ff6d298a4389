"""The day that a letter bears."""

from __future__ import annotations

from datetime import date

import pytest

from owabi.proof.context import Context
from owabi.proof.letters.letter_date import borne, sent
from owabi.proof.reading import Reading
from owabi.text.text import Text
from owabi.text.tokens import analyser

ON = date(2026, 11, 24)


def _reading(text: str, on: date | None = ON) -> Reading:
    return Reading(Text.of(text), Context(on=on), analyser(), {})


@pytest.mark.parametrize(
    ("line", "first", "last"),
    [
        ("2026年9月18日", date(2026, 9, 18), date(2026, 9, 18)),
        ("令和8年9月18日（金）", date(2026, 9, 18), date(2026, 9, 18)),
        ("令和元年7月1日", date(2019, 7, 1), date(2019, 7, 1)),
        ("発信日：2026/9/18", date(2026, 9, 18), date(2026, 9, 18)),
        ("2026年7月吉日", date(2026, 7, 1), date(2026, 7, 31)),
        ("2026年4月", date(2026, 4, 1), date(2026, 4, 30)),
    ],
    ids=["western", "era", "first-year", "labelled", "lucky-day", "month"],
)
def test_a_line_of_its_own_near_the_top_is_the_letters_day(line: str, first: date, last: date) -> None:
    assert borne(_reading(f"{line}\n\nお客様各位\n\n拝啓 平素は格別のご高配を賜り、厚く御礼申し上げます。")) == (
        first,
        last,
    )


@pytest.mark.parametrize(
    "text", ["2026年9月18日に発生しました。", "2026年2月30日", "2026年13月"], ids=["text", "no-day", "no-month"]
)
def test_other_lines_are_not(text: str) -> None:
    assert borne(_reading(text)) is None


def test_below_the_close_stands_the_day_of_a_letter_on_paper() -> None:
    text = "拝啓 平素よりお世話になっております。\n\n今後ともお願いいたします。\n\n敬具\n\n2026年9月18日\n"
    assert borne(_reading(text)) == (date(2026, 9, 18), date(2026, 9, 18))


def test_without_a_day_of_its_own_the_day_of_sending_goes() -> None:
    assert sent(_reading("お世話になっております。")) == (ON, ON)
    assert sent(_reading("お世話になっております。", on=None)) is None
    assert sent(_reading("2026年9月18日\n\nお客様各位")) == (date(2026, 9, 18), date(2026, 9, 18))
