"""Every approval is signed by a key of the register, over these letters and facts, and follows the one before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import sha256

from owabi.approval.covered import Covered, digest_body
from owabi.approval.statement import chain_break, faults
from owabi.delivery.chain import genesis
from owabi.errors import OwabiError
from owabi.evidence.checks.content import facts_path
from owabi.evidence.manifest import Form
from owabi.evidence.opened import OpenedBundle
from owabi.evidence.sources import MAX_FROZEN
from owabi.facts.reading import read as read_facts
from owabi.letter.template import read_template
from owabi.said import Said


def check_signatures(bundle: OpenedBundle) -> Iterator[Said]:
    """Signature, key, role and chain of every record."""
    broken = chain_break(bundle.manifest.incident, bundle.approvals)
    if broken is not None:
        yield Said(f"承認の記録が続いていません（{broken}番目）。", f"the approvals' chain breaks at number {broken}.")
    for approval in bundle.approvals:
        for fault in faults(approval, bundle.keys.get(approval.key)):
            yield Said(f"承認 {approval.number}: {fault.ja}", f"approval {approval.number}: {fault.en}")
    if bundle.manifest.form is Form.REDACTED:
        named = [approval.number for approval in bundle.approvals if approval.person is not None]
        if named or any(key.name or key.os_account for key in bundle.keys.values()):
            yield Said("要約版に承認者の名前が残っています。", "the redacted form holds approvers' names.")


def check_letters(bundle: OpenedBundle) -> Iterator[Said]:
    """The letter, the attachments and (in the full form) the facts are those that each approval covers."""
    for covered in {approval.covered.digest: approval.covered for approval in bundle.approvals}.values():
        yield from _letter(bundle, covered)
        for attachment in covered.attachments:
            path = f"attachments/{attachment.sha256}"
            if sha256(bundle.archive.read(path, limit=MAX_FROZEN)).hexdigest() != attachment.sha256:
                yield Said("添付が承認されたものではありません。", "an attachment is not the one that was approved.")
        if bundle.manifest.form is Form.FULL:
            yield from _facts(bundle, covered)


def check_anchors(bundle: OpenedBundle, chain_at: Mapping[int, str]) -> Iterator[Said]:
    """The ledger still begins with what each approver saw; `chain_at` gives the chain value (hex) after an event."""
    for approval in bundle.approvals:
        anchor = approval.anchor
        seen = genesis(bundle.manifest.ledger_id).hex() if anchor.event_count == 0 else chain_at.get(anchor.event_count)
        if seen != anchor.ledger_head:
            yield Said(
                f"承認 {approval.number} のときの台帳と、この台帳が一致しません。",
                f"the ledger is not the one that approval {approval.number} was given to.",
            )


def _letter(bundle: OpenedBundle, covered: Covered) -> Iterator[Said]:
    path = f"letters/{covered.digest}.txt"
    try:
        template = read_template(bundle.archive.read(path, limit=MAX_FROZEN).decode("utf-8"))
    except (OwabiError, UnicodeDecodeError):
        yield Said(f"{path} が文面として読めません。", f"{path} is not a letter.")
        return
    if (template.subject, digest_body(template.body)) != (covered.subject, covered.body_digest):
        yield Said(f"{path} が承認された文面ではありません。", f"{path} is not the letter that was approved.")


def _facts(bundle: OpenedBundle, covered: Covered) -> Iterator[Said]:
    path = facts_path(covered.facts_version, covered.facts_digest)
    try:
        sheet = read_facts(bundle.archive.read(path, limit=MAX_FROZEN))
    except OwabiError:
        yield Said(f"{path} が事実として読めません。", f"{path} is not a fact sheet.")
        return
    if (sheet.digest, sheet.incident.version) != (covered.facts_digest, covered.facts_version):
        yield Said(f"{path} が承認された事実ではありません。", f"{path} does not hold the facts that were approved.")
