"""法的な責任に関わる言葉（「補償いたします」「弊社の過失」など）。

## なぜ
原因も範囲も分からないうちの約束や自認は、後の話し合いや裁判で根拠とされます。約束するなら、法務が確かめた言葉でするべきです。

## 直し方
法務に確かめます。確かめるまでは、お詫びと、事実と、対応だけを書きます。

## 根拠
危機管理広報の案内に共通する注意点。お詫びの言葉そのものは、責任を認めることにはなりません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.shaped import object_to_shape
from owabi.proof.triggers import lexicon
from owabi.text.finding import Severity


@rule(
    "C111",
    severity=Severity.WARNING,
    on=lexicon("lexicons/liability"),
    presets=(INCIDENT,),
    bad={
        "被害額は全額お支払いいたします。": None,
        "不正アクセスを許してしまったことを、お詫びいたします。": None,
        "生じた損害はすべて補償いたします。": None,
        "弊社の過失によるものでございます。": None,
        "管理が不十分であったことが原因です。": None,
    },
    good=[
        "誤ってお引き落としした代金は、11月30日に返金いたします。",
        "深くお詫び申し上げます。",
        "原因は調査しております。",
        "補償の要否は、法務部門で検討しております。",
    ],
)
def liability_words(spot: Spot) -> Iterator[Hit]:
    """A phrase of the lexicon."""
    yield from object_to_shape(spot)
