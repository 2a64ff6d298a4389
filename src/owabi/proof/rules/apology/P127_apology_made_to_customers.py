"""お客様への「お詫びまで」。

## なぜ
「取り急ぎお詫びまで」は、文を省いて用件を済ませる結びで、お客様へのお詫びには軽すぎます。

## 直し方
言い切ります（「取り急ぎ、メールにてお詫び申し上げます」）。

## 根拠
ビジネス文書の作法に共通する注意点。お客様への文面と分かるときだけ指摘します。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.letter.audience import Audience
from owabi.proof.context import Context
from owabi.proof.incidents.apology_made import cut_short
from owabi.proof.reading import Reading, Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.text.finding import Severity


@rule(
    "P127",
    severity=Severity.WARNING,
    on=literal("お詫び", "おわび", "謝罪", "陳謝"),
    presets=("mail", "letter", "page"),
    given=Context(audience=Audience.CUSTOMER),
    bad={
        "取り急ぎ、お詫びまで。": None,
        "お客様にはご迷惑をおかけしました。まずはお詫びまで申し上げます。": None,
    },
    good=[
        "取り急ぎ、メールにてお詫び申し上げます。",
        "お詫びの品がお手元に届くまで、お待ちください。",
    ],
)
def apology_made_to_customers(spot: Spot) -> Iterator[Hit]:
    """お詫びまで in a text for customers."""
    hit = cut_short(spot)
    if hit is not None and spot.reading.once(_to_customers):
        yield hit


def _to_customers(reading: Reading) -> bool:
    if reading.context.audience is not None:
        return reading.context.audience in (Audience.CUSTOMER, Audience.PUBLIC)
    return any(word in reading.text.flow for word in ("お客様", "お客さま", "会員の皆様"))
