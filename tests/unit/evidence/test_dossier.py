"""One person's dossier: the words, who approved them, from which facts, and what the relay said."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from owabi.approval.role import Mode, Role, Verdict
from owabi.delivery import erasing
from owabi.delivery.settling import Settlement, settle
from owabi.delivery.state import RowState
from owabi.errors import EvidenceMistake
from owabi.evidence.dossier import Dossier, people_like
from owabi.evidence.dossier_text import to_text
from owabi.evidence.names import letter_name
from owabi.letter.audience import Audience, Kind
from owabi.letter.recipient import Recipient
from tests.unit.evidence.world import PEOPLE, World, at, sent_world


def only(world: World, person: str) -> Dossier:
    (found,) = people_like(world.sources, person)
    return found


@pytest.mark.parametrize("person", ["r000001", "HANAKO@aoba.example", "山田花子", "山田　花子"])
def test_a_person_is_found_by_row_address_or_name(person: str, world: World) -> None:
    found = [one for one in people_like(world.sources, person) if one.recipient == PEOPLE[0]]
    assert len(found) == 1


def test_the_words_the_approvals_and_the_facts_are_those_of_the_copy(world: World) -> None:
    (letter,) = only(world, "taro@aoba.example").letters
    assert letter.words is not None
    assert letter.words.body.startswith("鈴木 太郎 様\n")
    assert [approval.role for approval in letter.approvals] == [Role.LEGAL, Role.RESPONSIBLE]
    assert letter.covered is not None
    assert letter.covered.facts_version == 2
    assert letter.state is RowState.REFUSED
    assert letter.are_bytes_proven is None
    assert letter.events[-1].text == "<taro@aoba.example> unknown"


def test_the_bytes_that_were_sent_are_proven_by_making_them_again(world: World) -> None:
    (letter,) = only(world, "hanako@aoba.example").letters
    assert letter.are_bytes_proven
    assert "バイト列も、記録された印と一致します" in to_text(only(world, "hanako@aoba.example"), "ja")


def test_the_text_says_relay_accepted_and_no_more(world: World) -> None:
    shown = to_text(only(world, "hanako@aoba.example"), "ja")
    assert "状態: リレーが受理" in shown
    assert "届いたこと、読まれたことは示しません" in shown
    assert "第2版（2026-11-19 12:00 現在）" in shown
    assert "法務 person-2" in shown
    assert "250 2.0.0" in shown
    assert "通知済み" not in shown
    english = to_text(only(world, "hanako@aoba.example"), "en")
    assert "State: accepted by the relay" in english
    assert "、" not in english


def test_an_unknown_copy_and_what_a_person_found_out_are_told(tmp_path: Path) -> None:
    world = sent_world(tmp_path / "case")
    vault = world.sources.vault
    assert vault is not None
    settle(world.ledger, vault, "m0001", "r000003", Settlement.SENT, why="ログ\nで確認", by="owabi", at=at())
    shown = to_text(only(world, "r000003"), "ja")
    assert "送信済みと人が確認" in shown
    assert "“ログ\N{REPLACEMENT CHARACTER}で確認”" in shown
    assert "理由 担当者の操作" in shown
    world.ledger.close()


def test_mail_sent_by_hand_is_unproven(world: World) -> None:
    found = only(world, "yoko@aoba.example")
    shown = to_text(found, "ja")
    assert found.letters[0].words is None
    assert "手作業で送られたため、証明はありません" in shown
    assert "承認:" not in shown


def test_every_letter_to_one_address_stands_in_one_dossier(tmp_path: Path) -> None:
    world = sent_world(tmp_path / "case")
    roll = world.enroll(replace(PEOPLE[0], id="r000009", address="Hanako@aoba.example"), PEOPLE[1])
    covered = world.covered(roll)
    world.approve_by_two(covered)
    world.send(world.plan(roll, covered))
    found = only(world, "hanako@aoba.example")
    assert found.rows == (("customers@1", "r000001"), ("customers@2", "r000009"))
    assert [letter.mailing.id for letter in found.letters] == ["m0001", "m0002"]
    assert "1. 顧客 第一報" in to_text(found, "ja")
    world.ledger.close()


def test_an_erased_person_is_found_by_the_row_alone_and_the_events_stay(tmp_path: Path) -> None:
    world = sent_world(tmp_path / "case")
    erasing.purge(world.ledger, "customers@1", ["r000001"], owner="test", by="owabi", at=at())
    with pytest.raises(EvidenceMistake):
        people_like(world.sources, "hanako@aoba.example")
    found = only(world, "R000001")
    assert found.recipient is None
    shown = to_text(found, "ja")
    assert "消去済み" in shown
    assert "文面: この版では同じものを作り直せません" in shown
    assert "リレーが受理  応答 250" in shown
    bare = people_like(replace(world.sources, vault=None), "customers@1/r000001")
    assert len(bare) == 1
    world.ledger.close()


def test_a_row_without_a_mailing_has_none(tmp_path: Path) -> None:
    world = World.make(tmp_path / "case", policy=Mode.SOLO)
    world.enroll(Recipient("r000001", "hanako@aoba.example", "", company="株式会社 青葉"))
    shown = to_text(only(world, "r000001"), "ja")
    assert "この宛先への配信はありません" in shown
    assert "会社: 株式会社 青葉" in shown
    assert "氏名" not in shown
    world.ledger.close()


def test_a_person_alone_and_a_yes_sent_back_are_named(tmp_path: Path) -> None:
    world = World.make(tmp_path / "case", policy=Mode.SOLO)
    roll = world.enroll()
    covered = world.covered(roll)
    world.approve(covered, 2, Role.LEGAL, verdict=Verdict.SEND_BACK)
    world.approve(covered, 4, Role.RESPONSIBLE, typed_count=4)
    world.plan(roll, covered)
    shown = to_text(only(world, "r000001"), "ja")
    assert "法務 person-2 差し戻し (単独承認, 鍵" in shown
    assert "sent back (approval by one person, key" in to_text(only(world, "r000001"), "en")
    assert "送信前" in shown
    world.ledger.close()


def test_a_copy_that_nobody_approved_says_so(tmp_path: Path) -> None:
    world = World.make(tmp_path / "case")
    roll = world.enroll()
    world.send(world.plan(roll, world.covered(roll)))
    assert "承認: 承認の記録なし" in to_text(only(world, "r000001"), "ja")
    world.ledger.close()


def test_nobody_found_is_the_callers_mistake(world: World) -> None:
    with pytest.raises(EvidenceMistake) as caught:
        people_like(world.sources, "nobody@aoba.example")
    assert "見つかりません" in caught.value.line("ja")
    assert "nobody@aoba.example" not in caught.value.line("ja")


def test_every_audience_and_kind_has_its_name() -> None:
    names = {letter_name(audience, kind).ja for audience in Audience for kind in Kind}
    assert len(names) == len(Audience) * len(Kind)
    assert letter_name("customer", "correction").ja == "顧客 訂正"
