"""お客様への「お詫びまで」。

## なぜ
「取り急ぎお詫びまで」は、文を省いて用件を済ませる結びで、お客様へのお詫びには軽すぎます。

## 直し方
言い切ります（「取り急ぎ、書中をもちましてお詫び申し上げます」）。

## 根拠
ビジネス文書の作法に共通する注意点。日常のメールでは、お客様への文面と分かるときだけ指摘します。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.letter.audience import Audience, Kind
from owabi.proof.context import Context
from owabi.proof.reading import Reading, Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.shaped import is_quoted
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.finding import Severity

_SAYS = Said(
    "「お詫びまで」は省いた言い方で、お客様には軽すぎます。「お詫び申し上げます」と言い切ってください。",
    "“お詫びまで” cuts the apology short; say it in full to a customer.",
)
_MADE = re.compile(r"(?:を)?(?:かたがた)?(?:ご報告|お知らせ|ご連絡|ご案内)?まで(?=。|$|に?(?:申し上げ|と|。)|です|でござい|にて|\n| )")


@rule(
    "P124",
    severity=Severity.WARNING,
    on=literal("お詫び", "おわび", "謝罪", "陳謝"),
    given=Context(kind=Kind.FIRST),
    bad={"取り急ぎ、お詫びまで。": None, "まずはメールにてお詫びまで申し上げます。": None},
    good=[
        "取り急ぎ、書中をもちましてお詫び申し上げます。",
        "お詫びまでに時間を要しましたことを、申し訳なく存じます。",
        "お詫びの品がお手元に届くまで、お待ちください。",
    ],
)
def apology_made(spot: Spot) -> Iterator[Hit]:
    """お詫びまで at the end of a sentence."""
    match = _MADE.match(spot.after(20))
    if match and not is_quoted(spot) and (spot.context.is_incident or spot.reading.once(_to_customers)):
        yield spot.hit(_SAYS, end=spot.end + match.end())


def _to_customers(reading: Reading) -> bool:
    if reading.context.audience is not None:
        return reading.context.audience in (Audience.CUSTOMER, Audience.PUBLIC)
    return any(word in reading.text.flow for word in ("お客様", "お客さま", "会員の皆様"))
