"""全角と半角の英字の混在（「ＩＤ」と「ID」）。

## なぜ
同じ語が別の語に見え、検索でも一致しません。

## 直し方
半角にそろえます。

## 根拠
公用文・ビジネス文書の表記の目安。全角にそろえる組織もあるため、求められたときだけ助言します。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import characters
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity
from owabi.text.folding import fold

_WIDE = expression("[Ａ-Ｚａ-ｚ]+")
_NARROW = expression(r"(?<![@./:\w-])[A-Za-z]{2,}(?![@.:/\w-])", re.ASCII)
_SAYS = Said(
    "全角と半角の英字が混ざっています。半角にそろえてください。", "wide and narrow letters are mixed; write narrow."
)


@rule(
    "W107",
    severity=Severity.ADVICE,
    fix=FixSafety.SAFE,
    on=characters("Ａ-Ｚａ-ｚ"),
    counterparts=("textlint:no-mixed-zenkaku-and-hankaku-alphabet",),
    bad={
        "ＩＤをご入力ください。IDは6文字です。": "IDをご入力ください。IDは6文字です。",
        "Webの画面でＵＲＬをご確認ください。": "Webの画面でURLをご確認ください。",
    },
    good=["IDをご入力ください。", "ＩＤをご入力ください。", "ＮＴＴの回線です。https://example.jp/"],
)
def mixed_alphabet(reading: Reading) -> Iterator[Hit]:
    """Wide letters where narrow words stand too."""
    if _NARROW.search(reading.text.source):
        for match in _WIDE.finditer(reading.text.source):
            yield Hit(match.start(), match.end(), _SAYS, fold(match[0])[0], in_source=True)
