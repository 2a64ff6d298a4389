"""What stays when the sending is done: tables, evidence, and the right to be forgotten."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from owabi.approval.role import Role
from owabi.approval.statement import Person
from owabi.case.traces import traces
from owabi.delivery.sealed import open_recipient
from owabi.delivery.state import RowState
from owabi.errors import CaseMistake, PeopleMistake
from owabi.evidence.verification import Pinned, verify
from owabi.letter.audience import Audience, Kind
from owabi.letter.recipient import Recipient
from owabi.office.approving import approve
from owabi.office.enrolling import enroll
from owabi.office.erasing import erase_all, erase_person
from owabi.office.exporting import export_rows
from owabi.office.proving import prove
from owabi.office.taking_over import take_over
from owabi.testing.sink import Sink
from tests.unit.evidence.rewriting import rewritten
from tests.unit.office.world import AT, World


def _send_all(world: World, sink: Sink) -> Recipient:
    world.use_relay(sink.port)
    world.approve(Role.LEGAL, Role.RESPONSIBLE)
    world.send()
    with world.opened.ledger() as ledger:
        sealed = ledger.row("customer@1", "r000003").sealed
    assert sealed is not None
    return open_recipient(world.opened.vault(), sealed).recipient


def test_the_evidence_verifies_against_the_root_that_was_kept(world: World, sink: Sink, tmp_path: Path) -> None:
    _send_all(world, sink)
    for redacted in (False, True):
        bundle = prove(world.opened, tmp_path / f"{redacted}.zip", redacted=redacted, at=AT)
        found = verify(bundle.path, root=bundle.root)
        assert found.ok
        assert found.pinned is Pinned.WHOLE


def test_a_person_who_was_erased_is_nowhere_and_the_evidence_still_verifies(
    world: World, sink: Sink, tmp_path: Path
) -> None:
    person = _send_all(world, sink)
    erased = erase_person(world.opened, person.address, owner="test", by="test", at=AT)
    assert [row.row_id for row in erased.rows] == ["r000003"]
    assert not traces(world.folder, [person.address, person.name])
    assert verify(prove(world.opened, tmp_path / "after.zip", redacted=False, at=AT).path).ok
    with pytest.raises(CaseMistake):
        erase_person(world.opened, person.address, owner="test", by="test", at=AT)


def test_a_person_named_by_one_row_leaves_every_list(world: World, sink: Sink, tmp_path: Path) -> None:
    person = _send_all(world, sink)
    file = tmp_path / "again.csv"
    file.write_text(f"メールアドレス,氏名\n{person.address.upper()},{person.name}\n", encoding="utf-8")
    enroll(world.opened, file, "again", by="test", at=AT)
    with pytest.raises(CaseMistake, match="people answer"):
        erase_person(world.opened, "r000003", owner="test", by="test", at=AT)
    erased = erase_person(world.opened, "customer@1/r000003", owner="test", by="test", at=AT)
    assert [(row.roll_id, row.row_id) for row in erased.rows] == [("customer@1", "r000003"), ("again@1", "r000001")]
    with pytest.raises(CaseMistake, match="nobody"):
        erase_person(world.opened, person.name, owner="test", by="test", at=AT)


def test_what_lies_behind_a_link_is_neither_touched_nor_called_erased(world: World, sink: Sink, tmp_path: Path) -> None:
    person = _send_all(world, sink)
    outside, layout = tmp_path / "outside", world.opened.case.layout
    outside.mkdir()
    (outside / "list.csv").write_text(f"メールアドレス,氏名\n{person.address},{person.name}\n", encoding="utf-8")
    layout.recipients.unlink()
    layout.recipients.symlink_to(outside / "list.csv")
    for folder in (layout.drill, layout.exports, layout.evidence):
        folder.symlink_to(outside)
    kept = layout.key.rename(outside / "key")
    layout.key.symlink_to(kept)
    links = {layout.recipients, layout.drill, layout.exports, layout.evidence, layout.key}
    before = {path: path.read_bytes() for path in outside.iterdir()}
    assert set(erase_person(world.opened, person.address, owner="test", by="test", at=AT).purged.left) == links
    assert {path: path.read_bytes() for path in outside.iterdir()} == before
    purged = erase_all(world.opened, owner="test", by="test", at=AT)
    assert not purged.is_key_destroyed
    assert links <= set(purged.left)
    assert {path: path.read_bytes() for path in outside.iterdir()} == before


def test_after_everyone_was_erased_the_redacted_evidence_verifies(world: World, sink: Sink, tmp_path: Path) -> None:
    person = _send_all(world, sink)
    purged = erase_all(world.opened, owner="test", by="test", at=AT)
    assert purged.is_key_destroyed
    assert not purged.left
    assert not traces(world.folder, [person.address])
    assert verify(prove(world.opened, tmp_path / "after.zip", redacted=True, at=AT).path).ok


def test_a_table_of_the_ledger_names_states_and_hides_people_unless_asked(
    world: World, sink: Sink, tmp_path: Path
) -> None:
    person = _send_all(world, sink)
    closed, open_ = tmp_path / "closed.csv", tmp_path / "open.csv"
    assert export_rows(world.opened, "m0001", closed) == 12
    export_rows(world.opened, "m0001", open_, states=[RowState.ACCEPTED], with_addresses=True)
    assert person.address not in closed.read_text(encoding="utf-8-sig")
    assert "リレーが受理" in closed.read_text(encoding="utf-8-sig")
    assert person.address in open_.read_text(encoding="utf-8-sig")


def _hand_list(folder: Path, moment: str) -> Path:
    file = folder / "hand.csv"
    file.write_text(f"メールアドレス,氏名,送った日時\nhand@example.jp,手塚 一,{moment}\n", encoding="utf-8")
    return file


def test_mail_sent_by_hand_is_taken_over_as_unproven(world: World, tmp_path: Path) -> None:
    file = _hand_list(tmp_path, "2026-11-19 09:00")
    mailing = take_over(
        world.opened,
        file,
        "byhand",
        audience=Audience.CUSTOMER,
        kind=Kind.FIRST,
        by="test",
        at=AT,
        sent_at_column="送った日時",
    )
    with world.opened.ledger() as ledger:
        assert ledger.counts(mailing.id).by_state == {RowState.IMPORTED: 1}


@pytest.mark.parametrize("moment", ["きのう", f"{AT + timedelta(days=1):%Y-%m-%d}"])
def test_a_moment_that_cannot_be_is_refused_whole(world: World, tmp_path: Path, moment: str) -> None:
    with pytest.raises(PeopleMistake):
        take_over(
            world.opened,
            _hand_list(tmp_path, moment),
            "byhand",
            audience=Audience.CUSTOMER,
            kind=Kind.FIRST,
            by="test",
            at=AT,
            sent_at_column="送った日時",
        )
    with world.opened.ledger() as ledger:
        assert not [roll for roll in ledger.rolls() if roll.name == "byhand"]


def test_that_one_person_approved_alone_cannot_be_left_out_of_the_evidence(
    solo: World, sink: Sink, tmp_path: Path
) -> None:
    solo.use_relay(sink.port)
    approve(solo.opened, solo.errand(), solo.yes(Role.RESPONSIBLE, typed_count=12), at=AT)
    solo.send(at=AT + timedelta(minutes=10))
    bundle = prove(solo.opened, tmp_path / "solo.zip", redacted=True, at=AT)
    forged = rewritten(bundle.path, {}, manifest=lambda manifest: replace(manifest, warnings=()))
    assert any("単独承認" in note.ja for note in verify(forged).notes)


def test_one_account_with_two_keys_is_told_to_the_approver_and_on_the_evidence(world: World, tmp_path: Path) -> None:
    world.approve(Role.LEGAL)
    alone = Person("森川 志保", "legal@test")
    receipt = approve(world.opened, world.errand(), replace(world.yes(Role.RESPONSIBLE), person=alone), at=AT)
    assert any("一つのOSアカウント" in said.ja for said in receipt.standing.warnings)
    bundle = prove(world.opened, tmp_path / "full.zip", redacted=False, at=AT)
    forged = rewritten(bundle.path, {}, manifest=lambda manifest: replace(manifest, warnings=()))
    assert any("一つのOSアカウント" in note.ja for note in verify(forged).notes)


def test_a_ledger_that_was_cut_short_is_found_by_the_root_alone(world: World, sink: Sink, tmp_path: Path) -> None:
    _send_all(world, sink)
    whole = prove(world.opened, tmp_path / "whole.zip", redacted=True, at=AT)
    with sqlite3.connect(world.opened.case.layout.database) as base:
        base.execute("DROP TRIGGER events_remain")
        base.execute("DELETE FROM events WHERE seq > (SELECT max(seq) - 4 FROM events)")
    base.close()
    short = prove(world.opened, tmp_path / "short.zip", redacted=True, at=AT)
    found = verify(short.path)
    assert found.ok
    assert "食い違いがないことだけ" in found.notes[0].ja
    assert not verify(short.path, root=whole.root).ok


@pytest.mark.parametrize("name", ["", "a@2", "../x", "a b", "名" * 65])
def test_a_list_has_a_plain_name(world: World, tmp_path: Path, name: str) -> None:
    with pytest.raises(PeopleMistake):
        enroll(world.opened, _hand_list(tmp_path, ""), name, by="test", at=AT)


def test_a_column_of_moments_that_is_not_there_is_named(world: World, tmp_path: Path) -> None:
    with pytest.raises(PeopleMistake, match="送った日時"):
        take_over(
            world.opened,
            _hand_list(tmp_path, "2026-11-19 09:00"),
            "byhand",
            audience=Audience.CUSTOMER,
            kind=Kind.FIRST,
            by="test",
            at=AT,
            sent_at_column="送信日",
        )
