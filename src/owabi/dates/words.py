"""Days as people write them: 2026-11-16, 2026年11月16日（月）, 令和8年11月16日."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from owabi.dates.era import era_year, western_year
from owabi.dates.weekday import WEEKDAYS, weekday_ja

FIRST_YEAR, LAST_YEAR = 1900, 2199
"""Years outside are slips of the pen: no incident that anyone writes about lies there."""

_NARROW = str.maketrans("０１２３４５６７８９：／－（）　", "0123456789:/-() ")
_YEAR = r"(?P<year>\d{4})"
_ERA = r"(?P<era>昭和|平成|令和)(?P<era_year>元|\d{1,3})年"
_DAY = re.compile(
    rf"(?:{_YEAR}(?P<mark>[-/])(?P<month>\d{{1,2}})(?:(?P=mark)(?P<day>\d{{1,2}}))?(?!\d)"
    rf"|(?:{_YEAR.replace('year', 'jyear')}年(?:\s?\({_ERA.replace('era', 'also')[:-1]}年\))?|{_ERA})\s?"
    r"(?P<jmonth>\d{1,2})月(?:\s?(?P<jday>\d{1,2})日)?)"
    rf"(?:\s?\((?P<weekday>[{WEEKDAYS}])(?:曜日?)?\)|\s?(?P<named>[{WEEKDAYS}])曜日?)?"
)


class DateFaultKind(StrEnum):
    """What can be wrong with the words of a day."""

    FORM = "form"
    DATE = "date"
    WEEKDAY = "weekday"
    ERA = "era"


class DateFault(ValueError):
    """Words that are no day; `right` is what the day of the week or the era would be."""

    def __init__(self, kind: DateFaultKind, right: str = "") -> None:
        super().__init__(kind.value)
        self.kind = kind
        self.right = right


@dataclass(frozen=True, slots=True)
class DayWords:
    """A day, or a month where `day` is none, and what is written after it."""

    year: int
    month: int
    day: int | None
    rest: str


def narrow(words: str) -> str:
    """Digits and marks of a date in their narrow forms, without space around."""
    return words.translate(_NARROW).strip()


def leading_day(words: str) -> DayWords:
    """The day that some words begin with. Raises `DateFault`.

    A day of the week must be the day's own, and where both a western and an era year are written they must agree.
    """
    text = narrow(words)
    match = _DAY.match(text)
    if match is None:
        raise DateFault(DateFaultKind.FORM)
    year = _year(match)
    month = int(match["month"] or match["jmonth"])
    day = int(match["day"] or match["jday"] or 0) or None
    if "0" in (match["day"], match["jday"]) or "00" in (match["day"], match["jday"]):
        raise DateFault(DateFaultKind.DATE)
    _refuse_disagreement(match, year, month, day)
    return DayWords(year, month, day, text[match.end() :])


def read_day(words: str) -> date:
    """The day that some words are. Raises `DateFault`."""
    found = leading_day(words)
    if found.rest or found.day is None:
        raise DateFault(DateFaultKind.FORM)
    return date(found.year, found.month, found.day)


def _year(match: re.Match[str]) -> int:
    written = match["year"] or match["jyear"]
    year = int(written) if written else _from_era(match["era"], match["era_year"])
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise DateFault(DateFaultKind.DATE)
    return year


def _from_era(era: str, number: str) -> int:
    year = western_year(era, 1 if number == "元" else int(number))
    if year is None or number in ("0", "00"):
        raise DateFault(DateFaultKind.DATE)
    return year


def _refuse_disagreement(match: re.Match[str], year: int, month: int, day: int | None) -> None:
    try:
        on = date(year, month, day or 1)
    except ValueError:
        raise DateFault(DateFaultKind.DATE) from None
    last = on if day else date(year, month, 28)
    for era, number in ((match["era"], match["era_year"]), (match["also"], match["also_year"])):
        if era and not any(str(era_year(bound)) == _era_words(era, number) for bound in (on, last)):
            raise DateFault(DateFaultKind.ERA, str(era_year(on)))
    weekday = match["weekday"] or match["named"]
    if weekday and (day is None or weekday != weekday_ja(on)):
        raise DateFault(DateFaultKind.WEEKDAY, weekday_ja(on) if day else "")


def _era_words(era: str, number: str) -> str:
    count = 1 if number == "元" else int(number)
    return f"{era}{'元' if count == 1 else count}年"
