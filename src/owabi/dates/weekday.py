"""Days of the week by their Japanese and English names."""

from __future__ import annotations

from datetime import date

WEEKDAYS = "月火水木金土日"
"""Monday first, as `date.weekday` counts."""

_ENGLISH = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def weekday_ja(on: date) -> str:
    """One letter: 月."""
    return WEEKDAYS[on.weekday()]


def weekday_en(on: date) -> str:
    """In full: Monday."""
    return _ENGLISH[on.weekday()]
