"""Words tied to the day are found, also across a line break, and near misses stay silent."""

from __future__ import annotations

from datetime import datetime

import pytest

from owabi import books
from owabi.approval import relative
from owabi.approval.relative import Unit, relative_words, turns_at, unit_of
from owabi.dates.zone import JST
from owabi.errors import BookMistake

FOUND = {
    "公表は本日午後1時の予定です。": ["本日"],
    "公表は本\n日午後1時の予定です。": ["本日"],
    "明日と明後日、昨日と一昨日": ["明日", "明後日", "昨日", "一昨日"],
    "今週中に、来月には、昨年は": ["今週", "来月", "昨年"],
    "先ほどお知らせしました": ["先ほど"],
    "We found it Yesterday and this\nmorning.": ["yesterday", "this morning"],
}
SILENT = [
    "説明日時は追ってお知らせします。",
    "判明日は11月18日です。",
    "基本日程のとおりです。",
    "本年度の契約",
    "日本年金機構",
    "当日のご案内",
    "todays",
    "明朝体で印刷します",
]


@pytest.mark.parametrize("text", FOUND, ids=range(len(FOUND)))
def test_relative_words_are_found_in_order(text: str) -> None:
    assert [word.word for word in relative_words(text)] == FOUND[text]


@pytest.mark.parametrize("text", SILENT, ids=range(len(SILENT)))
def test_near_misses_stay_silent(text: str) -> None:
    assert relative_words(text) == ()


def test_every_word_of_the_book_has_its_unit_and_is_found_alone() -> None:
    for _, units in relative._patterns():
        for word, unit in units.items():
            assert unit_of(word) is unit
            assert word in [found.word for found in relative_words(word)]


TURNS = {
    Unit.DAY: datetime(2026, 11, 20, tzinfo=JST),
    Unit.WEEK: datetime(2026, 11, 23, tzinfo=JST),
    Unit.MONTH: datetime(2026, 12, 1, tzinfo=JST),
    Unit.YEAR: datetime(2027, 1, 1, tzinfo=JST),
}


@pytest.mark.parametrize("unit", Unit)
def test_a_word_turns_with_its_unit_in_japans_calendar(unit: Unit) -> None:
    assert turns_at(unit, datetime(2026, 11, 19, 0, 10, tzinfo=JST)) == TURNS[unit]


def test_a_month_turns_from_its_last_day_too() -> None:
    assert turns_at(Unit.MONTH, datetime(2026, 12, 31, 23, 59, tzinfo=JST)) == datetime(2027, 1, 1, tzinfo=JST)
    assert turns_at(Unit.WEEK, datetime(2026, 11, 22, tzinfo=JST)) == datetime(2026, 11, 23, tzinfo=JST)


def test_a_unit_that_does_not_exist_names_its_entry() -> None:
    with pytest.raises(BookMistake) as caught:
        relative._unit("hour", 1)
    assert caught.value.place.file == "books/policies/relative_words.toml"
    assert caught.value.place.line == 14
    assert books.entries(relative._BOOK, relative._SHAPE)[1]["id"] == "tomorrow"
