"""辞書にない漢字の組み合わせ（「専問」「幣社」「除々に」など）。

## なぜ
似た字や同じ音の字の取り違えです。社名や敬称の周りでは、とくに目につきます。

## 直し方
正しい字に直します。

## 根拠
国語辞典（`books/lexicons/typo_words.toml`）。前後の語にまたがるとき（「5か月未満」の「月未」など）は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import lexicon
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity


@rule(
    "T112",
    severity=Severity.ERROR,
    fix=FixSafety.UNSAFE,
    on=lexicon("lexicons/typo_words"),
    bad={
        "専問の担当者が対応いたします。": "専門の担当者が対応いたします。",
        "幣社の製品をご利用いただき": "弊社の製品をご利用いただき",
        "除々に回復しております。": "徐々に回復しております。",
        "株式会社あさひの　営業部　恩中": "株式会社あさひの　営業部　御中",
    },
    good=[
        "専門の担当者が対応いたします。",
        "弊社の製品をご利用いただき",
        "5か月未満、1年未満、2週未満の場合",
        "月末定例会議、月末払い、月末着の荷物",
        "手数料を基本入力画面に入れる。",
    ],
)
def miswritten_word(spot: Spot) -> Iterator[Hit]:
    """Characters that make no word, unless words of the sentence begin or end inside them."""
    base, tokens = spot.sentence.start, spot.tokens
    start, end = spot.start - base, spot.end - base
    for number in range(max(spot.index(), 0), min(spot.next_index() + 1, len(tokens))):
        token = tokens[number]
        if token.start < start < token.end or start < token.start < end < token.end:
            return
    put = str(spot.entry["instead"])
    yield spot.hit(Said(f"「{spot.word}」は「{put}」の誤りのようです。", f"“{spot.word}” should be “{put}”."), put)
