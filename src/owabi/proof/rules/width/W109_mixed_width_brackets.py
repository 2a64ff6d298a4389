"""全角と半角が組になった括弧（「（株)」）。

## なぜ
開く括弧と閉じる括弧の幅が違うと、対に見えず、検索でも一致しません。

## 直し方
どちらも全角にそろえます。

## 根拠
公用文の作法（括弧）。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import characters
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity

_PAIR = expression(r"（[^（）()\n]{0,60}\)|\([^（）()\n]{0,60}）|［[^［］\[\]\n]{0,60}\]|\[[^［］\[\]\n]{0,60}］")
_WIDE = {"(": "（", ")": "）", "[": "［", "]": "］"}
_SAYS = Said(
    "括弧の幅が開きと閉じで違います。全角にそろえてください。", "the brackets differ in width; make both wide."
)


@rule(
    "W109",
    severity=Severity.WARNING,
    fix=FixSafety.SAFE,
    on=characters("（）［］｛｝"),
    bad={
        "会場（本社)でお待ちします。": "会場（本社）でお待ちします。",
        "費用(税込）のご案内": "費用（税込）のご案内",
    },
    good=[
        "会場（本社）でお待ちします。",
        "費用(税込)のご案内",
        "1）会場 (本社)",
        "1) 会場（本社）",
    ],
)
def mixed_width_brackets(reading: Reading) -> Iterator[Hit]:
    """The half-width one of a pair."""
    for match in _PAIR.finditer(reading.text.source):
        place = match.start() if match[0][0] in _WIDE else match.end() - 1
        narrow = reading.text.source[place]
        yield Hit(place, place + 1, _SAYS, _WIDE.get(narrow, narrow), in_source=True)
