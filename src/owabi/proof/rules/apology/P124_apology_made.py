"""事故のお知らせの「お詫びまで」。

## なぜ
「取り急ぎお詫びまで」は、文を省いて用件を済ませる結びで、事故のお詫びには軽すぎます。

## 直し方
言い切ります（「取り急ぎ、書中をもちましてお詫び申し上げます」）。

## 根拠
ビジネス文書の作法に共通する注意点。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.incidents.apology_made import cut_short
from owabi.proof.reading import Spot
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.triggers import literal
from owabi.text.finding import Severity


@rule(
    "P124",
    severity=Severity.WARNING,
    on=literal("お詫び", "おわび", "謝罪", "陳謝"),
    presets=(INCIDENT,),
    bad={
        "取り急ぎ、お詫びまで。": None,
        "まずはメールにてお詫びまで申し上げます。": None,
        "取り急ぎお詫びかたがたご報告まで。": None,
    },
    good=[
        "取り急ぎ、書中をもちましてお詫び申し上げます。",
        "お詫びまでに時間を要しましたことを、申し訳なく存じます。",
        "お詫びの品がお手元に届くまで、お待ちください。",
    ],
)
def apology_made(spot: Spot) -> Iterator[Hit]:
    """お詫びまで at the end of a sentence."""
    hit = cut_short(spot)
    if hit is not None:
        yield hit
