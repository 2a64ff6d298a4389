"""一つの感嘆符（「ありがとうございます！」）。

## なぜ
改まった相手には軽く見えることがあります。

## 直し方
「。」にします。

## 根拠
ビジネスメールの案内。親しい相手には使うという見方もあるため、求められたときだけ助言します。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity

_SAYS = Said("感嘆符は、改まった相手には軽く見えることがあります。", "an exclamation mark may look light.")


@rule(
    "S150",
    severity=Severity.ADVICE,
    fix=FixSafety.UNSAFE,
    on=literal("!"),
    bad={
        "ありがとうございます！": "ありがとうございます。",
        "よろしくお願いします!": "よろしくお願いします。",
    },
    good=[
        "ありがとうございます。",
        "Yahoo!メール",
        "「すごい！」とのお声",
        "ありがとうございます！！",
    ],
)
def single_exclamation(spot: Spot) -> Iterator[Hit]:
    """A mark after a Japanese word, not in quotation marks."""
    before, after = spot.before(1), spot.after(1)
    if (
        before
        and not before.isascii()
        and before not in "「『"
        and after not in ("!", "?", "」", "』")
        and not after.isalnum()
    ):
        yield spot.hit(_SAYS, "。")
