"""Days as a mail writes them: 11月25日（水）, 18日（水）, 2026/11/25(水); with the year that is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from owabi.dates.era import western_year
from owabi.proof.letters.letter_date import borne
from owabi.proof.matching import matches_with_figures
from owabi.proof.reading import Reading
from owabi.text.expression import expression

WEEKDAYS = "月火水木金土日"
"""Monday first."""

ENGLISH = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_ENGLISH = "(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?"

_DAY = expression(
    r"(?:(?P<era>令和|平成|昭和)(?P<era_year>元|\d{1,2})年 ?"
    r"|(?<![\d-])(?P<year>(?:19|2[01])\d\d)(?:年 ?|[/.-])|"
    r"(?P<told>一昨年|昨年|前年|去年|本年|今年|来年|翌年|明年|同年) ?の?)?"
    r"(?:(?<!\d)(?P<month>\d{1,2})(?:月 ?|[/.-]))?(?<!\d)(?P<day>\d{1,2})(?![\d-])日?"
    rf"(?P<rest> ?(?:\((?P<weekday>[{WEEKDAYS}]|{_ENGLISH})(?:曜日?)?(?:[・,、 ]?(?:祝日?|休日?|振休))?\)"
    rf"| ?(?P<named>[{WEEKDAYS}])曜))?"
)
_YEAR = expression(r"(?<!\d)(?:19|2[01])\d\d(?=年|[/.-]\d)")
_SURE = timedelta(days=75)
"""How far from the day of sending a day without a year is surely meant as the nearest."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day in the flow. `on` is None where the year is not known or there is no such day.

    `weekday` is the one that is written (木, Thu, Thursday or nothing), `weekday_start` its place. `others` are the
    years that may be meant too, where none is written.
    """

    start: int
    end: int
    year: int | None
    month: int
    day: int
    weekday: str
    weekday_start: int
    others: frozenset[int] = frozenset()

    @property
    def candidates(self) -> Iterator[date]:
        """The days in the calendar that may be meant."""
        for year in {self.year, *self.others} - {None}:
            on = _calendar(year, self.month, self.day)
            if on is not None:
                yield on

    @property
    def weekday_number(self) -> int:
        """The written day of the week, Monday as 0."""
        return WEEKDAYS.index(self.weekday) if len(self.weekday) == 1 else ENGLISH.index(self.weekday[:3])

    @property
    def on(self) -> date | None:
        """The day in the calendar."""
        return _calendar(self.year, self.month, self.day)


def _calendar(year: int | None, month: int, day: int) -> date | None:
    try:
        return None if year is None else date(year, month, day)
    except ValueError:
        return None


def find_days(reading: Reading) -> tuple[Day, ...]:
    """Every day of the text that has a month, and every `18日（水）` after one.

    A year that is not written is that of the last one written before in the line, or else the nearest to the day that
    the letter bears, or else to the day of sending.
    """
    return reading.once(_days)


def _days(reading: Reading) -> tuple[Day, ...]:
    days = list(_read_days(reading))
    if "月" in reading.text.flow:
        days += _read_kanji_days(reading)
        days.sort(key=lambda day: day.start)
    return tuple(days)


_KANJI = "〇一二三四五六七八九"
_KANJI_DAY = expression(
    r"(?:(?P<era>令和|平成|昭和)(?P<era_year>元|[一二三四五六七八九十]{1,3})年)?(?<![一二三四五六七八九十])"
    r"(?P<month>[一二三四五六七八九十]{1,2})月(?P<day>[一二三四五六七八九十]{1,3})日"
    rf"(?: ?(?:\((?P<weekday>[{WEEKDAYS}])(?:曜日?)?\)|(?P<named>[{WEEKDAYS}])曜))?"
)


def _read_kanji_days(reading: Reading) -> Iterator[Day]:
    """十二月二十日（日）, with the year of the era or the nearest to the day of sending."""
    for match in _KANJI_DAY.finditer(reading.text.flow):
        month, number = _kanji(match["month"]), _kanji(match["day"])
        anchor = _anchor(reading)
        year, others = _nearest_year(anchor, month, number), _others(reading, anchor, month, number)
        if match["era"]:
            year = western_year(match["era"], 1 if match["era_year"] == "元" else _kanji(match["era_year"]))
            others = frozenset()
        place = match.start("weekday") if match["weekday"] else match.start("named")
        weekday = match["weekday"] or match["named"] or ""
        yield Day(match.start(), match.end(), year, month, number, weekday, place, others)


def _kanji(words: str) -> int:
    tens, ten, ones = words.rpartition("十")
    return (_KANJI.index(tens) if tens else 1) * 10 * bool(ten) + (_KANJI.index(ones) if ones in _KANJI and ones else 0)


def _read_days(reading: Reading) -> Iterator[Day]:
    own = _anchor(reading)
    anchor = own
    month = 0
    last_line = -1
    for match in matches_with_figures(_DAY, reading):
        line = reading.text.line_number_at(match.start())
        if not match["month"] and (not match["rest"] or line != last_line or not month):
            continue
        if match["month"] and not _is_day(match):
            continue
        month = int(match["month"]) if match["month"] else month
        if line != last_line and borne(reading):
            anchor = own
        last_line = line
        others: frozenset[int] = frozenset()
        weekday = match["weekday"] or match["named"] or ""
        place = match.start("weekday") if match["weekday"] else match.start("named")
        year = _written_year(match)
        if match["told"]:
            year = _told_year(match["told"], own, anchor)
        elif year is None:
            year = _nearest_year(anchor, month, int(match["day"]))
            others = _others(reading, own, month, int(match["day"]))
        day = Day(match.start(), match.end(), year, month, int(match["day"]), weekday, place, others)
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
        return western_year(match["era"], 1 if match["era_year"] == "元" else int(match["era_year"]))
    return None


def _anchor(reading: Reading) -> date | None:
    """The day that the letter bears, or else the day of sending."""
    own = borne(reading)
    return own[0] if own else reading.context.on


def _others(reading: Reading, anchor: date | None, month: int, day: int) -> frozenset[int]:
    """Years that a day without one may mean besides: those of the text; in a text without any, those around."""
    written = reading.once(_written_years)
    if written or anchor is None or borne(reading):
        return written
    nearest = _calendar(_nearest_year(anchor, month, day), month, day)
    if nearest is None or abs(nearest - anchor) <= _SURE:
        return frozenset()
    return frozenset({anchor.year - 1, anchor.year, anchor.year + 1})


def _written_years(reading: Reading) -> frozenset[int]:
    return frozenset(int(match[0]) for match in _YEAR.finditer(reading.text.flow))


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
