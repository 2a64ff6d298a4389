"""朝・夕方・夜と時刻の食い違い（「朝15時」など）。

## なぜ
どちらかが間違っています。

## 直し方
時刻か言い方を直します。

## 根拠
気象庁の時間帯の呼び方に余裕を持たせた範囲。12時間制の時刻（「夜8時」「夕方5時」）も認めます。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import pattern
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_HOURS = {
    "早朝": frozenset(range(2, 10)),
    "朝": frozenset(range(3, 13)),
    "昼": frozenset((*range(10, 17), *range(1, 5))),
    "夕方": frozenset((*range(15, 20), *range(3, 8))),
    "夜": frozenset((*range(17, 30), *range(13))),
    "深夜": frozenset((*range(21, 30), *range(6), 11, 12)),
    "未明": frozenset(range(7)),
}
_WORDS = expression(r"(?P<name>早朝|深夜|未明|夕方|朝|昼|夜)の?(?P<hour>\d{1,2})")


@rule(
    "N124",
    severity=Severity.ERROR,
    on=pattern(r"(?:早朝|深夜|未明|夕方|(?<![今明翌毎])朝|昼|(?<![今昨前])夜)の?\d{1,2}(?:時(?!間)|:\d\d)"),
    bad={"朝15時に集合してください。": None, "夕方22:00に終了します。": None, "夜14時から点検を行います。": None},
    good=[
        "朝9時に集合、夜8時に解散、夕方5時に受付終了です。",
        "深夜0時から未明3時まで",
        "夜22:00〜翌6:00",
        "昼12時、昼の1時",
        "朝10時間働く",
    ],
)
def wrong_part_of_day(spot: Spot) -> Iterator[Hit]:
    """An hour outside the part of the day that is named."""
    match = _WORDS.match(spot.word)
    if match and int(match["hour"]) not in _HOURS[match["name"]]:
        says = Said(f"「{match['name']}」と時刻が合いません。", "the hour is not in that part of the day.")
        yield spot.hit(says)
