"""Any text is answered: places are the text's, twice is the same, and never an error."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from owabi.guard.check import check
from owabi.guard.reading import read
from owabi.render.wrap import wrap
from tests.unit.guard.sheet import example, kawabe, letters

WORDS = """
2026年 5月14日 （木） 同日 翌 18日 午前 6時5分 頃 から まで 最大 約 5,230 名 件 １２ 万 二 十 。 、 ・ 1. （ ） 「 」
漏えい 流出 した 可能性 原因は 確認されておりません 含まれておりません 警察に報告 0120-000-555 desk@kawabe.example
https:// kawabe.example 株式会社 かわべ水産 かわべの食卓 {{宛名}} 第26条 24時間 % - / : . ㈱ ①
"""
PIECES = (*WORDS.split(), "\n", "\n　", "\r\n", "か\u3099", "\u200b", " ", "　")
TEXT = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=40).map("".join),
    st.text(st.characters(codec="utf-8"), max_size=120),
)


@given(TEXT, st.sampled_from(["customer", "affiliate", None]))
@settings(max_examples=150)
def test_any_text_is_answered(text: str, audience: str | None) -> None:
    found = check(text, kawabe(), audience=audience)
    assert found == check(text, kawabe(), audience=audience)
    assert list(found) == sorted(found, key=lambda finding: (finding.span, finding.rule))
    for finding in found:
        assert finding.span.of(text) == finding.text
        assert finding.span.end <= len(text)
        assert finding.message.ja.count("\n") == 0


@given(TEXT)
@settings(max_examples=150)
def test_reading_finds_every_place_again(text: str) -> None:
    reading = read(text)
    last = 0
    for at, char in enumerate(reading.text.flow):
        if char == "\n":
            continue
        span = reading.span(at, at + 1)
        assert 0 <= span.start <= span.end <= len(text)
        assert span.start >= last
        last = span.start


@given(st.sampled_from(letters()), st.integers(min_value=36, max_value=90))
@settings(max_examples=25)
def test_a_wrapped_letter_is_as_quiet_as_it_was(letter: tuple[str, str, str], columns: int) -> None:
    name, audience, text = letter
    assert check(wrap(text, columns), example(name), audience=audience) == ()
