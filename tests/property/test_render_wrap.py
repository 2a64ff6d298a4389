"""Wrapping any text."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from owabi.render.wrap import folds, wrap, wrap_line
from owabi.text.width import columns as width

JAPANESE = st.text(
    st.sampled_from(
        "あおごのをにがし漢字会員ァーパワ、。（）「」・1234,:年月日時分名約午前第 　aZ-/.@%…―様御中ゞ👍🇯🇵\u200d\u3099\n"
    ),
    max_size=200,
)
ANY = st.text(st.characters(codec="utf-8"), max_size=120)
TEXT = st.one_of(JAPANESE, ANY)
COLUMNS = st.integers(min_value=10, max_value=90)


@given(TEXT, COLUMNS)
def test_wrapping_twice_is_wrapping_once(text: str, columns: int) -> None:
    once = wrap(text, columns)
    assert wrap(once, columns) == once


@given(TEXT, COLUMNS)
def test_only_breaks_and_the_indent_are_added(text: str, columns: int) -> None:
    for line in text.split("\n"):
        found = folds(line, columns)
        rest = wrap_line(line, columns)
        back = ""
        for start, end in pairwise((0, *found.places, len(line))):
            back += line[start:end]
            rest = rest.removeprefix(line[start:end])
            if end < len(line):
                rest = rest.removeprefix("\n" + found.indent)
        assert back == line
        assert rest == ""


@given(TEXT, COLUMNS)
def test_every_line_fits_unless_it_cannot_be_parted(text: str, columns: int) -> None:
    for line in wrap(text, columns).split("\n"):
        assert width(line.rstrip(" 　")) <= columns or not folds(line, columns).places
