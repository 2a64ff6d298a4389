"""文書での「御社」。

## なぜ
「御社」は話し言葉、「貴社」は書き言葉と使い分けるのが一般的です。

## 直し方
「貴社」とします。銀行は「貴行」、学校は「貴学・貴校」、病院は「貴院」です。

## 根拠
ビジネス文書の作法に共通する注意点。メールでは「御社」を許す案内もあるため、警告にとどめます。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity

_SAYS = Said("「御社」は話し言葉です。文書では「貴社」としてください。", "御社 is spoken; write 貴社.")


@rule(
    "A105",
    severity=Severity.WARNING,
    fix=FixSafety.SAFE,
    on=literal("御社"),
    bad={
        "御社のご担当者様にお伝えください。": "貴社のご担当者様にお伝えください。",
        "御社にご迷惑をおかけしました。": "貴社にご迷惑をおかけしました。",
    },
    good=["貴社のご担当者様にお伝えください。", "「御社」と「貴社」の使い分け", "川崎市の女躰神社と御社殿"],
)
def spoken_onsha(spot: Spot) -> Iterator[Hit]:
    """御社 outside quotation marks."""
    if spot.before(1) in ("「", "『") or spot.after(1) in ("」", "』", "殿"):
        return
    yield spot.hit(_SAYS, "貴社")
