"""Moments are said as exactly as they are known, and nothing is said twice."""

from __future__ import annotations

import pytest

from owabi.facts.when import When
from owabi.wording.moments import Passage, TimeStyle

WORDS = Passage(TimeStyle.WORDS, year=2026)
DIGITS = Passage(TimeStyle.DIGITS, year=2026)


def said(passage: Passage, *words: str, exact: bool = False) -> list[str]:
    found = []
    for moment in words:
        if moment == "。":
            passage = passage.next_sentence()
        elif moment == "・":
            passage = passage.next_line()
        else:
            text, passage = passage.say(When.parse(moment), exact=exact)
            found.append(text)
    return found


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("2026-11-18 08:30", "11月18日（水）午前8時30分"),
        ("2026-11-18 12:00", "11月18日（水）正午"),
        ("2026-11-18 00:05", "11月18日（水）午前0時5分"),
        ("2026-11-18 13:00", "11月18日（水）午後1時"),
        ("2026-11-18 08:30頃", "11月18日（水）午前8時30分頃"),
        ("2026-11-18 08時", "11月18日（水）午前8時台"),
        ("2026-11-18 08時頃", "11月18日（水）午前8時頃"),
        ("2026-11-18 未明", "11月18日（水）未明"),
        ("2026-11-18", "11月18日（水）"),
        ("2026-11-18頃", "11月18日（水）頃"),
        ("2026-11", "11月"),
        ("2025-12-31", "2025年12月31日（水）"),
        ("2025-12", "2025年12月"),
    ],
    ids=["minute", "noon", "midnight", "hour", "about", "hour-only", "hour-about", "dawn", "day", "day-about", "month",
         "other-year", "month-of-other-year"],
)  # fmt: skip
def test_a_moment_is_said_by_its_precision(words: str, told: str) -> None:
    assert said(WORDS, words) == [told]


def test_digits_stand_after_a_space_or_a_bracket() -> None:
    assert said(DIGITS, "2026-11-18 08:30", "。", "2026-11-16 02:14", "。", "2026-11-18 12:00") == [
        "11月18日（水）8:30",
        "16日（月）2:14",
        "18日 12:00",
    ]
    assert said(DIGITS, "2026-11-18 08時", "。", "2026-11-18 09時頃") == ["11月18日（水）8時台", "同日 9時頃"]


def test_the_year_is_told_until_the_reader_knows_it() -> None:
    fresh = Passage(TimeStyle.WORDS)
    assert said(fresh, "2026-11-18", "。", "2026-12-01", "。", "2027-01-05", "。", "2027-02-01") == [
        "2026年11月18日（水）",
        "12月1日（火）",
        "2027年1月5日（火）",
        "2月1日（月）",
    ]


def test_a_day_is_not_named_twice_in_a_sentence_and_is_the_same_day_in_the_next() -> None:
    assert said(WORDS, "2026-11-18 10:12", "2026-11-18 10:50", "。", "2026-11-18 16:30") == [
        "11月18日（水）午前10時12分",
        "午前10時50分",
        "同日午後4時30分",
    ]
    assert said(WORDS, "2026-11-18", "2026-11-18") == ["11月18日（水）", "同日"]


def test_the_same_day_is_named_again_where_a_sentence_named_two() -> None:
    assert said(WORDS, "2026-11-16 02:14", "2026-11-18 未明", "。", "2026-11-18 10:12") == [
        "11月16日（月）午前2時14分",
        "18日（水）未明",
        "18日午前10時12分",
    ]


def test_a_line_of_a_list_names_its_day_in_full_and_its_weekday_once() -> None:
    assert said(WORDS, "2026-11-18", "・", "2026-11-18 10:50") == ["11月18日（水）", "11月18日午前10時50分"]


def test_a_promise_names_its_month_and_the_start_of_its_hour() -> None:
    assert said(WORDS, "2026-11-18", "。", "2026-11-25 17時", exact=True) == ["11月18日（水）", "11月25日（水）午後5時"]


def test_a_month_forgets_the_day() -> None:
    assert said(WORDS, "2026-11-18", "。", "2026-11", "。", "2026-11-18 10:00")[2] == "11月18日午前10時"


def test_a_day_that_other_words_named_is_the_same_day() -> None:
    passage = Passage(TimeStyle.WORDS).heard(When.parse("2026-11-20").day)
    assert said(passage, "2026-11-20 15:40") == ["同日午後3時40分"]


def test_a_moment_abroad_is_said_by_the_clock_of_japan() -> None:
    assert said(WORDS, "2026-11-17 23:30+00:00") == ["11月18日（水）午前8時30分"]
