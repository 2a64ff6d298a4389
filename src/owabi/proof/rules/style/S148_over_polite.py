"""ていねいすぎる言い方（「〜でございますでしょうか」「お願い申し上げる次第でございます」）。

## なぜ
ていねいさを重ねると、回りくどく、かえって距離を感じさせます。

## 直し方
「〜でしょうか」「お願いいたします」とします。

## 根拠
文化庁「敬語の指針」（2007年）と公用文の作法。好みの問題なので、求められたときだけ助言します。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.finding import Severity

_SAYS = Said("ていねいすぎて、回りくどく響くことがあります。", "so polite that it sounds roundabout.")


@rule(
    "S148",
    severity=Severity.ADVICE,
    on=literal(
        "ございますでしょうか",
        "申し上げる次第でございます",
        "申し上げる次第です",
        "存じます次第です",
        "幸甚に存じます次第",
        "させていただければと存じます",
        "させていただけますと幸甚",
        "賜りますればと存じ",
        "賜れればと存じ",
        "いただけますでしょうか",
        "いただけませんでしょうか",
        "くださいますようお願い申し上げる次第",
    ),
    bad={
        "ご都合はいかがでございますでしょうか。": None,
        "ご協力をお願い申し上げる次第でございます。": None,
    },
    good=[
        "ご都合はいかがでしょうか。",
        "ご協力をお願い申し上げます。",
        "ご確認ください。",
    ],
)
def over_polite(spot: Spot) -> Iterator[Hit]:
    """A form of the list."""
    yield spot.hit(_SAYS)
