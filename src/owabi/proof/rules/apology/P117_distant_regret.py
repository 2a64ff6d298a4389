"""自らの事故に「遺憾」。

## なぜ
「遺憾」は、残念だという気持ちを述べる語で、お詫びの意味はありません。自らの事故に使うと、他人事に聞こえます。

## 直し方
お詫びの言葉にします（「深くお詫び申し上げます」）。

## 根拠
国語辞典の語釈（思いどおりでなく残念なこと）と、危機管理広報の案内に共通する注意点。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.shaped import object_to_shape
from owabi.proof.triggers import lexicon
from owabi.text.finding import Severity


@rule(
    "P117",
    severity=Severity.WARNING,
    on=lexicon("lexicons/apology_regret"),
    presets=(INCIDENT,),
    bad={
        "不正アクセスを受けましたことは、誠に遺憾に存じます。": None,
        "このような事態となり、遺憾であります。": None,
        "遺憾の意を表します。": None,
    },
    good=[
        "深くお詫び申し上げます。",
        "遺憾なく力を発揮できるよう、支援いたします。",
    ],
)
def distant_regret(spot: Spot) -> Iterator[Hit]:
    """遺憾 as a predicate."""
    yield from object_to_shape(spot)
