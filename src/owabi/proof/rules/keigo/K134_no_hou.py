"""物事に付けた「の方（ほう）」（「お名前の方をご記入ください」など）。

## なぜ
比べる相手がないのに「の方」を付けると、ぼかした言い方になり、丁寧に聞こえません。

## 直し方
「の方」を取り、「お名前をご記入ください」とします。

## 根拠
文化庁「言葉に関する問答集」ほか、敬語の案内に共通する注意点。「対象の方」「ご利用の方」（人）は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import lexicon
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity

_SAYS = Said(
    "比べるもののない「の方（ほう）」は不要です。取ってください。",
    "の方 compares nothing here; leave it out.",
)
_MARKS = ("の方", "のほう")


@rule(
    "K134",
    severity=Severity.ERROR,
    fix=FixSafety.SAFE,
    on=lexicon("lexicons/things_with_hou"),
    bad={
        "お名前の方をご記入ください。": "お名前をご記入ください。",
        "資料のほうをお送りいたします。": "資料をお送りいたします。",
        "お荷物の方はこちらでお預かりします。": "お荷物はこちらでお預かりします。",
    },
    good=[
        "対象の方をご案内いたします。",
        "ご利用の方に限ります。",
        "資料の方が先に届きました。",
        "お名前をご記入ください。",
        "カードの方法をお選びください。",
    ],
)
def no_hou(spot: Spot) -> Iterator[Hit]:
    """A thing, の方, を or は."""
    mark = next((mark for mark in _MARKS if spot.after(3).startswith(mark)), None)
    if mark is None:
        return
    end = spot.end + len(mark)
    if spot.text.flow[end : end + 1] in ("を", "は", "も"):
        yield spot.hit(_SAYS, spot.word, end=end)
