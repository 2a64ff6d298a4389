"""How sure we are of a fact: one vocabulary everywhere."""

from __future__ import annotations

from enum import StrEnum


class Certainty(StrEnum):
    """The six certainties; `not_observed` is never taken for `denied`."""

    CONFIRMED = "confirmed"
    POSSIBLE = "possible"
    NOT_OBSERVED = "not_observed"
    INVESTIGATING = "investigating"
    DENIED = "denied"
    UNKNOWN = "unknown"

    @property
    def ja(self) -> str:
        """What people call it."""
        return _JA[self]

    @property
    def is_open(self) -> bool:
        """Whether a letter owes the reader a promise to say more."""
        return self in (Certainty.INVESTIGATING, Certainty.UNKNOWN)


_JA = {
    Certainty.CONFIRMED: "確認済み",
    Certainty.POSSIBLE: "可能性",
    Certainty.NOT_OBSERVED: "現時点で確認されていない",
    Certainty.INVESTIGATING: "調査中",
    Certainty.DENIED: "否定",
    Certainty.UNKNOWN: "不明",
}


class Answer(StrEnum):
    """The regimes' four answers to a question of law (`tri` in the regime book)."""

    CONFIRMED = "confirmed"
    POSSIBLE = "possible"
    EXCLUDED = "excluded"
    UNKNOWN = "unknown"
