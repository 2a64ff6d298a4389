"""事故のお知らせでのくだけたお詫び（「すみません」「ごめんなさい」など）。

## なぜ
話し言葉や、日常の小さな失礼に使う言葉では、事故の重さに釣り合わず、軽く見ていると受け取られます。

## 直し方
「深くお詫び申し上げます」「誠に申し訳ございません」とします。

## 根拠
ビジネス文書の作法に共通する注意点。「申し訳ありません」「お詫びします」は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.shaped import object_to_shape
from owabi.proof.triggers import lexicon
from owabi.text.finding import Severity


@rule(
    "P133",
    severity=Severity.ERROR,
    on=lexicon("lexicons/apology_casual"),
    presets=(INCIDENT,),
    bad={
        "ご迷惑をおかけしてすみませんでした。": None,
        "ご不便をおかけし、申し訳ないです。": None,
        "ご迷惑をおかけしてごめんなさい。": None,
    },
    good=[
        "誠に申し訳ございません。",
        "ご迷惑をおかけし、申し訳ありませんでした。",
        "深くお詫びします。",
        "用事が済みませんでしたので、改めて伺います。",
        "先日は失礼いたしました件について、ご報告いたします。",
    ],
)
def casual_apology(spot: Spot) -> Iterator[Hit]:
    """A phrase of the lexicon."""
    yield from object_to_shape(spot)
