"""一文に重なったクッション言葉（「お手数ですが、恐れ入りますが」など）。

## なぜ
一つの依頼に二つ添えると、まわりくどく、依頼が伝わりません。

## 直し方
一つにします。

## 根拠
ビジネスメールの作法に共通する注意点。「お忙しいところ恐れ入りますが」のような一続きの言い方は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.letters.cushions import find_cushions
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_NEAR = 16
_BREAK = expression(r"[。!?\n]")
_SAYS = Said(
    "一文にクッション言葉が重なっています。一つにしてください。", "two cushion words stand in one sentence; keep one."
)


@rule(
    "M156",
    severity=Severity.WARNING,
    on=document("恐", "手数", "面倒", "申し訳", "失礼", "勝手", "おそれ"),
    books=("lexicons/mail_cushions",),
    bad={
        "お手数ですが、恐れ入りますが、ご確認をお願いいたします。": None,
        "申し訳ございませんが、お忙しいところ恐縮ですが、ご返信ください。": None,
    },
    good=[
        "お忙しいところ恐れ入りますが、ご確認をお願いいたします。",
        "お手数をおかけして恐縮ですが、ご返信ください。",
        "恐れ入りますが、差し支えなければご住所をお聞かせください。",
        "申し訳ございませんが、本日は休業いたします。お手数ですが、改めてお電話ください。",
    ],
)
def two_cushions(reading: Reading) -> Iterator[Hit]:
    """Two of different sorts close together."""
    before = None
    for cushion in find_cushions(reading):
        if before and cushion.pairs and before.pairs and cushion.name != before.name:
            between = reading.text.flow[before.end : cushion.start]
            if len(between) <= _NEAR and not _BREAK.search(between):
                yield Hit(before.start, cushion.end, _SAYS)
        before = cushion
