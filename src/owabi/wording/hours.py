"""When a window answers, with its phases, as a letter says it."""

from __future__ import annotations

from datetime import date

from owabi.facts.organization import Contact, Hours
from owabi.wording.moments import WEEKDAYS, TimeStyle, say_time

_DAYS = {"every_day": "毎日", "weekdays": "平日", "weekdays_and_saturdays": "平日と土曜日"}


def say_hours(contact: Contact, style: TimeStyle = TimeStyle.WORDS, *, year: int | None = None) -> str:
    """11月30日（月）までは毎日 午前9時から午後8時まで、12月1日（火）からは …; empty if none is given.

    A year is told where it is not `year`, the one the reader is in.
    """
    phased = sum(1 for hours in contact.hours if hours.open_from or hours.open_until)
    return "、".join(_one(hours, style, year, bool(phased)) for hours in contact.hours)


def _one(hours: Hours, style: TimeStyle, year: int | None, phased: bool) -> str:
    if hours.around_the_clock:
        times = "24時間"
    else:
        start = say_time(hours.opens.hour, hours.opens.minute, style)
        times = f"{start}から{_end(hours, style)}まで"
    days = _DAYS[hours.days]
    return _phase(hours, year, phased) + f"{days} {times}"


def _end(hours: Hours, style: TimeStyle) -> str:
    if (hours.closes.hour, hours.closes.minute) in ((0, 0), (23, 59)):
        return "24:00" if style is TimeStyle.DIGITS else "午後12時"
    return say_time(hours.closes.hour, hours.closes.minute, style)


def _phase(hours: Hours, year: int | None, phased: bool) -> str:
    if not phased:
        return ""
    if hours.open_from and hours.open_until:
        if hours.open_from == hours.open_until:
            return f"{_day(hours.open_from, year)}は"
        return f"{_day(hours.open_from, year)}から{_day(hours.open_until, year)}までは"
    if hours.open_until:
        return f"{_day(hours.open_until, year)}までは"
    if hours.open_from:
        return f"{_day(hours.open_from, year)}からは"
    return ""


def _day(day: date, year: int | None) -> str:
    prefix = "" if day.year == year or year is None else f"{day.year}年"
    return f"{prefix}{day.month}月{day.day}日（{WEEKDAYS[day.weekday()]}）"
