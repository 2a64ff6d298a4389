"""「くださりますよう」「なさりました」のように、「い」になるところを「り」とした形。

## なぜ
「くださる」「なさる」「いらっしゃる」「おっしゃる」は、「ます」の前で「ください」「なさい」のように形が変わります。

## 直し方
「くださいますよう」「なさいました」とします。

## 根拠
国語の文法（ラ行特殊活用）。「くださります」を古い正しい形とみる辞書もあるため、警告にとどめます。
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
    "「ます」の前は「い」の形になります（くださいます、なさいます）。",
    "before ます the form ends in い (くださいます, なさいます).",
)


@rule(
    "K163",
    severity=Severity.WARNING,
    fix=FixSafety.SAFE,
    on=literal(
        "くださりま", "下さりま", "なさりま", "いらっしゃりま", "おっしゃりま", "仰りま", "ござりま",
    ),
    bad={
        "ご確認くださりますようお願いいたします。": "ご確認くださいますようお願いいたします。",
        "どのようになさりますか。": "どのようになさいますか。",
        "先生がおっしゃりましたとおりです。": "先生がおっしゃいましたとおりです。",
    },
    good=[
        "ご確認くださいますようお願いいたします。",
        "ご出席くださり、ありがとうございます。",
        "なさりたいようになさってください。",
        "ご覧くださりまことにありがとうございます。",
    ],
)  # fmt: skip
def kudasarimasu(spot: Spot) -> Iterator[Hit]:
    """An honorific verb in り before ます."""
    if is_mentioned(spot):
        return
    if spot.after(1) in ("す", "し", "せ"):
        yield spot.hit(_SAYS, spot.word.removesuffix("りま") + "いま")
