"""「ならせていただく」（「休業とならせていただきます」など）。

## なぜ
「なる」は自然にそうなることを表す語で、相手の許しを得てすることではありません。

## 直し方
「休業といたします」「休業とさせていただきます」とします。

## 根拠
「敬語の指針」（文化審議会答申、2007年）の「させていただく」の説明に基づく、文法上の注意点。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.keigo.prefixes import is_mentioned
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity

_SAYS = Said(
    "「ならせていただく」は不自然です。「といたします」「となります」としてください。",
    "ならせていただく asks leave to become; write といたします or となります.",
)


@rule(
    "K142",
    severity=Severity.ERROR,
    fix=FixSafety.SAFE,
    on=literal("とならせていただ", "とならせて頂", "にならせていただ", "にならせて頂"),
    bad={
        "本日は休業とならせていただきます。": "本日は休業とさせていただきます。",
        "受付は終了とならせて頂きます。": "受付は終了とさせて頂きます。",
    },
    good=["本日は休業とさせていただきます。", "本日は休業となります。", "担当にお世話になりました。"],
)
def narasete_itadaku(spot: Spot) -> Iterator[Hit]:
    """なる in the place of する."""
    if is_mentioned(spot):
        return
    yield spot.hit(_SAYS, spot.word.replace("なら", "さ", 1).replace("にさせて", "とさせて"))
