"""物事に向けて使った「存じ上げる」（「その件は存じ上げております」など）。

## なぜ
「存じ上げる」は、知っている相手の人を立てる語です。物事や場所には、立てる人がいません。

## 直し方
「存じております」とします。

## 根拠
「敬語の指針」（文化審議会答申、2007年）第2章第1（謙譲語Ⅰ「存じ上げる」と謙譲語Ⅱ「存じる」）。「お名前はかねて存じ上げております」のように、
人のことには正しい形です。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity

_THING = re.compile(
    r"(?:件|こと|場所|住所|製品|商品|内容|映画|本|曲|事実|事情|経緯|状況|店|建物|会社名|サービス|情報|番号|方法|手順|理由|話|問題|制度|ニュース|日程|予定|仕組み|サイト|URL|会場)"
    r"(?:は|を|も|については|に関しては|なら)、?(?:よく|かねて|すでに|既に|もちろん|まだ|全く|まったく|一切|十分に?|詳しく)?$"
)
_SAYS = Said(
    "物事には「存じ上げる」ではなく「存じる」を使います。", "存じ上げる is for people; write 存じる of a thing."
)


@rule(
    "K214",
    severity=Severity.WARNING,
    fix=FixSafety.SAFE,
    on=literal("存じ上げ", "存じあげ"),
    bad={
        "その件は存じ上げております。": "その件は存じております。",
        "会場の場所をよく存じ上げません。": "会場の場所をよく存じません。",
    },
    good=[
        "田中様のことはよく存じ上げております。",
        "お名前はかねて存じ上げております。",
        "その件は存じております。",
        "先生を存じ上げております。",
    ],
)
def humble_toward_things(spot: Spot) -> Iterator[Hit]:
    """A thing, 存じ上げる."""
    before = spot.before(16)
    if _THING.search(before) and not re.search(r"(?:様|さま|さん|先生)のこと", before):
        yield spot.hit(_SAYS, "存じ")
