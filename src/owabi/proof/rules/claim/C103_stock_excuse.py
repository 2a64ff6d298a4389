"""公表の遅れの決まり文句（「混乱を招くため」など）。

## なぜ
「混乱を招く」という理由は、何か月も遅れた公表で繰り返し使われ、隠していたと受け取られています。

## 直し方
いつ知り、なぜその日まで知らせなかったのかを、事実で書きます。

## 根拠
公表が数か月遅れた実例の分析。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.shaped import object_to_shape
from owabi.proof.triggers import lexicon
from owabi.text.finding import Severity


@rule(
    "C103",
    severity=Severity.WARNING,
    on=lexicon("lexicons/stock_excuses"),
    presets=(INCIDENT,),
    bad={
        "不確定な情報を公表すると混乱を招くため、本日のお知らせとなりました。": None,
        "いたずらに不安をあおることを避けるため、公表を控えておりました。": None,
    },
    good=[
        "11月18日に確認し、影響の範囲を調べた上で、本日お知らせいたします。",
        "混乱を避けるため、お電話の受付を二つの番号に分けております。",
    ],
)
def stock_excuse(spot: Spot) -> Iterator[Hit]:
    """A phrase of the lexicon."""
    yield from object_to_shape(spot)
