"""From people to a roll, and from a roll to the leaves that an approval covers."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from datetime import datetime

from owabi.approval.merkle import root
from owabi.delivery.mailing import Leaf
from owabi.delivery.parcel import Rendered, Rendering, Stamp
from owabi.delivery.ports import Ledger, Vault
from owabi.delivery.roll import Roll, RollRow
from owabi.delivery.sealed import NONCE_SIZE, Opened, commitment, leaf, open_recipient, seal_recipient
from owabi.delivery.steps import erased_row
from owabi.letter.recipient import Recipient

PREVIEW_ID = "<preview@owabi.invalid>"
"""The Message-ID of letters that are rendered to be looked at or approved; leaves do not cover it."""


def enroll(ledger: Ledger, vault: Vault, name: str, recipients: Iterable[Recipient], *, by: str, at: datetime) -> Roll:
    """Seal recipients, streamed, as the next version of a roll. Their ids become the row ids."""
    return ledger.enroll(name, (_sealed(vault, recipient) for recipient in recipients), by=by, at=at)


def open_rows(ledger: Ledger, vault: Vault, roll_id: str) -> Iterator[Opened]:
    """The recipients of a roll in their order, streamed. DeliveryMistake if one was erased: nobody can approve it."""
    for row in ledger.rows(roll_id):
        if row.sealed is None:
            raise erased_row(row.id)
        yield open_recipient(vault, row.sealed)


def render_leaves(rows: Iterable[Opened], rendering: Rendering, *, drill: bool, at: datetime) -> Iterator[Leaf]:
    """The leaf of each row's letter, streamed; any Mistake of the rendering goes through."""
    for opened in rows:
        rendered = preview(opened.recipient, rendering, drill=drill, at=at)
        yield Leaf(opened.recipient.id, leaf(opened.nonce, rendered.subject, rendered.body))


def preview(recipient: Recipient, rendering: Rendering, *, drill: bool, at: datetime) -> Rendered:
    """A recipient's letter as it would leave, but for Message-ID and Date."""
    return rendering(recipient, Stamp(PREVIEW_ID, at, drill))


def leaves_root(leaves: Iterable[Leaf]) -> bytes:
    """The Merkle root that an approval covers and `Ledger.plan` demands."""
    return root(leaf.leaf for leaf in leaves)


def _sealed(vault: Vault, recipient: Recipient) -> RollRow:
    nonce = os.urandom(NONCE_SIZE)
    return RollRow(recipient.id, commitment(nonce, recipient), seal_recipient(vault, nonce, recipient))
