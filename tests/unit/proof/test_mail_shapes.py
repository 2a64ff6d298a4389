"""Subjects, lists, salutations, seasons, readers, named people, and values that a line break parts."""

from __future__ import annotations

import re
from datetime import date

import pytest

from owabi.letter.audience import Audience
from owabi.proof.context import Context
from owabi.proof.current import catalogue
from owabi.proof.incidents.gravity import is_grave
from owabi.proof.keigo.named_people import find_named
from owabi.proof.letters.cushions import find_cushions
from owabi.proof.letters.numbering import find_items, list_below
from owabi.proof.letters.readers import is_for_outsiders
from owabi.proof.letters.salutation import find_salutation
from owabi.proof.letters.seasons import Season, find_phrases, find_seasons, find_sentences, fits, fits_own_days
from owabi.proof.letters.subject_lines import find_subjects
from owabi.proof.letters.unwrapping import search_unwrapped, value_of
from owabi.proof.reading import Reading
from owabi.text.text import Text
from owabi.text.tokens import analyser

SPRING = Season("陽春", 0, 2, "03-10", "04-30")
WINTER = Season("厳寒", 0, 2, "12-15", "02-10")


def reading(text: str, context: Context | None = None) -> Reading:
    return Reading(Text.of(text), context or Context(), analyser(), catalogue().books)


def test_a_subject_is_read_behind_its_labels() -> None:
    (subject,) = find_subjects(reading("件名：  【重要】納期のご連絡\n\n森様"))
    assert subject.words == "【重要】納期のご連絡"
    (bare,) = find_subjects(reading("件名：納期のご連絡\n\n森様"))
    assert bare.words == "納期のご連絡"


def test_a_list_keeps_to_its_outermost_style_and_ends_at_other_lines() -> None:
    read = reading(
        "次のとおりです。\n\n1. 受付\n　(1) 挨拶\n　続きです\n\n2. 開会\n\n\n\n\n3. 別の列\n本文です。\n\n本文です。"
    )
    items = find_items(read)
    found = list_below(items, read, 0)
    assert [item.number for item in found][:2] == [1, 2]
    assert list_below(items, read, len(read.text.lines) - 1) == ()


@pytest.mark.parametrize("marks", ["①②", "・・", "(1)(2)", "１．２．", "1)2)"])
def test_every_style_of_mark_is_read(marks: str) -> None:
    half = len(marks) // 2
    read = reading(f"次のとおりです。\n{marks[:half]} 受付\n{marks[half:]} 開会")
    assert len(list_below(find_items(read), read, 0)) == 2


def test_a_list_that_does_not_follow_is_not_taken() -> None:
    read = reading("次のとおりです。\n本文です。\n・受付")
    assert list_below(find_items(read), read, 0) == ()


def test_a_quoted_cushion_does_not_count() -> None:
    found = find_cushions(reading("恐れ入りますが、ご確認ください。「お手数ですが」は前置きです。"))
    assert len(found) == 1


@pytest.mark.parametrize(
    ("text", "grave"),
    [
        ("このたびの不具合をお詫び申し上げます。", True),
        ("残暑お見舞い申し上げます。", False),
        ("ご返信が遅れ、お詫び申し上げます。", False),
    ],
    ids=["apology", "season", "answer"],
)
def test_a_grave_text_is_known(text: str, grave: bool) -> None:
    assert is_grave(reading(text)) is grave


def test_a_named_person_is_one_whom_the_address_does_not_name() -> None:
    found = find_named(
        reading("森 大輔様\n\nお世話になっております。\n佐藤 美咲様のご登録を、お客様と森様にお知らせします。")
    )
    assert [one.name for one in found] == ["佐藤 美咲"]


@pytest.mark.parametrize(
    ("text", "context", "outside"),
    [
        ("本文です。", Context(audience=Audience.EMPLOYEE), False),
        ("本文です。", Context(audience=Audience.CUSTOMER), True),
        ("お客様各位\n\nお世話になっております。", Context(), True),
        ("社員各位\n\nお疲れさまです。", Context(), False),
        ("本文です。", Context(), False),
    ],
    ids=["employees", "customers", "addressed-out", "addressed-in", "unknown"],
)
def test_strangers_are_known_by_the_context_or_the_address(text: str, context: Context, outside: bool) -> None:
    assert is_for_outsiders(reading(text, context)) is outside


def test_the_salutation_is_read_at_both_ends() -> None:
    found = find_salutation(
        reading("件名：拝啓\n\n拝啓　平素よりありがとうございます。\n\nよろしくお願いします。　敬具")
    )
    assert found.opening is not None
    assert found.closing is not None
    assert (found.opening.word, found.closing.word) == ("拝啓", "敬具")
    assert find_salutation(reading("本文です。")).opening is None


def test_seasons_and_phrases_are_found_with_their_weeks() -> None:
    assert [
        one.word for one in find_seasons(reading("拝啓　新緑の候、ますますご清栄のこととお慶び申し上げます。"))
    ] == ["新緑"]
    assert [one.word for one in find_phrases(reading("寒さ厳しき折、ご自愛ください。"))]
    assert len(list(find_sentences(reading("紅葉の美しい季節となりました。")))) == 1


def test_a_season_fits_its_weeks_over_the_turn_of_the_year() -> None:
    assert fits(SPRING, date(2026, 4, 1), date(2026, 4, 1))
    assert not fits(SPRING, date(2026, 8, 1), date(2026, 8, 31))
    assert fits(WINTER, date(2027, 1, 5), date(2027, 1, 5))
    assert fits(WINTER, date(2026, 12, 20), date(2026, 12, 20))


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("5月の総会のご案内です。", True),
        ("四月一日に移転します。", True),
        ("4/15に開きます。", True),
        ("2022年の記録です。", True),
        ("2026年の記録です。", False),
        ("99月の予定です。", False),
        ("本文です。", False),
    ],
    ids=["month", "kanji", "slash", "other-year", "this-year", "no-month", "nothing"],
)
def test_a_season_is_held_against_what_the_text_names(text: str, own: bool) -> None:
    assert fits_own_days(reading(text), SPRING, date(2026, 11, 24)) is own


def test_a_value_is_read_over_a_break_of_the_line() -> None:
    text = Text.of("パスワードは「abcd12\n34efgh」です。")
    end = len(text.flow)
    words = [match[0] for _, _, match in search_unwrapped(re.compile(r"[a-z0-9]*"), text, 0, end)]
    assert "".join(words) == "abcd1234efgh"
    broken = Text.of("鍵は abcd\nefgh です。")
    (over,) = search_unwrapped(re.compile("abcdefgh"), broken, 0, len(broken.flow))
    assert over[2][0] == "abcdefgh"
    start = text.flow.index("a")
    found = value_of(re.compile(r"(?P<value>[a-z0-9]*)"), text, start, end)
    assert found is not None
    assert found[0] == "abcd1234efgh"
    assert value_of(re.compile(r"(?P<value>[A-Z]*)"), text, start, end) is None
    assert value_of(re.compile(r"X(?P<value>[A-Z]*)"), text, start, end) is None
