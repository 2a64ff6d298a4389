"""The history up to now in one value: what an approver signs, and keeps elsewhere."""

from __future__ import annotations

from owabi.approval.statement import Anchor, evidence_root
from owabi.case.folder import Case
from owabi.case.store import approvals_head
from owabi.delivery.ports import Ledger


def anchor_now(case: Case, ledger: Ledger) -> Anchor:
    """The ends of both chains, of approvals and of the ledger's events, as the next approval binds them."""
    count, head = approvals_head(case)
    end = ledger.head()
    return Anchor(count, head, end.seq, end.chain.hex())


def root_now(case: Case, ledger: Ledger) -> str:
    """The evidence root so far (hex): `evidence.verification` finds again what it pins."""
    return evidence_root(case.id, anchor_now(case, ledger))
