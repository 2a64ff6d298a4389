"""ほかの記号の代わりに重ねた句点や中黒（「。。」「・・・」）。

## なぜ
打ち間違いか、三点リーダーの代わりに見え、文が終わったのかどうかが分かりません。

## 直し方
「。」を一つにするか、文として言い切ります。省略の印が要るときは「……」を使います。

## 根拠
くぎり符号の使ひ方（1946年）と記者の手引きに共通する注意点。読点の重なりは T107、「...」「。。。」は S144 が指摘します。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import pattern
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity

_FULL_STOPS = Said("句点が重なっています。", "the full stop stands twice.")
_DOTS = Said(
    "三点リーダーの代わりの中黒です。言い切るか、「……」にしてください。",
    "middle dots for an ellipsis; finish the sentence.",
)
_WORD = expression(r"[0-9A-Za-z/ ]")


@rule(
    "W126",
    severity=Severity.WARNING,
    fix=FixSafety.UNSAFE,
    on=pattern("(?<=[ぁ-んァ-ヶー一-鿿」)])(?:。。(?!。)|・{2,6}(?!・))"),
    bad={
        "変更をお知らせします。。ご確認ください。": "変更をお知らせします。ご確認ください。",
        "お待ちください・・・": "お待ちください……",
        "検討中ですが・・・。": "検討中ですが……。",
    },
    good=[
        "変更をお知らせします。",
        "氏名・住所・電話番号",
        "お待ちください……",
        "目次・・・・・・・・・・・・3",
    ],
)
def makeshift_marks(spot: Spot) -> Iterator[Hit]:
    """A pair of full stops, or a run of middle dots, after Japanese words."""
    if spot.word[0] == "。":
        yield Hit(spot.start, spot.end, _FULL_STOPS, "。", safety=FixSafety.SAFE)
    elif not _WORD.match(spot.after(1)):
        yield spot.hit(_DOTS, "……")
