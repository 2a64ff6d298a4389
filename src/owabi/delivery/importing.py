"""Mail that was already sent by hand, taken into the ledger as unproven, so that corrections can reach those people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from hashlib import sha256

from owabi.delivery.event import Entry, What
from owabi.delivery.mailing import Leaf, Mailing, MailingState, Plan, Profile, Transport
from owabi.delivery.planning import enroll, leaves_root, open_rows
from owabi.delivery.ports import Ledger, Vault
from owabi.delivery.sealed import leaf
from owabi.letter.recipient import Recipient


def import_sent(
    ledger: Ledger,
    vault: Vault,
    sent: Iterable[tuple[Recipient, datetime | None]],
    *,
    name: str,
    audience: str,
    kind: str,
    by: str,
    at: datetime,
    sent_from: str = "",
    subject: str = "",
    body: str = "",
) -> Mailing:
    """Store who is said to have been written to, and when (None: not known), as a roll and a finished mailing.

    Its transport is `hand` and its rows are `imported`: counted as told, proven by nothing. `subject` and `body` are
    the words that went out, where they are known. All or nothing. The moments are held in memory.
    """
    moments: dict[str, datetime | None] = {}

    def noted() -> Iterator[Recipient]:
        for recipient, sent_at in sent:
            moments[recipient.id] = sent_at
            yield recipient

    def leaves() -> Iterator[Leaf]:
        for opened in open_rows(ledger, vault, roll.id):
            yield Leaf(opened.recipient.id, leaf(opened.nonce, subject, body))

    with ledger.together():
        roll = enroll(ledger, vault, name, noted(), by=by, at=at)
        plan = Plan(
            audience=audience,
            kind=kind,
            roll_id=roll.id,
            transport=Transport.HAND,
            approval_digest=None,
            leaves_root=leaves_root(leaves()),
            profile=Profile(envelope_sender=sent_from, from_address=sent_from),
            subject_digest=sha256(subject.encode()).digest(),
        )
        mailing = ledger.plan(plan, leaves(), by=by, at=at)
        ledger.change(mailing.id, MailingState.RUNNING, Entry(What.STARTED, at, by, mailing_id=mailing.id))
        ledger.append(
            [
                Entry(What.IMPORTED, at, by, mailing_id=mailing.id, row_id=row_id, sent_at=sent_at)
                for row_id, sent_at in moments.items()
            ]
        )
        return ledger.change(mailing.id, MailingState.FINISHED, Entry(What.FINISHED, at, by, mailing_id=mailing.id))
