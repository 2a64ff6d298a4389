"""What every fact carries: certainty, as-of, source, confirmer, and who may read it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, Strict, StringConstraints, WithJsonSchema

from owabi.facts.certainty import Certainty
from owabi.facts.when import WhenField
from owabi.facts.wrong import Wrong, wrong

AUDIENCES = ("customer", "partner", "affiliate", "employee", "public", "press")
"""The ids of `owabi.letter.audience.Audience`, which stands above this room."""

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]
"""A few words of a person; never empty."""

Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200, pattern=r"^[^\r\n\x00]+$")]
"""A name or a label: one line."""

Ident = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_-]{0,63}$")]
"""An id that other places of the sheet, letters and the desk refer to."""


def one_of(choices: tuple[str, ...]) -> Callable[[str], str]:
    """A validator that takes nothing but these words; its error carries them for the reader."""

    def check(word: str) -> str:
        if word not in choices:
            raise wrong(Wrong.CHOICE, word, choices=choices)
        return word

    return check


AudienceName = Annotated[
    str, AfterValidator(one_of(AUDIENCES)), WithJsonSchema({"type": "string", "enum": list(AUDIENCES)})
]
"""An audience by its id."""

Readers = Annotated[tuple[AudienceName, ...], Field(min_length=1)]
"""At least one audience."""

Flag = Annotated[bool, Strict()]
"""`true` or `false` and nothing that looks like it: in YAML 1.2 `yes` is a word."""


class Record(BaseModel):
    """The base of everything in a fact sheet: unknown keys are refused, and nothing changes."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, populate_by_name=True, coerce_numbers_to_str=True, defer_build=True
    )


class Fact(Record):
    """Something known, with how well it is known.

    `as_of`, `source` and `confirmed_by` fall back to the sheet's own; `disclose` to the disclosure book.
    """

    certainty: Certainty
    as_of: WhenField | None = None
    source: Words | None = None
    confirmed_by: Name | None = None
    disclose: tuple[AudienceName, ...] | None = None
    note: Words | None = None


class Act(Fact):
    """What the organisation itself does, asks or promises: certain unless the sheet says otherwise."""

    certainty: Certainty = Certainty.CONFIRMED


class TextFact(Fact):
    """A fact in a person's own words; `text` may be empty only while the fact is open."""

    text: Words | None = None
    text_en: Words | None = None
