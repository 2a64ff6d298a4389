"""Periods of days and of times."""

from __future__ import annotations

from datetime import date

import pytest

from owabi.proof.context import Context
from owabi.proof.current import catalogue
from owabi.proof.figures.periods import find_clocks, find_periods
from owabi.proof.reading import Reading
from owabi.text.text import Text
from owabi.text.tokens import analyser


def _reading(text: str, on: date | None = None) -> Reading:
    return Reading(Text.of(text), Context(on=on), analyser(), catalogue().books)


def _counts(text: str, on: date | None = date(2026, 11, 24)) -> list[int | None]:
    return [period.day_count for period in find_periods(_reading(text, on))]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("12月1日から12月5日まで", 5),
        ("12月1日〜5日", 5),
        ("2026年12月29日（火）〜2027年1月4日（月）", 7),
        ("12月1日10時から12月2日9時まで", 2),
        ("12月10日から12月5日まで", -4),
    ],
    ids=["days", "short", "over-new-year", "with-times", "backwards"],
)
def test_both_days_of_a_period_count(text: str, count: int) -> None:
    assert _counts(text) == [count]


def test_without_a_year_a_common_year_is_counted() -> None:
    assert _counts("12月1日から12月5日まで", on=None) == [5]
    assert _counts("2月30日から3月2日まで", on=None) == [None]


def test_two_days_apart_are_no_period() -> None:
    assert _counts("12月1日に届き、12月5日に返した。") == []
    assert _counts("12月1日から3日間、12月2日〜12月3日") == [2]


@pytest.mark.parametrize(
    ("words", "first", "last", "over_night"),
    [
        ("10:00〜12:30", 600, 750, False),
        ("10時半から午後2時まで", 630, 840, False),
        ("午後1時から3時", 780, 900, False),
        ("午前9時から5時", 540, 300, False),
        ("22時〜翌6時15分", 1320, 375, True),
    ],
    ids=["colons", "half", "afternoon", "morning", "over-night"],
)
def test_two_times_make_a_clock(words: str, first: int, last: int, over_night: bool) -> None:
    (clock,) = find_clocks(_reading(words))
    assert (clock.first, clock.last, clock.over_night) == (first, last, over_night)


def test_no_clock_has_a_time_that_is_none() -> None:
    assert list(find_clocks(_reading("29時〜30時"))) == []
