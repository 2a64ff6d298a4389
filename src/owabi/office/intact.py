"""Whether ledger and lists are still what was written: chains, pinned digests, and what each approver saw."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from owabi.approval.merkle import root
from owabi.approval.statement import Approval
from owabi.delivery.chain import canonical, genesis, link
from owabi.delivery.event import What
from owabi.delivery.mailing import Leaf, Mailing
from owabi.delivery.parcel import Rendering
from owabi.delivery.planning import preview
from owabi.delivery.ports import Ledger, Vault
from owabi.delivery.roll import Roll
from owabi.delivery.sealed import commitment, leaf, open_recipient
from owabi.delivery.steps import erased_row
from owabi.errors import DeliveryMistake
from owabi.said import Said

_CURE = Said("触らずに写しを取り、控えから戻してください。", "Copy the folder as it is, and restore a backup.")


def check_ledger(ledger: Ledger, approvals: Sequence[Approval]) -> None:
    """Walk the ledger once. `DeliveryMistake` where an event, a mailing or what an approver saw was altered.

    What was cut off behind the last approval cannot be seen from the folder alone: that is what a root kept elsewhere
    is for.
    """
    seen = {(approval.anchor.event_count, approval.anchor.ledger_head) for approval in approvals}
    chain = genesis(ledger.id)
    seen.discard((0, chain.hex()))
    pinned: dict[str, bytes | None] = {}
    for number, event in enumerate(ledger.events(), 1):
        chain = link(chain, canonical(event.seq, event.entry))
        if event.seq != number or event.chain != chain:
            raise DeliveryMistake(
                Said(f"台帳が{number}番目で書き換えられています。", f"the ledger was altered at event {number}."), _CURE
            )
        if seen:
            seen.discard((number, chain.hex()))
        entry = event.entry
        if entry.what is What.PLANNED and entry.mailing_id is not None:
            pinned[entry.mailing_id] = entry.digest
        elif entry.what is What.ENROLLED and entry.roll_id is not None:
            pinned[entry.roll_id] = entry.digest
    if seen:
        raise DeliveryMistake(
            Said("承認者が見た台帳の続きではありません。", "the ledger does not continue what an approver saw."), _CURE
        )
    stands: dict[str, bytes | None] = {roll.id: roll.digest for roll in ledger.rolls()}
    stands |= {mailing.id: mailing.digest() for mailing in ledger.mailings()}
    changed = sorted(name for name in {*pinned, *stands} if pinned.get(name) != stands.get(name))
    if changed:
        raise _altered(changed[0])


def check_leaves(ledger: Ledger, mailing: Mailing) -> None:
    """`DeliveryMistake` where the copies of a mailing are not those that were planned: one is missing or another."""
    if root(one.leaf for one in ledger.leaves(mailing.id)) != mailing.leaves_root:
        raise _altered(mailing.id)


@dataclass(frozen=True, slots=True)
class Copies:
    """Every copy of a letter for a list, to be made again; `known` is the mailing that was planned for it before."""

    ledger: Ledger
    vault: Vault
    roll: Roll
    rendering: Rendering
    drill: bool
    known: Mailing | None = None

    def leaves(self, *, at: datetime) -> Iterator[Leaf]:
        """The leaf of every row in its order, streamed; `DeliveryMistake` where the list is not as it was stored.

        A row that was erased after `known` was planned keeps the leaf that it has there: its copy is skipped, and the
        others can still be told. Without `known` an erased row raises.
        """
        planned = iter(()) if self.known is None else self.ledger.leaves(self.known.id)
        commitments = bytearray()
        for row in self.ledger.rows(self.roll.id):
            kept = next(planned, None)
            commitments += row.commitment
            if row.sealed is not None:
                yield self._leaf(row.id, row.commitment, row.sealed, at)
            elif kept is not None and kept.row_id == row.id:
                yield kept
            else:
                raise erased_row(row.id)
        if root(bytes(commitments[start : start + 32]) for start in range(0, len(commitments), 32)) != self.roll.digest:
            raise _altered(self.roll.id)

    def _leaf(self, row_id: str, committed: bytes, sealed: bytes, at: datetime) -> Leaf:
        opened = open_recipient(self.vault, sealed)
        if opened.recipient.id != row_id or commitment(opened.nonce, opened.recipient) != committed:
            raise _altered(self.roll.id)
        words = preview(opened.recipient, self.rendering, drill=self.drill, at=at)
        return Leaf(row_id, leaf(opened.nonce, words.subject, words.body))


def _altered(name: str) -> DeliveryMistake:
    return DeliveryMistake(
        Said(f"台帳の {name} が、登録されたときと違います。", f"{name} in the ledger is not what was stored."), _CURE
    )
