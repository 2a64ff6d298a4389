"""情報漏えいのお詫びを「変わらぬご愛顧」で結ぶ文。

## なぜ
被害を受けた人に、これまでどおりの利用を求めると、早く済ませたい気持ちが見えます。

## 直し方
結びは、重ねてのお詫びと、次の報告の約束にします。

## 根拠
作法書は詫び状の結びにも「今後ともご愛顧を」を挙げますが、危機管理広報の案内は避けるよう勧めます。好みの分かれるところなので助言です。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.letter.audience import Kind
from owabi.proof.context import Context
from owabi.proof.incidents.incident_words import speaks_of_breach
from owabi.proof.reading import Spot
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_AHEAD = expression("(?:今後|引き続き|これから|これまで(?:どおり|同様)|変わら|一層の|倍旧の|末永)[^。]{0,16}$")
_SAYS = Said(
    "情報漏えいのお詫びの結びに、これからの利用を求める言葉は勧めません。お詫びと次の報告の約束で結んでください。",
    "do not ask for further patronage at the end of an apology for a breach.",
)


@rule(
    "P126",
    severity=Severity.ADVICE,
    on=literal("ご愛顧", "お引き立て", "ご用命", "ご高配"),
    presets=(INCIDENT,),
    given=Context(kind=Kind.FIRST, is_breach=True),
    bad={
        "今後とも変わらぬご愛顧を賜りますようお願い申し上げます。": None,
        "引き続きお引き立てのほどお願い申し上げます。": None,
    },
    good=["平素は格別のご愛顧を賜り、厚く御礼申し上げます。", "重ねて深くお詫び申し上げます。"],
)
def patronage_in_breach(spot: Spot) -> Iterator[Hit]:
    """ご愛顧 asked for the future."""
    if spot.reading.once(speaks_of_breach) and _AHEAD.search(spot.before(24)):
        yield spot.hit(_SAYS)
