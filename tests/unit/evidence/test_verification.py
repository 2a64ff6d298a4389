"""Verification finds what a careless hand and a careful forger would change, and claims no more than it shows."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from owabi.approval.canonical import canonical
from owabi.approval.record import from_json as read_record
from owabi.approval.record import to_json as write_record
from owabi.approval.role import Role
from owabi.approval.statement import redact
from owabi.delivery.chain import genesis, link
from owabi.delivery.mailing import Transport
from owabi.delivery.state import RowState
from owabi.errors import EvidenceMistake
from owabi.evidence.anchor import root_now
from owabi.evidence.bundle import Bundle, write_bundle
from owabi.evidence.layout import line
from owabi.evidence.manifest import Form, Manifest, from_json
from owabi.evidence.verification import Pinned, Verification, verify
from tests.unit.evidence.rewriting import content_of, rewritten
from tests.unit.evidence.world import World, at, sent_world


def failed(found: Verification) -> list[str]:
    return [check.what.en for check in found.checks if not check.ok]


def faults(found: Verification) -> str:
    return "".join(fault.ja for check in found.checks for fault in check.faults)


def test_the_root_that_was_kept_shows_that_nothing_changed(full: Bundle, redacted: Bundle) -> None:
    for bundle in (full, redacted):
        found = verify(bundle.path, root=bundle.root)
        assert found.ok
        assert (found.pinned, found.root, found.form) == (Pinned.WHOLE, bundle.root, bundle.form)
        assert found.notes[0].ja.startswith("控えられた根と一致しました")
        spaced = " ".join(bundle.root[at : at + 8] for at in range(0, 64, 8)).upper()
        assert verify(bundle.path, root=spaced).pinned is Pinned.WHOLE


def test_without_a_root_only_inner_consistency_is_claimed(full: Bundle) -> None:
    found = verify(full.path)
    assert found.ok
    assert found.pinned is Pinned.NOTHING
    assert "食い違いがないことだけ" in found.notes[0].ja
    assert found.notes[0].en == "no root was given: only inner consistency was shown."


def test_the_root_that_an_approver_kept_shows_the_beginning(world: World, full: Bundle) -> None:
    records = [read_record(content) for name, content in content_of(full.path).items() if name.startswith("approvals/")]
    for record in records:
        found = verify(full.path, root=record.evidence_root)
        assert found.ok
        assert found.pinned is Pinned.BEGINNING
        assert "その承認の前の記録は変わっていません" in found.notes[0].ja
    assert root_now(world.case, world.ledger) not in {record.evidence_root for record in records}


def test_another_root_is_a_fault(full: Bundle, redacted: Bundle) -> None:
    found = verify(full.path, root=redacted.root)
    assert not found.ok
    assert failed(found) == ["the root is the one that was kept"]
    assert found.notes == ()


@pytest.mark.parametrize("root", ["", "abc", "g" * 64, "0" * 63])
def test_a_root_that_is_none_is_the_callers_mistake(root: str, full: Bundle) -> None:
    with pytest.raises(EvidenceMistake) as caught:
        verify(full.path, root=root)
    assert caught.value.place.field == "--root"


def test_the_copies_are_counted_as_the_events_tell_them(full: Bundle) -> None:
    mailings = {mailing.id: (mailing.transport, dict(counts)) for mailing, counts in verify(full.path).mailings}
    assert mailings == {
        "m0001": (Transport.REAL, {RowState.ACCEPTED: 2, RowState.REFUSED: 1, RowState.UNKNOWN: 1}),
        "m0002": (Transport.HAND, {RowState.IMPORTED: 1}),
    }


def test_a_missing_file_is_the_callers_mistake_and_any_other_file_no_bundle(tmp_path: Path) -> None:
    with pytest.raises(EvidenceMistake):
        verify(tmp_path / "missing.zip")
    with pytest.raises(EvidenceMistake):
        verify(tmp_path)
    for content in (b"", b"PK\5\6" + bytes(18), b"x" * 1000, os.urandom(5000)):
        (tmp_path / "other.zip").write_bytes(content)
        found = verify(tmp_path / "other.zip")
        assert (found.ok, found.root, found.form) == (False, None, None)


FILES = {
    "page": "how-to-check.html",
    "letter": "letters/",
    "facts": "facts/",
    "event": "ledger/events-0001.jsonl",
    "ledger": "ledger/ledger.json",
    "leaf": "mailings/m0001-0001.jsonl",
    "commitment": "rolls/0001-0001.jsonl",
    "recipient": "openings/rolls/0001-0001.jsonl",
    "words": "openings/mailings/m0001-0001.jsonl",
    "reply": "openings/texts-0001.jsonl",
    "approval": "approvals/000001.json",
    "key": "keys/",
}


def path_of(bundle: Path, name: str) -> str:
    return next(path for path in content_of(bundle) if path.startswith(FILES[name]))


@pytest.mark.parametrize("name", FILES)
def test_a_changed_member_is_named_even_in_a_new_zip(name: str, copied: Path) -> None:
    path = path_of(copied, name)
    content = content_of(copied)[path]
    forged = rewritten(copied, {path: content[:-2] + b" " + content[-2:]}, manifest=_with_old_hashes(copied))
    found = verify(forged)
    assert failed(found) == ["every file is as the manifest lists it"]
    assert path in faults(found)


def _with_old_hashes(bundle: Path) -> Callable[[Manifest], Manifest]:
    old = from_json(content_of(bundle)["manifest.json"])
    return lambda manifest: replace(manifest, entries=old.entries)


@pytest.mark.parametrize("name", [name for name in FILES if name != "page"])
def test_a_member_left_out_is_missed(name: str, copied: Path) -> None:
    forged = rewritten(copied, {path_of(copied, name): None})
    assert not verify(forged).ok


@pytest.mark.parametrize(
    "path",
    [
        "evil.sh",
        "approvals/000009.json",
        "letters/" + "0" * 64 + ".txt",
        "openings/other.jsonl",
        "rolls/0009-0001.jsonl",
    ],
    ids=range(5),
)
def test_a_member_that_does_not_belong_is_seen(path: str, copied: Path) -> None:
    content = content_of(copied)["approvals/000002.json"] if path.startswith("approvals") else b"x\n"
    assert not verify(rewritten(copied, {path: content})).ok


def edited(bundle: Path, name: str, number: int, change: Callable[[dict[str, Any]], object]) -> Path:
    """The bundle with one line of a long member changed, all hashes in step."""
    path = path_of(bundle, name)
    lines = content_of(bundle)[path].splitlines()
    fields = json.loads(lines[number])
    change(fields)
    lines[number] = canonical(fields)
    return rewritten(bundle, {path: b"\n".join(lines) + b"\n"})


LINES: dict[str, tuple[str, int, Callable[[dict[str, Any]], object], str]] = {
    "another-recipient": ("recipient", 0, lambda one: one["recipient"].update(name="別人"), "customers@1 の r000001"),
    "another-nonce": ("recipient", 0, lambda one: one.update(nonce="0" * 64), "customers@1 の r000001"),
    "no-nonce": ("recipient", 0, lambda one: one.pop("nonce"), "customers@1 の r000001"),
    "odd-nonce": ("recipient", 0, lambda one: one.update(nonce="x"), "読めない部分"),
    "erased-in-secret": (
        "recipient",
        0,
        lambda one: [one.pop(name) for name in ("nonce", "recipient")] and one.update(purged=True),
        "消去の記録がありません",
    ),
    "other-words": ("words", 0, lambda one: one["words"].update(body="お得なお知らせ"), "m0001 の r000001"),
    "no-words": ("words", 0, lambda one: one.pop("words"), "m0001 の r000001"),
    "swapped-row": ("words", 0, lambda one: one.update(row="r000002"), "m0001 の r000001"),
    "other-reply": ("reply", 0, lambda one: one.update(text="250 delivered and read"), "応答の文が書き換えられて"),
    "reply-of-nothing": ("reply", 0, lambda one: one.update(seq=9999), "読めない部分|応答の文"),
    "other-leaf": ("leaf", 0, lambda one: one.update(leaf="0" * 64), "配信 m0001 が書き換えられて"),
    "odd-leaf": ("leaf", 0, lambda one: one.update(leaf="0"), "読めない部分"),
    "other-commitment": ("commitment", 0, lambda one: one.update(commitment="0" * 64), "名簿 customers@1 が書き換え"),
    "row-of-another": ("leaf", 0, lambda one: one.update(row="r000009"), "配信 m0001 が書き換えられて"),
    "event": ("event", 3, lambda one: one["event"].update(by="somebody"), "台帳の連鎖が切れています（4番目"),
    "event-more": ("event", 3, lambda one: one.update(more=1), "台帳の連鎖が切れています（4番目"),
    "event-seq": ("event", 3, lambda one: one["event"].update(seq=9), "台帳の連鎖が切れています（4番目"),
}


@pytest.mark.parametrize("name", LINES)
def test_a_changed_line_is_found_though_every_hash_is_in_step(name: str, copied: Path) -> None:
    member, number, change, words = LINES[name]
    found = verify(edited(copied, member, number, change))
    assert not found.ok
    assert any(word in faults(found) for word in words.split("|")), faults(found)


def rechained(bundle: Path, change: Callable[[list[dict[str, Any]]], object]) -> Path:
    """The bundle with its events changed and the whole chain made anew: only approvals still stand against it."""
    path = path_of(bundle, "event")
    events = [json.loads(text)["event"] for text in content_of(bundle)[path].splitlines()]
    ledger_id = json.loads(content_of(bundle)["ledger/ledger.json"])["id"]
    change(events)
    before, lines = genesis(ledger_id), []
    for event in events:
        before = link(before, canonical(event))
        lines.append(line({"chain": before.hex(), "event": event}))

    def fit(manifest: Manifest) -> Manifest:
        return replace(manifest, event_count=len(events), ledger_head=before.hex())

    return rewritten(bundle, {path: b"".join(lines)}, manifest=fit)


def _accept(events: list[dict[str, Any]]) -> None:
    event = next(one for one in events if one["what"] == "refused")
    event.update(what="accepted", code=250)


def test_a_chain_made_anew_cannot_turn_a_refusal_into_an_acceptance(copied: Path) -> None:
    found = verify(rechained(copied, _accept))
    assert "できごと" in faults(found)
    assert failed(found) == ["the ledger's chain and the order of its events"]


def test_a_chain_made_anew_before_an_approval_breaks_the_approvers_anchor(copied: Path) -> None:
    found = verify(rechained(copied, lambda events: events[0].update(by="somebody")))
    assert failed(found) == ["the ledger continues what each approver saw"]
    assert "承認 1 のときの台帳" in faults(found)


def test_a_chain_made_anew_after_the_approvals_needs_the_root_to_be_found(copied: Path, full: Bundle) -> None:
    forged = rechained(copied, lambda events: events[-1].update(by="somebody"))
    assert verify(forged).ok
    assert not verify(forged, root=full.root).ok
    assert verify(forged, root=full.root).root != full.root


def test_an_end_that_was_cut_off_is_missed(copied: Path) -> None:
    path = path_of(copied, "event")
    lines = content_of(copied)[path].splitlines(keepends=True)
    assert "切り取られています" in faults(verify(rewritten(copied, {path: b"".join(lines[:-1])})))


def test_an_unknown_event_or_a_line_in_another_form_cannot_be_read(copied: Path) -> None:
    path = path_of(copied, "event")
    content = content_of(copied)[path]
    odd = rewritten(copied, {path: content.replace(b'{"chain"', b'{ "chain"', 1)})
    assert "読めない部分" in faults(verify(odd))
    unknown = rechained(copied, lambda events: events[-1].update(what="eaten"))
    assert not verify(unknown).ok


APPROVALS: dict[str, Callable[[Any], Any]] = {
    "another-verdict": lambda one: replace(one, typed_count=3),
    "another-subject": lambda one: replace(one, covered=replace(one.covered, subject="別の件名")),
    "another-name": lambda one: replace(one, person=replace(one.person, name="別人")),
    "no-signature": lambda one: replace(one, signature="0" * 128),
}


@pytest.mark.parametrize("name", APPROVALS)
def test_a_changed_approval_is_found_though_every_hash_is_in_step(name: str, copied: Path) -> None:
    record = read_record(content_of(copied)["approvals/000001.json"])
    forged = APPROVALS[name](record)
    changes: dict[str, bytes | None] = {"approvals/000001.json": write_record(forged)}
    if forged.covered != record.covered:
        letter = content_of(copied)[f"letters/{record.covered.digest}.txt"]
        changes[f"letters/{forged.covered.digest}.txt"] = letter
    found = verify(rewritten(copied, changes))
    assert "signatures and order of the approvals" in failed(found)


def test_an_approval_taken_away_leaves_the_mailing_unapproved(copied: Path) -> None:
    found = verify(rewritten(copied, {"approvals/000002.json": None}))
    assert failed(found) == ["what was sent was validly approved then"]
    assert "「責任者」の承認がありません" in faults(found)


def test_a_key_that_is_not_the_one_that_signed_is_seen(copied: Path) -> None:
    keys = [path for path in content_of(copied) if path.startswith("keys/")]
    content = content_of(copied)
    swapped = rewritten(copied, {keys[0]: content[keys[1]], keys[1]: content[keys[0]]})
    assert not verify(swapped).ok


def test_another_letter_or_another_fact_sheet_is_seen(copied: Path) -> None:
    content = content_of(copied)
    letter, facts = path_of(copied, "letter"), path_of(copied, "facts")
    for path, other in (
        (letter, content[letter].replace("お詫び".encode(), "お知らせ".encode())),
        (letter, b"\xff"),
        (letter, b"no subject"),
        (facts, content[facts].replace(b"version: 2", b"version: 3", 1)),
        (facts, b"schema: 1\n"),
    ):
        found = verify(rewritten(copied, {path: other}))
        assert failed(found) == ["letters, attachments and facts are those approved"], path


def test_a_name_in_the_redacted_form_is_a_fault(copied: Path, copied_redacted: Path) -> None:
    record = content_of(copied)["approvals/000001.json"]
    found = verify(rewritten(copied_redacted, {"approvals/000001.json": record}))
    assert "要約版に承認者の名前が残っています" in faults(found)
    assert redact(read_record(record)).person is None


def test_a_ledger_that_names_other_lists_or_mailings_is_seen(copied: Path) -> None:
    fields = json.loads(content_of(copied)["ledger/ledger.json"])
    changed: list[tuple[Callable[[Any], object], str]] = [
        (lambda one: one["mailings"][0].update(from_name="別の名前"), "配信 m0001"),
        (lambda one: one["mailings"][0].update(roll="by-hand@1"), "配信 m0001"),
        (lambda one: one["rolls"][0].update(count=5), "名簿 customers@1"),
        (lambda one: one.update(id="other"), "読めない部分"),
        (lambda one: one["rolls"][0].update(more=1), "読めない部分"),
        (lambda one: one["mailings"][0].pop("kind"), "読めない部分"),
    ]
    for change, words in changed:
        other = json.loads(json.dumps(fields))
        change(other)
        found = verify(rewritten(copied, {"ledger/ledger.json": line(other)}))
        assert words in faults(found), faults(found)


def test_mail_that_left_outside_of_its_window_is_told(tmp_path: Path) -> None:
    world = World.make(tmp_path / "case")
    roll = world.enroll()
    covered = world.covered(roll)
    world.approve_by_two(covered)
    late: Callable[[], datetime] = lambda: at() + timedelta(hours=13)  # noqa: E731
    world.send(world.plan(roll, covered), clock=late)
    found = verify(write_bundle(tmp_path / "b.zip", world.sources, form=Form.REDACTED, at=at()).path)
    assert failed(found) == ["what was sent was validly approved then"]
    assert "送信期限" in faults(found)
    world.ledger.close()


def test_mail_that_left_before_its_approval_is_told(tmp_path: Path) -> None:
    world = World.make(tmp_path / "case")
    roll = world.enroll()
    covered = world.covered(roll)
    world.approve(covered, 2, Role.LEGAL)
    world.send(world.plan(roll, covered))
    world.approve(covered, 4, Role.RESPONSIBLE)
    found = verify(write_bundle(tmp_path / "b.zip", world.sources, form=Form.FULL, at=at()).path)
    assert failed(found) == ["what was sent was validly approved then"]
    world.ledger.close()


def test_mail_that_nobody_approved_is_told(tmp_path: Path) -> None:
    world = World.make(tmp_path / "case")
    roll = world.enroll()
    world.send(world.plan(roll, world.covered(roll)))
    found = verify(write_bundle(tmp_path / "b.zip", world.sources, form=Form.FULL, at=at()).path)
    assert "m0001 の承認がありません" in faults(found)
    world.ledger.close()


def test_what_was_approved_and_what_was_planned_are_held_together(tmp_path: Path) -> None:
    world = World.make(tmp_path / "case")
    roll = world.enroll()
    covered = world.covered(roll, reply_to="other@aoba.example")
    world.approve_by_two(covered)
    world.send(world.plan(roll, covered))
    found = verify(write_bundle(tmp_path / "b.zip", world.sources, form=Form.FULL, at=at()).path)
    assert "承認された内容と違います" in faults(found)
    world.ledger.close()


def test_evidence_of_a_case_that_goes_on_is_pinned_by_the_roots_before(tmp_path: Path) -> None:
    world = sent_world(tmp_path / "case")
    first = write_bundle(tmp_path / "one.zip", world.sources, form=Form.FULL, at=at())
    kept = root_now(world.case, world.ledger)
    world.approve(world.covered(world.ledger.roll("customers@1"), subject="続き"), 2, Role.LEGAL)
    second = write_bundle(tmp_path / "two.zip", world.sources, form=Form.FULL, at=at())
    assert not verify(second.path, root=first.root).ok
    assert verify(second.path, root=kept).pinned is Pinned.BEGINNING
    world.ledger.close()
