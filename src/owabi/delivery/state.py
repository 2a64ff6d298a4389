"""Where one copy stands, as its events tell, and which step may follow."""

from __future__ import annotations

from enum import StrEnum

from owabi.delivery.event import What


class RowState(StrEnum):
    """The state of one row in one mailing: its last row event; `planned` without one, `taken` if a sender has it."""

    PLANNED = "planned"
    TAKEN = "taken"
    INTENT = "intent"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    REFUSED_HERE = "refused_here"
    DEFERRED = "deferred"
    EXPIRED = "expired"
    UNKNOWN = "unknown"
    SKIPPED = "skipped"
    SETTLED_SENT = "settled_sent"
    SETTLED_NOT_SENT = "settled_not_sent"
    REQUEUED = "requeued"
    IMPORTED = "imported"


ROW_EVENTS = frozenset(What(state.value) for state in RowState if state not in (RowState.PLANNED, RowState.TAKEN))
"""The events that move a row when they carry a mailing and a row."""

DUE = frozenset({RowState.PLANNED, RowState.TAKEN, RowState.DEFERRED, RowState.REQUEUED})
"""States from which a copy may be tried; a deferred one not before its `next_at`."""

TOLD = frozenset({RowState.ACCEPTED, RowState.SETTLED_SENT, RowState.IMPORTED})
"""States in which a copy left: as far as the relay's word, a person's word or an import goes."""

_TRIED = frozenset({What.INTENT, What.REFUSED, What.REFUSED_HERE, What.DEFERRED, What.EXPIRED, What.SKIPPED})
_BACK = frozenset({What.REQUEUED})

_STEPS: dict[RowState, frozenset[What]] = {
    RowState.PLANNED: _TRIED | {What.IMPORTED},
    RowState.TAKEN: _TRIED | {What.IMPORTED},
    RowState.DEFERRED: _TRIED,
    RowState.REQUEUED: _TRIED,
    RowState.INTENT: frozenset({What.ACCEPTED, What.REFUSED, What.DEFERRED, What.UNKNOWN}),
    # A reply that arrives after the row was given up for unknown is still the relay's definite word.
    RowState.UNKNOWN: frozenset({What.ACCEPTED, What.REFUSED, What.SETTLED_SENT, What.SETTLED_NOT_SENT}),
    RowState.SETTLED_NOT_SENT: _BACK,
    RowState.REFUSED: _BACK,
    RowState.REFUSED_HERE: _BACK,
    RowState.EXPIRED: _BACK,
    RowState.ACCEPTED: frozenset(),
    RowState.SETTLED_SENT: frozenset(),
    RowState.SKIPPED: frozenset(),
    RowState.IMPORTED: frozenset(),
}


def after(what: What | None) -> RowState:
    """The state that the last row event leaves; None means that there was none."""
    return RowState.PLANNED if what is None else RowState(what.value)


def may_follow(state: RowState, what: What) -> bool:
    """Whether the event is a legal step from the state."""
    return what in _STEPS[state]


def may_requeue(state: RowState) -> bool:
    """Whether a person may put the row back: never an accepted, imported or unknown one."""
    return What.REQUEUED in _STEPS[state]
