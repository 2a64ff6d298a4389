"""丸括弧の中の丸括弧。

## なぜ
括弧が重なると、どこまでが補足なのかが分からなくなります。

## 直し方
内側を〔 〕や読点にするか、文を分けます。

## 根拠
公用文の作法（括弧）。西暦と元号の併記など定着した重ね方もあるため、求められたときだけ助言します。
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

_NESTED = expression(r"\([^()\n]{0,40}\(([^()\n]{1,40})\)(?=[^()\n]{0,40}\))")
_ABBREVIATED = frozenset({"株", "有", "代", "財", "社", "1", "2", "3", "4", "5", "笑"})
_SAYS = Said("丸括弧の中に丸括弧があります。", "round brackets within round brackets.")


@rule(
    "S140",
    severity=Severity.ADVICE,
    on=document("("),
    bad={
        "会場（本社（東京）三階）でお待ちします。": None,
        "費用（消費税（10%）を含みます）は次のとおりです。": None,
    },
    good=[
        "会場（本社）でお待ちします。",
        "費用（税込）と期間（三日）",
        "（1）会場（本社）",
        "会場（本社〔東京〕三階）",
        "（株）みほん（本社）",
        "弊社（（株）みほん）が伺います。",
    ],
)
def nested_parens(reading: Reading) -> Iterator[Hit]:
    """A bracket that opens within another one, and closes."""
    flow = reading.text.flow
    for match in _NESTED.finditer(flow):
        inner = match[1]
        if inner not in _ABBREVIATED and reading.text.line_at(match.start()).zone is not Zone.QUOTE:
            yield Hit(match.start(1) - 1, match.end(1) + 1, _SAYS)
