"""Somebody with the folder in hand tries to have something sent, read or believed that was not approved."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from owabi.approval.role import Role, Verdict
from owabi.approval.statement import Person
from owabi.delivery.pausing import pause, resume, stop
from owabi.delivery.sealed import commitment, open_recipient, seal_recipient
from owabi.delivery.worker import Ended, Hooks, Policy, Report
from owabi.errors import ApprovalMistake, DeliveryMistake, OwabiError
from owabi.letter.audience import Audience, Kind
from owabi.office.approving import approve
from owabi.office.erasing import erase_person
from owabi.office.sending import Surroundings, clear, send
from owabi.render.eml import parse_back
from owabi.testing.sink import Sink
from tests.unit.office.world import AT, World, make_world, open_world


def _edit(world: World, sql: str, values: tuple[object, ...] = ()) -> None:
    """What anybody can do who can write the file: no trigger stands in the way."""
    with sqlite3.connect(world.opened.case.layout.database) as base:
        triggers = [row[0] for row in base.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")]
        for name in triggers:
            base.execute(f"DROP TRIGGER {name}")
        base.execute(sql, values)
    base.close()


def _redirect(world: World, row_id: str, address: str) -> None:
    """The row with the key in hand: same nonce and name, so the words stay those approved; another address."""
    vault = world.opened.vault()
    with world.opened.ledger() as ledger:
        sealed = ledger.row("customer@1", row_id).sealed
    assert sealed is not None
    opened = open_recipient(vault, sealed)
    other = replace(opened.recipient, address=address)
    _edit(
        world,
        "UPDATE roll_rows SET commitment = ?, sealed = ? WHERE id = ? AND roll ="
        " (SELECT number FROM rolls WHERE id = 'customer@1')",
        (commitment(opened.nonce, other), seal_recipient(vault, opened.nonce, other), row_id),
    )


def test_a_row_that_was_redirected_after_the_yes_is_refused(world: World, sink: Sink) -> None:
    world.use_relay(sink.port)
    world.approve(Role.LEGAL, Role.RESPONSIBLE)
    _redirect(world, "r000003", "mallory@example.com")
    with pytest.raises(OwabiError):
        world.send()
    assert not sink.received


def test_a_row_redirected_between_two_runs_is_refused(world: World, sink: Sink) -> None:
    world.use_relay(sink.port)
    world.approve(Role.LEGAL, Role.RESPONSIBLE)
    world.send(clock=lambda: AT if len(sink.received) < 2 else AT + timedelta(days=2))
    _redirect(world, "r000009", "mallory@example.com")
    with pytest.raises(OwabiError):
        world.send()
    assert "mallory@example.com" not in [mail.recipient for mail in sink.received]


def test_a_row_with_another_person_under_the_old_commitment_is_not_approved(world: World) -> None:
    with world.opened.ledger() as ledger:
        before = ledger.row("customer@1", "r000003").commitment
    _redirect(world, "r000003", "mallory@example.com")
    _edit(world, "UPDATE roll_rows SET commitment = ? WHERE id = 'r000003' AND roll = 1", (before,))
    with pytest.raises(DeliveryMistake, match="customer@1"):
        world.approve(Role.LEGAL)


def test_a_ledger_shorter_than_an_approver_saw_sends_nothing(world: World, sink: Sink) -> None:
    world.use_relay(sink.port)
    world.send(drill=True, roll="customer@1")
    world.approve(Role.LEGAL, Role.RESPONSIBLE)
    _edit(world, "DELETE FROM events WHERE seq = (SELECT max(seq) FROM events)")
    with pytest.raises(DeliveryMistake, match="approver saw"):
        world.send()
    assert not sink.received


def _interrupted(world: World, sink: Sink, *, after: int = 2) -> None:
    world.use_relay(sink.port)
    world.approve(Role.LEGAL, Role.RESPONSIBLE)
    world.send(clock=lambda: AT if len(sink.received) < after else AT + timedelta(days=2))
    assert len(sink.received) == after


MAILING_EDITS = {
    "envelope": "UPDATE mailings SET envelope_sender = 'mallory@example.com'",
    "from": "UPDATE mailings SET from_address = 'mallory@example.com'",
    "leaf-removed": "DELETE FROM leaves WHERE position = 7",
    "leaf-changed": "UPDATE leaves SET leaf = zeroblob(32) WHERE position = 7",
    "accepted-forgotten": "DELETE FROM events WHERE what = 'accepted'",
    "event-rewritten": "UPDATE events SET what = 'refused' WHERE what = 'accepted'",
    "digest": "UPDATE rolls SET digest = zeroblob(32)",
}


@pytest.mark.parametrize("name", MAILING_EDITS)
def test_an_edited_ledger_sends_nothing_more(name: str, world: World, sink: Sink) -> None:
    _interrupted(world, sink)
    _edit(world, MAILING_EDITS[name])
    with pytest.raises(OwabiError):
        world.send()
    assert len(sink.received) == 2


def test_a_letter_sent_back_between_the_check_and_the_sending_stays(world: World, sink: Sink) -> None:
    world.use_relay(sink.port)
    world.approve(Role.LEGAL, Role.RESPONSIBLE)
    cleared = clear(world.opened, Audience.CUSTOMER, Kind.FIRST, at=AT)
    approve(world.opened, world.errand(), world.yes(Role.PR, verdict=Verdict.SEND_BACK), at=AT)
    with pytest.raises(ApprovalMistake):
        send(world.opened, cleared, Surroundings("test", Hooks(lambda: AT), Policy()), at=AT)
    assert not sink.received


def _run(world: World, progress: Callable[[object], None], *, at: datetime = AT) -> Report:
    cleared = clear(world.opened, Audience.CUSTOMER, Kind.FIRST, at=at)
    hooks = Hooks(lambda: at, progress=progress)
    return send(world.opened, cleared, Surroundings("test", hooks, Policy()), at=at)


def _once(act: Callable[[], object], sink: Sink, *, after: int) -> Callable[[object], None]:
    done: list[object] = []

    def progress(_: object) -> None:
        if len(sink.received) >= after and not done:
            done.append(True)
            act()

    return progress


def test_a_letter_sent_back_under_way_stops(world: World, sink: Sink) -> None:
    world.use_relay(sink.port)
    world.approve(Role.LEGAL, Role.RESPONSIBLE)

    def back() -> None:
        approve(world.opened, world.errand(), world.yes(Role.PR, verdict=Verdict.SEND_BACK), at=AT)

    report = _run(world, _once(back, sink, after=3))
    assert report.ended is Ended.INTERRUPTED
    assert len(sink.received) == 3


def test_an_edit_after_the_check_changes_no_byte(world: World, sink: Sink) -> None:
    world.use_relay(sink.port)
    world.approve(Role.LEGAL, Role.RESPONSIBLE)

    def mischief() -> None:
        world.change_letter("深くお詫び", "少しお詫び")
        world.change_facts("version: 2", "version: 3")

    _run(world, _once(mischief, sink, after=3))
    assert len(sink.received) == 12
    assert all("少しお詫び" not in parse_back(mail.content)[1] for mail in sink.received)


def test_a_second_sender_is_refused_and_nobody_is_told_twice(world: World, sink: Sink) -> None:
    world.use_relay(sink.port)
    world.approve(Role.LEGAL, Role.RESPONSIBLE)

    def second() -> None:
        with pytest.raises(DeliveryMistake):
            world.send()

    _run(world, _once(second, sink, after=3))
    assert len({mail.recipient for mail in sink.received}) == len(sink.received) == 12


def test_pausing_and_erasing_under_way(world: World, sink: Sink) -> None:
    world.use_relay(sink.port)
    world.approve(Role.LEGAL, Role.RESPONSIBLE)

    def stop() -> None:
        with world.opened.ledger() as ledger:
            pause(ledger, "m0001", by="test", at=AT)
        with pytest.raises(DeliveryMistake):
            erase_person(world.opened, "r000011", owner="other", by="test", at=AT)

    assert _run(world, _once(stop, sink, after=3)).ended is Ended.PAUSED
    assert len(sink.received) == 3
    with pytest.raises(DeliveryMistake):
        world.send()
    with world.opened.ledger() as ledger:
        resume(ledger, "m0001", by="test", at=AT)
    world.send()
    assert len({mail.recipient for mail in sink.received}) == len(sink.received) == 12


@pytest.mark.parametrize("row", ["r000001", "r000009"], ids=["already-told", "still-due"])
def test_the_others_are_still_told_after_one_person_was_erased_under_way(row: str, world: World, sink: Sink) -> None:
    _interrupted(world, sink)
    with world.opened.ledger() as ledger:
        sealed = ledger.row("customer@1", row).sealed
    assert sealed is not None
    person = open_recipient(world.opened.vault(), sealed).recipient.address
    erase_person(world.opened, person, owner="test", by="test", at=AT)
    assert world.send().ended is Ended.FINISHED
    told = [mail.recipient for mail in sink.received]
    assert len(set(told)) == len(told) == (12 if row == "r000001" else 11)


def test_a_drills_yes_sends_nothing_real(world: World, sink: Sink) -> None:
    world.use_relay(sink.port)
    world.approve(Role.LEGAL, Role.RESPONSIBLE, drill=True)
    with pytest.raises(ApprovalMistake):
        world.send()
    world.send(drill=True)
    _edit(world, "UPDATE mailings SET transport = 'real'")
    with pytest.raises(OwabiError):
        world.send()
    assert not sink.received


def test_another_cases_approvals_do_not_count(world: World, sink: Sink, tmp_path: Path) -> None:
    make_world(tmp_path / "twin")
    twin = open_world(tmp_path / "twin")
    twin.approve(Role.LEGAL, Role.RESPONSIBLE)
    for name in ("approvals", "keys"):
        shutil.rmtree(world.opened.case.layout.hidden / name)
        shutil.copytree(twin.opened.case.layout.hidden / name, world.opened.case.layout.hidden / name)
    world.use_relay(sink.port)
    with pytest.raises(OwabiError):
        world.send()
    assert not sink.received


def test_another_audiences_yes_does_not_count(world: World, sink: Sink) -> None:
    world.use_relay(sink.port)
    partner = Audience.PARTNER
    world.approve(Role.LEGAL, Role.RESPONSIBLE, audience=partner)
    with pytest.raises(ApprovalMistake):
        world.send()
    shutil.copy(world.letter_file(partner), world.letter_file())
    with pytest.raises(ApprovalMistake):
        world.send()
    assert not sink.received


def _record(world: World, number: int) -> Path:
    return world.opened.case.layout.approvals / f"{number:06}.json"


def test_a_record_that_was_altered_stops_everything(world: World, sink: Sink) -> None:
    world.use_relay(sink.port)
    world.approve(Role.LEGAL, Role.RESPONSIBLE)
    record = _record(world, 2)
    text = record.read_text(encoding="utf-8")
    record.unlink()
    record.write_text(text.replace("responsible", "legal"), encoding="utf-8")
    with pytest.raises(OwabiError):
        world.send()
    record.unlink()
    with pytest.raises(ApprovalMistake):
        world.send()
    assert not sink.received


@pytest.mark.parametrize("what", ["swapped", "removed", "roles"])
def test_a_key_swapped_on_the_register_voids_its_yes(what: str, world: World, sink: Sink) -> None:
    world.use_relay(sink.port)
    receipt = world.approve(Role.LEGAL, Role.RESPONSIBLE)
    file = world.opened.case.layout.keys / f"{receipt.approval.key}.json"
    fields = json.loads(file.read_text(encoding="utf-8"))
    file.unlink()
    if what != "removed":
        other = next(world.opened.case.layout.keys.iterdir())
        change = (
            {"public": json.loads(other.read_text(encoding="utf-8"))["public"]}
            if what == "swapped"
            else {"roles": ["pr"]}
        )
        file.write_text(
            json.dumps(fields | change, ensure_ascii=False, sort_keys=True, indent=2) + "\n", encoding="utf-8"
        )
    with pytest.raises(OwabiError):
        world.send()
    assert not sink.received


@pytest.mark.parametrize(
    "settings",
    [
        '[sender.customer]\nfrom_name = "別の会社"\n',
        '[sender.customer]\nreply_to = "mallory@example.com"\n',
        '[sender.customer]\nenvelope_sender = "mallory@example.com"\n',
    ],
    ids=["name", "reply-to", "envelope"],
)
def test_another_sender_than_the_approved_one_voids_the_yes(settings: str, world: World, sink: Sink) -> None:
    world.use_relay(sink.port)
    world.approve(Role.LEGAL, Role.RESPONSIBLE)
    file = world.opened.case.layout.settings
    file.write_text(file.read_text(encoding="utf-8") + settings, encoding="utf-8")
    world.opened = type(world.opened).at(world.folder, {})
    with pytest.raises(ApprovalMistake):
        world.send()
    assert not sink.received


def test_a_weaker_policy_voids_the_yes(world: World, sink: Sink) -> None:
    world.use_relay(sink.port)
    world.approve(Role.RESPONSIBLE)
    file = world.opened.case.layout.settings
    text = file.read_text(encoding="utf-8")
    assert 'mode = "team"' in text
    file.write_text(text.replace('mode = "team"', 'mode = "solo"'), encoding="utf-8")
    world.opened = type(world.opened).at(world.folder, {})
    with pytest.raises(ApprovalMistake):
        world.send(at=AT + timedelta(minutes=11))
    assert not sink.received


def test_words_planted_in_the_frozen_copies_do_not_stand_for_the_approved(world: World) -> None:
    receipt = world.approve(Role.LEGAL)
    file = world.opened.case.layout.frozen / "letters" / f"{receipt.ready.covered.digest}.txt"
    file.unlink()
    file.write_text("件名：別の文面\n\n別の本文\n", encoding="utf-8")
    with pytest.raises(OwabiError):
        world.approve(Role.RESPONSIBLE)


def test_alone_the_clock_cannot_be_put_forward_by_dating_back(solo: World, sink: Sink) -> None:
    solo.use_relay(sink.port)
    early = AT - timedelta(minutes=30)
    approve(solo.opened, solo.errand(), solo.yes(Role.RESPONSIBLE, typed_count=12), at=AT)
    with pytest.raises(ApprovalMistake):
        approve(solo.opened, solo.errand(), solo.yes(Role.RESPONSIBLE, typed_count=12), at=early)
    with pytest.raises(ApprovalMistake):
        solo.send(at=AT + timedelta(minutes=1))
    assert not sink.received


def test_a_key_does_not_speak_under_another_name(world: World) -> None:
    stranger = Person("森川 志保", "legal@test")
    with pytest.raises(ApprovalMistake, match="key of"):
        approve(world.opened, world.errand(), replace(world.yes(Role.LEGAL), person=stranger), at=AT)
    spaced = Person("高瀬　理子", "legal@test")
    approve(world.opened, world.errand(), replace(world.yes(Role.LEGAL), person=spaced), at=AT)


def test_who_would_get_the_letter_again_is_told_to_the_approver(world: World, sink: Sink) -> None:
    _interrupted(world, sink)
    assert not clear(world.opened, Audience.CUSTOMER, Kind.FIRST, at=AT).ready.repeats
    world.change_letter("深くお詫び", "心よりお詫び")
    receipt = world.approve(Role.LEGAL)
    assert "m0001" in receipt.ready.repeats[0].ja
    assert "2件" in receipt.ready.repeats[0].ja
    assert not world.approve(Role.LEGAL, audience=Audience.PARTNER).ready.repeats


def test_what_was_stopped_does_not_go_on_by_the_same_yes_again(world: World, sink: Sink) -> None:
    _interrupted(world, sink)
    with world.opened.ledger() as ledger:
        stop(ledger, "m0001", by="test", at=AT)
    with pytest.raises(ApprovalMistake, match="--until"):
        world.approve(Role.LEGAL)
    with pytest.raises(DeliveryMistake):
        world.send()
    errand = world.errand()
    errand = replace(errand, window=replace(errand.window, until=errand.window.until - timedelta(hours=1)))
    for role in (Role.LEGAL, Role.RESPONSIBLE):
        assert approve(world.opened, errand, world.yes(role), at=AT).ready.repeats
    world.send()
    assert len(sink.received) == 14
