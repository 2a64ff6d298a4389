"""Makes an evidence bundle: one ZIP that anyone can check offline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from owabi import __version__
from owabi.case.private import make_folder
from owabi.case.store import approvals, registered_keys
from owabi.evidence.accounts import approvals_warnings
from owabi.evidence.manifest import Form, Manifest, to_json
from owabi.evidence.members import members, purged_count
from owabi.evidence.page import Subject, page
from owabi.evidence.sources import Sources, snapshot
from owabi.evidence.zip_format import MANIFEST
from owabi.evidence.zip_writing import ZipWriter
from owabi.said import Said


@dataclass(frozen=True, slots=True)
class Bundle:
    """A bundle that was made. `root` (hex) is to be printed and kept elsewhere."""

    path: Path
    form: Form
    root: str
    member_count: int
    warnings: tuple[Said, ...]


def write_bundle(path: Path, sources: Sources, *, form: Form, at: datetime, warnings: Sequence[Said] = ()) -> Bundle:
    """Write a new bundle (0600) of a case as it stands; the same case, moment and warnings give the same bytes.

    A sender may go on meanwhile. `warnings` are the caller's own, beside those of the approvals (単独承認, one account
    with several keys). `CaseMistake` where the file exists, `EvidenceMistake` where the full form cannot be made.
    """
    moment = snapshot(sources.ledger)
    records = approvals(sources.case)
    told = _once((*approvals_warnings(records, registered_keys(sources.case)), *warnings))
    subject = Subject(
        sources.case.id,
        form,
        at,
        f"owabi {__version__}",
        records,
        [(mailing, sources.ledger.counts(mailing.id)) for mailing in moment.mailings],
        purged_count(sources.ledger, moment),
        told,
    )
    make_folder(path.parent)
    with ZipWriter(path) as archive:
        content = members(sources, form, page(subject), moment)
        entries = tuple(archive.add(name, chunks) for name, chunks in content)
        manifest = Manifest(
            subject.incident,
            form,
            at,
            subject.made_with,
            sources.ledger.id,
            moment.head.seq,
            moment.head.chain.hex(),
            told,
            entries,
        )
        archive.add(MANIFEST, (to_json(manifest),))
    return Bundle(path, form, manifest.root, len(entries) + 1, told)


def _once(warnings: Sequence[Said]) -> tuple[Said, ...]:
    return tuple(dict.fromkeys(warnings))
