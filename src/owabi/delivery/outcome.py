"""What came of one attempt to hand a copy to the relay."""

from __future__ import annotations

from dataclasses import dataclass

from owabi.delivery.event import Reason, Stage, What


@dataclass(frozen=True, slots=True)
class Reply:
    """A server's reply: code, enhanced status (`5.1.1`) if it gave one, and its text without control characters."""

    code: int
    enhanced: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """`what` is `accepted`, `refused`, `refused_here`, `deferred` or `unknown`; `reply` is the relay's, if any."""

    what: What
    stage: Stage | None = None
    reply: Reply | None = None
    reason: Reason | None = None
