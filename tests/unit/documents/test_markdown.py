"""Markdown: prose stays where it is, everything else is nothing."""

from __future__ import annotations

import pytest

from owabi.documents.blanks import NOTHING
from owabi.documents.markdown import prose_of_markdown
from owabi.text.text import Text
from owabi.text.zones import Zone


def said(source: str) -> list[str]:
    text = prose_of_markdown(source)
    assert len(text) == len(source)
    return [line for line in Text.of(text).flow.split("\n") if line]


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("**強調**する__語__と*斜体*と_下線_と~~消す~~語", ["強調する語と斜体と下線と消す語"]),
        ("[こちら](https://example.jp/(a)b 'x')をご覧ください。", ["こちらをご覧ください。"]),
        ("[こちら][a]と![図](a.png)です。", ["こちらと図です。"]),
        ("注[^1]です。", ["注です。"]),
        ("コードは`npm i`です。", ["コードはAです。"]),
        ("``a`b``です。", ["Aです。"]),
        ("片方の`だけです。", ["片方の`だけです。"]),
        ("A&amp;B", ["A&B"]),
        (r"\*星\*です。", ["*星*です。"]),
        ("<b class='x'>太字</b>です。<br>", ["太字です。"]),
        ("<https://example.jp/>です。", ["https://example.jp/です。"]),
        ("前<!-- 内\n側 -->後です。", ["前後です。"]),
        ("a < b です。<!-- 閉じない", ["a < b です。<!-- 閉じない"]),
        ("snake_case_name です。", ["snake_case_name です。"]),
        ("1 * 2 * 3 です。", ["1 * 2 * 3 です。"]),
        ("[ ]だけ]です。", ["[ ]だけ]です。"]),
        ("## 見出し ##", ["## 見出し"]),
        ("## C#", ["## C#"]),
    ],
)
def test_marks_are_nothing_and_words_stay(source: str, words: list[str]) -> None:
    assert said(source) == words


@pytest.mark.parametrize(
    "block",
    [
        "```sh\nコード\n\n`` `\n```",
        "~~~\nコード\n~~~~",
        "> ```\n> コード\n> ```",
        "    コード",
        "<pre>\nコード\n\nコード\n</pre>",
        "<!--\nコード\n\nコード\n-->",
        "<script>コード</script>",
        "[ref]: https://example.jp/",
    ],
    ids=["fence", "tildes", "quoted-fence", "indented", "pre", "comment", "one-line", "definition"],
)
def test_blocks_of_code_are_nothing(block: str) -> None:
    assert said(f"前です。\n\n{block}\n\n後です。") == ["前です。", "後です。"]


def test_a_fence_that_is_never_closed_runs_to_the_end() -> None:
    assert said("前です。\n```\n中です。") == ["前です。"]


@pytest.mark.parametrize(
    "source", ["---\ntitle: 題\n---\n本文です。", "+++\ntitle = '題'\n+++\n本文です。"], ids=["yaml", "toml"]
)
def test_front_matter_is_nothing(source: str) -> None:
    assert said(source) == ["本文です。"]


def test_a_rule_on_the_first_line_is_no_front_matter() -> None:
    assert said("---\n本文です。") == ["---", "本文です。"]


def test_what_hangs_below_an_item_is_no_code() -> None:
    assert said("- 項目です。\n\n    続きです。\n") == ["- 項目です。", "続きです。"]


def test_headings_items_quotations_and_tables_keep_their_marks() -> None:
    text = Text.of(
        prose_of_markdown("# 題\n\n- [x] 済みです。\n\n> 引用です。\n\n| a | b |\n| --- | --- |\n\n以上です。\n")
    )
    assert [line.zone for line in text.lines if line.zone is not Zone.BLANK][:4] == [
        Zone.HEADING, Zone.ITEM, Zone.QUOTE, Zone.TABLE,
    ]  # fmt: skip
    assert "[" not in text.flow


def test_line_breaks_stay_where_they_are() -> None:
    source = "一\r\n```\r\n二\r\n```\r\n"
    assert [at for at, char in enumerate(prose_of_markdown(source)) if char == "\n"] == [
        at for at, char in enumerate(source) if char == "\n"
    ]
    assert prose_of_markdown("`a`") == f"A{NOTHING * 2}"
