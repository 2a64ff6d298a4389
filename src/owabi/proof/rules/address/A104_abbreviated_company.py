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

from owabi.proof.keigo.addressees import address_lines
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity
from owabi.text.zones import Zone

_FULL = {
    "(株)": "株式会社", "(有)": "有限会社", "(財)": "財団法人", "(社)": "社団法人", "(同)": "合同会社",
    "(名)": "合名会社", "(資)": "合資会社",
    "(一社)": "一般社団法人", "(一財)": "一般財団法人", "(公社)": "公益社団法人", "(公財)": "公益財団法人",
    "(独)": "独立行政法人",
    "(医)": "医療法人", "(学)": "学校法人", "(福)": "社会福祉法人", "(特非)": "特定非営利活動法人",
}  # fmt: skip
_SAYS = Said("宛名では社名を省略せずに書いてください。", "write the company's full name in an address line.")


@rule(
    "A104",
    severity=Severity.WARNING,
    fix=FixSafety.SAFE,
    on=literal(
        "(株)",
        "(有)",
        "(財)",
        "(社)",
        "(同)",
        "(名)",
        "(資)",
        "(一社)",
        "(一財)",
        "(公社)",
        "(公財)",
        "(独)",
        "(医)",
        "(学)",
        "(福)",
        "(特非)",
    ),
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
    if spot.zone is Zone.ADDRESS or any(
        line.start <= spot.start < line.end for line in spot.reading.once(address_lines)
    ):
        yield spot.hit(_SAYS, _FULL[spot.word])
