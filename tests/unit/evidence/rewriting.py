"""Makes a bundle anew with other members, every hash and the manifest in step: what a careful forger would do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from owabi.evidence.manifest import Manifest, from_json, to_json
from owabi.evidence.zip_format import MANIFEST
from owabi.evidence.zip_reading import StrictZip
from owabi.evidence.zip_writing import ZipWriter

LIMIT = 10_000_000


def content_of(path: Path) -> dict[str, bytes]:
    with StrictZip(path) as archive:
        return {name: archive.read(name, limit=LIMIT) for name in archive.members}


def rewritten(
    path: Path,
    changes: Mapping[str, bytes | None],
    *,
    manifest: Callable[[Manifest], Manifest] = lambda manifest: manifest,
) -> Path:
    """`changes` by path: another content, or None to leave the member out."""
    members = content_of(path)
    head = from_json(members.pop(MANIFEST))
    members |= {name: content for name, content in changes.items() if content is not None}
    for name, content in changes.items():
        if content is None:
            del members[name]
    forged = path.with_name(f"forged-{len(list(path.parent.iterdir()))}.zip")
    with ZipWriter(forged) as archive:
        entries = tuple(archive.add(name, (members[name],)) for name in sorted(members))
        archive.add(MANIFEST, (to_json(manifest(replace(head, entries=entries))),))
    return forged
