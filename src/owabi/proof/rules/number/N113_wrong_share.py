"""割合の誤り（内訳が100%にならない、全体の120%など）。

## なぜ
どれかの数が間違っています。

## 直し方
数を確かめて直します。四捨五入や複数回答のためなら、そのことを書きます。

## 根拠
算術。一つごとに0.5%、合わせて少なくとも1%までの差は、四捨五入とみて指摘しません。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_PERCENT = expression(r"(?<![\d.])(?P<number>\d{1,3}(?:\.\d+)?) ?%")
_WHOLE = expression(r"割合|内訳|構成比|比率|シェア|賛成|反対|無回答|男性|女性|その他|はい|いいえ|満足|未回答|出席|欠席")
_EXCUSES = expression(
    r"複数回答|四捨五入|端数|前年|前月|前期|(?<!構成)比(?!率)|増|減|割引|引き|"
    r"オフ|OFF|還元|達成|金利|税|確率|上昇|低下|改善|目標|から\d|→"
)
_SHARE = expression(
    r"(?:全体|総数|回答者|お客様|会員|利用者|ユーザー|参加者|社員|"
    r"対象者|全件|件数|の(?:うち|内))(?:の|、)?(?:約|およそ)?$"
    r"|(?:稼働|回答|回収|出席|参加|完了|開封|到達|成功|正答|合格|欠席|利用可能|返信|解決|回収|応答|占有|実施済み)率"
    r"(?:は|が|を|:)?[^\d、。]{0,6}$"
)
_SPREAD = 15


@rule(
    "N113",
    severity=Severity.WARNING,
    on=literal("%"),
    bad={
        "全体の120%を占めます。": None,
        "賛成60％、反対30％、無回答15％でした。": None,
        "割合はA社40%、B社35%、C社30%です。": None,
        "サービスの稼働率は120%でした。": None,
        "構成比は、A案50%、B案30%、C案30%です。": None,
        "100件中50件（60%）が対象です。": None,
    },
    good=[
        "割合はA社40%、B社35%、C社25%です。",
        "前年比120%を達成しました。売上は前年の120%です。",
        "男性33.3%、女性33.3%、無回答33.3%でした。",
        "賛成60%、反対50%でした（複数回答）。",
        "A案が30%、B案が45%でした。",
        "100件中50件（50%）、3件中1件（33%）が対象です。",
        "回答率は前年比120%でした。達成率は120%でした。",
        "満足度は90%、再購入の意向は80%、認知度は40%でした。",
    ],
)
def wrong_share(spot: Spot) -> Iterator[Hit]:
    """A share above the whole, one that the counts before it belie, or shares that do not make the whole."""
    number = _PERCENT.search(spot.before(8) + "%")
    if number is None:
        return
    start = spot.start - len(number[0]) + 1
    value = Decimal(number["number"])
    before = spot.text.flow[max(spot.line.start, start - 24) : start]
    sentence = spot.text.words(spot.sentence)[:400]
    if value > 100 and _SHARE.search(before) and not re.search(r"前年|前月|昨年|比|達成|目標", sentence):
        yield spot.hit(Said("全体の100%を超えています。", "a share above 100%."), start=start)
    elif (right := _right_share(before)) is not None and abs(right - value) > 1:
        says = Said(f"計算すると{right:.1f}%です。", f"by the counts it is {right:.1f}%.")
        yield spot.hit(says, start=start)
    elif _is_last_of_a_whole(spot, sentence):
        says = Said("割合を足しても100%になりません。", "the shares do not add up to 100%.")
        yield spot.hit(says, start=start)


_COUNTS = expression(
    r"(?<![\d.,])(?P<all>\d[\d,]*)(?P<unit>件|名|人|社|台|個|枚|通|票|校)(?:中|のうち|"
    r"の内)、?(?:約)?(?P<part>\d[\d,]*)(?:(?P=unit))?(?:\(|、|で、|の|が|=)?(?:約|全体の)?$"
)


def _right_share(before: str) -> Decimal | None:
    match = _COUNTS.search(before)
    if match is None:
        return None
    whole, part = Decimal(match["all"].replace(",", "")), Decimal(match["part"].replace(",", ""))
    return part * 100 / whole if whole else None


def _is_last_of_a_whole(spot: Spot, sentence: str) -> bool:
    shares = [Decimal(match["number"]) for match in _PERCENT.finditer(sentence)]
    if len(shares) < 3 or not _WHOLE.search(sentence) or _EXCUSES.search(sentence) or "満足度" in sentence:
        return False
    if _PERCENT.search(spot.text.flow, spot.end, min(spot.sentence.end, spot.end + 400)):
        return False
    shares = shares[:-1] if sum(shares[:-1]) == shares[-1] else shares
    off = abs(sum(shares, Decimal(0)) - 100)
    return max(Decimal(1), len(shares) * Decimal("0.5")) < off <= Decimal(_SPREAD)
