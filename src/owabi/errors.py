"""The names of failures: one tree, each with place, cause and cure.

    OwabiError
    ├── Mistake                 the caller can mend it: exit code 2
    │   ├── FactsMistake        a fact sheet that cannot be read or contradicts itself
    │   ├── PeopleMistake       a recipient file that cannot be read
    │   ├── LetterMistake       a letter file that cannot be read
    │   ├── BookMistake         a wrong entry in a book
    │   ├── CaseMistake         a case folder that is missing, shared, locked or from another version
    │   ├── ApprovalMistake     an approval that is missing, void or not this person's to give
    │   ├── DeliveryMistake     a mailing that may not be planned, sent or changed like this
    │   └── EvidenceMistake     a bundle that cannot be read
    └── OutsideFailure          an outside system failed: exit code 3
        ├── RelayFailure        the mail relay refused, hung or answered nonsense
        └── StorageFailure      disk full, read-only or a damaged database

Raised only for failures. A wrong letter is findings and an undeliverable one an outcome; both are values.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from owabi.said import Lang, Said


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is wrong: a file, and if known its line and column (from 1) and the field."""

    file: str | None = None
    line: int | None = None
    column: int | None = None
    field: str | None = None

    def __str__(self) -> str:
        parts = [str(part) for part in (self.file, self.line, self.column) if part is not None]
        where = ":".join(parts)
        if self.field:
            return f"{where} ({self.field})" if where else self.field
        return where


class OwabiError(Exception):
    """A failure with its place, its cause and its cure, in one line of the reader's language."""

    exit_code = 2

    def __init__(self, cause: Said, cure: Said | None = None, *, place: Place | None = None) -> None:
        self.cause = cause
        self.cure = cure
        self.place = place or Place()
        super().__init__(self.line("en"))

    def line(self, lang: Lang) -> str:
        """`place: cause cure`, one line without control characters."""
        words = [self.cause.in_(lang)]
        if self.cure is not None:
            words.append(self.cure.in_(lang))
        text = ("" if lang == "ja" else " ").join(words)
        where = str(self.place)
        line = f"{where}: {text}" if where else text
        return "".join(char if _is_shown(char) else "\N{REPLACEMENT CHARACTER}" for char in line)


def _is_shown(char: str) -> bool:
    return char.isprintable() or char == "\N{IDEOGRAPHIC SPACE}"


class Mistake(OwabiError):
    """The caller can mend it."""


class FactsMistake(Mistake):
    """A fact sheet that cannot be read or contradicts itself; `others` are further faults of the same sheet."""

    def __init__(
        self,
        cause: Said,
        cure: Said | None = None,
        *,
        place: Place | None = None,
        others: Sequence[FactsMistake] = (),
    ) -> None:
        super().__init__(cause, cure, place=place)
        self.others = tuple(others)


class PeopleMistake(Mistake):
    """A recipient file that cannot be read."""


class LetterMistake(Mistake):
    """A letter file that cannot be read."""


class BookMistake(Mistake):
    """A wrong entry in a book."""


class CaseMistake(Mistake):
    """A case folder that is missing, shared, locked or from another version."""


class ApprovalMistake(Mistake):
    """An approval that is missing, void or not this person's to give."""


class DeliveryMistake(Mistake):
    """A mailing that may not be planned, sent or changed like this."""


class EvidenceMistake(Mistake):
    """An evidence bundle that cannot be read."""


class OutsideFailure(OwabiError):
    """An outside system failed."""

    exit_code = 3


class RelayFailure(OutsideFailure):
    """The mail relay refused, hung or answered nonsense."""


class StorageFailure(OutsideFailure):
    """The disk is full or read-only, or a database is damaged."""
