"""The day that a letter bears: a line of its own near the top, or below the close."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from owabi.dates.era import western_year
from owabi.proof.reading import Reading
from owabi.text.expression import expression
from owabi.text.folding import fold
from owabi.text.zones import Zone

_FIGURE = expression(r"[\d²³¹⁰-₉]")
"""What is a digit in the shadow."""

_TOP = 15
_LONGEST = 40
_LINE = expression(
    r"(?:(?:発信日|発行日|日付|送信日時?|Date) ?:? ?)?(?:(?P<era>令和|平成)(?P<era_year>元|\d{1,2})年|"
    r"(?P<year>20\d\d)[年/.-]) ?"
    r"(?P<month>\d{1,2})(?:[月/.-] ?(?:(?P<day>\d{1,2})日?|吉日)?)(?: ?\([月火水木金土日]\))?$"
)


def borne(reading: Reading) -> tuple[date, date] | None:
    """The first and last day that the letter's own date can mean (a whole month for 「7月吉日」); None without one."""
    return reading.once(_borne)


def sent(reading: Reading) -> tuple[date, date] | None:
    """The day that the letter bears, or else the day of sending."""
    on = reading.context.on
    return borne(reading) or (None if on is None else (on, on))


def _borne(reading: Reading) -> tuple[date, date] | None:
    text = reading.text
    closes = [line.first for line in text.lines if line.zone in (Zone.COMPLIMENT, Zone.RECORD_END)]
    after = closes[0] if closes else len(text.index.starts)
    for number in (
        *range(min(_TOP, after, len(text.index.starts))),
        *range(after, min(after + _TOP, len(text.index.starts))),
    ):
        words = text.index.words_of(number).strip()
        match = _LINE.match(fold(words)[0]) if len(words) < _LONGEST and _FIGURE.search(words) else None
        days = _days(match) if match else None
        if days:
            return days
    return None


def _days(match: re.Match[str]) -> tuple[date, date] | None:
    number = match["year"] or match["era_year"].replace("元", "1")
    year = int(number) if match["year"] else western_year(match["era"], int(number)) or 0
    month = int(match["month"])
    try:
        if match["day"]:
            day = date(year, month, int(match["day"]))
            return day, day
        return date(year, month, 1), date(year, month, monthrange(year, month)[1])
    except ValueError:
        return None
