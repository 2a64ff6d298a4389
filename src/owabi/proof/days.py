"""Days as a mail writes them: 11月25日（水）, 18日（水）, 2026/11/25(水); with the year that is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from owabi.proof.matching import matches_with_figures
from owabi.proof.reading import Reading

WEEKDAYS = "月火水木金土日"
"""Monday first."""

ENGLISH = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_ENGLISH = "(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?"

_DAY = re.compile(
    r"(?:(?P<era>令和|平成|昭和)(?P<era_year>元|\d{1,2})年 ?"
    r"|(?<![\d-])(?P<year>(?:19|2[01])\d\d)(?:年 ?|[/.-])|"
    r"(?P<told>一昨年|昨年|前年|去年|本年|今年|来年|翌年|明年|同年) ?の?)?"
    r"(?:(?<!\d)(?P<month>\d{1,2})(?:月 ?|[/-]))?(?<!\d)(?P<day>\d{1,2})(?![\d-])日?"
    rf"(?P<rest> ?(?:\((?P<weekday>[{WEEKDAYS}]|{_ENGLISH})(?:曜日?)?(?:[・,、 ]?(?:祝日?|休日?|振休))?\)"
    rf"| ?(?P<named>[{WEEKDAYS}])曜))?"
)
_BEGINS = {"令和": 2018, "平成": 1988, "昭和": 1925}


@dataclass(frozen=True, slots=True)
class Day:
    """A day in the flow. `on` is None where the year is not known or there is no such day.

    `weekday` is the one that is written (木, Thu, Thursday or nothing), `weekday_start` its place.
    """

    start: int
    end: int
    year: int | None
    month: int
    day: int
    weekday: str
    weekday_start: int

    @property
    def weekday_number(self) -> int:
        """The written day of the week, Monday as 0."""
        return WEEKDAYS.index(self.weekday) if len(self.weekday) == 1 else ENGLISH.index(self.weekday[:3])

    @property
    def on(self) -> date | None:
        """The day in the calendar."""
        if self.year is None:
            return None
        try:
            return date(self.year, self.month, self.day)
        except ValueError:
            return None


def era_start(era: str) -> int:
    """The year before an era's first."""
    return _BEGINS[era]


def find_days(reading: Reading) -> tuple[Day, ...]:
    """Every day of the text that has a month, and every `18日（水）` after one.

    A year that is not written is that of the last one written before, or else of the day of sending: the nearest.
    """
    return reading.once(_days)


def _days(reading: Reading) -> tuple[Day, ...]:
    return tuple(_read_days(reading))


def _read_days(reading: Reading) -> Iterator[Day]:
    anchor = reading.context.on
    month = 0
    last_line = -1
    for match in matches_with_figures(_DAY, reading):
        line = reading.text.line_number_at(match.start())
        if not match["month"] and (not match["rest"] or line != last_line or not month):
            continue
        if match["month"] and not _is_day(match):
            continue
        month = int(match["month"]) if match["month"] else month
        last_line = line
        weekday = match["weekday"] or match["named"] or ""
        place = match.start("weekday") if match["weekday"] else match.start("named")
        year = _written_year(match)
        if match["told"]:
            year = _told_year(match["told"], reading.context.on, anchor)
        elif year is None:
            year = _nearest_year(anchor, month, int(match["day"]))
        day = Day(match.start(), match.end(), year, month, int(match["day"]), weekday, place)
        if _written_year(match) is not None and day.on is not None:
            anchor = day.on
        yield day


def _is_day(match: re.Match[str]) -> bool:
    """Whether a month and a day stand there: 11月25, or 11/25 with a year or a day of the week (3/4 is a fraction)."""
    words = match[0]
    return ("月" in words and "日" in words.partition("月")[2]) or bool(match["year"] or match["weekday"])


def _written_year(match: re.Match[str]) -> int | None:
    if match["year"]:
        return int(match["year"])
    if match["era"]:
        return _BEGINS[match["era"]] + (1 if match["era_year"] == "元" else int(match["era_year"]))
    return None


_TOLD = {"一昨年": -2, "昨年": -1, "去年": -1, "本年": 0, "今年": 0, "来年": 1, "明年": 1}
_FROM_BEFORE = {"同年": 0, "翌年": 1, "前年": -1}


def _told_year(words: str, on: date | None, anchor: date | None) -> int | None:
    """The year that 昨年 means on the day of sending, 翌年 and 同年 after the last year written."""
    if words in _FROM_BEFORE:
        return anchor.year + _FROM_BEFORE[words] if anchor is not None else None
    return on.year + _TOLD[words] if on is not None and words in _TOLD else None


def _nearest_year(anchor: date | None, month: int, day: int) -> int | None:
    if anchor is None or not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    distance = (month - anchor.month) * 31 + (day - anchor.day)
    if distance > 186:
        return anchor.year - 1
    return anchor.year + 1 if distance < -186 else anchor.year
