"""受身の多い段落（「〜されました」が三つ以上）。

## なぜ
誰がしたことなのかが分からず、他人事のように響きます。

## 直し方
「弊社が〜しました」のように、した人を書きます。

## 根拠
文化庁「公用文作成の考え方」（2022年）。好みの問題なので、求められたときだけ助言します。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.proof.paragraphs import paragraphs
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.finding import Severity

_MOST = 2
_PASSIVE = re.compile("(?<=[一-鿿ァ-ヶー])され(?:ました|ます|て|、|る|た)")
_SAYS = Said("受身が続いています。した人を主語にしてください。", "passive upon passive; say who did it.")


@rule(
    "S137",
    severity=Severity.ADVICE,
    on=document("され", "られ"),
    bad={
        "設定が変更されました。情報が公開されました。翌日に検知されました。": None,
        "記録が削除され、端末が停止され、通信が遮断されました。": None,
    },
    good=[
        "設定を変更しました。情報が公開されました。",
        "ご覧になられました。",
        "開催されます。終了されます。",
    ],
)
def many_passives(reading: Reading) -> Iterator[Hit]:
    """The third passive of a paragraph and those after it."""
    flow = reading.text.flow
    for paragraph in reading.once(paragraphs):
        places = list(_PASSIVE.finditer(flow, paragraph[0].start, paragraph[-1].end))
        for match in places[_MOST:]:
            yield Hit(match.start(), match.end(), _SAYS)
