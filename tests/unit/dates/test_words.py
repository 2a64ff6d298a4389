"""Days as people write them are understood, and what cannot be a day is not."""

from __future__ import annotations

from datetime import date

import pytest

from owabi.dates.words import DateFault, DateFaultKind, leading_day, read_day


@pytest.mark.parametrize(
    "words",
    [
        "2026-11-16",
        "2026/11/16",
        "2026-11-16(月)",
        "2026-11-16（月）",
        "2026-11-16 月曜日",
        "2026年11月16日",
        "2026年11月16日（月曜日）",
        "2026年（令和8年）11月16日",
        "令和8年11月16日(月)",
        "２０２６年１１月１６日",
        " 2026-11-16 ",
    ],
)
def test_a_day_is_read_in_every_form_that_people_use(words: str) -> None:
    assert read_day(words) == date(2026, 11, 16)


@pytest.mark.parametrize(
    ("words", "kind", "right"),
    [
        ("2026-11-16（火）", DateFaultKind.WEEKDAY, "月"),
        ("2026年11月（月）", DateFaultKind.WEEKDAY, ""),
        ("平成31年5月1日", DateFaultKind.ERA, "令和元年"),
        ("平成31年5月", DateFaultKind.ERA, "令和元年"),
        ("2026年（令和7年）11月1日", DateFaultKind.ERA, "令和8年"),
        ("2026-02-30", DateFaultKind.DATE, ""),
        ("2026-13-01", DateFaultKind.DATE, ""),
        ("2026-11-0", DateFaultKind.DATE, ""),
        ("2026-11-00", DateFaultKind.DATE, ""),
        ("令和0年1月1日", DateFaultKind.DATE, ""),
        ("9999-01-01", DateFaultKind.DATE, ""),
        ("0001-01-01", DateFaultKind.DATE, ""),
        ("明治元年1月1日", DateFaultKind.FORM, ""),
        ("2026-11-160", DateFaultKind.FORM, ""),
        ("2026-11/16", DateFaultKind.FORM, ""),
        ("2026-11", DateFaultKind.FORM, ""),
        ("2026-11-16 12:00", DateFaultKind.FORM, ""),
        ("11月16日", DateFaultKind.FORM, ""),
        ("", DateFaultKind.FORM, ""),
    ],
)
def test_what_is_no_day_says_why(words: str, kind: DateFaultKind, right: str) -> None:
    with pytest.raises(DateFault) as caught:
        read_day(words)
    assert (caught.value.kind, caught.value.right) == (kind, right)


@pytest.mark.parametrize(
    "words", ["昭和64年1月7日", "平成元年1月8日", "平成31年4月30日", "令和元年5月1日", "平成31年4月"]
)
def test_an_era_reaches_from_its_first_day_to_its_last(words: str) -> None:
    assert leading_day(words).year in (1989, 2019)


def test_what_follows_a_day_is_left_for_the_reader() -> None:
    assert leading_day("令和8年11月16日 14:00").rest == " 14:00"
    assert leading_day("2026年11月").day is None
