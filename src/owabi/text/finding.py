"""What the proofreader and the guard say of a text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from owabi.said import Said
from owabi.text.span import Span


class Severity(StrEnum):
    """How sure a finding is: the form is wrong, it is usually wrong, it is a matter of taste."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return list(Severity).index(self)


class FixSafety(StrEnum):
    """Whether a fix may be applied unseen, seen, or only be offered."""

    SAFE = "safe"
    UNSAFE = "unsafe"
    SUGGESTION = "suggestion"


@dataclass(frozen=True, slots=True)
class Edit:
    """Put `text` in the place of `span`."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that belong together and do not overlap."""

    safety: FixSafety
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to say of one place of a text.

    `rule` is an id (`K101`), `family` its folder (`keigo`) or `guard`; `blocks` stops approval and sending;
    `facts` are the paths of the facts that it was held against (guard only).
    """

    rule: str
    name: str
    family: str
    severity: Severity
    blocks: bool
    span: Span
    text: str
    message: Said
    suggestions: tuple[str, ...] = ()
    fix: Fix | None = None
    counterparts: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
