"""Moments as a letter says them: the year once, 同日, the weekday at first mention, as exactly as they are known."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from owabi.dates.zone import JST
from owabi.facts.when import Precision, When

WEEKDAYS = "月火水木金土日"


class TimeStyle(StrEnum):
    """How a time of day is written."""

    WORDS = "words"
    """午前8時30分, 正午"""
    DIGITS = "digits"
    """8:30, 12:00"""


@dataclass(frozen=True, slots=True)
class Passage:
    """What has been said so far in a passage, so that the next moment need not repeat it.

    `year` is the year that the reader knows; `last_on` the day named last and `doubt` whether the sentence that named
    it named others too (then 同日 would be read in two ways); `named` the days whose weekday has been told, `here` the
    days of the current sentence.
    """

    style: TimeStyle
    year: int | None = None
    last_on: date | None = None
    named: frozenset[date] = frozenset()
    here: frozenset[date] = frozenset()
    doubt: bool = False

    def next_sentence(self) -> Passage:
        """The same passage at the start of its next sentence."""
        if not self.here:
            return self
        return replace(self, here=frozenset(), doubt=len(self.here) > 1)

    def heard(self, day: date) -> Passage:
        """The same passage after somebody else's words named a day."""
        return replace(self, last_on=day, named=self.named | {day}, year=self.year or day.year)

    def next_line(self) -> Passage:
        """The same passage at the start of a list's next line, which names its day in full again."""
        return replace(self, here=frozenset(), doubt=False, last_on=None)

    def say(self, when: When, *, exact: bool = False) -> tuple[str, Passage]:
        """The words for a moment, and the passage after them.

        `exact` is for promises and limits: an hour means its start and not some minute of it, and the month is told.
        """
        at = in_japan(when)
        day, time = at.date(), self._time(at, when, exact=exact)
        words, told = self._day(day, when.precision, timed=bool(time), exact=exact)
        gap = " " if self.style is TimeStyle.DIGITS and words and time and not words.endswith("）") else ""
        after = replace(
            self,
            year=day.year,
            last_on=None if when.precision is Precision.MONTH else day,
            named=self.named | {day} if told else self.named,
            here=self.here | {day},
        )
        return words + gap + time + ("頃" if when.about else ""), after

    def _day(self, day: date, precision: Precision, *, timed: bool, exact: bool) -> tuple[str, bool]:
        if precision is Precision.MONTH:
            return (f"{day.year}年" if day.year != self.year else "") + f"{day.month}月", False
        if day == self.last_on and day.year == self.year:
            if day in self.here:
                return ("" if timed else "同日"), False
            return ("同日" if not self.doubt else f"{day.day}日"), False
        words = f"{day.day}日"
        if exact or self.last_on is None or (day.year, day.month) != (self.last_on.year, self.last_on.month):
            words = f"{day.month}月{words}"
        if day.year != self.year:
            words = f"{day.year}年{day.month}月{day.day}日"
        if day in self.named:
            return words, False
        return f"{words}（{WEEKDAYS[day.weekday()]}）", True

    def _time(self, at: datetime, when: When, *, exact: bool) -> str:
        match when.precision:
            case Precision.MONTH | Precision.DAY:
                return ""
            case Precision.EARLY_MORNING:
                return "未明"
            case Precision.MINUTE:
                return say_time(at.hour, at.minute, self.style)
            case Precision.HOUR if exact or when.about:
                return say_time(at.hour, 0, self.style) if exact else say_hour(at.hour, self.style)
            case Precision.HOUR:
                return say_hour(at.hour, self.style) + "台"


def in_japan(when: When) -> datetime:
    """The moment by Japan's clock; days and months keep the day that was written."""
    if when.precision in (Precision.MINUTE, Precision.HOUR, Precision.EARLY_MORNING):
        return when.at.astimezone(JST)
    return when.at


def say_hour(hour: int, style: TimeStyle) -> str:
    """午前8時; 8時."""
    if style is TimeStyle.DIGITS:
        return f"{hour}時"
    return f"午前{hour}時" if hour < 12 else f"午後{hour - 12}時"


def say_time(hour: int, minute: int, style: TimeStyle) -> str:
    """午前8時30分 and 正午; 8:30 and 12:00."""
    if style is TimeStyle.DIGITS:
        return f"{hour}:{minute:02d}"
    if (hour, minute) == (12, 0):
        return "正午"
    return say_hour(hour, style) + (f"{minute}分" if minute else "")
