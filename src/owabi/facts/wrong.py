"""A value that a person wrote wrongly, in the form in which pydantic carries it to `owabi.facts.complaints`."""

from __future__ import annotations

from enum import StrEnum

from pydantic_core import PydanticCustomError

_LONGEST = 60


class Wrong(StrEnum):
    """The kinds of error that are ours and not pydantic's."""

    CHOICE = "choice"
    CLOCK = "clock"
    WHEN_FORM = "when_form"
    WHEN_DATE = "when_date"
    WHEN_WEEKDAY = "when_weekday"
    WHEN_ERA = "when_era"


def wrong(kind: Wrong, words: object, **context: object) -> PydanticCustomError:
    """An error of our own kind; `words` is what was written, cut short, `context` what the message needs besides."""
    return PydanticCustomError(kind.value, "{words}", {"words": str(words)[:_LONGEST], **context})
