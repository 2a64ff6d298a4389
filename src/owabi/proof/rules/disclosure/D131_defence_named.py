"""使っている防御の製品やサービスの名前。

## なぜ
どの製品で守っているかが分かると、すり抜ける手がかりになります。

## 直し方
「機器の不審な動きを見張る仕組み」のように、働きで書きます。

## 根拠
危機管理広報に共通する注意点。導入を示すために書く組織もあるため、求められたときだけ助言します。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.triggers import lexicon
from owabi.said import Said
from owabi.text.finding import Severity

_SAYS = Said("防御に使う製品の名前は書かないほうが安全です。", "it is safer not to name the products that defend you.")


@rule(
    "D131",
    severity=Severity.ADVICE,
    on=lexicon("lexicons/disclosure_products"),
    presets=(INCIDENT,),
    bad={
        "CrowdStrike により不審な通信を検知いたしました。": None,
        "全端末に Cybereason を導入いたします。": None,
    },
    good=[
        "機器の不審な動きを見張る仕組みを導入いたします。",
        "外部の専門機関とともに調査しております。",
    ],
)
def defence_named(spot: Spot) -> Iterator[Hit]:
    """A product of the lexicon."""
    yield spot.hit(_SAYS)
