"""HTML: words stay where they are, blocks are lines."""

from __future__ import annotations

import pytest

from owabi.documents.html import prose_of_html
from owabi.text.text import Text
from owabi.text.zones import Zone


def said(source: str) -> list[str]:
    text = prose_of_html(source)
    assert len(text) == len(source)
    return [line for line in Text.of(text).flow.split("\n") if line]


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("<p>お客様が<b>おっしゃ\r\n   られた</b>件です。</p>", ["お客様がおっしゃられた件です。"]),
        ("<p>the\n  word</p>", ["the word"]),
        ("<p>一つ目です。<br>二つ目です。</p>", ["一つ目です。", "二つ目です。"]),
        ("A&amp;B&#12354;&nbsp;x&#10;y&bogus;", ["A&Bあ x y&bogus;"]),
        ("<a href='a>b' title=\"c>d\">こちら</a>です。", ["こちらです。"]),
        ("<!-- <p>x</p> -->本文です。<!-- 閉じない", ["本文です。"]),
        ("<!DOCTYPE html><?php x ?>本文です。", ["本文です。"]),
        ("実行は<code>npm <b>i</b></code>です。", ["実行はAです。"]),
        ("<code>閉じない", ["閉じない"]),
        ("<script>if (a<b) x</script><style>p{}</style>本文です。", ["本文です。"]),
        ("<ruby>漢字<rt>かんじ</rt></ruby>です。", ["漢字です。"]),
        ("a < b です。", ["a < b です。"]),
        ("<code/>x", ["x"]),
    ],
)
def test_markup_is_nothing_and_words_stay(source: str, words: list[str]) -> None:
    assert said(source) == words


def test_blocks_have_the_marks_that_a_mail_has() -> None:
    source = (
        "<title>題</title><h2>見出し</h2><ul><li>項目</li></ul><table><tr><td>a</td><th>b</th></tr>"
        "<tr><td>一つ</td></tr></table><blockquote><p>引用です。</p></blockquote>"
    )
    text = Text.of(prose_of_html(source))
    assert [(text.words(line), line.zone) for line in text.lines if len(text.words(line)) > 1] == [
        ("# 題", Zone.HEADING),
        ("# 見出し", Zone.HEADING),
        ("・項目", Zone.ITEM),
        ("|a|b|", Zone.TABLE),
        ("一つ", Zone.BODY),
        (">引用です。", Zone.QUOTE),
    ]


def test_rows_that_hold_tables_are_no_rows() -> None:
    assert said("<tr><td><tr><td>一</td><td>二</td></tr></td></tr></blockquote>") == ["|一|二|"]
