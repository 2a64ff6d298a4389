"""「翌日」「前日」と日付の食い違い（「11月24日の翌日（26日）」「翌11月22日」など）。

## なぜ
どちらかが間違っています。

## 直し方
日付か、「翌日」「前日」を直します。

## 根拠
暦。同じ文に基準となる日付があるときだけ確かめます。
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from owabi.proof.figures.days import Day, find_days
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import pattern
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_DAY = expression(r"(?:(?P<month>\d{1,2})月)?(?P<day>\d{1,2})日")
_BARE = expression(r"(?<![\d月])(?P<day>[1-3]?\d)日(?![間目後前程以])")
_MOST = 8
_STEP = {"翌": 1, "翌日": 1, "前日": -1, "翌々日": 2, "前々日": -2}


@rule(
    "N116",
    severity=Severity.ERROR,
    on=pattern(
        r"(?:翌々日|翌日|前々日|前日|翌)(?:の|、| ?\()?(?:\d{1,2}月"
        r")?\d{1,2}日(?![間目後前程以])(?:\([月火水木金土日]\))?\)?"
    ),
    bad={
        "11月24日に発生し、翌24日に復旧いたしました。": None,
        "11月24日（火）の翌日（26日）に届きます。": None,
        "11月20日に申し込み、翌11月22日に届きました。": None,
        "12月5日の前日（12月3日）までにお届けします。": None,
    },
    good=[
        "11月24日に発生し、翌25日に復旧いたしました。",
        "11月30日の翌日、12月1日に届きます。",
        "12月5日の前日（12月4日）までにお届けします。",
        "前日の11月24日、当日の25日、翌日の26日",
        "2026年12月31日に終了し、翌1日に再開いたします。",
        "翌25日に復旧いたしました。",
    ],
)
def wrong_next_day(spot: Spot) -> Iterator[Hit]:
    """A day that is not a day after, or before, any other day of the sentence."""
    words = re.match(r"翌々日|翌日|前々日|前日|翌", spot.word)
    told = _DAY.search(spot.word)
    if words is None or told is None:
        return
    others = _others(spot)
    step = timedelta(days=_STEP[words[0]])
    if not others or any(_fits(on + step, told) for on in others):
        return
    right = max(others) + step
    says = Said(f"「{words[0]}」は{right.month}月{right.day}日です。", f"it should be {right.month}/{right.day}.")
    yield spot.hit(says)


def _others(spot: Spot) -> Sequence[date]:
    """The days of the sentence before the place, with any year where none is known."""
    days = find_days(spot.reading)
    number = bisect_left(days, spot.start, key=_start_of)
    found = [day for day in days[max(0, number - _MOST) : number] if day.start >= spot.sentence.start]
    dates = [on for day in found if (on := _on(day)) is not None]
    if not dates:
        return ()
    for match in _BARE.finditer(spot.text.flow, found[-1].end, spot.start):
        try:
            dates.append(dates[-1].replace(day=int(match["day"])))
        except ValueError:
            continue
    return dates


def _start_of(day: Day) -> int:
    return day.start


def _on(day: Day) -> date | None:
    try:
        return day.on or date(day.year or 2025, day.month, day.day)
    except ValueError:
        return None


def _fits(on: date, told: re.Match[str]) -> bool:
    return on.day == int(told["day"]) and (told["month"] is None or on.month == int(told["month"]))
