"""A moment as people know it: to the minute, the hour, the day, 未明 or the month, and 頃."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone
from enum import StrEnum
from typing import Annotated, Any

from pydantic import GetPydanticSchema
from pydantic_core import PydanticCustomError, core_schema

from owabi.dates.words import DateFault, DateFaultKind, DayWords, leading_day, narrow, read_day
from owabi.dates.zone import JST
from owabi.facts.wrong import Wrong, wrong

_LONGEST = 60

_TIME = re.compile(
    r"\s?(?P<dawn>未明)"
    r"|(?:\s|T)?(?P<half>午前|午後)?(?P<hour>\d{1,2})"
    r"(?:時(?:(?P<minute_ja>\d{1,2})分)?|:(?P<minute>\d{2})(?::\d{2}(?:\.\d+)?)?)"
    r"\s?(?P<zone>Z|[+-]\d{2}:?\d{2})?"
    r"|\s?(?P<noon>正午)"
)
_ABOUT = re.compile(r"\s?(頃|ごろ)$")


class Precision(StrEnum):
    """How exactly a moment is known."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    EARLY_MORNING = "early_morning"
    MONTH = "month"


class When:
    """A moment with its precision; `at` is aware and the earliest moment that the words may mean.

    Written as `2026-11-16 02:14`, `2026-11-16 02時`, `2026-11-16`, `2026-11-16 未明`, `2026-11`, each with `頃`
    where it is about; a zone (`+09:00`) may follow the time, and Japan's is meant where none does. The day may also be
    written `2026年11月16日（月）` or `令和8年11月16日`, the time `午後2時14分` or `正午`. Seconds are dropped.
    """

    __slots__ = ("about", "at", "precision")

    at: datetime
    precision: Precision
    about: bool

    def __init__(self, at: datetime, precision: Precision = Precision.MINUTE, *, about: bool = False) -> None:
        object.__setattr__(self, "at", at)
        object.__setattr__(self, "precision", precision)
        object.__setattr__(self, "about", about)

    def __setattr__(self, name: str, value: object) -> None:
        msg = f"{name} cannot be set: a moment does not change"
        raise AttributeError(msg)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, When) and self._key() == other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def __repr__(self) -> str:
        return f"When({str(self)!r})"

    def __str__(self) -> str:
        return self.to_text()

    def _key(self) -> tuple[datetime, Precision, bool]:
        return (self.at, self.precision, self.about)

    @property
    def day(self) -> date:
        """The day, in the moment's own zone."""
        return self.at.date()

    @property
    def latest(self) -> datetime:
        """The last moment that the words may mean."""
        match self.precision:
            case Precision.MINUTE:
                return self.at
            case Precision.HOUR:
                return self.at + timedelta(minutes=59)
            case Precision.DAY:
                return self.at + timedelta(days=1, minutes=-1)
            case Precision.EARLY_MORNING:
                return self.at + timedelta(hours=5)
            case Precision.MONTH:
                next_month = (self.at.replace(day=28) + timedelta(days=4)).replace(day=1)
                return next_month - timedelta(minutes=1)

    def to_text(self) -> str:
        """The words of the fact sheet, which `parse` reads back."""
        zone = "" if self.at.utcoffset() == JST.utcoffset(None) else self.at.strftime("%z")
        words = {
            Precision.MINUTE: f"{self.at:%Y-%m-%d %H:%M}{zone}",
            Precision.HOUR: f"{self.at:%Y-%m-%d %H}時{zone}",
            Precision.DAY: f"{self.at:%Y-%m-%d}",
            Precision.EARLY_MORNING: f"{self.at:%Y-%m-%d} 未明",
            Precision.MONTH: f"{self.at:%Y-%m}",
        }
        return words[self.precision] + ("頃" if self.about else "")

    @classmethod
    def parse(cls, words: object) -> When:
        """Read the words of a fact sheet. Raises `DateFault` (a `ValueError`) for words that are no moment."""
        if isinstance(words, When):
            return words
        if isinstance(words, datetime):
            return cls((words if words.tzinfo else words.replace(tzinfo=JST)).replace(second=0, microsecond=0))
        if isinstance(words, date):
            return cls(datetime(words.year, words.month, words.day, tzinfo=JST), Precision.DAY)
        if not isinstance(words, str) or len(words) > _LONGEST:
            raise DateFault(DateFaultKind.FORM)
        text = narrow(words)
        exact = _ABOUT.sub("", text)
        found = leading_day(exact)
        return cls._at(found, about=exact != text)

    @classmethod
    def _at(cls, found: DayWords, *, about: bool) -> When:
        on = datetime(found.year, found.month, found.day or 1, tzinfo=JST)
        if not found.rest:
            return cls(on, Precision.DAY if found.day else Precision.MONTH, about=about)
        match = _TIME.fullmatch(found.rest)
        if match is None or found.day is None:
            raise DateFault(DateFaultKind.FORM)
        if match["dawn"]:
            return cls(on, Precision.EARLY_MORNING, about=about)
        if match["noon"]:
            return cls(on.replace(hour=12), about=about)
        minute = match["minute"] or match["minute_ja"]
        try:
            at = on.replace(hour=_hour(match), minute=int(minute or 0), tzinfo=_zone(match["zone"]))
        except ValueError:
            raise DateFault(DateFaultKind.DATE) from None
        return cls(at, Precision.MINUTE if minute else Precision.HOUR, about=about)


def _hour(match: re.Match[str]) -> int:
    hour = int(match["hour"])
    if match["half"] is None:
        return hour
    if hour > 11:  # 午前12時 and 午後12時 mean noon to some and midnight to others
        raise ValueError
    return hour + 12 if match["half"] == "午後" else hour


def _zone(text: str | None) -> timezone:
    if not text:
        return JST
    if text == "Z":
        return UTC
    sign = -1 if text[0] == "-" else 1
    offset = sign * timedelta(hours=int(text[1:3]), minutes=int(text[-2:]))
    if abs(offset) > timedelta(hours=14) or int(text[-2:]) > 59:
        raise ValueError
    return JST if offset == JST.utcoffset(None) else timezone(offset)


def _moment(words: Any) -> When:
    try:
        return When.parse(words)
    except DateFault as fault:
        raise _error(fault, words) from None


def _day(words: Any) -> date:
    try:
        return words if isinstance(words, date) and not isinstance(words, datetime) else read_day(str(words))
    except DateFault as fault:
        raise _error(fault, words) from None


def _error(fault: DateFault, words: object) -> PydanticCustomError:
    return wrong(Wrong(f"when_{fault.kind}"), words, right=fault.right)


def _moment_schema(_source: Any, _handler: Any) -> core_schema.CoreSchema:
    return core_schema.no_info_plain_validator_function(
        _moment,
        serialization=core_schema.plain_serializer_function_ser_schema(When.to_text),
        json_schema_input_schema=core_schema.str_schema(),
    )


def _day_schema(_source: Any, _handler: Any) -> core_schema.CoreSchema:
    return core_schema.no_info_plain_validator_function(
        _day,
        serialization=core_schema.plain_serializer_function_ser_schema(date.isoformat),
        json_schema_input_schema=core_schema.str_schema(),
    )


WhenField = Annotated[When, GetPydanticSchema(_moment_schema)]
"""A `When` inside a pydantic model."""

DayField = Annotated[date, GetPydanticSchema(_day_schema)]
"""A day inside a pydantic model, in any of the forms of a day."""
