"""A moment is exactly as sharp as people know it."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from owabi.dates.words import DateFault
from owabi.dates.zone import JST
from owabi.facts.when import Precision, When


@pytest.mark.parametrize(
    ("words", "text", "precision"),
    [
        ("2026-11-16 02:14", "2026-11-16 02:14", Precision.MINUTE),
        ("2026-11-16T2:14:33", "2026-11-16 02:14", Precision.MINUTE),
        ("2026-11-16 02:14+09:00", "2026-11-16 02:14", Precision.MINUTE),
        ("2026-11-16T02:14:00.5Z", "2026-11-16 02:14+0000", Precision.MINUTE),
        ("2026-11-16 02:14 -0500", "2026-11-16 02:14-0500", Precision.MINUTE),
        ("2026-11-16 02時", "2026-11-16 02時", Precision.HOUR),
        ("2026-11-16 2時5分", "2026-11-16 02:05", Precision.MINUTE),
        ("2026年11月16日午後2時", "2026-11-16 14時", Precision.HOUR),
        ("2026年11月16日 午前9:05", "2026-11-16 09:05", Precision.MINUTE),
        ("令和8年11月16日（月）正午", "2026-11-16 12:00", Precision.MINUTE),
        ("2026-11-16", "2026-11-16", Precision.DAY),
        ("2026-11-16 未明", "2026-11-16 未明", Precision.EARLY_MORNING),
        ("2026-11-16未明", "2026-11-16 未明", Precision.EARLY_MORNING),
        ("2026-11", "2026-11", Precision.MONTH),
        ("令和8年11月", "2026-11", Precision.MONTH),
        ("2026-11-16 02:14頃", "2026-11-16 02:14頃", Precision.MINUTE),
        ("2026-11 ごろ", "2026-11頃", Precision.MONTH),
    ],
)
def test_the_words_of_a_moment_are_read_and_written(words: str, text: str, precision: Precision) -> None:
    when = When.parse(words)
    assert (when.to_text(), when.precision) == (text, precision)
    assert When.parse(when.to_text()) == when
    assert When.parse(when) is when


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("昨日", "form"),
        ("2026-11-1602:14", "form"),
        ("2026-11 未明", "form"),
        ("2026-11-16 夕方", "form"),
        ("2026-11-16 頃頃", "form"),
        ("2026-11-16 " + "0" * 100, "form"),
        (20261116, "form"),
        (None, "form"),
        ("2026-11-16 24:00", "date"),
        ("2026-11-16 02:60", "date"),
        ("2026-11-16 午後12時", "date"),
        ("2026-11-16 午前14時", "date"),
        ("2026-11-16 10:00+99:00", "date"),
        ("2026-11-16 10:00+09:75", "date"),
        ("2026-11-16（日） 02:14", "weekday"),
        ("平成38年11月16日 02:14", "era"),
    ],
)
def test_words_that_are_no_moment_say_why(words: object, kind: str) -> None:
    with pytest.raises(DateFault) as caught:
        When.parse(words)
    assert str(caught.value) == kind


def test_dates_and_datetimes_of_python_are_moments_too() -> None:
    assert When.parse(date(2026, 11, 16)).to_text() == "2026-11-16"
    assert (
        When.parse(datetime(2026, 11, 16, 2, 14, 30, tzinfo=JST).replace(tzinfo=None)).to_text() == "2026-11-16 02:14"
    )
    assert When.parse(datetime(2026, 11, 16, 2, 14, tzinfo=UTC)).at == datetime(2026, 11, 16, 11, 14, tzinfo=JST)


@pytest.mark.parametrize(
    ("words", "latest"),
    [
        ("2026-11-16 02:14", "2026-11-16 02:14"),
        ("2026-11-16 02時", "2026-11-16 02:59"),
        ("2026-11-16", "2026-11-16 23:59"),
        ("2026-11-16 未明", "2026-11-16 05:00"),
        ("2026-12", "2026-12-31 23:59"),
    ],
)
def test_a_moment_reaches_as_far_as_its_words_may_mean(words: str, latest: str) -> None:
    assert When.parse(words).latest == When.parse(latest).at


def test_a_moment_does_not_change_and_compares_by_what_it_says() -> None:
    when = When.parse("2026-11-16")
    with pytest.raises(AttributeError):
        when.about = True
    assert when != When.parse("2026-11-16 00:00")
    assert when != "2026-11-16"
    assert {when, When.parse("2026/11/16")} == {when}
    assert repr(when) == "When('2026-11-16')"
    assert when.day == date(2026, 11, 16)
