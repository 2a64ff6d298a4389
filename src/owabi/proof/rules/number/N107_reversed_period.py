"""始まりが終わりより後の期間（「12月10日から12月5日まで」など）。

## なぜ
日付か時刻の書き間違いです。

## 直し方
始まりと終わりを確かめて直します。日をまたぐ時刻は「翌9時」と書きます。

## 根拠
暦。夜間にまたがる時刻（「22:00〜6:00」など）と、年をまたぐ日付は指摘しません。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.proof.figures.days import Day
from owabi.proof.figures.periods import Period, find_clocks, find_periods
from owabi.proof.matching import matches_with_figures
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_SAYS = Said("始まりが終わりより後です。", "the period begins after its end.")
_AT_NIGHT = expression(r"翌|夜|時間外|宿直|当直|深夜|未明|24時間")
_EVENING, _MORNING = 18 * 60 + 30, 7 * 60
_NUMBERS = expression(
    r"(?<![\d.,/:-])(?P<low>\d{1,6})[〜~](?P<high>\d{1,6})(?:営業日|日間|名|人|件|分(?!の)|時間|個|台|週間|か月|ヶ月|カ月|年間|%|円|万円|歳|枚|本|社|回(?!目))"
)
_LATE = 20 * 60
_HOUR = expression(r" ?の?(?P<half>午[前後])? ?(?P<hour>\d{1,2})(?:時(?P<minute>\d{1,2})?|:(?P<mm>\d\d))")
_YEAR_TURNS = 6


@rule(
    "N107",
    severity=Severity.ERROR,
    on=document("〜", "~", "から", "より", "-", "–", "—"),
    bad={
        "受付期間は12月10日から12月5日までです。": None,
        "期間：12月20日（日）～12月15日（火）": None,
        "期間は12月20日〜15日です。": None,
        "作業は午後5時から午後3時までを予定しております。": None,
        "受付時間は17:00〜9:00です。": None,
        "納期は5〜3営業日です。": None,
        "23時30分〜23時10分の間、停止しました。": None,
        "11月24日午前2時から11月24日午前1時まで停止します。": None,
    },
    good=[
        "受付期間は12月1日から12月5日までです。",
        "休業は12月29日から1月4日までです。",
        "夜間窓口は22:00〜6:00、時間外は17:30〜9:00です。",
        "受付は18時から翌9時までです。",
        "午前10時から午後2時まで、午後1時〜3時",
        "納期は3〜5営業日です。",
        "12月10日から、12月5日に変更しました。",
        "電話は03-5555-0001、内線30-20です。",
    ],
)
def reversed_period(reading: Reading) -> Iterator[Hit]:
    """A period of days, of times by day, or a range of numbers that runs backwards."""
    flow = reading.text.flow
    for period in find_periods(reading):
        if _is_later(period.first, period.last) and not flow.startswith(("に", "へ"), period.end):
            yield Hit(period.start, period.end, _SAYS)
    for period in find_periods(reading):
        if (period.first.month, period.first.day) == (period.last.month, period.last.day) and _runs_back(flow, period):
            yield Hit(period.start, period.end, _SAYS)
    for clock in find_clocks(reading):
        by_day = clock.first <= _EVENING and clock.last >= _MORNING
        late = _LATE <= clock.last < clock.first
        line = reading.text.words(reading.text.line_at(clock.start))
        if clock.first > clock.last and (by_day or late) and not clock.over_night and not _AT_NIGHT.search(line[:200]):
            yield Hit(clock.start, clock.end, _SAYS)
    for match in matches_with_figures(_NUMBERS, reading):
        if int(match["low"]) > int(match["high"]) and not _shortened(match["low"], match["high"]):
            yield Hit(match.start(), match.end(), _SAYS)


def _runs_back(flow: str, period: Period) -> bool:
    """Whether times stand with both days, which are one, and the second is earlier."""
    first, last = _HOUR.match(flow, period.first.end), _HOUR.match(flow, period.last.end)
    return first is not None and last is not None and _minutes(first) > _minutes(last)


def _minutes(match: re.Match[str]) -> int:
    noon = 12 if match["half"] == "午後" and int(match["hour"]) < 12 else 0
    return (int(match["hour"]) + noon) * 60 + int(match["minute"] or match["mm"] or 0)


def _is_later(first: Day, last: Day) -> bool:
    if first.on is not None and last.on is not None and first.year == last.year:
        return first.on > last.on and first.month - last.month < _YEAR_TURNS
    if first.year is not None and last.year is not None:
        return (first.year, first.month, first.day) > (last.year, last.month, last.day)
    return (first.month, first.day) > (last.month, last.day) and first.month - last.month < _YEAR_TURNS


def _shortened(low: str, high: str) -> bool:
    """Whether the second leaves out what both share (1998〜99, 120〜30)."""
    return len(high) < len(low) and len(low) > 2
