"""Blanks that nobody filled, and marks that are meant as such."""

from __future__ import annotations

import pytest

from owabi.proof import Selection, check
from owabi.proof.context import Context


def blanks(text: str) -> list[str]:
    return [one.span.of(text) for one in check(text, Context(), selection=Selection(select=("M101",)))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("○月○日までにお送りします。", "○月"),
        ("令和○年度の予定です。", "○年度"),
        ("担当は営業部の●●です。", "●●"),
        ("見積もり番号は No.XXXX です。", "XXXX"),
        ("電話は 03-XXXX-XXXX です。", "XXXX"),
        ("原因：XXX", "XXX"),
        ("人数はXX名です。", "XX名"),
        ("納品は？？日です。", "??日"),
        ("発送日は2026年__月__日です。", "__月"),
        ("金額は¥***です。", "***"),
        ("◇◇◇の件です。", "◇◇◇"),
        ("被害は■■件です。", "■■件"),
        ("TBD", "TBD"),
        ("お客様番号：{customer_id}", "{customer_id}"),
        ("お届け先：（住所）", "(住所)"),
        ("【会社名】\n営業部　森様", "【会社名】"),
        ("（要確認）は【要記入】です。", "【要記入】"),
        ("ここに本文を入力してください", "ここに本文を入力してください"),
        ("サンプル株式会社の件です。", "サンプル株式会社"),
        ("弊社が運営するサイト「○○○」で障害が発生しました。", "○○○"),
        ("会場は____ホールの二階です。", "____"),
        ("担当の（氏名）よりご連絡します。", "(氏名)"),
        ("[会社名]\n森様", "[会社名]"),
        ("氏名：[お名前] 様", "[お名前]"),
    ],
    ids=lambda value: "",
)
def test_a_blank_is_found_with_its_words(text: str, words: str) -> None:
    found = [one.translate(str.maketrans("？（）＿", "?()_")) for one in blanks(text)]
    assert words in found


@pytest.mark.parametrize(
    "text",
    [
        "あてはまる番号に○をつけてください。",
        "受付：月○火○水×木○",
        "●日程\n12月3日",
        "午前〇時から、十二月六日まで断水します。",
        "電話〇一二〇－〇〇〇－〇〇〇までどうぞ。",
        "二〇二六年",
        "「○○様」と書かれたままのメールが届きました。",
        "日付は「○月○日」としてあります。",
        "【会社名】の欄には正式な名称を書いてください。",
        "ひな型の「【社名】お見積もり」を書き換えます。",
        "件名は「【社名】お見積もり」という形です。",
        "第XX回という表記は避けます。",
        "ひな型を共有フォルダーに保存しました。\n\n○○様\n\nお世話になっております。",
        "変数 ${name} を使います。",
        "${HOME} に置きます。",
        "サイズはXXLです。",
        "「TBD」と書きます。",
        "氏名：____",
        "**重要**",
        "サンプル株式会社百貨店のご案内",
        "======\n●●●●●●",
        "（会社名の変更について）",
        "会議（時間）のお知らせ",
        "ここに記したとおりです。",
        "本当でしょうか？？",
        "『【社名】』",
        "「手順」の後の「○月」と「○日」",
    ],
    ids=lambda value: "",
)
def test_a_mark_that_is_meant_is_no_blank(text: str) -> None:
    assert blanks(text) == []
