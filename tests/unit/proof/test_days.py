"""Days as mails write them, with the year that is meant."""

from __future__ import annotations

from datetime import date

import pytest

from owabi.proof.context import Context
from owabi.proof.current import catalogue
from owabi.proof.figures.days import Day, find_days
from owabi.proof.reading import Reading
from owabi.text.text import Text
from owabi.text.tokens import analyser

ON = date(2026, 11, 24)


def days(text: str, on: date | None = ON) -> tuple[Day, ...]:
    return find_days(Reading(Text.of(text), Context(on=on), analyser(), catalogue().books))


@pytest.mark.parametrize(
    ("text", "on", "weekday"),
    [
        ("2026年11月25日（水）", date(2026, 11, 25), "水"),
        ("令和8年11月25日", date(2026, 11, 25), ""),
        ("令和元年5月1日", date(2019, 5, 1), ""),
        ("2026/11/25(水)", date(2026, 11, 25), "水"),
        ("2026-11-25", date(2026, 11, 25), ""),
        ("11月25日 水曜日", date(2026, 11, 25), "水"),
        ("1月12日", date(2027, 1, 12), ""),
        ("11/23（月・祝）", date(2026, 11, 23), "月"),
        ("2026-11-25 (Wednesday)", date(2026, 11, 25), "Wednesday"),
    ],
    ids=["western", "era", "first-year", "slashes", "iso", "named", "nearest", "holiday", "english"],
)
def test_a_day_is_read_with_its_year_and_weekday(text: str, on: date, weekday: str) -> None:
    (day,) = days(text)
    assert (day.on, day.weekday) == (on, weekday)


def test_a_day_alone_belongs_to_the_month_before_it() -> None:
    assert [day.on for day in days("11月16日（月）から18日（水）まで")] == [date(2026, 11, 16), date(2026, 11, 18)]
    assert len(days("11月16日（月）です。\n18日（水）です。")) == 1


def test_a_written_year_is_carried_on() -> None:
    assert days("2024年3月1日に始め、3月5日（火）に終えました。", None)[1].on == date(2024, 3, 5)
    assert days("12月28日に始め、1月4日に終えます。", date(2026, 1, 2))[0].on == date(2025, 12, 28)


def test_without_a_year_nothing_is_known() -> None:
    assert days("3月5日（火）", None)[0].on is None


@pytest.mark.parametrize("text", ["3/4の確率", "電話 0776-00-4444", "24/7", "10:30", "第3-4条"])
def test_what_is_no_day_is_none(text: str) -> None:
    assert days(text) == ()


def test_a_day_that_is_not_in_the_calendar_has_no_date() -> None:
    assert days("2026年2月30日")[0].on is None
    assert days("2026年13月1日")[0].on is None
    assert days("13月40日")[0].year is None


def test_days_in_kanji_are_read() -> None:
    one, two, three = days("令和八年十二月二十日（日）、十一月五日（木曜日）と十月三十日 金曜")
    assert (one.on, one.weekday) == (date(2026, 12, 20), "日")
    assert (two.on, two.weekday) == (date(2026, 11, 5), "木")
    assert three.on == date(2026, 10, 30)


def test_the_first_year_of_an_era_in_kanji_is_read() -> None:
    (day,) = days("令和元年五月一日")
    assert day.on == date(2019, 5, 1)


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("昨年12月1日", date(2025, 12, 1)),
        ("来年1月12日", date(2027, 1, 12)),
        ("2024年3月1日と翌年4月1日", date(2025, 4, 1)),
    ],
    ids=["last-year", "next-year", "year-after"],
)
def test_a_told_year_is_counted(text: str, on: date) -> None:
    assert days(text)[-1].on == on


def test_without_a_day_of_sending_no_year_is_told() -> None:
    (day,) = days("昨年12月1日", on=None)
    assert day.on is None
    (day,) = days("翌年12月1日", on=None)
    assert day.on is None


def test_weekdays_have_numbers_in_both_languages() -> None:
    assert days("2026-11-25 (Wednesday)")[0].weekday_number == days("2026年11月25日（水）")[0].weekday_number == 2


def test_a_far_day_without_a_year_may_be_of_the_years_around() -> None:
    (day,) = days("5月3日")
    assert {on.year for on in day.candidates} >= {2025, 2026, 2027}


def test_an_impossible_day_is_no_candidate() -> None:
    (day,) = days("2026年2月30日")
    assert list(day.candidates) == []
    (day,) = days("13月1日", on=ON)
    assert day.on is None
