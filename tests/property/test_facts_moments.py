"""A moment that can be written can be read, and is the same."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from owabi.dates.era import era_year
from owabi.dates.weekday import weekday_ja
from owabi.dates.words import DateFault, read_day
from owabi.dates.zone import JST
from owabi.facts.consistency.found import surely_before
from owabi.facts.when import Precision, When

days = st.dates(date(1990, 1, 1), date(2199, 12, 31))
zones = st.sampled_from([JST, UTC, timezone(timedelta(hours=-5)), timezone(timedelta(hours=5, minutes=45))])


@st.composite
def moments(draw: st.DrawFn) -> When:
    precision = draw(st.sampled_from(Precision))
    on = draw(days)
    at = datetime(on.year, on.month, on.day, tzinfo=JST)
    if precision is Precision.MONTH:
        at = at.replace(day=1)
    if precision in (Precision.MINUTE, Precision.HOUR):
        minute = draw(st.integers(0, 59)) if precision is Precision.MINUTE else 0
        at = at.replace(hour=draw(st.integers(0, 23)), minute=minute, tzinfo=draw(zones))
    return When(at, precision, about=draw(st.booleans()))


@given(moments())
def test_a_moment_survives_being_written(when: When) -> None:
    assert When.parse(when.to_text()) == when
    assert When.parse(when.to_text()).day == when.day


@given(moments(), moments())
def test_of_two_moments_at_most_one_is_surely_first(one: When, other: When) -> None:
    assert not (surely_before(one, other) and surely_before(other, one))
    assert not surely_before(one, one)


@given(days)
def test_every_form_of_a_day_is_the_same_day(on: date) -> None:
    year = era_year(on)
    for words in (
        on.isoformat(),
        f"{on:%Y/%m/%d}",
        f"{on.year}年{on.month}月{on.day}日（{weekday_ja(on)}）",
        f"{year}{on.month}月{on.day}日",
        f"{on.year}年（{year}）{on.month}月{on.day}日 {weekday_ja(on)}曜日",
    ):
        assert read_day(words) == on


@given(st.text(alphabet="0123456789-/年月日時分:： 令和平成頃未明（月）TZ+元", max_size=24))
def test_any_words_are_a_moment_or_a_fault(words: str) -> None:
    try:
        when = When.parse(words)
    except DateFault:
        return
    assert When.parse(when.to_text()) == when
    assert when.at <= when.latest
