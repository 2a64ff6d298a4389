"""同じ文節の繰り返し（「弊社では弊社では」など）。

## なぜ
写し取りや編集の消し忘れです。

## 直し方
一つ取ります。

## 根拠
文章校正の型（衍字）。「一つ一つ」「いよいよ」のような語は指摘しません。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import pattern
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity

_KANA = re.compile("[ぁ-ん]$")
_WHOLE = re.compile("[一-鿿ァ-ヶー]+$")
_MEANT = re.compile("(?:^[一毎各何三]|是非|万歳|本当|全然|再三|次第|一つ|ひとつ|一人|ひとり|ずつ|返し|少し|次々|[々])")
_SAYS = Said("同じ言葉が続いています。一つ取ってください。", "the same phrase twice; remove one.")


@rule(
    "T155",
    severity=Severity.ERROR,
    fix=FixSafety.SAFE,
    on=(
        pattern("([一-鿿ァ-ヶーおご][^、。\\n 「」()0-9A-Za-z]{2,11})\\1"),
        pattern("([一-鿿]{2,8})\\1|([ァ-ヶー]{4,12})\\2"),
        pattern("(いたしま(?:す|した)|ございます|おります|ください|しました|ました|です)\\1"),
    ),
    bad={
        "弊社では弊社では、対策を進めております。": "弊社では、対策を進めております。",
        "お客様のお客様のご登録を確認しました。": "お客様のご登録を確認しました。",
        "確認いたします確認いたします。": "確認いたします。",
        "担当者担当者が不在です。": "担当者が不在です。",
        "お願いいたしますいたします。": "お願いいたします。",
    },
    good=[
        "弊社では、対策を進めております。",
        "一つ一つ確認します。",
        "繰り返し繰り返しご案内します。",
        "各店舗各店舗",
        "日々日々の",
        "それぞれそれぞれ",
        "少しずつ少しずつ改善します。",
        "一歩一歩",
        "毎日毎日の積み重ね",
        "各店各店",
        "是非是非お越しください。",
        "一人ひとり一人ひとり",
    ],
)
def phrase_again(spot: Spot) -> Iterator[Hit]:
    """A phrase with kanji or katakana and a particle or an ending, twice."""
    half = (spot.end - spot.start) // 2
    words = spot.word[:half]
    if (_KANA.search(words) or _WHOLE.match(words)) and not _MEANT.search(words):
        yield spot.hit(_SAYS, words)
