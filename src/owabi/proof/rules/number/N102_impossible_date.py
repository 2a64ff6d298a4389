"""暦にない日付（「2月30日」「13月1日」など）。

## なぜ
書き間違いです。いつのことかが伝わりません。

## 直し方
正しい日付を確かめて直します。

## 根拠
グレゴリオ暦。2月29日は、その年が分かり、うるう年でないときだけ指摘します。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.figures.days import Day, find_days
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.finding import Severity

_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@rule(
    "N102",
    severity=Severity.ERROR,
    on=document("月", "/"),
    bad={
        "2月30日までにご返信ください。": None,
        "11月31日に再開いたします。": None,
        "2026年2月29日の夜": None,
        "13月1日に終了いたします。": None,
    },
    good=[
        "2月28日までにご返信ください。",
        "2028年2月29日の夜",
        "2月29日に発生いたしました。",
        "分数の3/40を用います。",
        "12月31日",
    ],
)
def impossible_date(reading: Reading) -> Iterator[Hit]:
    """No such month, or no such day in it."""
    for day in find_days(reading):
        if not _exists(day):
            says = Said(f"{day.month}月{day.day}日は暦にありません。", f"there is no {day.month}/{day.day}.")
            yield Hit(day.start, day.end, says)


def _exists(day: Day) -> bool:
    if not 1 <= day.month <= 12:
        return False
    if (day.month, day.day) == (2, 29) and day.year is not None:
        return day.year % 4 == 0 and (day.year % 100 != 0 or day.year % 400 == 0)
    return 1 <= day.day <= _DAYS[day.month - 1]
