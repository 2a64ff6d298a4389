"""Periods as a mail writes them: 12月1日〜12月5日, 10:00〜12:00, 午後1時から午後3時まで."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from owabi.proof.figures.days import Day, find_days
from owabi.proof.matching import matches_with_figures
from owabi.proof.reading import Reading
from owabi.text.expression import expression

_BETWEEN = expression(
    r"(?:の?(?:午[前後])?\d{0,2}(?:時|:)?(?:\d{1,2}分?)?)? ?(?:から|より|[〜~–—]|-) ?\n?(?:、|の)?(?:翌年?|来年)?$"
)
_DAY_ONLY = expression(
    r" ?(?:から|より|[〜~–—]|-) ?(?P<day>\d{1,2})日(?!間|目|前|後|程度|以)(?:\([月火水木金土日](?:曜日?)?\))?"
)
_CLOCK = (
    r"(?P<{0}half>午[前後])? ?(?<![\d.])(?<!\d:)(?P<{0}hour>[012]?\d)(?:時(?!間)"
    r"(?:(?P<{0}minute>[0-5]?\d)分|(?P<{0}thirty>半))?|:(?P<{0}mm>[0-5]\d))"
)
_TIMES = expression(
    _CLOCK.format("a") + r" ?(?:から|より|[〜~–—]|-) ?(?P<next>翌日?朝?|深夜)? ?" + _CLOCK.format("b") + r"(?![\d:])"
)


@dataclass(frozen=True, slots=True)
class Period:
    """From a day to a day, both meant; `start`..`end` are of the flow, `day_count` counts both."""

    start: int
    end: int
    first: Day
    last: Day
    day_count: int | None


@dataclass(frozen=True, slots=True)
class Clock:
    """From a time to a time, in minutes of the day; `over_night`: 翌 or 深夜 stands there."""

    start: int
    end: int
    first: int
    last: int
    over_night: bool


def find_periods(reading: Reading) -> tuple[Period, ...]:
    """Two days with 〜, から or - between them."""
    return reading.once(_periods)


def _periods(reading: Reading) -> tuple[Period, ...]:
    days = find_days(reading)
    flow = reading.text.flow
    found = []
    for number, first in enumerate(days):
        last = days[number + 1] if number + 1 < len(days) else None
        if last is not None and last.start - first.end < 24 and _BETWEEN.match(flow, first.end, last.start):
            found.append(Period(first.start, last.end, first, last, _count(first, last)))
            continue
        match = _DAY_ONLY.match(flow, first.end, first.end + 24)
        if match and not (last is not None and last.start < match.end()):
            end = Day(match.start("day"), match.end(), first.year, first.month, int(match["day"]), "", match.end())
            found.append(Period(first.start, match.end(), first, end, _count(first, end)))
    return tuple(found)


def _count(first: Day, last: Day) -> int | None:
    """How many days, both included; where no year is known, a year of 365 days."""
    start, end = _on(first), _on(last)
    return (end - start).days + 1 if start is not None and end is not None else None


def _on(day: Day) -> date | None:
    if day.year is not None:
        return day.on
    try:
        return date(2025, day.month, day.day)
    except ValueError:
        return None


def find_clocks(reading: Reading) -> tuple[Clock, ...]:
    """Two times with 〜, から or - between them."""
    return reading.once(_clocks)


def _clocks(reading: Reading) -> tuple[Clock, ...]:
    return tuple(_read_clocks(reading))


def _read_clocks(reading: Reading) -> Iterator[Clock]:
    for match in matches_with_figures(_TIMES, reading):
        first, last = _minutes(match, "a"), _minutes(match, "b")
        if match["ahalf"] and not match["bhalf"] and last <= first and last + 720 > first:
            last += 720 if match["ahalf"] == "午後" else 0
        if first <= 1440 and last <= 1800:
            yield Clock(match.start(), match.end(), first, last, bool(match["next"]))


def _minutes(match: re.Match[str], which: str) -> int:
    hour = int(match[f"{which}hour"])
    minute = int(match[f"{which}minute"] or match[f"{which}mm"] or (30 if match[f"{which}thirty"] else 0))
    if match[f"{which}half"] == "午後" and hour < 12:
        hour += 12
    return hour * 60 + minute
