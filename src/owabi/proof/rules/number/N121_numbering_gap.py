"""箇条書きの番号の飛びと重なり（1、2、4 など）。

## なぜ
項目が抜けたように見えます。

## 直し方
番号を振り直します。

## 根拠
公用文作成の考え方（項目の番号）。1から始まる続き番号だけを確かめます。
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

_NUMBERED = expression(r"(?P<open>\(?)(?P<number>\d{1,2})(?P<close>[.)、])(?![\d.])|(?P<ring>[①-⑳])")


@rule(
    "N121",
    severity=Severity.WARNING,
    on=document("1.", "1)", "(1)", "1、", "①"),
    bad={
        "1. 概要\n2. 原因\n4. 対策": None,
        "(1) 日程\n(2) 会場\n(2) 費用": None,
        "① 電源\n② 配線\n④ 設定": None,
    },
    good=[
        "1. 概要\n2. 原因\n3. 対策",
        "1. 概要\n　(1) 日時\n　(2) 場所\n2. 原因",
        "1. 概要\n2. 原因\n\n1. 別表\n2. 参考",
        "1. はじめに\n1.1 背景\n2. 方法",
    ],
)
def numbering_gap(reading: Reading) -> Iterator[Hit]:
    """A number that is not one more than the last of its kind, where that began at one."""
    last: dict[str, int] = {}
    for line in reading.text.lines:
        match = _NUMBERED.match(reading.text.flow, line.start, line.end)
        if match is None or line.zone is Zone.QUOTE:
            continue
        kind = "ring" if match["ring"] else f"{match['open']}{match['close']}"
        number = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳".index(match["ring"]) + 1 if match["ring"] else int(match["number"])
        before = last.get(kind, 0)
        if before > 1 and number in (before, before + 2):
            says = Said(f"前の番号は{before}です。番号を振り直してください。", f"the number before is {before}.")
            yield Hit(match.start(), match.end(), says)
        last[kind] = number if number == before + 1 or number == 1 or (before > 1 and number <= before + 2) else 0
        if kind != "ring" and number == 1:
            last = {kind: 1, **{other: seen for other, seen in last.items() if other != kind}}
