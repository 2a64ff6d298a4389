"""一人の名に付けた「各位」（「佐藤様各位」など）、「お宅の会社」など、あらたまった文書に向かない相手の会社の呼び方。

## なぜ
「各位」は「皆様がた」の意味で、一人の名には付けません。「お宅の会社」「そちらの会社」はくだけた呼び方です。

## 直し方
「佐藤様」「貴社」とします。

## 根拠
手紙・文書の作法書に共通する規則。「お客様各位」「お取引先様各位」は定着した形なので指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity

_KAKUI = Said(
    "「各位」は大勢に付ける語です。一人の名には「様」だけを付けてください。", "各位 is for many; one person takes 様."
)
_COMPANY = Said("あらたまった文書では「貴社」としてください。", "write 貴社 of the reader's company.")
_LATER = expression(r" ?各位")


@rule(
    "A121",
    severity=Severity.ERROR,
    fix=FixSafety.UNSAFE,
    on=literal(
        "様各位", "様 各位", "さま各位", "お宅の会社", "おたくの会社", "そちらの会社", "お宅様の会社", "あなたの会社"
    ),
    bad={
        "北野物流株式会社 佐藤様各位": "北野物流株式会社 佐藤様",
        "お宅の会社の製品について伺います。": "貴社の製品について伺います。",
    },
    good=["お客様各位", "お取引先様各位", "会員の皆様 各位", "貴社の製品について伺います。", "佐藤様"],
)
def kakui_on_person(spot: Spot) -> Iterator[Hit]:
    """A name, 様, 各位; お宅の会社."""
    if spot.word.endswith("会社"):
        if spot.before(1) not in ("「", "『"):
            yield spot.hit(_COMPANY, "貴社")
        return
    number = spot.index()
    if number > 0 and spot.tokens[number - 1].pos[2] == "人名":
        match = _LATER.search(spot.text.flow, spot.start, spot.end)
        if match:
            yield spot.hit(_KAKUI, "", start=match.start())
