"""重ねた感嘆符・疑問符（「！！」「？？」「！？」）。

## なぜ
取引先やお客様への文では、感情的に見えます。

## 直し方
「。」にするか、一つにします。

## 根拠
ビジネスメールの案内に共通する注意点。事故のお知らせの感嘆符は S101 が見ます。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity

_SAYS = Said("感嘆符や疑問符が重なっています。", "exclamation or question marks in a row.")


@rule(
    "S146",
    severity=Severity.WARNING,
    fix=FixSafety.UNSAFE,
    on=literal("!!", "??", "!?", "?!"),
    presets=("mail", "letter", "page", "technical"),
    bad={
        "ありがとうございます！！": "ありがとうございます。",
        "届いておりませんか？？": "届いておりませんか。",
    },
    good=[
        "ありがとうございます。",
        "届いておりませんか？",
        "if (a != b) ok",
        "「えっ！？」とのお声",
        "C++!!",
        "https://example.jp/??",
    ],
)
def repeated_exclamation(spot: Spot) -> Iterator[Hit]:
    """A run after a Japanese word, told once; not in quotation marks."""
    flow = spot.text.flow
    before = spot.before(1)
    if not before or before.isascii() or before in "!?「『":
        return
    end = spot.end
    while end < len(flow) and flow[end] in "!?":
        end += 1
    if flow[end : end + 1] not in ("」", "』") and before != "っ":
        yield spot.hit(_SAYS, "。", end=end)
