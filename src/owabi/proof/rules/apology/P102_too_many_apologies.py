"""一通に四度以上のお詫び。

## なぜ
お詫びを重ねるほど、肝心の内容が埋もれ、言葉が軽くなります。

## 直し方
はじめと結びの二度を目安に減らします。

## 根拠
公表された通知のお詫びは、はじめと結びに置かれるのが普通です。「お詫びとお知らせ」のような題名や、「お詫びの品」は数えません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity
from owabi.text.zones import Zone

_APOLOGY = expression(
    r"(?:お詫び|おわび)(?:を)?(?:申し上げ|申しあげ|いたし|致し|し)ま"
    r"|申し?(?:訳|わけ)(?:なく|ございま|ありま|のない)|(?:陳謝|謝罪)(?:いたし|申し上げ|し)ま"
)
_MOST = 3


@rule(
    "P102",
    severity=Severity.WARNING,
    on=document("お詫び", "おわび", "申し訳", "申しわけ", "陳謝", "謝罪"),
    bad={
        (
            "お詫び申し上げます。納期が遅れ、申し訳ございません。品質にも問題があり、陳謝いたします。"
            "ご連絡が遅れたことも、申し訳なく存じます。"
        ): None,
        "深くお詫びします。重ねてお詫びします。改めてお詫びします。心よりお詫びします。": None,
    },
    good=[
        "深くお詫び申し上げます。経緯は次のとおりです。重ねてお詫び申し上げます。",
        "お詫びとお知らせ\n\n深くお詫び申し上げます。お詫びの品をお送りします。お詫びの文面は別紙のとおりです。",
    ],
)
def too_many_apologies(reading: Reading) -> Iterator[Hit]:
    """The fourth predicate of apology and those after it."""
    text = reading.text
    found = [match for match in _APOLOGY.finditer(text.flow) if text.line_at(match.start()).zone is not Zone.QUOTE]
    for match in found[_MOST:]:
        says = Said(
            f"お詫びが{len(found)}回あります。はじめと結びを残して減らしてください。",
            f"the text apologises {len(found)} times; keep the first and the last.",
        )
        yield Hit(match.start(), match.end(), says)
