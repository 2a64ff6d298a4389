"""「次の3点」と、並べた項目の数の食い違い。

## なぜ
項目を書き漏らしたか、数を直し忘れています。

## 直し方
数か項目を直します。

## 根拠
公用文作成の考え方（箇条書き）。すぐ下に箇条書きがあるときだけ確かめます。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import pattern
from owabi.said import Said
from owabi.text.finding import Severity
from owabi.text.zones import Zone

_MARK = re.compile(
    r"(?P<number>\(?\d{1,2}[.)、](?!\d)|[①-⑳])|(?P<bullet>[・•‣▪●○◎☆★■□◆◇※]|"
    r"- |-(?=[^\d-]))|(?P<letter>\(?[a-eア-オ][.)])"
)
_KANJI = "一二三四五六七八九"
_COUNT = re.compile(r"\d{1,2}|[二三四五六七八九]")


@rule(
    "N120",
    severity=Severity.WARNING,
    on=pattern(
        r"(?:次|以下|下記)の、?(?:\d|[二三四五六七八九])(?:つ|点|項目|件|種類|"
        r"通り|ステップ|段階|か所|名|社|案)(?!以上|目|ほど|程度|のうち|の原因が)"
    ),
    bad={
        "次の3点をご確認ください。\n1. 電源\n2. 配線\n": None,
        "以下の2つをご提出ください。\n\n・申込書\n・同意書\n・本人確認書類\n\nよろしくお願いいたします。": None,
    },
    good=[
        "次の3点をご確認ください。\n1. 電源\n2. 配線\n3. 設定",
        "以下の2つをご提出ください。\n・申込書\n　（押印が必要です）\n・同意書",
        "次の3つの原因が考えられます。詳しくは後日ご説明します。",
        "次の2点をご確認ください。\n\n1. 電源\n\n2. 配線\n\nよろしくお願いいたします。",
    ],
)
def wrong_item_count(spot: Spot) -> Iterator[Hit]:
    """A count, and the items of one kind below it."""
    match = _COUNT.search(spot.word)
    told = int(match[0]) if match and match[0].isdigit() else _KANJI.index(match[0]) + 1 if match else 0
    count = _items_below(spot)
    if count > 1 and count != told:
        says = Said(f"下に並ぶ項目は{count}つです。", f"{count} items stand below.")
        yield spot.hit(says)


def _items_below(spot: Spot) -> int:
    """How many items of the first one's kind follow the line; words between them belong to the item before."""
    count, kind, waiting = 0, "", 0
    number = spot.text.line_number_at(spot.start) + 1
    for line in spot.text.lines[number : number + 60]:
        if line.zone is Zone.BLANK:
            waiting += 1
            continue
        match = _MARK.match(spot.text.flow, line.start, line.end)
        if match is None or line.zone is Zone.RULE:
            if not count or waiting or line.zone in (Zone.RECORD_END, Zone.RULE):
                return count
            continue
        if kind and match.lastgroup != kind:
            if waiting:
                return count
            continue
        kind = match.lastgroup or ""
        count, waiting = count + 1, 0
    return count
