"""When a run of bad outcomes says that something is wrong with the whole, not with its rows."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from owabi.delivery.event import Reason, Stage, What
from owabi.delivery.outcome import Outcome


class Verdict(StrEnum):
    """Go on; leave the rest for a later run; or pause until a person has looked, since going on would spend rows."""

    GO = "go"
    LEAVE = "leave"
    PAUSE = "pause"


@dataclass(frozen=True, slots=True)
class Limits:
    """How many of a kind in a row are too many; `strange` counts over a run: rows that are not what was approved."""

    sender_refused: int = 3
    policy_refused: int = 10
    recipients_refused: int = 50
    unknown: int = 3
    silent: int = 3
    busy: int = 10
    refused_here: int = 20
    strange: int = 5


_STRANGE = frozenset({Reason.NOT_APPROVED, Reason.ALTERED, Reason.CANNOT_OPEN})


class Brake:
    """Watches the outcomes of one run."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._kind: tuple[object, ...] = ()
        self._run = 0
        self._strange = 0
        self._seen = 0

    def note(self, outcome: Outcome) -> Verdict:
        """What follows from an outcome and those before it."""
        first, self._seen = self._seen == 0, self._seen + 1
        if outcome.what is What.REFUSED_HERE and outcome.reason in _STRANGE:
            self._strange += 1
            if first or self._strange >= self._limits.strange:
                return Verdict.PAUSE
        kind, limit, verdict = self._rule(outcome)
        self._run = self._run + 1 if kind == self._kind else 1
        self._kind = kind
        return verdict if limit and self._run >= limit else Verdict.GO

    def _rule(self, outcome: Outcome) -> tuple[tuple[object, ...], int, Verdict]:
        limits, reply = self._limits, outcome.reply
        match outcome.what:
            case What.REFUSED if reply is not None:
                kind = (outcome.what, outcome.stage, reply.code, reply.enhanced)
                return kind, self._refusals(outcome.stage, reply.enhanced), Verdict.PAUSE
            case What.UNKNOWN:
                return (outcome.what,), limits.unknown, Verdict.PAUSE
            case What.REFUSED_HERE:
                return (outcome.what,), limits.refused_here, Verdict.PAUSE
            case What.DEFERRED if reply is None:
                return (outcome.what, "silent"), limits.silent, Verdict.LEAVE
            case What.DEFERRED if outcome.stage is not Stage.RCPT or (reply is not None and reply.code == 421):
                return (outcome.what, "busy"), limits.busy, Verdict.LEAVE
        return (outcome.what,), 0, Verdict.GO

    def _refusals(self, stage: Stage | None, enhanced: str | None) -> int:
        if stage in (Stage.MAIL, Stage.DATA):
            return self._limits.sender_refused
        if stage is Stage.CONTENT or (enhanced or "").startswith("5.7."):
            return self._limits.policy_refused
        return self._limits.recipients_refused
