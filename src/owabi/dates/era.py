"""Japanese eras: 令和8年 and back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

from owabi import books

_SHAPE: books.Shape = {"id": str, "ja": str, "letter": str, "first_on": date}


@dataclass(frozen=True, slots=True)
class Era:
    """An era and its first day; it lasts until the day before the next one's."""

    id: str
    ja: str
    letter: str
    first_on: date


@dataclass(frozen=True, slots=True)
class EraYear:
    """A year of an era; the first is written 元年."""

    era: Era
    year: int

    def __str__(self) -> str:
        return f"{self.era.ja}{'元' if self.year == 1 else self.year}年"


@cache
def eras() -> tuple[Era, ...]:
    """The eras of the book, oldest first."""
    found = (Era(row["id"], row["ja"], row["letter"], row["first_on"]) for row in _rows())
    return tuple(sorted(found, key=lambda era: era.first_on))


def era_year(on: date) -> EraYear | None:
    """The year of its era that a day falls into; none before the oldest era of the book."""
    era = next((era for era in reversed(eras()) if era.first_on <= on), None)
    return None if era is None else EraYear(era, on.year - era.first_on.year + 1)


def western_year(era_name: str, year: int) -> int | None:
    """The western year of 令和8年; none for an era that the book does not know."""
    era = next((era for era in eras() if era.ja == era_name), None)
    return None if era is None else era.first_on.year + year - 1


def _rows() -> tuple[books.Entry, ...]:
    return books.entries("calendars/eras", _SHAPE, key="era")
