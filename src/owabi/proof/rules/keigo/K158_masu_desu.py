"""「ませんです」「ございますです」のように、「ます」に「です」を重ねた形。

## なぜ
「ます」は、それだけで丁寧な形です。「です」を足すと、丁寧語が二つ重なります。

## 直し方
「です」を取ります。「存じませんです」は「存じません」とします。

## 根拠
「敬語の指針」（文化審議会答申、2007年）第2章第1（丁寧語）。「ませんでした」「ますでしょうか」は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.keigo.prefixes import is_mentioned
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity

_SAYS = Said(
    "「ます」に「です」が重なっています。「です」を取ってください。",
    "です after ます; leave です out.",
)


@rule(
    "K158",
    severity=Severity.ERROR,
    fix=FixSafety.SAFE,
    on=literal("ますです", "ませんです", "ましたです", "ましょうです"),
    bad={
        "その件は存じませんです。": "その件は存じません。",
        "ご案内は以上でございますです。": "ご案内は以上でございます。",
        "確認いたしましたですが、問題ありません。": "確認いたしましたが、問題ありません。",
    },
    good=[
        "その件は存じませんでした。",
        "いらっしゃいますでしょうか。",
        "文末は「ます」です。",
        "お済みでしたら何よりです。",
    ],
)
def masu_desu(spot: Spot) -> Iterator[Hit]:
    """ます or its past or negative, and です."""
    if is_mentioned(spot):
        return
    if spot.after(1) != "調":
        yield spot.hit(_SAYS, spot.word.removesuffix("です"))
