"""対になっていない括弧。

## なぜ
括弧が閉じていないと、どこまでがその中身かが分かりません。

## 直し方
閉じる（開く）括弧を補います。

## 根拠
公用文の作法。「1)」のような番号や、顔文字の括弧は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.proof.wording.brackets import facing
from owabi.said import Said
from owabi.text.finding import Severity

_SAYS = Said("括弧が対になっていません。", "a bracket has no partner.")


@rule(
    "T106",
    severity=Severity.WARNING,
    on=document("「", "」", "『", "』", "(", ")", "【", "】"),
    bad={
        "「会員サイトをご確認ください。": None,
        "電話（03-0000-0001までご連絡ください。": None,
        "【重要】弊社サービス】のお知らせ": None,
    },
    good=[
        "「会員サイト」をご確認ください。",
        "1) 日程\n2) 会場",
        "「ご案内は\n次のとおりです。」",
        "（1）日程（予定）",
        "普通 1234567 カ）ミナトショテン",
    ],
)
def unbalanced_brackets(reading: Reading) -> Iterator[Hit]:
    """A bracket that no other of its kind answers."""
    yield from (Hit(place, place + 1, _SAYS) for place in reading.once(facing).alone)
