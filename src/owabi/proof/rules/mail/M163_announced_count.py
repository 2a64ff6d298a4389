"""数の合わない前置き（「以下の3点」に四項目など）。

## なぜ
数が合わないと、読み手は書き漏らしを疑い、どれが正しいか尋ねることになります。

## 直し方
数か項目を直します。

## 根拠
文章の作法に共通する注意点。前置きのすぐ下に箇条書きがあるときだけ確かめます。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.proof.numbering import find_items, list_below
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.finding import Severity

_KANJI = "〇一二三四五六七八九"
_ANNOUNCED = re.compile(
    r"(?:以下|次|下記|左記)の(?P<count>\d{1,2}|[一二三四五六七八九])(?P<unit>点|つ(?!の?月)|項目|件|種類|社|か所|カ所|箇所|か条|名|冊|通り|段階|区分|案|日程|手順|書類|資料)"
)
_MORE = re.compile(r"のうち|うち|以上|程度|ほか|など")


@rule(
    "M163",
    severity=Severity.WARNING,
    on=document("以下", "次", "下記", "つ", "点"),
    bad={
        "次の3点をご確認ください。\n・氏名\n・住所\n・電話番号\n・メールアドレス": None,
        "以下の二つをお送りください。\n1. 申込書\n2. 同意書\n3. 控え": None,
    },
    good=[
        "次の3点をご確認ください。\n・氏名\n・住所\n・電話番号",
        "次の2点をご確認ください。\n1. 氏名\n・姓\n・名\n2. 住所",
        "以下の3点のうち、2点をお送りください。\n・申込書\n・同意書",
        "次の3点をお願いいたします。",
    ],
)
def announced_count(reading: Reading) -> Iterator[Hit]:
    """A number of items that the list right below does not have."""
    text = reading.text
    items = find_items(reading)
    for match in _ANNOUNCED.finditer(text.flow):
        line = text.line_number_at(match.start())
        if _MORE.search(text.flow[match.end() : min(match.end() + 40, text.lines[line].end)]):
            continue
        count = len(list_below(items, reading, line))
        told = _KANJI.index(match["count"]) if match["count"] in _KANJI else int(match["count"])
        if count > 1 and count != told:
            says = Said(
                f"「{match['count']}{match['unit']}」とありますが、項目は{count}つです。",
                f"{told} are announced, {count} stand below.",
            )
            yield Hit(match.start("count"), match.end(), says)
