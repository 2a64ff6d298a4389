"""日時のない「早急に」「速やかに」。

## なぜ
急ぐことは伝わっても、いつかが分かりません。

## 直し方
日時を書きます。書けないときは、いつまでに日時を知らせるかを書きます。

## 根拠
公表された通知91件のうち、次の報告の日時を書いたものはありませんでした。定まった言い回しでもあるので助言です。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.shaped import object_to_shape
from owabi.proof.triggers import lexicon
from owabi.text.finding import Severity


@rule(
    "C144",
    severity=Severity.ADVICE,
    on=lexicon("lexicons/claim_hurry"),
    presets=(INCIDENT,),
    bad={
        "早急に対応いたします。": None,
        "至急、調査を進めてまいります。": None,
    },
    good=[
        "11月25日までに、早急に対応いたします。",
        "新たな事実が判明した場合は、速やかにお知らせいたします。",
        "速やかにパスワードをご変更ください。",
    ],
)
def hurried_without_day(spot: Spot) -> Iterator[Hit]:
    """A phrase of the lexicon."""
    yield from object_to_shape(spot)
