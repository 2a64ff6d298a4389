"""What happened to a copy, a mailing or a roll: the ledger's events."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class What(StrEnum):
    """What an event tells. The first group moves one row, the second a mailing, the third the ledger itself."""

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

    PLANNED = "planned"
    STARTED = "started"
    TAKEN = "taken"
    GIVEN_BACK = "given_back"
    PAUSED = "paused"
    RESUMED = "resumed"
    STOPPED = "stopped"
    FINISHED = "finished"

    ENROLLED = "enrolled"
    PURGED = "purged"
    CLOCK_WENT_BACK = "clock_went_back"


class Stage(StrEnum):
    """How far the conversation with the relay had come."""

    MAIL = "mail"
    RCPT = "rcpt"
    DATA = "data"
    CONTENT = "content"


class Reason(StrEnum):
    """Why, where no server's reply says it; never free text."""

    CONNECTION_LOST = "connection_lost"
    NO_REPLY = "no_reply"
    NONSENSE = "nonsense"
    CRASHED = "crashed"
    NOT_APPROVED = "not_approved"
    ALTERED = "altered"
    CANNOT_OPEN = "cannot_open"
    CANNOT_RENDER = "cannot_render"
    UNSAFE = "unsafe"
    UNMARKED_DRILL = "unmarked_drill"
    BAD_ADDRESS = "bad_address"
    NEEDS_SMTPUTF8 = "needs_smtputf8"
    NEEDS_8BITMIME = "needs_8bitmime"
    TOO_BIG = "too_big"
    PURGED = "purged"
    TOO_LATE = "too_late"
    RELAY_REFUSES = "relay_refuses"
    BY_PERSON = "by_person"


@dataclass(frozen=True, slots=True)
class Entry:
    """An event to be appended.

    `at` is recorded and never decides: `Event.seq` is the order.
    `digest` is what the event pins: for `enrolled` the roll's digest, `planned` the mailing's, `intent` the
    commitment of the exact bytes (`sealed.commit_content`), else the commitment of `text_sealed`, if any.
    `text_sealed` is the relay's reply or a person's reason, sealed and purgeable, hence outside the chain.
    `next_at` is for `deferred` (not before); `sent_at` is an intent's Date header, and for `imported` the moment as
    claimed. `attempt` counts from 1; `chunk` is for `taken` and `given_back`; `message_id` is for an intent and what
    came of it.
    """

    what: What
    at: datetime
    by: str
    mailing_id: str | None = None
    row_id: str | None = None
    roll_id: str | None = None
    chunk: int | None = None
    attempt: int | None = None
    stage: Stage | None = None
    code: int | None = None
    enhanced: str | None = None
    reason: Reason | None = None
    next_at: datetime | None = None
    sent_at: datetime | None = None
    message_id: str | None = None
    digest: bytes | None = None
    text_sealed: bytes | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """An entry as it stands in the ledger: `seq` from 1 without gaps, `chain` = SHA-256(chain before, canonical)."""

    seq: int
    entry: Entry
    chain: bytes
