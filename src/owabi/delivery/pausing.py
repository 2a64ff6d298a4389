"""Pause, resume and stop: written to the ledger, obeyed by the sender before the next content."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime

from owabi.delivery.event import Entry, Reason, What
from owabi.delivery.mailing import Mailing, MailingState
from owabi.delivery.ports import Ledger
from owabi.delivery.refusals import not_sendable
from owabi.errors import DeliveryMistake


def pause(ledger: Ledger, mailing_id: str, *, by: str, at: datetime) -> Mailing:
    """No content leaves after this returns. Pausing twice is the same as once; IllegalStep if it has ended."""
    return _change(ledger, mailing_id, MailingState.PAUSED, What.PAUSED, by=by, at=at)


def resume(ledger: Ledger, mailing_id: str, *, by: str, at: datetime) -> Mailing:
    """Allow a paused mailing to be sent from again. DeliveryMistake if it has ended."""
    mailing = ledger.mailing(mailing_id)
    if mailing.state is MailingState.FINISHED:
        raise not_sendable(mailing)
    return _change(ledger, mailing_id, MailingState.RUNNING, What.RESUMED, by=by, at=at)


def stop(ledger: Ledger, mailing_id: str, *, by: str, at: datetime) -> Mailing:
    """End a mailing for good: rows that were not sent stay unsent. IllegalStep if it has finished."""
    mailing = _change(ledger, mailing_id, MailingState.STOPPED, What.STOPPED, by=by, at=at)
    # A sender that still lives holds the ledger and clears up after itself.
    with suppress(DeliveryMistake), ledger.hold(by, at=at):
        ledger.recover(mailing_id, by=by, at=at)
    return mailing


def _change(ledger: Ledger, mailing_id: str, to: MailingState, what: What, *, by: str, at: datetime) -> Mailing:
    return ledger.change(mailing_id, to, Entry(what, at, by, mailing_id=mailing_id, reason=Reason.BY_PERSON))
