"""Days that are worked are counted as people count them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from owabi import books
from owabi.dates.business import Calendar, calendars
from owabi.dates.era import era_year, eras, western_year
from owabi.dates.holidays import holiday_name
from owabi.dates.weekday import weekday_en, weekday_ja
from owabi.errors import BookMistake
from owabi.said import Said


@pytest.fixture
def gov() -> Calendar:
    return calendars()["jp_gov"]


def test_weekends_holidays_and_the_turn_of_the_year_are_closed(gov: Calendar) -> None:
    assert gov.is_open(date(2026, 11, 24))
    assert not gov.is_open(date(2026, 11, 23))  # 勤労感謝の日
    assert not gov.is_open(date(2026, 11, 28))
    assert not gov.is_open(date(2026, 12, 29))
    assert not gov.is_open(date(2027, 1, 3))
    assert gov.is_open(date(2026, 12, 28))
    assert gov.next_open(date(2026, 12, 29)) == date(2027, 1, 4)
    assert gov.previous_open(date(2027, 1, 3)) == date(2026, 12, 28)
    assert gov.next_open(date(2026, 11, 24)) == date(2026, 11, 24)


def test_business_days_are_counted_without_the_first(gov: Calendar) -> None:
    friday = date(2026, 11, 20)
    assert gov.add_days(friday, 1) == date(2026, 11, 24)
    assert gov.add_days(friday, 0) == friday
    assert gov.add_days(date(2026, 11, 24), -1) == friday
    assert gov.count_days(friday, date(2026, 11, 27)) == 4
    assert gov.count_days(friday, friday) == 0
    assert gov.count_days(date(2026, 11, 27), friday) == 0


def test_a_company_closes_on_days_of_its_own() -> None:
    shop = calendars()["jp_business"].closed_also([date(2026, 11, 24)])
    assert not shop.is_open(date(2026, 11, 24))
    assert calendars()["jp_business"].is_open(date(2026, 11, 24))


def test_a_closure_within_a_year_is_closed_in_between_only() -> None:
    obon = Calendar("obon", Said("", ""), frozenset(), False, (((8, 13), (8, 15)),), "", date(2026, 1, 1))
    days = [date(2026, 8, 12) + timedelta(days=number) for number in range(5)]
    assert [obon.is_open(day) for day in days] == [True, False, False, False, True]


def test_a_calendar_that_is_never_open_is_the_callers_mistake() -> None:
    never = Calendar("never", Said("", ""), frozenset(range(7)), False, (), "", date(2026, 1, 1))
    with pytest.raises(ValueError, match="no open day"):
        never.next_open(date(2026, 1, 1))


def test_holidays_and_their_substitutes_have_names() -> None:
    assert holiday_name(date(2026, 11, 3)) == "文化の日"
    assert holiday_name(date(2026, 5, 6)) is not None
    assert holiday_name(date(2026, 11, 24)) is None


def test_eras_begin_on_their_first_day() -> None:
    assert [era.ja for era in eras()] == ["昭和", "平成", "令和"]
    assert str(era_year(date(2019, 4, 30))) == "平成31年"
    assert str(era_year(date(2019, 5, 1))) == "令和元年"
    assert era_year(date(1926, 12, 24)) is None
    assert western_year("令和", 8) == 2026
    assert western_year("明治", 1) is None


def test_days_of_the_week_have_two_names() -> None:
    assert (weekday_ja(date(2026, 11, 16)), weekday_en(date(2026, 11, 16))) == ("月", "Monday")


@pytest.mark.parametrize(("field", "value"), [("closures", ("12-29",)), ("weekdays", ("7",))])
def test_a_wrong_calendar_is_a_mistake_of_the_book(
    monkeypatch: pytest.MonkeyPatch, field: str, value: tuple[str, ...]
) -> None:
    row = dict(books.load("calendars/closures")["calendar"][0]) | {field: value}
    monkeypatch.setattr(books, "entries", lambda *_, **__: (row,))
    calendars.cache_clear()
    with pytest.raises(BookMistake, match="12-29"):
        calendars()
    calendars.cache_clear()
