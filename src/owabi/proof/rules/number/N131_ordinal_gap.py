"""「第一に」「第三に」のような順序の飛び。

## なぜ
一つ抜けたように見えます。

## 直し方
番号を振り直すか、抜けた項目を補います。

## 根拠
公用文作成の考え方（項目の番号）。「第一に」「1点目」「一つ目」で始まる文面だけを確かめます。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.matching import matches_by_line
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_ORDINAL = expression(
    r"第(?P<di>[1-9一二三四五六七八九])に(?![ぁ-ん]{0,2}[るす])|(?P<ten>[1-9一二三四五六七八九])点目(?=[はのに、])"
    r"|(?P<tsu>[1-9一二三四五六七八九])つ目(?=[はのに、])"
)
_KANJI = "一二三四五六七八九"


@rule(
    "N131",
    severity=Severity.WARNING,
    on=document("第1に", "第一に", "1点目", "一点目", "1つ目", "一つ目"),
    bad={
        "第一に設定の誤り、第三に確認の不足が原因です。": None,
        "1点目は納期、3点目は費用です。": None,
    },
    good=[
        "第一に設定の誤り、第二に確認の不足が原因です。",
        "1点目は納期、2点目は費用、3点目は体制です。",
        "お客様を第一に考えております。第三に",
        "第一に安全、第二に品質です。\n第一に確認、第二に記録です。",
    ],
)
def ordinal_gap(reading: Reading) -> Iterator[Hit]:
    """A number that is two or more above the last of its kind, where that began at one."""
    last: dict[str, int] = {}
    for match in matches_by_line(_ORDINAL, reading):
        kind = match.lastgroup or ""
        digit = match[kind]
        number = int(digit) if digit.isdigit() else _KANJI.index(digit) + 1
        before = last.get(kind, 0)
        if number == 1 and reading.text.flow[match.end() : match.end() + 3].startswith(
            ("考え", "し", "置", "掲げ", "優先")
        ):
            continue
        if before and number > before + 1:
            says = Said(f"第{before}の次が第{number}です。", f"{number} follows {before}.")
            yield Hit(match.start(), match.end(), says)
        last[kind] = number
