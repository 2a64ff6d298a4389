"""本文に残った「BCC」などの宛先の行。

## なぜ
BCC の宛先が読めると、だれに知らせたかが分かってしまいます。宛先の行は、写し間違いの跡としても目に付きます。

## 直し方
その行を取ります。宛先はメールの宛先欄にだけ書きます。

## 根拠
メールの作法に共通する注意点。宛名に添える「CC：竹内様」は、本文の前にあるときは指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity
from owabi.text.zones import Zone

_LINE = expression(r"[(【\[]?(?:(?P<hidden>BCC|Bcc|bcc)|CC|Cc|cc)[)】\]]? ?:")
_SAYS = Said(
    "宛先の行（CC・BCC）が本文にあります。取ってください。", "a line of CC or BCC stands in the body; take it out."
)


@rule(
    "M130",
    severity=Severity.WARNING,
    on=document("CC", "Cc", "BCC", "Bcc", "bcc", "cc:"),
    bad={
        "お世話になっております。\n資料をお送りいたします。\n\nBCC：営業部一同": None,
        "山田様\n\nBcc: 部長\n\nお世話になっております。": None,
    },
    good=[
        "株式会社青葉 山田様\nCC：竹内様\n\nお世話になっております。",
        "CCに竹内を入れてお送りいたします。",
    ],
)
def bcc_in_body(reading: Reading) -> Iterator[Hit]:
    """A CC line below the first sentence, a BCC line anywhere."""
    text = reading.text
    greeted = False
    for line in text.lines:
        match = _LINE.match(text.flow, line.start, line.end)
        if line.zone in (Zone.GREETING, Zone.BODY) and not match and text.words(line).endswith("。"):
            greeted = True
        if match and line.zone is not Zone.QUOTE and (greeted or match["hidden"]):
            yield Hit(line.start, line.end, _SAYS)
