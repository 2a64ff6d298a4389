"""Compounds one sound away from a frequent one."""

from __future__ import annotations

import pytest

from owabi.proof.compounds import Book, Entries, Part, find_meant, find_part, listed

_BOOK = Book(("究明", "精査", "期限"), ("キュウ:急究九", "サ:査差", "ゲン:限現"))


@pytest.mark.parametrize(("compound", "meant"), [("急明", ("究明",)), ("精差", ("精査",)), ("期現", ("期限",))])
def test_a_kanji_of_the_same_sound_points_to_the_word(compound: str, meant: tuple[str, ...]) -> None:
    assert find_meant(compound, _BOOK) == meant


@pytest.mark.parametrize("compound", ["究明", "明究", "晴差", "期査", "外国"])
def test_a_frequent_or_a_far_compound_points_nowhere(compound: str) -> None:
    assert find_meant(compound, _BOOK) == ()


_RUNS = Book(("再発", "防止", "当初", "予定", "情報"), ("ボウ:防坊", "テイ:定低", "ホウ:報法"))


@pytest.mark.parametrize(
    ("run", "start", "meant"),
    [
        ("再発坊止", 2, "防止"),
        ("再発坊止策", 2, "防止"),
        ("坊止率", 0, "防止"),
        ("当初予低", 2, "予定"),
        ("再坊止", 1, "防止"),
    ],
)
def test_a_part_of_a_run_is_found_where_the_rest_is_plain(run: str, start: int, meant: str) -> None:
    assert find_part(run, _RUNS) == Part(start, (meant,))


@pytest.mark.parametrize("run", ["再発防止", "山川坊止", "防止坊止山", "坊止防止山川木", "再発年止", "情坊止報"])
def test_no_part_is_found_where_the_run_is_right_or_strange(run: str) -> None:
    assert find_part(run, _RUNS) is None


def test_the_words_of_entries_are_told_together() -> None:
    entries = ({"words": ["確任", "確忍"]}, {"words": ["連洛"]})
    assert listed(Entries(entries)) == {"確任", "確忍", "連洛"}
    assert Entries(entries) == Entries(entries)
    assert Entries(entries) != Entries(())
    assert Entries(entries) != "確任"


def test_books_are_equal_to_themselves_only() -> None:
    words = ("究明",)
    assert Book(words, ()) == Book(words, ())
    assert Book(words, ()) != Book(("究明", "精査"), ())
    assert Book(words, ()) != "究明"
