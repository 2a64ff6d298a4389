"""桁区切りの誤り（「1,2345円」「12,34,567円」など）。

## なぜ
桁を打ち間違えたのか、区切りを間違えたのかが分かりません。

## 直し方
三桁ごとに区切ります。

## 根拠
公用文作成の考え方（三桁ごとの区切り）。「3,4件」のように「または」を表すコンマは指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import pattern
from owabi.said import Said
from owabi.text.finding import Severity

_SAYS = Said("数は三桁ごとに区切ってください。", "group a number by three digits.")


@rule(
    "N117",
    severity=Severity.ERROR,
    on=(
        pattern(r"[一二三四五六七八九][十百千](?:[一二三四五六七八九][十百千]?){0,3}\d{1,4}(?=[円件名人個台社通点])"),
        pattern(
            r"(?<![\d,.])\d{1,15}(?:,\d{1,15}){1,6}(?=(?:\.\d+)?(?:円|件|名|人|個|台|万|億|ドル|社|通|点|冊|枚|本|回|票|部|世帯|ポイント|件数|km|kg|MB|GB))"
        ),
    ),
    bad={
        "売上は1,2345円です。": None,
        "総額は12,34,567円となります。": None,
        "対象は10,00件です。": None,
        "対象は1234,567件です。": None,
        "費用は三千五百0円です。": None,
    },
    good=["売上は12,345円です。", "1,234,567円の見込みです。", "3,4件の不具合", "10,20名の団体", "表1,2の3点"],
)
def broken_grouping(spot: Spot) -> Iterator[Hit]:
    """Groups after the first that are not of three digits, or a first of more than three."""
    if "," not in spot.word:
        yield spot.hit(Said("漢数字と算用数字が混ざっています。", "two kinds of figures in one number."))
        return
    groups = spot.word.split(",")
    if all(len(group) == 3 for group in groups[1:]) and len(groups[0]) <= 3:
        return
    if len(groups) == 2 and len(groups[0]) == len(groups[1]) < 3 and int(groups[0]) < int(groups[1]):
        return
    yield spot.hit(_SAYS)
