"""Inflected forms that fixes put in place."""

from __future__ import annotations

import pytest

from owabi.text.inflection import polite_stem
from owabi.text.tokens import analyser


@pytest.mark.parametrize(
    ("sentence", "stem"),
    [
        pytest.param("待って", "待ち", id="five-rows"),
        pytest.param("教えて", "教え", id="one-row"),
        pytest.param("読んで", "読み", id="nasal"),
        pytest.param("明日は", "明日", id="no-verb"),
    ],
)
def test_a_verb_is_put_into_its_form_before_masu(sentence: str, stem: str) -> None:
    assert polite_stem(analyser()(sentence)[0]) == stem
