"""A bundle is the same for the same case, private, readable by anyone, and says what it does not show."""

from __future__ import annotations

import stat
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from owabi.approval.role import Mode, Role
from owabi.case.traces import traces
from owabi.delivery import erasing
from owabi.errors import CaseMistake, EvidenceMistake
from owabi.evidence.bundle import Bundle, write_bundle
from owabi.evidence.manifest import Form
from owabi.evidence.verification import verify
from owabi.said import Said
from tests.unit.evidence.rewriting import content_of
from tests.unit.evidence.world import PEOPLE, World, at, sent_world

NEEDLES = [word for person in PEOPLE for word in (person.address, person.name)]


def test_the_same_case_and_moment_give_the_same_bytes(world: World, full: Bundle, tmp_path: Path) -> None:
    again = write_bundle(tmp_path / "again.zip", world.sources, form=Form.FULL, at=at())
    assert again.path.read_bytes() == full.path.read_bytes()
    assert again.root == full.root
    assert stat.S_IMODE(again.path.stat().st_mode) == 0o600


def test_any_zip_program_reads_it(full: Bundle) -> None:
    with zipfile.ZipFile(full.path) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == content_of(full.path)
    assert len(content_of(full.path)) == full.member_count


def test_a_bundle_never_replaces_a_file(world: World, full: Bundle) -> None:
    before = full.path.read_bytes()
    with pytest.raises(CaseMistake):
        write_bundle(full.path, world.sources, form=Form.REDACTED, at=at())
    assert full.path.read_bytes() == before


def test_the_redacted_form_holds_no_recipient_no_name_and_no_words_of_a_reply(redacted: Bundle, full: Bundle) -> None:
    assert traces(full.path.parent, NEEDLES) == [full.path]
    paths = content_of(redacted.path)
    assert not [path for path in paths if path.startswith(("openings/", "facts/"))]
    text = b"\n".join(paths.values()).decode()
    for word in ("person-2", "account-2", "確認しました", "queued", "unknown user", "4F2", "大石"):
        assert word not in text
    assert '"code":550' in text
    assert "person-2" in b"\n".join(content_of(full.path).values()).decode()


def test_the_page_says_relay_accepted_and_never_that_a_reader_was_told(full: Bundle, redacted: Bundle) -> None:
    for bundle in (full, redacted):
        shown = content_of(bundle.path)["how-to-check.html"].decode()
        assert "リレーが受理 2" in shown
        assert "accepted by the relay 2" in shown
        assert "通知済み" not in shown
        assert "http" not in shown.replace("http-equiv", "")
        assert "owabi evidence verify" in shown
        assert "内部" not in shown
        assert "食い違いがない" in shown


def test_a_person_alone_is_printed_on_the_evidence(tmp_path: Path) -> None:
    world = World.make(tmp_path / "case", policy=Mode.SOLO)
    roll = world.enroll()
    covered = world.covered(roll)
    world.approve(covered, 4, Role.RESPONSIBLE, typed_count=4)
    world.send(world.plan(roll, covered))
    for form in Form:
        bundle = write_bundle(tmp_path / f"{form}.zip", world.sources, form=form, at=at())
        shown = content_of(bundle.path)["how-to-check.html"].decode()
        assert "単独承認です。証跡にもそのように記載されます。" in shown
        found = verify(bundle.path)
        assert found.ok
        assert "単独承認" in "".join(note.ja for note in found.notes)
    world.ledger.close()


def test_one_account_with_two_keys_is_printed_on_the_evidence(tmp_path: Path) -> None:
    world = World.make(tmp_path / "case")
    covered = world.covered(world.enroll())
    world.approve(covered, 2, Role.LEGAL, account="one")
    world.approve(covered, 4, Role.RESPONSIBLE, account="one")
    own = Said("同期フォルダーの中です。", "in a synced folder.")
    bundle = write_bundle(tmp_path / "b.zip", world.sources, form=Form.REDACTED, at=at(), warnings=[own, own])
    assert [one.ja[:9] for one in bundle.warnings] == ["一つのOSアカウン"[:9], "同期フォルダーの中"[:9]]
    assert verify(bundle.path).ok
    world.ledger.close()


def test_what_was_purged_is_told_and_the_rest_still_verifies(tmp_path: Path) -> None:
    world = sent_world(tmp_path / "case")
    erasing.purge(world.ledger, "customers@1", ["r000001"], owner="test", by="owabi", at=at())
    bundle = write_bundle(tmp_path / "one.zip", world.sources, form=Form.FULL, at=at())
    assert b"hanako" not in b"".join(content_of(bundle.path).values())
    found = verify(bundle.path, root=bundle.root)
    assert found.ok
    assert "消去済みの宛先が 1 件あります。" in [note.ja for note in found.notes]
    assert "消去済みの宛先: 1件" in content_of(bundle.path)["how-to-check.html"].decode()
    erasing.purge_all(world.ledger, owner="test", by="owabi", at=at())
    bare = replace(world.sources, vault=None)
    bundle = write_bundle(tmp_path / "all.zip", bare, form=Form.FULL, at=at())
    found = verify(bundle.path)
    assert found.ok
    assert "消去済みの宛先が 4 件あります。" in [note.ja for note in found.notes]
    assert traces(tmp_path, NEEDLES) == [tmp_path / "one.zip"]
    world.ledger.close()


def test_without_the_key_the_full_form_cannot_be_made_and_nothing_is_left(world: World, tmp_path: Path) -> None:
    bare = replace(world.sources, vault=None)
    with pytest.raises(EvidenceMistake) as caught:
        write_bundle(tmp_path / "full.zip", bare, form=Form.FULL, at=at())
    assert "要約版" in caught.value.line("ja")
    assert list(tmp_path.iterdir()) == []
    assert verify(write_bundle(tmp_path / "r.zip", bare, form=Form.REDACTED, at=at()).path).ok


def test_a_drill_and_a_case_without_a_mailing_make_evidence_too(tmp_path: Path) -> None:
    world = World.make(tmp_path / "case")
    empty = write_bundle(tmp_path / "empty.zip", world.sources, form=Form.FULL, at=at())
    assert verify(empty.path).ok
    roll = world.enroll()
    covered = world.covered(roll, drill=True)
    world.send(world.plan(roll, covered))
    bundle = write_bundle(tmp_path / "drill.zip", world.sources, form=Form.FULL, at=at())
    found = verify(bundle.path)
    assert found.ok, [fault for check in found.checks for fault in check.faults]
    assert "【訓練】" in content_of(bundle.path)["openings/mailings/m0001-0001.jsonl"].decode()
    world.ledger.close()


def test_words_that_cannot_be_made_again_are_told_apart(tmp_path: Path) -> None:
    world = sent_world(tmp_path / "case")
    for path in (world.case.layout.frozen / "letters").iterdir():
        path.write_text("件名：別の件名\n\n別の文面\n", encoding="utf-8")
    bundle = write_bundle(tmp_path / "b.zip", world.sources, form=Form.FULL, at=at())
    found = verify(bundle.path)
    assert [check.what.ja for check in found.checks if not check.ok] == ["承認された文面・添付・事実であること"]
    assert b'"words":null' in content_of(bundle.path)["openings/mailings/m0001-0001.jsonl"]
    world.ledger.close()
