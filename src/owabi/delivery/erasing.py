"""Erase people: the sealed values go, what they proved stays."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from owabi.delivery.ports import Ledger


def purge(ledger: Ledger, roll_id: str, row_ids: Collection[str] | None, *, owner: str, by: str, at: datetime) -> int:
    """Erase rows of a roll (None: all) with the relay's words about them; gives the number erased.

    Copies that are still due are skipped when their turn comes. DeliveryMistake while a sender works on the ledger.
    `owner` names this process, `by` the person.
    """
    with ledger.hold(owner, at=at):
        for mailing in ledger.mailings():
            ledger.recover(mailing.id, by=owner, at=at)
        return ledger.purge(roll_id, row_ids, by=by, at=at)


def purge_all(ledger: Ledger, *, owner: str, by: str, at: datetime) -> int:
    """Erase every row of every roll."""
    return sum(purge(ledger, roll.id, None, owner=owner, by=by, at=at) for roll in ledger.rolls())
