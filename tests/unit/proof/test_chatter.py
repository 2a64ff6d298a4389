"""A tool's words around the letter that it wrote, and a colleague's about a letter of theirs."""

from __future__ import annotations

import pytest

from owabi.proof import Selection, check
from owabi.proof.context import Context

CLOSED = "よろしくお願いいたします。\n\n"


def chatter(text: str) -> int:
    return len(check(text, Context(), selection=Selection(select=("M103",))))


@pytest.mark.parametrize(
    "text",
    [
        "以下、お客様へお送りするメールの文面案です。\n\nお客様各位",
        "こちらが修正版のメールです。\n\n森様",
        "以下のようなメールはいかがでしょうか。",
        CLOSED + "他にも修正したい点があれば、お知らせください。",
        CLOSED + "この文面でよろしければ、そのままお使いください。",
        CLOSED + "（文字数：約240字）",
        "この文章はChatGPTで作成しました。",
        "ビジネス向けに、文面のトーンを調整しました。",
        "プレースホルダーは実際の値に置き換えてください。",
        "文面を作成しました。",
        "Sure, here is the draft.",
    ],
    ids=lambda value: "",
)
def test_a_tools_words_are_found(text: str) -> None:
    assert chatter(text)


@pytest.mark.parametrize(
    "text",
    [
        "承知しました。以下の文面で先方に送ります。",
        "お世話になっております。文面を作成しました。",
        "文面を作成しましたので、ご確認ください。",
        "修正したい点があれば、お知らせください。",
        CLOSED + "日程を変更したい場合は、お知らせください。",
        "写真のトーンを調整しました。",
        "文例集を共有します。\n\n適宜修正してお使いください。",
        "件名：文面の案です",
        CLOSED + "修正したい点があれば、お知らせください。\n\n森 大輔",
        "この文面でいかがでしょうか。" + "長い文です" * 40,
    ],
    ids=lambda value: "",
)
def test_a_persons_words_are_let_be(text: str) -> None:
    assert not chatter(text)
