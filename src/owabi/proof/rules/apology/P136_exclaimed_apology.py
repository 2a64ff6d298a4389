"""お詫びの言葉に付けた感嘆符（「お詫び申し上げます！」）。

## なぜ
感嘆符は、勢いや親しさを表します。お詫びに付けると、軽く聞こえます。

## 直し方
句点にします。

## 根拠
ビジネス文書の作法と、危機管理広報の案内に共通する注意点。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.shaped import is_quoted
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_APOLOGY = expression("(?:お詫び|おわび|申し訳|申しわけ|謝罪|陳謝|すみませ|反省|ごめん)[^。!?]{0,24}$")
_SAYS = Said(
    "お詫びの言葉に「！」を付けると、軽く聞こえます。「。」にしてください。",
    "an exclamation mark makes an apology light; end it with 。.",
)


@rule(
    "P136",
    severity=Severity.WARNING,
    on=literal("!"),
    presets=(INCIDENT,),
    bad={
        "心よりお詫び申し上げます！": None,
        "ご迷惑をおかけし、誠に申し訳ございません！": None,
    },
    good=[
        "心よりお詫び申し上げます。",
        "「Yahoo!メール」をお使いの皆様に、お詫び申し上げます。",
        "「申し訳ございません！」とのお声もいただきました。",
    ],
)
def exclaimed_apology(spot: Spot) -> Iterator[Hit]:
    """An exclamation mark at the end of an apology."""
    if _APOLOGY.search(spot.before(40)) and not spot.after(1).isalnum() and not is_quoted(spot):
        yield Hit(spot.start, spot.end, _SAYS)
