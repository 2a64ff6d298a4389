"""受身の多い段落（「〜されました」が三つ以上）。

## なぜ
誰がしたことなのかが分からず、他人事のように響きます。

## 直し方
「弊社が〜しました」のように、した人を書きます。

## 根拠
文化庁「公用文作成の考え方」（2022年）。好みの問題なので、求められたときだけ助言します。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_MANY = 4
_PASSIVE = expression("(?<=[一-鿿ァ-ヶー])され(?=ました|ます|て|、|る|た)")
_SAYS = Said("受身が続いています。した人を主語にしてください。", "passive upon passive; say who did it.")


@rule(
    "S137",
    severity=Severity.WARNING,
    on=document("され", "られ"),
    bad={
        "部品が確認され、出荷が停止され、回収が開始され、代品が発送されました。": None,
        "記録が削除され、端末が停止され、通信が遮断されたことが確認されました。": None,
    },
    good=[
        "設定を変更しました。情報が公開されました。",
        "ご覧になられました。",
        "開催されます。終了されます。",
        "設定が変更されました。情報が公開されました。翌日に検知されました。",
    ],
)
def many_passives(reading: Reading) -> Iterator[Hit]:
    """The passives of a sentence that has four of them."""
    flow = reading.text.flow
    for sentence in reading.text.sentences:
        places = list(_PASSIVE.finditer(flow, sentence.start, sentence.end))
        if len(places) >= _MANY and sentence.zone.is_prose:
            for match in places:
                yield Hit(match.start(), match.start() + 2, _SAYS)
