"""Words that stand twice, and words put in the place of others."""

from __future__ import annotations

import pytest

from owabi.proof.context import Context
from owabi.proof.reading import Reading, Spot
from owabi.proof.wording.doubling import is_heading_and_text, parts_words
from owabi.proof.wording.replacing import put_of
from owabi.text.text import Text
from owabi.text.tokens import analyser


def _spot(text: str, word: str, instead: str = "") -> Spot:
    reading = Reading(Text.of(text), Context(), analyser(), {})
    at = reading.text.flow.index(word)
    return Spot(reading, at, at + len(word), {"instead": instead})


def test_words_end_between_two_like_words() -> None:
    spot = _spot("資料の確認確認をします。", "確認確認")
    assert parts_words(spot, spot.start + 2, spot.end)
    assert not parts_words(spot, spot.start + 1)


def test_a_sentence_too_long_for_the_analyser_has_no_words() -> None:
    spot = _spot("確認確認" + "あ" * 30_000, "確認確認")
    assert not parts_words(spot, spot.start + 2)


def test_a_heading_above_its_text_is_no_doubling() -> None:
    text = "概要\n概要は次のとおりです。"
    reading = Reading(Text.of(text), Context(), analyser(), {})
    at = reading.text.flow.index("概要")
    assert is_heading_and_text(Spot(reading, at, at + 2), 2)
    assert not is_heading_and_text(_spot("ご確認確認をお願いします。", "確認確認"), 2)


@pytest.mark.parametrize(
    ("text", "word", "instead", "put"),
    [
        ("白羽の矢が当たる。", "白羽の矢が当た", "白羽の矢が立", None),
        ("一抹の望みを持つ。", "一抹の望み", "一縷の望み", "一縷の望み"),
        ("まず最初に、", "まず最初に", "最初に", "最初に"),
    ],
    ids=["another-inflection", "noun", "adverb"],
)
def test_the_replacement_must_fit_the_kana_after_it(text: str, word: str, instead: str, put: str | None) -> None:
    assert put_of(_spot(text, word, instead)) == put
