"""種類の違う括弧の組（「…）、（…］）。

## なぜ
どこからどこまでを囲むのかが分かりません。

## 直し方
開きと同じ種類の括弧で閉じます。

## 根拠
JIS X 4051（括弧の対）。片方しかない括弧は T106 が指摘します。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.proof.wording.brackets import facing
from owabi.said import Said
from owabi.text.finding import Severity

_SAYS = Said("開きの括弧と種類が違います。", "this closing bracket is of another kind than the opening one.")


@rule(
    "W125",
    severity=Severity.WARNING,
    on=document("「", "『", "(", "【", "["),
    bad={
        "詳細は「ご利用の手引き）をご覧ください。": None,
        "担当者（水野]までお電話ください。": None,
    },
    good=[
        "詳細は「ご利用の手引き（改訂版）」をご覧ください。",
        "担当者（水野）までお電話ください。",
        "1) 申込書を書く\n2) 写真を貼る",
        "[重要] お知らせ",
    ],
)
def crossed_brackets(reading: Reading) -> Iterator[Hit]:
    """The closing one."""
    yield from (Hit(place, place + 1, _SAYS) for place in reading.once(facing).crossed)
