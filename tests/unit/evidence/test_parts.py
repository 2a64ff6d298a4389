"""The small parts of a bundle read back to the same value, or not at all."""

from __future__ import annotations

import json
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from owabi.approval.covered import Attachment
from owabi.case.store import freeze_attachment
from owabi.delivery.ports import Ledger
from owabi.errors import EvidenceMistake
from owabi.evidence.bundle import Bundle, write_bundle
from owabi.evidence.layout import read_line
from owabi.evidence.manifest import Form, from_json, to_json
from owabi.evidence.opened import open_parts
from owabi.evidence.sources import snapshot
from owabi.evidence.verification import verify
from owabi.evidence.zip_reading import StrictZip
from owabi.evidence.zip_writing import ZipWriter
from tests.unit.evidence.rewriting import content_of, rewritten
from tests.unit.evidence.world import World, at

PDF = b"%PDF-1.7 notice"


def test_an_attachment_is_kept_and_held_against_its_approval(tmp_path: Path) -> None:
    world = World.make(tmp_path / "case")
    attached = Attachment("notice.pdf", sha256(PDF).hexdigest())
    freeze_attachment(world.case, PDF)
    world.approve_by_two(world.covered(world.enroll(), attachments=(attached,)))
    for form in Form:
        bundle = write_bundle(tmp_path / f"{form}.zip", world.sources, form=form, at=at())
        assert verify(bundle.path).ok
        found = verify(rewritten(bundle.path, {f"attachments/{attached.sha256}": b"%PDF-1.7 other"}))
        assert [fault.en for check in found.checks for fault in check.faults] == [
            "an attachment is not the one that was approved."
        ]
        assert not verify(rewritten(bundle.path, {f"attachments/{attached.sha256}": None})).ok
    world.ledger.close()


MANIFESTS: dict[str, Any] = {
    "another-format": lambda one: one.update(format="owabi.evidence/9"),
    "another-form": lambda one: one.update(form="short"),
    "a-field-more": lambda one: one.update(more=1),
    "no-ledger": lambda one: one.pop("ledger"),
    "ledger-a-text": lambda one: one.update(ledger="x"),
    "count-below": lambda one: one["ledger"].update(event_count=-1),
    "count-a-truth": lambda one: one["ledger"].update(event_count=True),
    "head-no-hash": lambda one: one["ledger"].update(head="x"),
    "incident-a-number": lambda one: one.update(incident=3),
    "hash-no-hash": lambda one: one["entries"][0].update(sha256="x"),
    "packed-no-hash": lambda one: one["entries"][0].update(packed="x"),
    "size-a-truth": lambda one: one["entries"][0].update(size=True),
    "path-a-number": lambda one: one["entries"][0].update(path=3),
    "entry-more": lambda one: one["entries"][0].update(more=3),
    "moment": lambda one: one.update(made_at="2026"),
}


@pytest.mark.parametrize("name", MANIFESTS)
def test_a_manifest_in_another_form_is_refused(name: str, full: Bundle) -> None:
    content = content_of(full.path)["manifest.json"]
    assert to_json(from_json(content)) == content
    fields = json.loads(content)
    MANIFESTS[name](fields)
    with pytest.raises(ValueError, match=r".*"):
        from_json((json.dumps(fields, ensure_ascii=False, sort_keys=True, indent=1) + "\n").encode())


def test_a_bundle_without_a_readable_manifest_is_told(copied: Path) -> None:
    with ZipWriter(copied.with_name("odd.zip")) as archive:
        archive.add("manifest.json", [b"[" * 100_000])
    found = verify(copied.with_name("odd.zip"))
    assert not found.ok
    assert found.checks[0].faults[0].ja == "一覧（manifest.json）が読めません。"


def test_a_line_that_is_no_object_or_too_deep_is_refused() -> None:
    for text in (b"[]", b'{"a": 1}', b"[" * 100_000, b"", b'{"a":1,"a":1}'):
        with pytest.raises(ValueError, match=r".*"):
            read_line(text)


def test_a_list_that_the_ledger_does_not_name_has_no_place(full: Bundle) -> None:
    with StrictZip(full.path) as archive:
        bundle = open_parts(archive, from_json(archive.read("manifest.json", limit=1_000_000)))
        assert bundle.roll_prefix("by-hand@1") == "rolls/0002"
        with pytest.raises(ValueError, match=r".*"):
            bundle.roll_prefix("nobody@1")
        hand = bundle.mailings[1]
        assert bundle.approvals_of(hand, 10**9) == ()


def test_a_ledger_that_keeps_growing_is_waited_for_and_given_up(world: World) -> None:
    class Growing:
        def __init__(self, until: int) -> None:
            self.asked, self.until = 0, until

        def rolls(self) -> list[int]:
            self.asked += 1
            return list(range(min(self.asked, self.until)))

        def mailings(self) -> list[int]:
            return []

        def head(self) -> None:
            return None

    def growing(until: int) -> Ledger:
        return Growing(until)  # type: ignore[return-value]

    assert len(snapshot(growing(3)).rolls) == 3
    with pytest.raises(EvidenceMistake):
        snapshot(growing(100))
    assert len(snapshot(world.ledger).rolls) == 2


def test_a_manifest_that_lists_other_files_is_told(copied: Path) -> None:
    forged = rewritten(copied, {}, manifest=lambda one: replace(one, entries=one.entries[1:]))
    assert "一致しません" in verify(forged).checks[0].faults[0].ja


def test_a_part_without_the_one_before_it_is_told(copied: Path) -> None:
    forged = rewritten(copied, {"rolls/0001-0003.jsonl": b"{}\n"})
    assert "前の部分がありません" in "".join(fault.ja for check in verify(forged).checks for fault in check.faults)


def test_more_openings_than_rows_cannot_be_read(copied: Path) -> None:
    path = "openings/rolls/0001-0001.jsonl"
    content = content_of(copied)[path]
    found = verify(rewritten(copied, {path: content + content.splitlines(keepends=True)[0]}))
    assert not found.ok
