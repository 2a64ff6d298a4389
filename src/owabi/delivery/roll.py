"""A versioned list of sealed recipients."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Roll:
    """A recipient list as stored: `digest` is the Merkle root of its rows' commitments in their order.

    `id` looks like `customers@2`: the name and the version (from 1). A follow-up names it whole.
    """

    id: str
    name: str
    version: int
    digest: bytes
    count: int
    created_at: datetime


@dataclass(frozen=True, slots=True)
class RollRow:
    """One recipient: a keyed commitment that stays, and a sealed blob that `purge` takes away (then None).

    `id` is `r000001` and so on, never derived from the address. `sealed` is what `sealed.seal_recipient` gives.
    """

    id: str
    commitment: bytes
    sealed: bytes | None
