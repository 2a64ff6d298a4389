"""Which days are worked, and counting in them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cache
from types import MappingProxyType

from owabi import books
from owabi.dates.holidays import is_holiday
from owabi.said import Said

_BOOK = "calendars/closures"
_SHAPE: books.Shape = {
    "id": str,
    "ja": str,
    "en": str,
    "weekdays": tuple,
    "holidays": bool,
    "closures": tuple,
    "source": str,
    "checked_on": date,
}
_CLOSURE = re.compile(r"(\d{2})-(\d{2})\.\.(\d{2})-(\d{2})")
_LONGEST = 400

Yearly = tuple[tuple[int, int], tuple[int, int]]
"""From a (month, day) to another, both included; over New Year where the second is earlier."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """On which days somebody does not work; `extra` are single days of their own (創立記念日)."""

    id: str
    said: Said
    weekdays: frozenset[int]
    holidays: bool
    closures: tuple[Yearly, ...]
    source: str
    checked_on: date
    extra: frozenset[date] = field(default=frozenset())

    def closed_also(self, days: Iterable[date]) -> Calendar:
        """This calendar with further closed days."""
        return replace(self, extra=self.extra | frozenset(days))

    def is_open(self, on: date) -> bool:
        """Whether `on` is worked."""
        return not (
            on.weekday() in self.weekdays
            or on in self.extra
            or any(_within(closure, on) for closure in self.closures)
            or (self.holidays and is_holiday(on))
        )

    def next_open(self, on: date) -> date:
        """`on` itself where it is worked, else the first worked day after it."""
        return self._step(on, 1)

    def previous_open(self, on: date) -> date:
        """`on` itself where it is worked, else the last worked day before it."""
        return self._step(on, -1)

    def add_days(self, on: date, count: int) -> date:
        """The `count`th worked day after `on` (before, where negative); `on` itself is not counted."""
        step = 1 if count >= 0 else -1
        for _ in range(abs(count)):
            on = self._step(on + timedelta(days=step), step)
        return on

    def count_days(self, after: date, until: date) -> int:
        """How many days are worked from the day after `after` to `until`, included; 0 where `until` is not later."""
        return sum(self.is_open(after + timedelta(days=number)) for number in range(1, (until - after).days + 1))

    def _step(self, on: date, step: int) -> date:
        for number in range(_LONGEST):
            day = on + timedelta(days=step * number)
            if self.is_open(day):
                return day
        msg = f"{self.id} has no open day within {_LONGEST} days of {on}"
        raise ValueError(msg)


@cache
def calendars() -> MappingProxyType[str, Calendar]:
    """The calendars of the book (`jp_gov`, `jp_business`) by id."""
    rows = books.entries(_BOOK, _SHAPE, key="calendar")
    return MappingProxyType({row["id"]: _read(number, row) for number, row in enumerate(rows)})


def _within(closure: Yearly, on: date) -> bool:
    first, last = closure
    day = (on.month, on.day)
    return first <= day <= last if first <= last else day >= first or day <= last


def _read(number: int, row: books.Entry) -> Calendar:
    matches = [_CLOSURE.fullmatch(words) for words in row["closures"]]
    if None in matches or not set(row["weekdays"]) < set("0123456"):
        cause = Said(
            "closures は 12-29..01-03、weekdays は 0〜6 で書きます。", "closures are 12-29..01-03, weekdays 0 to 6."
        )
        raise books.mistake(_BOOK, cause, key="calendar", number=number)
    spans = [[int(part) for part in match.groups()] for match in matches if match]
    return Calendar(
        id=row["id"],
        said=Said(row["ja"], row["en"]),
        weekdays=frozenset(int(weekday) for weekday in row["weekdays"]),
        holidays=row["holidays"],
        closures=tuple(((span[0], span[1]), (span[2], span[3])) for span in spans),
        source=row["source"],
        checked_on=row["checked_on"],
    )
