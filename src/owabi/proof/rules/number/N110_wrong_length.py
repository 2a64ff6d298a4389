"""期間と長さの食い違い（「12月1日から12月5日までの3日間」など）。

## なぜ
どちらかが間違っています。読み手は、いつ終わるのかを判断できません。

## 直し方
日付・時刻か、長さを直します。

## 根拠
暦。日数は初日と最終日を含めて数えます。「約」「営業日」があるときは指摘しません。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.proof.figures.periods import Clock, find_clocks, find_periods
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_LINK = r"(?:まで)?(?:の|、| )?[(]?(?:計|合計|の)?"
_DAYS_AFTER = expression(rf"{_LINK}(?P<words>(?P<count>\d{{1,3}})(?P<unit>日間|週間))(?!以)")
_DAYS_BEFORE = expression(r"(?P<words>(?<![\d約])(?P<count>\d{1,3})(?P<unit>日間|週間))(?:の(?:予定|日程))?[(:、]? ?$")
_TOLD = expression(
    r"\((?:停止|中断|所要|作業|障害)(?:時間)?(?:は|:)?(?P<words>(?P<count>\d{1,3})(?P<unit>時間半?|分間?))\)"
)
_TIME = expression(r"(?P<half>午[前後])?(?<!\d)(?P<hour>\d{1,2})(?:時(?!間)(?:(?P<minute>\d{1,2})分)?|:(?P<mm>\d\d))")
_NIGHTS = expression(r"(?P<nights>\d{1,2})泊(?P<days>\d{1,2})日")
_TIME_AFTER = expression(rf"{_LINK}(?P<words>(?P<count>\d{{1,3}})(?P<unit>時間半?|分間?))(?!以|後|前|おき|ごと|\d)")
_TIME_BEFORE = expression(r"(?P<words>(?<![\d.約])(?P<count>\d{1,3})(?P<unit>時間半?|分間?))(?:の(?:予定|枠))?[(:] ?$")


@rule(
    "N110",
    severity=Severity.ERROR,
    on=document("日間", "週間", "泊", "時間", "分"),
    bad={
        "休業は12月1日から12月5日までの3日間です。": None,
        "5日間（12月1日～12月3日）の日程です。": None,
        "日程は12月1日〜12月3日の3泊4日です。": None,
        "2泊2日のご旅行": None,
        "会議は60分間（10:00〜12:00）を予定しております。": None,
        "13:00〜14:00（2時間）": None,
        "8時15分に停止し、11時15分に復旧しました（停止4時間）。": None,
    },
    good=[
        "休業は12月1日から12月5日までの5日間です。",
        "12月1日（火）〜12月3日（木）の2泊3日",
        "12月1日から12月14日までの2週間",
        "11月16日から11月24日までの約9日間",
        "12月1日から12月7日までの5営業日",
        "会議は120分間（10:00〜12:00）です。",
        "22:00〜翌6:00（8時間）、10:00〜11:30（1時間半）",
        "10:00〜12:00の間に、30分間お時間をください。",
    ],
)
def wrong_length(reading: Reading) -> Iterator[Hit]:
    """A length that stands with a period and is not its own."""
    flow = reading.text.flow
    for period in find_periods(reading):
        if period.day_count is None or period.day_count < 1:
            continue
        for match in _beside(flow, period.start, period.end, _DAYS_BEFORE, _DAYS_AFTER):
            count = int(match["count"])
            right = (period.day_count,) if match["unit"] == "日間" else _weeks(period.day_count)
            if (count if match["unit"] == "日間" else count * 7) not in right:
                yield _hit(match, f"この期間は{period.day_count}日間です。", f"it is {period.day_count} days.")
    yield from _wrong_nights(reading)
    yield from _told_in_brackets(reading)
    for clock in find_clocks(reading):
        for match in _beside(flow, clock.start, clock.end, _TIME_BEFORE, _TIME_AFTER):
            minutes = _minutes(match)
            length = _length(clock)
            if minutes != length and minutes * 2 >= min(length, 60):
                yield _hit(match, f"この時間は{length}分です。", f"it is {length} minutes.")


def _told_in_brackets(reading: Reading) -> Iterator[Hit]:
    """（停止4時間） at the end of a sentence with just two times, told in order."""
    for match in _TOLD.finditer(reading.text.flow):
        start = reading.text.sentence_at(match.start()).start
        times = [
            _clock_minutes(time)
            for time in _TIME.finditer(reading.text.flow, max(start, match.start() - 80), match.start())
        ]
        if len(times) != 2 or times[0] >= times[1]:
            continue
        length = times[1] - times[0]
        if _minutes(match) != length:
            yield _hit(match, f"この時間は{length}分です。", f"it is {length} minutes.")


def _clock_minutes(match: re.Match[str]) -> int:
    return (int(match["hour"]) + (12 if match["half"] == "午後" else 0)) * 60 + int(match["minute"] or match["mm"] or 0)


def _beside(
    flow: str, start: int, end: int, before: re.Pattern[str], after: re.Pattern[str]
) -> Iterator[re.Match[str]]:
    line = flow.rfind("\n", 0, start) + 1
    found = before.search(flow, max(line, start - 16), start), after.match(flow, end, end + 24)
    return (match for match in found if match)


def _weeks(day_count: int) -> tuple[int, ...]:
    return (day_count, day_count - 1)


def _wrong_nights(reading: Reading) -> Iterator[Hit]:
    flow = reading.text.flow
    periods = {period.end: period for period in find_periods(reading)}
    for match in _NIGHTS.finditer(flow):
        nights, days = int(match["nights"]), int(match["days"])
        period = next((periods[end] for end in range(match.start(), match.start() - 6, -1) if end in periods), None)
        if days not in (nights + 1, nights + 2):
            yield Hit(
                match.start(),
                match.end(),
                Said(f"{nights}泊は{nights + 1}日です。", f"{nights} nights are {nights + 1} days."),
            )
        elif period is not None and period.day_count is not None and period.day_count not in (days, days + 1):
            says = Said(f"この期間は{period.day_count}日です。", f"the period is {period.day_count} days.")
            yield Hit(match.start(), match.end(), says)


def _minutes(match: re.Match[str]) -> int:
    count = int(match["count"])
    if match["unit"].startswith("分"):
        return count
    return count * 60 + (30 if match["unit"].endswith("半") else 0)


def _length(clock: Clock) -> int:
    return (clock.last - clock.first) % 1440


def _hit(match: re.Match[str], ja: str, en: str) -> Hit:
    return Hit(match.start("words"), match.end("words"), Said(ja, en))
