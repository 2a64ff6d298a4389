"""箇条書きの番号の抜けや重なり。

## なぜ
番号が飛んだり重なったりすると、項目の書き漏らしを疑われ、「2の件」と指し示すこともできません。

## 直し方
番号を振り直します。

## 根拠
公用文と社内文書の作法に共通する注意点。途中から始まる番号と、「（略）」を挟むものは指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.letters.numbering import Item, find_items
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.finding import Severity
from owabi.text.zones import Zone

_OUTER = ("dot",)
_FAR = 12


def _says(before: int, number: int) -> Said:
    if number == before:
        return Said(f"番号「{number}」が重なっています。", f"the number {number} stands twice.")
    return Said(f"番号が「{before}」から「{number}」に飛んでいます。", f"the numbers leap from {before} to {number}.")


def _together(reading: Reading, before: Item, item: Item) -> bool:
    """Whether two numbers can be of one list: near, and with no new chapter between."""
    lines = reading.text.lines
    between = lines[before.line + 1 : item.line]
    if item.style in _OUTER and before.number and abs(item.number - before.number) > _LEAP:
        return False
    parted = any(line.zone in (Zone.RULE, Zone.RECORD, Zone.RECORD_END, Zone.SUBJECT) for line in between)
    titled = any(
        line.zone is Zone.HEADING
        and line.start < line.end
        and not reading.text.flow[line.start].isdigit()
        and reading.text.flow[line.start] not in "(①②③④⑤⑥⑦⑧⑨"
        for line in between
    )
    return not parted and not titled and (item.style in _OUTER or len(between) <= _FAR)


_LEAP = 3


@rule(
    "M162",
    severity=Severity.WARNING,
    on=document("1", "2", "3", "②", "③"),
    bad={
        "1. 氏名\n2. 住所\n2. 電話番号\n3. メールアドレス": None,
        "(1) 申込書に記入する\n(2) 窓口に提出する\n(4) 控えを受け取る": None,
    },
    good=[
        "1. 氏名\n2. 住所\n3. 電話番号",
        "1. 経緯\n(1) 検知\n(2) 公表\n2. 原因\n(1) 直接の原因\n(2) 背景",
        "3. のとおり、原因は調査中です。",
        "■ 手順\n1. 開く\n2. 入れる\n■ 注意\n1. 濡らさない",
        "1. 氏名\n（中略）\n5. 電話番号",
    ],
)
def list_numbering(reading: Reading) -> Iterator[Hit]:
    """A number that neither begins nor follows the one before of its style."""
    if "略)" in reading.text.flow or "中略" in reading.text.flow:
        return
    last: dict[str, Item] = {}
    for item in find_items(reading):
        if not item.number:
            continue
        before = last.get(item.style)
        if (
            before is not None
            and item.number != 1
            and item.number != before.number + 1
            and _together(reading, before, item)
        ):
            yield Hit(item.start, item.end, _says(before.number, item.number))
        if item.style in _OUTER:
            last = {style: found for style, found in last.items() if style in _OUTER}
        last[item.style] = item
