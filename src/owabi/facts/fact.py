"""What every fact carries: certainty, as-of, source, confirmer, and who may read it."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from owabi.facts.certainty import Certainty
from owabi.facts.when import WhenField

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]
"""A few words of a person; never empty."""

Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200, pattern=r"^[^\r\n\x00]+$")]
"""A name or a label: one line."""

Ident = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_-]{0,63}$")]
"""An id that other places of the sheet, letters and the desk refer to."""

AudienceName = Annotated[str, StringConstraints(pattern=r"^(customer|partner|affiliate|employee|public|press)$")]
"""An audience by its id (`owabi.letter.audience.Audience` stands above this room)."""


class Record(BaseModel):
    """The base of everything in a fact sheet: unknown keys are refused, and nothing changes."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, populate_by_name=True, use_enum_values=False, arbitrary_types_allowed=True
    )


class Fact(Record):
    """Something known, with how well it is known.

    `as_of`, `source` and `confirmed_by` fall back to the sheet's own; `disclose` to the disclosure book.
    """

    certainty: Certainty
    as_of: WhenField | None = None
    source: Words | None = None
    confirmed_by: Name | None = None
    disclose: tuple[AudienceName, ...] | None = Field(default=None, description="この事実を読んでよい送り先")
    note: Words | None = Field(default=None, description="社内の覚え書き。文面には出ません")


class TextFact(Fact):
    """A fact in a person's own words; `text` may be empty only while the fact is open."""

    text: Words | None = None
    text_en: Words | None = None
