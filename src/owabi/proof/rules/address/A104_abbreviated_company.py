"""宛名での社名の省略（「(株)」「㈱」など）。

## なぜ
宛名は相手の正式な名で書きます。省略すると、相手を軽んじていると受け取られることがあります。「㈱」は機種によって表示されません。

## 直し方
「株式会社」と書きます。

## 根拠
手紙・文書の作法書に共通する注意点。本文の表や箇条書きでの省略は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity
from owabi.text.zones import Zone

_FULL = {"(株)": "株式会社", "(有)": "有限会社", "(財)": "財団法人", "(社)": "社団法人"}
_SAYS = Said("宛名では社名を省略せずに書いてください。", "write the company's full name in an address line.")


@rule(
    "A104",
    severity=Severity.WARNING,
    fix=FixSafety.SAFE,
    on=literal("(株)", "(有)", "(財)", "(社)"),
    bad={
        "（株）北野物流 御中\n\nお世話になっております。": "株式会社北野物流 御中\n\nお世話になっております。",
        "㈱北野物流\n営業部 山田様\n\nお世話になっております。": (
            "株式会社北野物流\n営業部 山田様\n\nお世話になっております。"
        ),
    },
    good=[
        "株式会社北野物流 御中\n\nいつもお世話になっております。",
        "お客様各位\n\n委託先の（株）北野物流についてご報告いたします。",
    ],
)
def abbreviated_company(spot: Spot) -> Iterator[Hit]:
    """(株) in an address line."""
    if spot.zone is Zone.ADDRESS:
        yield spot.hit(_SAYS, _FULL[spot.word])
