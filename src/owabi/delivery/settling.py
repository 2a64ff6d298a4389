"""What a person decides about a row: whether an unknown copy left, and whether a row is to be tried again."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum

from owabi.delivery.event import Entry, Reason, What
from owabi.delivery.mailing import MailingState
from owabi.delivery.ports import Ledger, Vault
from owabi.delivery.recording import with_text


class Settlement(StrEnum):
    """What a person found out about an unknown copy, in the relay's log or from the reader."""

    SENT = "sent"
    NOT_SENT = "not_sent"


def settle(
    ledger: Ledger,
    vault: Vault,
    mailing_id: str,
    row_id: str,
    settlement: Settlement,
    *,
    why: str,
    by: str,
    at: datetime,
    again: bool = False,
) -> None:
    """Settle one unknown row; `why` is kept under seal. With `again`, a copy that was not sent is put back.

    IllegalStep unless the row is unknown; DeliveryMistake for `again` in a mailing that was stopped.
    """
    what = What.SETTLED_SENT if settlement is Settlement.SENT else What.SETTLED_NOT_SENT
    with ledger.together():
        ledger.append([_by_person(what, mailing_id, row_id, why, by=by, at=at, vault=vault)])
        if again and settlement is Settlement.NOT_SENT:
            requeue(ledger, vault, mailing_id, [row_id], why=why, by=by, at=at)


def requeue(
    ledger: Ledger, vault: Vault, mailing_id: str, row_ids: Iterable[str], *, why: str, by: str, at: datetime
) -> int:
    """Put rows back that were refused, expired or settled as not sent: all of them or none. Gives their number.

    A finished mailing becomes running again. IllegalStep for a row that was accepted, is unknown, or still due.
    """
    entries = [_by_person(What.REQUEUED, mailing_id, row, why, by=by, at=at, vault=vault) for row in row_ids]
    with ledger.together():
        ledger.append(entries)
        if entries and ledger.mailing(mailing_id).state is MailingState.FINISHED:
            resumed = Entry(What.RESUMED, at, by, mailing_id=mailing_id, reason=Reason.BY_PERSON)
            ledger.change(mailing_id, MailingState.RUNNING, resumed)
    return len(entries)


def _by_person(what: What, mailing_id: str, row_id: str, why: str, *, by: str, at: datetime, vault: Vault) -> Entry:
    entry = Entry(what, at, by, mailing_id=mailing_id, row_id=row_id, reason=Reason.BY_PERSON)
    return with_text(entry, why, vault)
