"""Columns in a Japanese window."""

from __future__ import annotations

import pytest

from owabi.text.width import columns


@pytest.mark.parametrize(
    ("text", "wide"),
    [("abc", 3), ("お詫び", 6), ("ｶﾅ", 2), ("○", 2), ("か\u3099", 2), ("\u200b", 0), ("a\tb", 2), ("", 0)],
    ids=["ascii", "kana", "narrow-kana", "ambiguous", "combining", "invisible", "control", "empty"],
)
def test_columns_are_those_of_a_japanese_window(text: str, wide: int) -> None:
    assert columns(text) == wide
