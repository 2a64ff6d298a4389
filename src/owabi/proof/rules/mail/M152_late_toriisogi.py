"""続報や最終報での「取り急ぎ」、言いさしの「お詫びまで」。

## なぜ
「取り急ぎ」は、まず知らせるための第一報の言葉です。続報で使うと、まだ慌てていると受け取られます。「お詫びまで」は文を言いさす形で、
お詫びには軽く響きます。

## 直し方
「ご報告申し上げます」「お詫び申し上げます」と言い切ります。

## 根拠
ビジネス文書の作法に共通する注意点。「取り急ぎ」は、続報と分かるときだけ確かめます。社内への文面の「お詫びまで」は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.letter.audience import Audience, Kind
from owabi.proof.context import Context
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_ENDS = expression(r"(?:(?:に)?て|で)?(?:失礼|ございます|です|申し上げ)")
_LATER = expression(r"第[2-9二三四五六七八九]報|第1[0-9]報|最終報")
_LATE = Said(
    "「取り急ぎ」は第一報の言葉です。続報では取ってください。", "取り急ぎ belongs in a first notice; leave it out."
)
_MADE = Said("「お詫びまで」で終えず、「お詫び申し上げます」と言い切ってください。", "do not break off at お詫びまで.")


@rule(
    "M152",
    severity=Severity.WARNING,
    on=literal(
        "取り急ぎ",
        "取急ぎ",
        "とりいそぎ",
        "とり急ぎ",
        "お詫びまで",
        "おわびまで",
        "お詫び申し上げまで",
        "お詫びのみにて",
        "謝罪まで",
    ),
    given=Context(kind=Kind.STATUS, audience=Audience.CUSTOMER),
    bad={"取り急ぎ、ご報告申し上げます。": None, "まずはお詫びまで。": None},
    good=[
        "本日までに判明したことをご報告申し上げます。",
        "心よりお詫び申し上げます。",
        "お詫びまでの経緯をご説明いたします。",
    ],
)
def late_toriisogi(spot: Spot) -> Iterator[Hit]:
    """取り急ぎ after the first notice; お詫びまで at the end of a sentence to readers outside."""
    context = spot.context
    if "まで" in spot.word:
        ends = spot.after(1) in ("", "。") or _ENDS.match(spot.after(6))
        if ends and context.audience is not Audience.EMPLOYEE:
            yield spot.hit(_MADE)
    elif (context.kind is not None and context.kind is not Kind.FIRST) or _LATER.search(
        spot.text.words(spot.text.lines[0])
    ):
        yield spot.hit(_LATE)
