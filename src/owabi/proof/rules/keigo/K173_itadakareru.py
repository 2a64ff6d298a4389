"""相手を立てるつもりの「いただかれる」（「ご覧いただかれましたか」など）。

## なぜ
「いただく」は自分がへりくだる語です。「れる」を付けても、相手を立てる語にはなりません。

## 直し方
「ご覧いただけましたか」「ご覧になりましたか」「お受け取りになりましたか」とします。

## 根拠
「敬語の指針」（文化審議会答申、2007年）第2章第1・第3章第2（謙譲語を相手側に使わない）。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.keigo.prefixes import is_mentioned
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.finding import Severity

_SAYS = Said(
    "「いただく」はへりくだる語です。「れる」を付けても相手を立てる形にはなりません。",
    "いただく is humble; れる does not make it honorific.",
)


@rule(
    "K173",
    severity=Severity.ERROR,
    on=literal("いただかれ", "頂かれ"),
    bad={
        "資料はご覧いただかれましたか。": None,
        "お受け取り頂かれましたでしょうか。": None,
    },
    good=["資料はご覧いただけましたか。", "資料をご覧いただきました。", "山の頂から眺めた景色", "雪を頂く山々"],
)
def itadakareru(spot: Spot) -> Iterator[Hit]:
    """いただく with れる."""
    if not is_mentioned(spot):
        yield spot.hit(_SAYS)
