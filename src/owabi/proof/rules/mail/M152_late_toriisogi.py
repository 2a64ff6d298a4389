"""続報や最終報での「取り急ぎ」、顧客への「お詫びまで」。

## なぜ
「取り急ぎ」は、まず知らせるための第一報の言葉です。続報で使うと、まだ慌てていると受け取られます。「お詫びまで」は文を言いさす形で、
顧客には軽く響きます。

## 直し方
「ご報告申し上げます」「お詫び申し上げます」と言い切ります。

## 根拠
ビジネス文書の作法に共通する注意点。文面の種類や送り先が分かるときだけ確かめます。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.letter.audience import Audience, Kind
from owabi.proof.context import Context
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.finding import Severity

_LATE = Said(
    "「取り急ぎ」は第一報の言葉です。続報では取ってください。", "取り急ぎ belongs in a first notice; leave it out."
)
_MADE = Said(
    "顧客には「お詫びまで」と言いさず、「お詫び申し上げます」としてください。", "do not break off at お詫びまで."
)


@rule(
    "M152",
    severity=Severity.WARNING,
    on=literal("取り急ぎ", "取急ぎ", "とりいそぎ", "お詫びまで", "おわびまで"),
    given=Context(kind=Kind.STATUS, audience=Audience.CUSTOMER),
    bad={"取り急ぎ、ご報告申し上げます。": None, "まずはお詫びまで。": None},
    good=[
        "本日までに判明したことをご報告申し上げます。",
        "心よりお詫び申し上げます。",
        "お詫びまでの経緯をご説明いたします。",
    ],
)
def late_toriisogi(spot: Spot) -> Iterator[Hit]:
    """取り急ぎ after the first notice; お詫びまで at the end of a sentence to customers."""
    context = spot.context
    if "まで" in spot.word:
        if context.audience is Audience.CUSTOMER and spot.after(1) in ("", "。"):
            yield spot.hit(_MADE)
    elif context.kind is not None and context.kind is not Kind.FIRST:
        yield spot.hit(_LATE)
