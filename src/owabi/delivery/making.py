"""From a sealed row to a parcel: opened, rendered, and held against the approval."""

from __future__ import annotations

import hmac
from dataclasses import dataclass, field
from datetime import datetime

from owabi.dates.zone import JST
from owabi.delivery.content import with_crlf
from owabi.delivery.event import Reason, What
from owabi.delivery.lease import Due
from owabi.delivery.mailing import Mailing, Transport
from owabi.delivery.messageid import message_id
from owabi.delivery.outcome import Outcome
from owabi.delivery.parcel import Parcel, Rendering, Stamp
from owabi.delivery.ports import Vault
from owabi.delivery.readback import says
from owabi.delivery.sealed import commit_content, commitment, leaf, open_recipient
from owabi.errors import Mistake


@dataclass(frozen=True, slots=True)
class Flight:
    """A parcel and what its intent records: Message-ID, Date, attempt, commitment of the bytes; `again` if retried."""

    parcel: Parcel
    message_id: str
    made_at: datetime
    attempt: int
    digest: bytes
    again: bool
    first_tried_at: datetime | None


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes the parcels of one mailing; `secret` keys the Message-IDs."""

    mailing: Mailing
    vault: Vault
    rendering: Rendering
    secret: bytes = field(repr=False)

    def make(self, due: Due, at: datetime) -> Flight | Outcome:
        """The parcel, or why this row stops here (`skipped`, `refused_here`). A Mistake if the vault does not open."""
        if due.sealed is None:
            return Outcome(What.SKIPPED, reason=Reason.PURGED)
        opened = open_recipient(self.vault, due.sealed)
        recipient = opened.recipient
        if recipient.id != due.row_id or not _same(commitment(opened.nonce, recipient), due.commitment):
            return _stop(Reason.ALTERED)
        domain = self.mailing.profile.from_address.rpartition("@")[2]
        stamp = Stamp(
            message_id(self.secret, self.mailing.id, due.row_id, domain),
            at.astimezone(JST).replace(microsecond=0),
            drill=self.mailing.transport is Transport.DRILL,
        )
        try:
            rendered = self.rendering(recipient, stamp)
            approved = _same(leaf(opened.nonce, rendered.subject, rendered.body), due.leaf)
        except (Mistake, ValueError):
            return _stop(Reason.CANNOT_RENDER)
        message = with_crlf(rendered.message)
        if not approved or not says(
            message,
            subject=rendered.subject,
            body=rendered.body,
            address=recipient.address,
            message_id=stamp.message_id,
        ):
            return _stop(Reason.NOT_APPROVED)
        parcel = Parcel(
            due.row_id,
            self.mailing.transport,
            self.mailing.profile.envelope_sender,
            recipient.address,
            rendered.subject,
            rendered.body,
            message=message,
        )
        return Flight(
            parcel,
            stamp.message_id,
            stamp.made_at,
            due.attempt,
            commit_content(opened.nonce, message),
            again=due.first_tried_at is not None,
            first_tried_at=due.first_tried_at,
        )


def _stop(reason: Reason) -> Outcome:
    return Outcome(What.REFUSED_HERE, reason=reason)


def _same(one: bytes, other: bytes) -> bool:
    return hmac.compare_digest(one, other)
