"""A yes is to exactly these words for exactly these people."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from owabi.approval.role import Role, Verdict
from owabi.approval.statement import Person
from owabi.case.signing import read_key
from owabi.errors import ApprovalMistake, LetterMistake
from owabi.letter.audience import Audience, Kind
from owabi.office.approving import Yes, approve, new_approver
from owabi.office.sending import clear
from tests.unit.office.world import AT, World


def test_two_keys_make_a_letter_ready_and_one_does_not(world: World) -> None:
    first = world.approve(Role.LEGAL)
    assert not first.standing.valid
    assert first.standing.lacking
    assert world.approve(Role.RESPONSIBLE).standing.valid


def test_the_same_key_twice_is_one_yes(world: World) -> None:
    assert not world.approve(Role.RESPONSIBLE, Role.RESPONSIBLE).standing.valid


def test_a_changed_word_voids_every_yes_and_is_named(world: World) -> None:
    world.approve(Role.LEGAL, Role.RESPONSIBLE)
    world.change_letter("深くお詫び", "心よりお詫び")
    standing = clear(world.opened, Audience.CUSTOMER, Kind.FIRST, at=AT).standing
    assert not standing.valid
    assert any("本文" in reason.ja for void in standing.void for reason in void.reasons)


def test_a_new_version_of_the_facts_voids_every_yes(world: World) -> None:
    world.approve(Role.LEGAL, Role.RESPONSIBLE)
    world.change_facts("version: 2", "version: 3")
    standing = clear(world.opened, Audience.CUSTOMER, Kind.FIRST, at=AT).standing
    assert not standing.valid
    assert any("事実" in reason.ja for void in standing.void for reason in void.reasons)


def test_a_letter_that_says_another_number_cannot_be_approved(world: World) -> None:
    world.change_letter("8,214", "8,241")
    with pytest.raises(ApprovalMistake) as raised:
        world.approve(Role.LEGAL)
    assert raised.value.place.line is not None
    assert "8,214" in raised.value.line("ja")


def test_a_placeholder_cannot_be_approved(world: World) -> None:
    world.change_letter("お問い合わせ", "お問い合わせ【要記入】")
    with pytest.raises(ApprovalMistake):
        world.approve(Role.LEGAL)


def test_an_error_that_does_not_block_stays_only_for_a_reason(world: World) -> None:
    world.change_letter("。\n", "。資料をご覧になられてください。\n")
    with pytest.raises(ApprovalMistake, match="errors stand"):
        world.approve(Role.LEGAL)
    receipt = approve(world.opened, world.errand(), world.yes(Role.LEGAL, despite="引用のため"), at=AT)
    assert receipt.approval.number == 1


def test_stale_facts_cannot_be_approved(world: World) -> None:
    with pytest.raises(ApprovalMistake, match="send window"):
        world.approve(Role.LEGAL, at=AT + timedelta(hours=23))


def test_a_key_may_not_speak_in_a_role_that_it_is_not_registered_for(world: World) -> None:
    world.keys[Role.LEGAL] = world.keys[Role.PR]
    with pytest.raises(ApprovalMistake, match="not registered for the role"):
        world.approve(Role.LEGAL)


def test_sending_back_takes_a_letter_out_of_the_queue(world: World) -> None:
    world.approve(Role.LEGAL, Role.RESPONSIBLE)
    receipt = approve(world.opened, world.errand(), world.yes(Role.PR, verdict=Verdict.SEND_BACK), at=AT)
    assert not receipt.standing.valid


def test_alone_the_number_of_recipients_is_typed(solo: World) -> None:
    with pytest.raises(ApprovalMistake, match="type the number"):
        solo.approve(Role.RESPONSIBLE)
    with pytest.raises(ApprovalMistake, match="number typed"):
        approve(solo.opened, solo.errand(), solo.yes(Role.RESPONSIBLE, typed_count=11), at=AT)


def test_alone_nothing_leaves_for_ten_minutes(solo: World) -> None:
    receipt = approve(solo.opened, solo.errand(), solo.yes(Role.RESPONSIBLE, typed_count=12), at=AT)
    assert receipt.standing.approved
    assert not receipt.standing.valid
    later = AT + timedelta(minutes=10)
    assert clear(solo.opened, Audience.CUSTOMER, Kind.FIRST, at=later).standing.valid
    assert any("単独承認" in said.ja for said in receipt.standing.warnings)


def test_the_facts_and_words_of_a_yes_are_kept(world: World) -> None:
    receipt = world.approve(Role.LEGAL)
    frozen = world.opened.case.layout.frozen
    assert (frozen / "letters" / f"{receipt.ready.covered.digest}.txt").read_text(
        encoding="utf-8"
    ) == world.letter_file().read_text(encoding="utf-8")
    assert list((frozen / "facts").iterdir())


@pytest.mark.parametrize("name", ["", " ", "甲\n乙", "名" * 101])
def test_an_approver_without_a_proper_name_leaves_no_key_behind(world: World, tmp_path: Path, name: str) -> None:
    key_file = tmp_path / "new.pem"
    with pytest.raises(ApprovalMistake):
        new_approver(world.opened, key_file, name=name, roles=[Role.PR], os_account="t", at=AT)
    assert not key_file.exists()


def test_a_letter_that_is_not_utf_8_is_named_with_its_line(world: World) -> None:
    world.letter_file().write_bytes("件名：お詫び\n\n".encode() + "本文".encode("cp932"))
    with pytest.raises(LetterMistake) as raised:
        world.approve(Role.LEGAL)
    assert raised.value.place.line == 3


def test_a_full_width_space_stands_in_a_name_and_a_line_break_does_not(world: World, tmp_path: Path) -> None:
    key_file = tmp_path / "new.pem"
    new_approver(world.opened, key_file, name="三浦\u3000航", roles=[Role.PR], os_account="t", at=AT)
    key = read_key(key_file)
    with pytest.raises(ApprovalMistake):
        approve(world.opened, world.errand(), Yes(Role.PR, Person("三浦\n航", "t"), key), at=AT)
    approve(world.opened, world.errand(), Yes(Role.PR, Person("三浦 航", "t"), key), at=AT)
