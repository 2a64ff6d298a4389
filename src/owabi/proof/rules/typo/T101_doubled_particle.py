"""助詞の重なり（「資料をを」「会社のの」など）。

## なぜ
入力や編集の消し忘れです。

## 直し方
一つ取ります。

## 根拠
国語の文法。「ものの」「ことと」「なにに」のように、語の一部と助詞が続く形は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity

_SAYS = Said("同じ助詞が重なっています。一つ取ってください。", "the same particle stands twice; remove one.")


@rule(
    "T101",
    severity=Severity.ERROR,
    fix=FixSafety.SAFE,
    on=literal("をを", "のの", "がが", "にに"),
    bad={
        "資料をを送付いたします。": "資料を送付いたします。",
        "弊社のの担当がご説明いたします。": "弊社の担当がご説明いたします。",
        "お客様にに届きました。": "お客様に届きました。",
    },
    good=[
        "送付したものの、届いておりません。",
        "確認することと、ご連絡すること",
        "なにになさいますか。",
        "母ははがきを書きました。",
        "ご確認とともにご返信ください。",
    ],
)
def doubled_particle(spot: Spot) -> Iterator[Hit]:
    """Two particles of one form, side by side."""
    tokens = spot.tokens
    at = spot.index()
    if at < 1 or at + 1 >= len(tokens) or tokens[at].surface != spot.word[0]:
        return
    if tokens[at].pos[0] == tokens[at + 1].pos[0] == "助詞" and tokens[at + 1].surface == spot.word[1]:
        yield spot.hit(_SAYS, spot.word[0])
