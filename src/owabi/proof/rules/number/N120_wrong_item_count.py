"""「次の3点」と、並べた項目の数の食い違い。

## なぜ
項目を書き漏らしたか、数を直し忘れています。

## 直し方
数か項目を直します。

## 根拠
公用文作成の考え方（箇条書き）。すぐ下に箇条書きがあるときだけ確かめます。
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from owabi.proof.letters.numbering import find_items, list_below
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import pattern
from owabi.said import Said
from owabi.text.finding import Severity

_KANJI = "〇一二三四五六七八九"
_MORE = ("のうち", "うち", "以上", "程度", "ほか", "など", "いずれか", "から")


@rule(
    "N120",
    severity=Severity.WARNING,
    on=pattern(
        r"(?:次|以下|下記|左記)の、?(?:\d{1,2}|[二三四五六七八九])(?:つ(?!の?月)|点|項目|件|種類|通り|ステップ|段階|か所|カ所|ヶ所|箇所|か条|名(?!様)"
        r"|社|冊|区分|案|日程|手順|書類|資料)(?!目)"
    ),
    bad={
        "次の3点をご確認ください。\n1. 電源\n2. 配線\n": None,
        "以下の2つをご提出ください。\n\n・申込書\n・同意書\n・本人確認書類\n\nよろしくお願いいたします。": None,
        "次の2つの原因が判明しました。\n1. 設定の誤り\n2. 確認の不足\n3. 教育の不足": None,
    },
    good=[
        "次の3点をご確認ください。\n1. 電源\n2. 配線\n3. 設定",
        "以下の2つをご提出ください。\n・申込書\n　（押印が必要です）\n・同意書",
        "次の3つの原因が考えられます。詳しくは後日ご説明します。",
        "次の2点をご確認ください。\n\n1. 電源\n\n2. 配線\n\nよろしくお願いいたします。",
        "次の3つの方法がございます。\n・電話\n・メール\n・窓口\n\n■ 受付時間\n・平日のみ",
        "以下の3名が参加いたします。\n・森\n・林\n・岡部\n\n・会場：本社",
        "以下の3点のうち、2点をお送りください。\n・申込書\n・同意書",
        "次の2点をご確認ください。\n1. 氏名\n・姓\n・名\n2. 住所",
    ],
)
def wrong_item_count(spot: Spot) -> Iterator[Hit]:
    """A count, and the items of one kind below it."""
    digits = spot.word.partition("の")[2].lstrip("、")
    told = int("".join(filter(str.isdigit, digits))) if digits[0].isdigit() else _KANJI.index(digits[0])
    rest = spot.after(40)
    if any(word in rest for word in _MORE):
        return
    items = list_below(find_items(spot.reading), spot.reading, spot.text.line_number_at(spot.start))
    if len(items) > 1 and len(items) != told and not _is_split([item.line for item in items], told):
        yield spot.hit(Said(f"下に並ぶ項目は{len(items)}つです。", f"{len(items)} items stand below."))


def _is_split(lines: list[int], told: int) -> bool:
    """Whether an empty line parts the first `told` items from others: a list with something else below it."""
    gaps = [other - one for one, other in pairwise(lines)]
    return 0 < told <= len(gaps) and gaps[told - 1] > 1 and all(gap == 1 for gap in gaps[: told - 1])
