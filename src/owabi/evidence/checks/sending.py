"""What was handed over was approved: by enough keys, before it left, in its window, and exactly that."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from owabi.approval.covered import Covered
from owabi.approval.covered import Transport as ApprovedTransport
from owabi.approval.standing import standing
from owabi.delivery.mailing import Mailing, Transport
from owabi.delivery.roll import Roll
from owabi.evidence.checks.ledger import Told
from owabi.evidence.opened import OpenedBundle
from owabi.said import Said


def check_approved(bundle: OpenedBundle, told: Told) -> Iterator[Said]:
    """Every real mailing of which a copy was handed over stands under approvals that were there and valid then."""
    rolls = {roll.id: roll for roll in bundle.rolls}
    for mailing in bundle.mailings:
        covered = _covered(bundle, mailing)
        if covered is not None and not _agrees(covered, mailing, rolls.get(mailing.roll_id)):
            yield Said(f"配信 {mailing.id} は、承認された内容と違います。", f"{mailing.id} is not what was approved.")
        if mailing.transport is not Transport.REAL or mailing.id not in told.handed:
            continue
        if covered is None:
            yield Said(f"配信 {mailing.id} の承認がありません。", f"{mailing.id} was sent without an approval.")
            continue
        for seq, at in told.handed[mailing.id]:
            found = standing(bundle.approvals_of(mailing, seq), covered, bundle.keys, at=at)
            if not found.valid:
                reasons = (*found.lacking, *(reason for void in found.void for reason in void.reasons))
                ja, en = "".join(one.ja for one in reasons), " ".join(one.en for one in reasons)
                yield Said(
                    f"配信 {mailing.id} のできごと {seq} のとき、承認は有効ではありませんでした。{ja}",
                    f"{mailing.id} was not validly approved at event {seq}: {en}",
                )
                break


def _covered(bundle: OpenedBundle, mailing: Mailing) -> Covered | None:
    if mailing.approval_digest is None:
        return None
    digest = mailing.approval_digest.hex()
    return next((one.covered for one in bundle.approvals if one.covered.digest == digest), None)


def _agrees(covered: Covered, mailing: Mailing, roll: Roll | None) -> bool:
    profile = mailing.profile
    transport = ApprovedTransport.REAL if mailing.transport is Transport.REAL else ApprovedTransport.DRILL
    return (
        roll is not None
        and (covered.audience, covered.kind, covered.transport) == (mailing.audience, mailing.kind, transport)
        and (covered.roll_id, covered.roll_digest) == (roll.id, roll.digest.hex())
        and (covered.recipient_count, covered.leaves_root) == (mailing.count, mailing.leaves_root.hex())
        and (covered.from_name, covered.from_address) == (profile.from_name, profile.from_address)
        and (covered.reply_to, covered.envelope_sender) == (profile.reply_to, profile.envelope_sender)
        and sha256(covered.subject.encode()).digest() == mailing.subject_digest
    )
