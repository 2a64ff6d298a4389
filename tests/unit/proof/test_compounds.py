"""Compounds one sound away from a frequent one."""

from __future__ import annotations

import pytest

from owabi.proof.wording.compounds import Book, find_meant

_BOOK = Book(("究明", "精査", "期限"), ("キュウ:急究九", "サ:査差", "ゲン:限現"))


@pytest.mark.parametrize(("compound", "meant"), [("急明", ("究明",)), ("精差", ("精査",)), ("期現", ("期限",))])
def test_a_kanji_of_the_same_sound_points_to_the_word(compound: str, meant: tuple[str, ...]) -> None:
    assert find_meant(compound, _BOOK) == meant


@pytest.mark.parametrize("compound", ["究明", "明究", "晴差", "期査", "外国"])
def test_a_frequent_or_a_far_compound_points_nowhere(compound: str) -> None:
    assert find_meant(compound, _BOOK) == ()
