"""句読点の重なり（「。。」「、、」「、。」など）。

## なぜ
打ち間違いです。

## 直し方
一つにします。言いさしの印は「……」を使います。

## 根拠
公用文の作法（句読点）。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity

_SAYS = Said("句読点が重なっています。", "marks stand twice.")


@rule(
    "T107",
    severity=Severity.ERROR,
    fix=FixSafety.SAFE,
    on=literal("、、", "、。", "。、"),
    bad={
        "なお、、詳細は下記のとおりです。": "なお、詳細は下記のとおりです。",
        "ご連絡いたしますので、。": "ご連絡いたしますので。",
    },
    good=["ご連絡いたします。", "「……」とのことでした。", "「なお。」、「また。」の順です。"],
)
def doubled_marks(spot: Spot) -> Iterator[Hit]:
    """A run of 、 and 。, told once at its beginning."""
    flow = spot.text.flow
    if spot.start > 0 and flow[spot.start - 1] in "、。":
        return
    end = spot.start
    while end < len(flow) and flow[end] in "、。":
        end += 1
    yield spot.hit(_SAYS, "。" if "。" in flow[spot.start : end] else "、", end=end)
