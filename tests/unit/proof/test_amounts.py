"""Amounts and periods as a mail writes them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from owabi.proof.context import Context
from owabi.proof.figures.amounts import amounts_in, value_of
from owabi.proof.figures.periods import find_clocks, find_periods
from owabi.proof.reading import Reading
from owabi.text.text import Text
from owabi.text.tokens import analyser


def reading_of(words: str) -> Reading:
    return Reading(Text.of(words), Context(), analyser(), {})


@pytest.mark.parametrize(
    ("words", "value", "unit", "exact"),
    [
        ("1,244件", 1244, "件", True),
        ("約30名", 30, "名", False),
        ("3万5,000円", 35000, "円", True),
        ("2億円", 200_000_000, "円", True),
        ("10人以上", 10, "名", False),
        ("12.5%", Decimal("12.5"), "%", True),
    ],
)
def test_an_amount_has_its_worth_and_unit(words: str, value: Decimal, unit: str, *, exact: bool) -> None:
    (amount,) = amounts_in(words)
    assert (amount.value, amount.unit, amount.exact) == (value, unit, exact)


def test_what_is_no_number_is_worth_nothing() -> None:
    assert value_of("1.2.3") is None
    assert value_of("9" * 40) is None


@pytest.mark.parametrize(
    ("words", "first", "last", "over_night"),
    [
        ("10:00〜12:30", 600, 750, False),
        ("午後1時から午後3時半", 780, 930, False),
        ("22:00〜翌6:00", 1320, 360, True),
        ("午前10時から2時", 600, 120, False),
        ("午後1時から3時", 780, 900, False),
    ],
)
def test_a_time_to_a_time_is_read(words: str, first: int, last: int, *, over_night: bool) -> None:
    (clock,) = find_clocks(reading_of(words))
    assert (clock.first, clock.last, clock.over_night) == (first, last, over_night)


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("12月1日から12月5日まで", 5),
        ("2026年12月30日〜2027年1月2日", 4),
        ("12月1日〜3日", 3),
        ("2028年2月28日（月）〜3月1日（水）", 3),
    ],
)
def test_a_period_counts_both_its_days(words: str, count: int) -> None:
    (period,) = find_periods(reading_of(words))
    assert period.day_count == count


def test_two_days_in_a_list_are_no_period() -> None:
    assert find_periods(reading_of("12月1日、12月5日")) == ()
