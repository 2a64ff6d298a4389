"""What a text may repeat without end: marks, kana, addresses, lines, and openings that nothing closes."""

from __future__ import annotations

UNITS = (
    "。", "、", "(", ")", "「", "」", "【", "[", "]", "{", "{{", "あ", "ア", "ー", "漢", "々", "a", "ab ", "0",
    "1-", "1,", " ", "\N{IDEOGRAPHIC SPACE}", "\n", "\t", '"', "様\n", "・", "お", "ご", "です。", "です",
    "します。\n", "1/1 ", "1月1日", "10:00", "10:00〜", "03-1111-2222 ", "○", "Re: ", "@", "a@", "a@example.jp ",
    "://", "http://a ", "/", ".", "-", "=", "*", "#", "> あ\n", "- あ\n", "1. あ\n", "①", "記\n", "以上\n",
    "敬具\n", "拝啓", "いたします", "お客様が", "させていただきます", "弊社は", "の", "が、", "一", "二月三日",
    "円", "サーバ", "御", "田中様\n", "a|b\n", "a,b\n", "!", "…", "〜", "可能性", "「あ」", "\N{GRINNING FACE}",
    "か\N{COMBINING KATAKANA-HIRAGANA VOICED SOUND MARK}", "\N{COMBINING KATAKANA-HIRAGANA VOICED SOUND MARK}",
    "\N{ZERO WIDTH SPACE}", "\N{HALFWIDTH KATAKANA LETTER A}",
)  # fmt: skip


def repeated(unit: str, length: int) -> str:
    """So many characters of it."""
    return (unit * (length // len(unit) + 1))[:length]
