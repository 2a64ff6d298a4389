"""Phrases that inflect: what stands around a word decides, quoted words are somebody else's, spans stay tight."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from owabi.proof import Context, check
from owabi.proof.current import catalogue
from owabi.proof.reading import Reading, Spot
from owabi.proof.shaped import is_quoted, object_to_shape, place_of
from owabi.text.finding import Severity
from owabi.text.text import Text
from owabi.text.tokens import analyser

ENTRY = {
    "id": "worry",
    "words": ["心配"],
    "before": "ご?",
    "after": "(?:は|に)(?:及び|いり)ません",
    "ja": "あ",
    "en": "a",
}


def spot(text: str, fields: Mapping[str, object] | None = None, *, word: str = "心配") -> Spot:
    made = Text.of(text)
    start = made.flow.index(word)
    reading = Reading(made, Context(), analyser(), catalogue().books)
    return Spot(reading, start, start + len(word), {**ENTRY, **(fields or {})})


def words(text: str, **fields: object) -> list[str]:
    found = spot(text, fields)
    return [found.text.flow[hit.start : hit.end] for hit in object_to_shape(found)]


def test_what_stands_before_and_after_belongs_to_the_objection_where_it_is_short() -> None:
    assert words("ご心配はない。", after="は") == ["ご心配は"]


def test_a_long_phrase_is_cut_back_to_what_stands_before_the_word_and_to_the_word() -> None:
    assert words("ご心配には及びません。", after="には及びません") == ["ご心配"]


def test_a_whole_phrase_and_a_bare_word_are_as_the_entry_says() -> None:
    assert words("ご心配に及びません。", whole=True) == ["ご心配に及びません"]
    assert words("ご心配に及びません。", bare=True) == ["心配"]


@pytest.mark.parametrize(
    "fields",
    [
        {"unless": ["資料"]},
        {"unless_before": "資料のご"},
        {"unless_after": "ので"},
        {"needs": "漏えい"},
        {"before": "弊社の"},
        {"after": "は無用"},
    ],
)
def test_the_neighbours_of_a_word_excuse_it(fields: dict[str, object]) -> None:
    assert place_of(spot("資料のご心配はいりませんので、ご返送ください。", fields)) is None
    assert place_of(spot("資料のご心配はいりませんので、ご返送ください。")) is not None


def test_such_is_not_the_aim_that_excuses() -> None:
    assert words("このような心配はいりません。", unless=["よう"]) != []


def test_quoted_words_are_somebody_elses() -> None:
    assert is_quoted(spot("「ご心配はいりません」とのお声をいただきました。"))
    assert not is_quoted(spot("「青葉」へのご心配はいりません。"))
    assert not is_quoted(spot("「青葉」と「若葉」のご心配はいりません「。"))


def test_an_entry_may_be_graded_otherwise() -> None:
    assert [hit.severity for hit in object_to_shape(spot("ご心配に及びません。", {"severity": "warning"}))] == [
        Severity.WARNING
    ]


def test_a_condolence_in_a_greeting_of_the_season_is_none() -> None:
    text = "残暑お見舞い申し上げます。ますますのご活躍をお祈りいたします。"
    assert [finding.rule for finding in check(text) if finding.rule == "P131"] == []
