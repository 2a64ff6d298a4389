"""Every member is listed with its bytes, and nothing stands there that does not belong."""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.evidence.layout import LEDGER, OPENINGS, PAGE
from owabi.evidence.manifest import Form, Manifest
from owabi.evidence.opened import OpenedBundle
from owabi.evidence.zip_format import MANIFEST
from owabi.evidence.zip_reading import StrictZip
from owabi.said import Said

_PART = r"-[0-9]{4}\.jsonl"


def check_listed(archive: StrictZip, manifest: Manifest) -> Iterator[Said]:
    """Hash and size of every member, and the list itself."""
    listed = [entry.path for entry in manifest.entries]
    if listed != [path for path in archive.members if path != MANIFEST]:
        yield Said("一覧（manifest.json）と、入っているファイルが一致しません。", "the manifest lists other files.")
        return
    for entry in manifest.entries:
        if archive.entry(entry.path) != entry:
            yield Said(f"{entry.path} が書き換えられています。", f"{entry.path} was altered.")


def check_belonging(bundle: OpenedBundle) -> Iterator[Said]:
    """No member that the other parts do not speak of, and none missing that they do."""
    paths = {path for path in bundle.archive.members if path != MANIFEST}
    asked = _asked(bundle)
    allowed = re.compile("|".join([*map(re.escape, asked), *_allowed(bundle)]))
    for path in sorted(asked - paths):
        yield Said(f"{path} がありません。", f"{path} is missing.")
    for path in sorted(paths):
        if not allowed.fullmatch(path):
            yield Said(f"{path} は、この証跡のものではありません。", f"{path} does not belong here.")
    yield from _gaps(paths)


def _asked(bundle: OpenedBundle) -> set[str]:
    asked = {PAGE, LEDGER, "ledger/events-0001.jsonl"}
    asked |= {f"approvals/{approval.number:06}.json" for approval in bundle.approvals}
    asked |= {f"keys/{approval.key}.json" for approval in bundle.approvals}
    asked |= {f"letters/{approval.covered.digest}.txt" for approval in bundle.approvals}
    asked |= {f"mailings/{mailing.id}-0001.jsonl" for mailing in bundle.mailings}
    asked |= {f"rolls/{number:04}-0001.jsonl" for number in range(1, len(bundle.rolls) + 1)}
    for approval in bundle.approvals:
        asked |= {f"attachments/{attachment.sha256}" for attachment in approval.covered.attachments}
        if bundle.manifest.form is Form.FULL:
            asked.add(facts_path(approval.covered.facts_version, approval.covered.facts_digest))
    if bundle.manifest.form is Form.FULL:
        asked.add(f"{OPENINGS}texts-0001.jsonl")
        asked |= {f"{OPENINGS}mailings/{mailing.id}-0001.jsonl" for mailing in bundle.mailings}
        asked |= {f"{OPENINGS}rolls/{number:04}-0001.jsonl" for number in range(1, len(bundle.rolls) + 1)}
    return asked


def facts_path(version: int, digest: str) -> str:
    """Where the frozen facts of an approval stand."""
    return f"facts/{version:04}-{digest[:16]}.yaml"


def _allowed(bundle: OpenedBundle) -> list[str]:
    mailings = "|".join(re.escape(mailing.id) for mailing in bundle.mailings) or "(?!)"
    numbers = "|".join(f"{number:04}" for number in range(1, len(bundle.rolls) + 1)) or "(?!)"
    drills = [mailing.approval_digest.hex() for mailing in bundle.mailings if mailing.approval_digest]
    openings = f"(?:{OPENINGS})?" if bundle.manifest.form is Form.FULL else ""
    allowed = [
        f"ledger/events{_PART}",
        f"{openings}mailings/(?:{mailings}){_PART}",
        f"{openings}rolls/(?:{numbers}){_PART}",
        *(f"letters/{digest}\\.txt" for digest in drills),
        # Keys that have not approved yet, and versions that were frozen for a drill, stand in a case as well.
        r"keys/[0-9a-f]{64}\.json",
        r"attachments/[0-9a-f]{64}",
    ]
    if bundle.manifest.form is Form.FULL:
        allowed += [f"{OPENINGS}texts{_PART}", r"facts/[0-9]{4,}-[0-9a-f]{16}\.yaml"]
    return allowed


def _gaps(paths: set[str]) -> Iterator[Said]:
    for path in sorted(paths):
        match = re.fullmatch(r"(.+)-([0-9]{4})\.jsonl", path)
        if match and match[2] != "0001" and f"{match[1]}-{int(match[2]) - 1:04}.jsonl" not in paths:
            yield Said(f"{path} の前の部分がありません。", f"the part before {path} is missing.")
