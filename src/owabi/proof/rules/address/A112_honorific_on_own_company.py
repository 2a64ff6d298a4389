"""自分の会社を立てる呼び方（「弊社様」「弊社さん」「貴弊社」など）。

## なぜ
「弊社」「当社」は自分の側をへりくだって、または中立に呼ぶ語です。敬称を付けると、身内を立てることになります。

## 直し方
敬称を取り、「弊社」「当社」とします。相手の会社のことであれば「貴社」とします。

## 根拠
「敬語の指針」（文化審議会答申、2007年）第3章第1（自分側を立てないこと）。「弊社様式」のように、別の語の一部である「様」は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity

_MARK = expression(r" ?(?:御中|様|さま|さん|殿)(?![式々子相態堂])")
_SAYS = Said("自分の会社に敬称を付けています。取ってください。", "our own company takes no honorific; leave it out.")
_TWO = Said(
    "「貴」は相手、「弊」は自分の側に付ける字です。どちらか一つにしてください。",
    "貴 is the reader's and 弊 our own; keep one.",
)


@rule(
    "A112",
    severity=Severity.ERROR,
    fix=FixSafety.UNSAFE,
    on=literal(
        "弊社",
        "当社",
        "小社",
        "弊行",
        "当行",
        "弊店",
        "当店",
        "弊所",
        "当院",
        "弊院",
        "本学",
        "当校",
        "本校",
        "当会",
        "弊会",
        "私ども",
        "小職",
        "小生",
    ),
    bad={
        "弊社様のサービスをご利用ください。": "弊社のサービスをご利用ください。",
        "当店さんのポイントをお使いになれます。": "当店のポイントをお使いになれます。",
        "貴弊社のますますのご発展": None,
    },
    good=[
        "弊社様式の申込書",
        "弊社のお客様",
        "当社さまざまな製品をそろえております。",
        "弊社同様、貴社でもご確認ください。",
    ],
)
def honorific_on_own_company(spot: Spot) -> Iterator[Hit]:
    """弊社 and 様; 貴 and 弊社."""
    flow = spot.text.flow
    match = _MARK.match(flow, spot.end)
    if match and not flow.startswith("さまざま", match.start()) and spot.before(1) not in ("「", "本"):
        yield spot.hit(_SAYS, spot.word, end=match.end())
    elif spot.word[0] == "弊" and spot.before(1) in ("貴", "御"):
        yield spot.hit(_TWO, start=spot.start - 1)
