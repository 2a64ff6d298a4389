"""決めつける言葉（「ハッカー」「犯人」「内部犯行」など）。

## なぜ
誰がしたのかは、捜査で分かることです。決めつけは、誤りだったときに人を傷つけ、捜査の妨げにもなります。

## 直し方
「第三者」「攻撃者」とし、確認できた事実だけを書きます。

## 根拠
危機管理広報の案内に共通する注意点。「ホワイトハッカー」などの職名は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.shaped import object_to_shape
from owabi.proof.triggers import lexicon
from owabi.text.finding import Severity


@rule(
    "C123",
    severity=Severity.WARNING,
    on=lexicon("lexicons/claim_criminals"),
    presets=(INCIDENT,),
    bad={
        "ハッカーによる攻撃を受けました。": None,
        "犯人はまだ特定されておりません。": None,
        "海外の犯罪集団によるものです。": None,
    },
    good=[
        "第三者による不正なアクセスを受けました。",
        "ホワイトハッカーによる診断を受けております。",
        "防犯カメラを設置いたしました。",
    ],
)
def criminal_words(spot: Spot) -> Iterator[Hit]:
    """A phrase of the lexicon."""
    yield from object_to_shape(spot)
