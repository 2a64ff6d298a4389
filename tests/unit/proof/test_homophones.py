"""Neighbours that give a homophone away."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from owabi.proof.context import Context
from owabi.proof.reading import Reading, Spot
from owabi.proof.wording.homophones import betrays
from owabi.text.text import Text
from owabi.text.tokens import analyser


def _spot(text: str, word: str, **entry: Any) -> Spot:
    reading = Reading(Text.of(text), Context(on=date(2026, 11, 24)), analyser(), {})
    at = reading.text.flow.index(word)
    return Spot(reading, at, at + len(word), entry)


@pytest.mark.parametrize(
    "text",
    ["責任を追求する。", "責任の追求", "責任などを追求する。", "責任を厳しく追求する。", "責任についての追求"],
    ids=["object", "of", "and-so-on", "adverb", "about"],
)
def test_a_word_before_betrays_with_a_particle_between(text: str) -> None:
    assert betrays(_spot(text, "追求", before=["責任"]))


@pytest.mark.parametrize(
    "text", ["追求する。", "責任は、理想を追求する。", "利益を追求する。"], ids=["none", "far", "other"]
)
def test_other_words_before_do_not(text: str) -> None:
    assert not betrays(_spot(text, "追求", before=["責任"]))


def test_words_right_before_and_right_after_betray() -> None:
    assert betrays(_spot("人事移動です。", "移動", joined=["人事"]))
    assert not betrays(_spot("人事の移動です。", "移動", joined=["人事"]))
    assert betrays(_spot("移動の内示です。", "移動", after=["の内示"]))
    assert not betrays(_spot("移動中です。", "移動", after=["の内示"]))


def test_a_pattern_must_lie_over_the_word() -> None:
    assert betrays(_spot("お客様意外の方", "意外", patterns=["様意外の"]))
    assert not betrays(_spot("意外な、お客様以外の方", "意外", patterns=["様以外の"]))


def test_a_word_near_by_excuses() -> None:
    assert not betrays(_spot("会場で人事移動です。", "移動", joined=["人事"], unless=["会場"]))
    assert not betrays(_spot("人事移動、会場は別です。", "移動", joined=["人事"], unless=["会場"]))
    assert betrays(_spot("人事移動です。", "移動", joined=["人事"], unless=["会場"]))
