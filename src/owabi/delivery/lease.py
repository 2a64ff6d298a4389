"""The right to work on one chunk of a mailing for a while."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Lease:
    """`token` fences: it grows with every lease of the chunk. `expires` is in seconds of the machine's boot clock,
    which goes on while the machine sleeps."""

    mailing_id: str
    chunk: int
    owner: str
    token: int
    expires: float


@dataclass(frozen=True, slots=True)
class Due:
    """A row that may be tried now: its approved leaf, its sealed recipient (None when purged), `attempt` from 1.

    `first_tried_at` is the recorded moment of its first attempt, None if there was none.
    """

    row_id: str
    leaf: bytes
    commitment: bytes
    sealed: bytes | None
    attempt: int
    first_tried_at: datetime | None = None
