"""暦にない日付（「2月30日」「13月1日」など）。

## なぜ
書き間違いです。いつのことかが伝わりません。

## 直し方
正しい日付を確かめて直します。

## 根拠
グレゴリオ暦。2月29日は、その年が分かり、うるう年でないときだけ指摘します。
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator

from owabi.proof.days import Day, find_days
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.finding import Severity

_LEAP = 2024


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
    year = day.year if day.year is not None and 1 <= day.year <= 9999 else _LEAP
    return 1 <= day.day <= monthrange(year, day.month)[1]
