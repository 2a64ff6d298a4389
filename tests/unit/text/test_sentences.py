"""Where sentences end, and where they only seem to."""

from __future__ import annotations

import pytest

from owabi.text.sentences import split


def cut(line: str) -> list[str]:
    return [line[start:end] for start, end in split(line)]


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("お詫びします。調べています。", ["お詫びします。", "調べています。"]),
        ("「お詫びします。」と述べました。次です。", ["「お詫びします。」と述べました。", "次です。"]),
        ("約3.5件(最大。)です。", ["約3.5件(最大。)です。"]),
        ("https://example.jp/?a=1 をご覧ください。", ["https://example.jp/?a=1 をご覧ください。"]),
        ("本当ですか?はい。", ["本当ですか?", "はい。"]),
        ("終わり!! 次", ["終わり!!", "次"]),
        ("「閉じない。次です。", ["「閉じない。", "次です。"]),
        ("閉じた」だけ。次。", ["閉じた」だけ。", "次。"]),
        ("見出し", ["見出し"]),
        ("  ", []),
        ("", []),
    ],
    ids=[
        "two",
        "quoted",
        "brackets",
        "address",
        "question",
        "marks",
        "unclosed",
        "unopened",
        "heading",
        "spaces",
        "empty",
    ],
)
def test_sentences_end_where_a_reader_ends_them(line: str, sentences: list[str]) -> None:
    assert cut(line) == sentences
