"""弱い言い方（「かもしれない」「と思います」「可能性を示唆している」）。

## なぜ
書き手の自信のなさだけが伝わり、事実かどうかが分かりません。

## 直し方
言い切るか、分かっていることと分かっていないことを分けて書きます。

## 根拠
技術文書・論文の作法。
textlint の既定と同じ数え方をします。技術文書の助言として、または名指しで選ばれたときだけ働きます。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.finding import Severity

_SAYS = Said("弱い言い方です。言い切るか、分からないと書いてください。", "a weak phrase; say what is known.")


@rule(
    "S120",
    severity=Severity.ADVICE,
    on=literal("かもしれ", "かも知れ", "と思う", "思います", "思う", "可能性を示唆して", "なのかも"),
    counterparts=("textlint:ja-no-weak-phrase",),
    presets=("technical",),
    bad={
        "影響があるかもしれません。": None,
        "弱いと思います。": None,
        "結果はその可能性を示唆している。": None,
    },
    good=[
        "影響はありません。",
        "思う存分お使いください。",
        "弱いと思われます。",
        "そう思いました。",
        "あたかもかもめのように",
    ],
)
def weak_phrase(spot: Spot) -> Iterator[Hit]:
    """A phrase of the list."""
    if spot.word == "思う" and (spot.before(1) == "と" or spot.after(2) in ("存分", "がま", "つぼ", "まま")):
        return
    yield spot.hit(_SAYS)
