"""両立しない範囲（「20歳以上18歳未満」など）。

## なぜ
当てはまる数がありません。

## 直し方
上限と下限を確かめて直します。どちらかでよいときは「または」を入れます。

## 根拠
「以上・以下」は境の数を含み、「未満・超」は含みません。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from owabi.proof.figures.amounts import value_of
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_LOW = expression(r"(?P<number>\d[\d,]*(?:\.\d+)?)(?P<scale>万|億)?(?P<unit>[^\d、。()]{0,4})$")
_HIGH = expression(
    r"(?:(?:で|かつ|から|、|で、|〜|~| )?)(?P<number>\d[\d,]*(?:\.\d+)?)"
    r"(?P<scale>万|億)?(?P<unit>[^\d、。()]{0,4}?)(?P<kind>未満|以下|以内)"
)


_EXTREMES = expression(
    r"(?:で|は|:)?(?P<most>\d[\d,]*(?:\.\d+)?)(?P<mostscale>万|億)?(?P<unit>[^\d、。()]{1,4})(?:、|から|で、)"
    r"最(?:小|低|少)(?:で|は|:)?(?P<least>\d[\d,]*(?:\.\d+)?)(?P<leastscale>万|億)?(?P=unit)"
)


@rule(
    "N109",
    severity=Severity.ERROR,
    on=literal("以上", "を超え", "超", "最大"),
    bad={
        "対象は20歳以上18歳未満の方です。": None,
        "重量は10kg以上5kg以下のものに限ります。": None,
        "10名以上、10名未満の団体": None,
        "5,000円以上は送料無料、5,000円以下は送料600円です。": None,
        "最大10名、最小20名でご利用いただけます。": None,
    },
    good=[
        "対象は18歳以上20歳未満の方です。",
        "10名以上30名以下の団体",
        "65歳以上または18歳未満の方",
        "100円以上10個以下の注文",
        "5,000円以上は送料無料、5,000円未満は送料600円です。",
        "5件以上、3営業日以内にご返信します。",
        "最大20名、最小10名でご利用いただけます。",
    ],
)
def contradictory_bounds(spot: Spot) -> Iterator[Hit]:
    """A lower bound above the upper bound of the same unit."""
    if spot.word == "最大":
        yield from _largest_below_smallest(spot)
        return
    low = _LOW.search(spot.before(16))
    if low is not None and spot.word == "以上":
        yield from _counted_twice(spot, low)
    high = _HIGH.match(spot.after(20))
    if low is None or high is None or low["unit"] != high["unit"]:
        return
    least, most = _value(low), _value(high)
    if least is None or most is None:
        return
    if least > most or (least == most and (high["kind"] == "未満" or spot.word != "以上")):
        says = Said("両方に当てはまる数がありません。", "no number is both.")
        yield spot.hit(says, start=spot.start - len(low[0]), end=spot.end + high.end())


def _largest_below_smallest(spot: Spot) -> Iterator[Hit]:
    """最大10名、最小20名."""
    match = _EXTREMES.match(spot.after(40))
    if match is None:
        return
    most, least = (value_of(match[name], match[f"{name}scale"] or "") for name in ("most", "least"))
    if most is not None and least is not None and least > most:
        says = Said("最小が最大より大きくなっています。", "the smallest is above the largest.")
        yield spot.hit(says, end=spot.end + match.end())


def _counted_twice(spot: Spot, low: re.Match[str]) -> Iterator[Hit]:
    """X以上 and X以下 in one sentence: X itself belongs to both."""
    words = low[0].lstrip("、は") + "以下"
    for start, end in ((spot.sentence.start, spot.start), (spot.end, min(spot.sentence.end, spot.end + 60))):
        at = spot.text.flow.find(words, max(start, spot.start - 60), end)
        if at >= 0 and not spot.text.flow[at - 1 : at].isdigit():
            says = Said(f"「{low[0]}以上」と重なります。境の数はどちらですか。", "the number itself belongs to both.")
            yield Hit(at + len(words) - 2, at + len(words), says)


def _value(match: re.Match[str]) -> Decimal | None:
    return value_of(match["number"], match["scale"] or "")
