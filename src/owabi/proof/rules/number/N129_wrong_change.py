"""増減の計算の誤り（「120件から20件増え、130件」「100万円から120万円となり、30％増加」など）。

## なぜ
どれかの数が間違っています。

## 直し方
計算し直します。

## 根拠
算術。「約」「以上」などの付く数と、1ポイントまでの端数は指摘しません。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from owabi.proof.figures.amounts import Amount, amounts_in
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import pattern
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_UP, _DOWN = ("増", "上回", "上昇", "アップ", "伸び"), ("減", "下回", "下落", "ダウン", "削減")
_FROM = expression(r"(?:から|より|に対し|に比べ|と比べ|比で)[^。]{0,12}$")
_RATE_IS = expression(r"(?:から|より|→|に対し)")


@rule(
    "N129",
    severity=Severity.WARNING,
    on=pattern(
        r"\d[\d,.]{0,12}[万億]?(?:件|名|人|社|台|個|円|通|点|%|店|回|校|枚|本|部|ポイント)の?(?:増|減|上昇|アップ|ダウン|上回|下回)"
    ),
    bad={
        "前回の報告の120件から20件増え、130件となりました。": None,
        "売上は前年の100万円から120万円となり、30％増加しました。": None,
        "会員数は500名から450名へ、20%減少しました。": None,
    },
    good=[
        "前回の報告の120件から20件増え、140件となりました。",
        "前回から20件増え、140件となりました。",
        "売上は前年の100万円から120万円となり、20％増加しました。",
        "A社は100件から20件増え、B社は130件となりました。",
        "価格は1,000円から約20%増の1,150円になりました。",
    ],
)
def wrong_change(spot: Spot) -> Iterator[Hit]:
    """Two numbers and the change told with them."""
    start = spot.sentence.start
    before = spot.text.flow[max(start, spot.start - 48) : spot.start]
    change = next(amounts_in(spot.word), None)
    earlier = list(amounts_in(before))
    if (
        change is None
        or not earlier
        or before.endswith(("約", "およそ", "に"))
        or not all(one.exact for one in earlier)
    ):
        return
    sign = 1 if spot.word.endswith(_UP) else -1
    if change.unit == "%" and earlier[0].unit != "%":
        yield from _wrong_rate(spot, before, earlier, change.value * sign)
    elif _FROM.search(before[earlier[-1].end :]):
        yield from _wrong_count(spot, earlier[-1], change, sign)


def _wrong_count(spot: Spot, base: Amount, change: Amount, sign: int) -> Iterator[Hit]:
    rest = spot.after(24)
    now = next(amounts_in(rest), None)
    if now is None or not now.exact or not base.unit == change.unit == now.unit:
        return
    between = rest[: now.start]
    if not re.fullmatch(r"[ぁ-ん加少]{0,6}(?:、|の)?(?:現在|合計|計)?(?:は|で|の)?", between):
        return
    right = base.value + sign * change.value
    if right != now.value:
        says = Said(f"計算すると{right:,}{now.unit}です。", f"it makes {right:,}.")
        yield spot.hit(says, start=spot.end + now.start, end=spot.end + now.end)


def _wrong_rate(spot: Spot, before: str, earlier: list[Amount], told: Decimal) -> Iterator[Hit]:
    if len(earlier) != 2 or earlier[0].unit != earlier[1].unit or not earlier[0].value:
        return
    if not _RATE_IS.match(before, earlier[0].end):
        return
    right = (earlier[1].value - earlier[0].value) * 100 / earlier[0].value
    if abs(right - told) > 1:
        says = Said(f"計算すると{abs(right):.1f}%です。", f"it makes {abs(right):.1f}%.")
        yield spot.hit(says)
