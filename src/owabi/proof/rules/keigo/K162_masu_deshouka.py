"""「いただけますでしょうか」のように、「ます」に「でしょうか」を重ねた形。

## なぜ
「ますか」だけで丁寧な問いかけになります。「ますでしょうか」は丁寧語が重なり、回りくどいと感じる読み手がいます。

## 直し方
「いただけますか」「いただけないでしょうか」とします。

## 根拠
二重の丁寧語とみて避ける手引きと、やわらかい問いかけとして認める手引きがあります（「敬語の指針」は触れていません）。意見が
分かれるため、助言にとどめます。
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
    "「ますでしょうか」を丁寧すぎるとみる読み手がいます。「ますか」で足ります。",
    "some readers find ますでしょうか too much; ますか will do.",
)


@rule(
    "K162",
    severity=Severity.ADVICE,
    fix=FixSafety.SUGGESTION,
    on=literal("ますでしょうか"),
    bad={
        "ご確認いただけますでしょうか。": "ご確認いただけますか。",
        "山田様はいらっしゃいますでしょうか。": "山田様はいらっしゃいますか。",
    },
    good=["ご確認いただけますか。", "ご確認いただけないでしょうか。", "よろしいでしょうか。"],
)
def masu_deshouka(spot: Spot) -> Iterator[Hit]:
    """ます and でしょうか."""
    if is_mentioned(spot):
        return
    yield spot.hit(_SAYS, "ますか")
