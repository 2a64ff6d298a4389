"""Make the evidence bundle of a case."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from owabi.case.warnings import warnings
from owabi.evidence.bundle import Bundle, write_bundle
from owabi.evidence.manifest import Form
from owabi.evidence.sources import Sources
from owabi.office.opened import OpenedCase


def prove(opened: OpenedCase, target: Path, *, redacted: bool, at: datetime) -> Bundle:
    """Write a bundle of everything as it stands; the full form opens the recipients and needs the case's key."""
    vault = None if redacted else opened.vault_if_any()
    form = Form.REDACTED if redacted else Form.FULL
    with opened.ledger() as ledger:
        notes = warnings(opened.case.layout, opened.environment)
        return write_bundle(target, Sources(opened.case, ledger, vault), form=form, at=at, warnings=notes)
