"""自分の側の物事に付けた「お・ご」（「弊社のご見解」「私のお考え」など）。

## なぜ
「お・ご」は、相手の物事を立てるために付けます。自分の考えや都合に付けると、自分を立てることになります。

## 直し方
「お・ご」を取ります。「弊社の見解」「私の考え」とします。

## 根拠
「敬語の指針」（文化審議会答申、2007年）第2章第1（「お」「御」の働き）、第3章第1（自分側に尊敬語を用いない）。「弊社のご案内」
「私からのお願い」のように相手に向かうものは指摘しません。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import lexicon
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity

_KANJI = re.compile("[一-龠]")
_KANJI = re.compile("[一-龠]")
_SAYS = Said(
    "自分の側の物事に「お・ご」は付けません。",
    "what is yours takes no お or ご.",
)


@rule(
    "K165",
    severity=Severity.ERROR,
    fix=FixSafety.SAFE,
    on=lexicon("lexicons/keigo_own_things"),
    bad={
        "弊社のご都合により中止いたします。": "弊社の都合により中止いたします。",
        "私のお考えを申し上げます。": "私の考えを申し上げます。",
        "当社のご意見をお伝えします。": "当社の意見をお伝えします。",
        "弊社のご担当者より連絡いたします。": "弊社の担当者より連絡いたします。",
    },
    good=[
        "弊社の都合により中止いたします。",
        "弊社のご案内をお送りします。",
        "弊社のお客様",
        "弊社へのご意見をお寄せください。",
        "私のお客様の意見です。",
        "弊社のお問い合わせ窓口",
        "お客様のご都合",
        "弊社のご家族向けプラン",
        "弊社のご家族向けプラン",
    ],
)
def own_things_exalted(spot: Spot) -> Iterator[Hit]:
    """One's own side, の, and a listed word with お or ご; the finding is at お or ご and its word."""
    if _KANJI.match(spot.after(1)) and spot.after(1) != "者":
        return
    if _KANJI.match(spot.after(1)) and spot.after(1) != "者":
        return
    at = next(number for number, letter in enumerate(spot.word) if letter in "おご御" and spot.word[number - 1] == "の")
    yield spot.hit(_SAYS, spot.word[at + 1 :], start=spot.start + at)
