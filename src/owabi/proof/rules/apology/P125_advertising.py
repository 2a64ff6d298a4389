"""お詫びの文面での宣伝。

## なぜ
被害を受けた人に、お詫びの場で物を勧めると、誠意を疑われます。

## 直し方
宣伝を取ります。別のお知らせにして、時期も改めます。

## 根拠
危機管理広報の案内に共通する注意点。お詫びの品としてのクーポンや、サービスの停止・延期を知らせる文は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.incidents.incident_words import APOLOGY
from owabi.proof.reading import Reading, Spot
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.shaped import object_to_shape
from owabi.proof.triggers import lexicon
from owabi.text.finding import Severity


@rule(
    "P125",
    severity=Severity.WARNING,
    on=lexicon("lexicons/apology_advertising"),
    presets=(INCIDENT,),
    bad={
        "深くお詫び申し上げます。なお、ただいま冬のキャンペーンを実施しております。": None,
        "深くお詫び申し上げます。この機会に、新商品をぜひお試しください。": None,
    },
    good=[
        "深くお詫び申し上げます。お詫びとして、500円分のクーポンをお送りいたします。",
        "深くお詫び申し上げます。実施しておりましたキャンペーンは、中止いたします。",
        "冬のキャンペーンを実施しております。",
        "深くお詫び申し上げます。キャンペーンの応募者の情報が、閲覧できる状態となっておりました。",
    ],
)
def advertising(spot: Spot) -> Iterator[Hit]:
    """A word of promotion in a text that apologises."""
    if spot.reading.once(_apologises):
        yield from object_to_shape(spot)


def _apologises(reading: Reading) -> bool:
    return APOLOGY.search(reading.text.flow) is not None
