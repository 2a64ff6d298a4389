"""国民の祝日 and their substitutes, as jpholiday knows them."""

from __future__ import annotations

from datetime import date
from functools import cache


@cache
def holiday_name(on: date) -> str | None:
    """What is celebrated on a day (文化の日, 振替休日); none where nothing is.

    Days of a year that the government has not announced yet follow the law as it stands.
    """
    import jpholiday  # noqa: PLC0415  (its import costs as much as half a command)

    return jpholiday.is_holiday_name(on)


def is_holiday(on: date) -> bool:
    """Whether a day is a 国民の祝日 or its substitute."""
    return holiday_name(on) is not None
