"""One run of one letter over one roll."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from hashlib import sha256


class Transport(StrEnum):
    """How a mailing travels: by the configured relay, by a drill's own sink, or it was sent by hand before."""

    REAL = "real"
    DRILL = "drill"
    HAND = "hand"


class MailingState(StrEnum):
    """Where a mailing stands. `running` says that it was started and not ended, not that a process is at work.

    `stopped` is for good. `finished` says that nothing is left that may be sent by itself: unknown rows may still
    wait for a person.
    """

    PLANNED = "planned"
    RUNNING = "running"
    PAUSED = "paused"
    STOPPED = "stopped"
    FINISHED = "finished"

    def may_become(self, to: MailingState) -> bool:
        """Whether the step is legal; a finished mailing runs again when a person puts a row back."""
        return to in _STEPS[self]


_STEPS: dict[MailingState, frozenset[MailingState]] = {
    MailingState.PLANNED: frozenset({MailingState.RUNNING, MailingState.PAUSED, MailingState.STOPPED}),
    MailingState.RUNNING: frozenset({MailingState.PAUSED, MailingState.STOPPED, MailingState.FINISHED}),
    MailingState.PAUSED: frozenset({MailingState.RUNNING, MailingState.STOPPED}),
    MailingState.STOPPED: frozenset(),
    MailingState.FINISHED: frozenset({MailingState.RUNNING}),
}


@dataclass(frozen=True, slots=True)
class Profile:
    """Who a mailing comes from: bare envelope sender and `From` / `Reply-To` addresses, display name apart."""

    envelope_sender: str
    from_address: str
    from_name: str = ""
    reply_to: str | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """A mailing to be planned; the ledger adds id, count, moment and state.

    `approval_digest` is the digest that the approvers signed (None only for drills and mail sent by hand),
    `leaves_root` the Merkle root that they approved, `subject_digest` the SHA-256 of the subject's template.
    """

    audience: str
    kind: str
    roll_id: str
    transport: Transport
    approval_digest: bytes | None
    leaves_root: bytes
    profile: Profile
    subject_digest: bytes


@dataclass(frozen=True, slots=True)
class Mailing:
    """A planned mailing; all but `state` never changes. `id` is `m0001` and so on, `count` its copies."""

    id: str
    audience: str
    kind: str
    roll_id: str
    transport: Transport
    approval_digest: bytes | None
    leaves_root: bytes
    profile: Profile
    subject_digest: bytes
    planned_at: datetime
    count: int
    state: MailingState

    def digest(self) -> bytes:
        """SHA-256 of the mailing's fixed fields as canonical JSON: what its `planned` event pins."""
        fields = {
            "approval": None if self.approval_digest is None else self.approval_digest.hex(),
            "audience": self.audience,
            "count": self.count,
            "envelope_sender": self.profile.envelope_sender,
            "from_address": self.profile.from_address,
            "from_name": self.profile.from_name,
            "id": self.id,
            "kind": self.kind,
            "leaves_root": self.leaves_root.hex(),
            "reply_to": self.profile.reply_to,
            "roll": self.roll_id,
            "subject": self.subject_digest.hex(),
            "transport": self.transport.value,
        }
        return sha256(json.dumps(fields, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()).digest()


@dataclass(frozen=True, slots=True)
class Leaf:
    """The approved copy of one row: `leaf` is `sealed.leaf(nonce, subject, body)`, in the roll's order."""

    row_id: str
    leaf: bytes
