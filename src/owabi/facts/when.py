"""A moment as people know it: to the minute, the hour, the day, 未明 or the month, and 頃."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, timezone
from enum import StrEnum
from typing import Annotated, Any

from pydantic import GetPydanticSchema
from pydantic_core import PydanticCustomError, core_schema

from owabi.dates.zone import JST

_WORDS = re.compile(
    r"(?P<year>\d{4})-(?P<month>\d{2})"
    r"(?:-(?P<day>\d{2})"
    r"(?:(?P<dawn>[ T]?未明)"
    r"|[ T](?P<hour>\d{1,2})(?:時|:(?P<minute>\d{2})(?::(?P<second>\d{2}))?)"
    r"\s?(?P<zone>Z|[+-]\d{2}:?\d{2})?)?)?"
    r"\s?(?P<about>頃|ごろ)?"
)


class Precision(StrEnum):
    """How exactly a moment is known."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    EARLY_MORNING = "early_morning"
    MONTH = "month"


class When:
    """A moment with its precision; `at` is aware and the earliest moment that the words may mean.

    Written as `2026-11-16 02:14`, `2026-11-16 02時`, `2026-11-16`, `2026-11-16 未明`, `2026-11`, each with `頃` where it
    is about; a zone (`+09:00`) may follow the time, and Japan's is meant where none does.
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
        match self.precision:
            case Precision.MINUTE:
                text = f"{self.at:%Y-%m-%d %H:%M}{zone}"
            case Precision.HOUR:
                text = f"{self.at:%Y-%m-%d %H}時{zone}"
            case Precision.DAY:
                text = f"{self.at:%Y-%m-%d}"
            case Precision.EARLY_MORNING:
                text = f"{self.at:%Y-%m-%d} 未明"
            case Precision.MONTH:
                text = f"{self.at:%Y-%m}"
        return text + ("頃" if self.about else "")

    @classmethod
    def parse(cls, words: object) -> When:
        """Read the words of a fact sheet; raises `ValueError` with a message of one word as its cause."""
        if isinstance(words, When):
            return words
        if isinstance(words, datetime):
            return cls(words if words.tzinfo else words.replace(tzinfo=JST))
        if isinstance(words, date):
            return cls(datetime(words.year, words.month, words.day, tzinfo=JST), Precision.DAY)
        if not isinstance(words, str):
            raise ValueError("form")
        match = _WORDS.fullmatch(words.strip())
        if match is None:
            raise ValueError("form")
        return cls._from_match(match)

    @classmethod
    def _from_match(cls, match: re.Match[str]) -> When:
        number = {name: int(match[name] or 0) for name in ("year", "month", "day", "hour", "minute", "second")}
        if match["hour"]:
            precision = Precision.HOUR if match["minute"] is None else Precision.MINUTE
        elif match["dawn"]:
            precision = Precision.EARLY_MORNING
        else:
            precision = Precision.DAY if match["day"] else Precision.MONTH
        try:
            at = datetime(
                number["year"],
                number["month"],
                number["day"] or 1,
                number["hour"],
                number["minute"],
                number["second"],
                tzinfo=_zone(match["zone"]),
            )
        except ValueError as error:
            raise ValueError("date") from error
        return cls(at, precision, about=bool(match["about"]))


def _zone(text: str | None) -> timezone:
    if not text:
        return JST
    if text == "Z":
        return timezone.utc
    sign = -1 if text[0] == "-" else 1
    offset = timedelta(hours=int(text[1:3]), minutes=int(text[-2:]))
    return JST if sign * offset == JST.utcoffset(None) else timezone(sign * offset)


def _validate(words: Any) -> When:
    try:
        return When.parse(words)
    except ValueError as error:
        cause = str(error.args[0]) if error.args else "form"
        raise PydanticCustomError(f"when_{cause}", "not a moment: {words}", {"words": str(words)[:40]}) from error


def _schema(_source: Any, _handler: Any) -> core_schema.CoreSchema:
    return core_schema.no_info_plain_validator_function(
        _validate,
        serialization=core_schema.plain_serializer_function_ser_schema(When.to_text),
        json_schema_input_schema=core_schema.str_schema(),
    )


WhenField = Annotated[When, GetPydanticSchema(_schema)]
"""A `When` inside a pydantic model."""
