"""被害を小さく見せる表現（「たかだか」「ご心配には及びません」など）。

## なぜ
被害の重さを決めるのは読み手です。小さく見せる言葉は、隠していると受け取られ、後で数が増えたときに信用を失います。

## 直し方
評価の言葉を取り、数と範囲と、分かっていないことを書きます。

## 根拠
危機管理広報の案内に共通する注意点。日常のメールの「ご安心ください」は適切なので、事故のお知らせでだけ確かめます。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.shaped import object_to_shape
from owabi.proof.triggers import lexicon
from owabi.text.finding import Severity


@rule(
    "P113",
    severity=Severity.ERROR,
    on=lexicon("lexicons/minimising"),
    presets=(INCIDENT,),
    bad={
        "影響を受けたのは120名にとどまっております。": None,
        "他社の事故に比べれば、影響は小さいものです。": None,
        "漏えいしたのは、わずか120名分です。": None,
        "影響は軽微ですので、ご心配には及びません。": None,
        "住所が含まれているにすぎません。": None,
    },
    good=[
        "対象は、120名の会員様です。",
        "漏えいした可能性があるのは120名分です。",
        "クレジットカード番号は保管しておりません。",
        "ご心配をおかけしております。",
        "わずかでもご不安がございましたら、下記までご連絡ください。",
    ],
)
def minimising(spot: Spot) -> Iterator[Hit]:
    """A phrase of the lexicon."""
    yield from object_to_shape(spot)
