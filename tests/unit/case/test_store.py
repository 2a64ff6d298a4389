"""Approvals are appended in a chain, keys are registered once, and what was approved is kept as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from owabi.approval.role import Role
from owabi.approval.statement import Anchor
from owabi.case.folder import Case
from owabi.case.store import (
    add_approval,
    approvals,
    approvals_head,
    freeze_attachment,
    freeze_facts,
    freeze_letter,
    frozen,
    register_key,
    registered_keys,
)
from owabi.errors import ApprovalMistake, CaseMistake
from tests.unit.approval.samples import LEDGER, LEGAL, RESPONSIBLE, registered, yes


def give(case: Case, number: int, role: Role) -> Path:
    count, head = approvals_head(case)
    return add_approval(case, yes(number, role, anchor=Anchor(count, head, 0, LEDGER)))


def test_approvals_are_kept_in_their_order(case: Case) -> None:
    assert approvals(case) == ()
    paths = [give(case, 2, Role.LEGAL), give(case, 4, Role.RESPONSIBLE)]
    assert [path.name for path in paths] == ["000001.json", "000002.json"]
    assert [one.role for one in approvals(case)] == [Role.LEGAL, Role.RESPONSIBLE]
    assert approvals_head(case) == (2, approvals(case)[-1].digest)


def test_a_record_that_does_not_follow_the_last_is_not_taken(case: Case) -> None:
    stale = yes(2, Role.LEGAL, anchor=Anchor(*approvals_head(case), 0, LEDGER))
    give(case, 4, Role.RESPONSIBLE)
    with pytest.raises(CaseMistake) as caught:
        add_approval(case, stale)
    assert "もう一度承認してください" in caught.value.line("ja")
    assert len(approvals(case)) == 1


@pytest.mark.parametrize("lost", ["000001.json", "000002.json"])
def test_a_record_that_was_taken_away_is_missed(case: Case, lost: str) -> None:
    for number, role in ((1, Role.DRAFTER), (2, Role.LEGAL), (4, Role.RESPONSIBLE)):
        give(case, number, role)
    (case.layout.approvals / lost).unlink()
    with pytest.raises(CaseMistake) as caught:
        approvals(case)
    assert "承認の記録が続いていません" in caught.value.line("ja")


def test_a_record_under_another_number_is_seen(case: Case) -> None:
    path = give(case, 2, Role.LEGAL)
    path.rename(path.with_name("000007.json"))
    with pytest.raises(CaseMistake):
        approvals(case)


def test_an_altered_record_names_its_file(case: Case) -> None:
    path = give(case, 2, Role.LEGAL)
    path.write_bytes(path.read_bytes().replace("お詫び".encode(), "お知らせ".encode()))
    with pytest.raises(ApprovalMistake) as caught:
        approvals(case)
    assert caught.value.place.file == str(path)


def test_a_key_is_registered_once_with_one_name_and_its_roles(case: Case) -> None:
    assert registered_keys(case) == {}
    register_key(case, LEGAL)
    register_key(case, LEGAL)
    register_key(case, RESPONSIBLE)
    assert registered_keys(case) == {key.fingerprint: key for key in (LEGAL, RESPONSIBLE)}
    for other in (registered(2, Role.RESPONSIBLE), registered(2, Role.LEGAL, name="another")):
        with pytest.raises(CaseMistake) as caught:
            register_key(case, other)
        assert "新しい鍵を作ってください" in caught.value.line("ja")


@pytest.mark.parametrize("content", [b"", b"{}", b"[" * 9000], ids=["empty", "nothing", "deep"])
def test_a_spoiled_registration_names_its_file(case: Case, content: bytes) -> None:
    register_key(case, LEGAL)
    path = case.layout.keys / f"{LEGAL.fingerprint}.json"
    path.write_bytes(content)
    with pytest.raises(CaseMistake) as caught:
        registered_keys(case)
    assert caught.value.place.file == str(path)


def test_a_key_under_another_keys_name_is_seen(case: Case) -> None:
    register_key(case, LEGAL)
    path = case.layout.keys / f"{LEGAL.fingerprint}.json"
    path.rename(path.with_name(f"{RESPONSIBLE.fingerprint}.json"))
    with pytest.raises(CaseMistake):
        registered_keys(case)


def test_what_was_approved_is_kept_and_never_replaced(case: Case) -> None:
    first = freeze_facts(case, 2, "ab" * 32, b"version: 2\n")
    assert freeze_facts(case, 2, "ab" * 32, b"version: 2 # a comment\n") == first
    second = freeze_facts(case, 2, "cd" * 32, b"version: 2\nmore: 1\n")
    assert [path.name for path in frozen(case, "facts")] == [f"0002-{'ab' * 8}.yaml", f"0002-{'cd' * 8}.yaml"]
    assert first.read_bytes() == b"version: 2\n"
    assert second.read_bytes().endswith(b"more: 1\n")
    letter = freeze_letter(case, "ef" * 32, "件名：お詫び\n\n本文".encode())
    assert frozen(case, "letters") == (letter,)
    assert freeze_attachment(case, b"pdf").name.startswith("c35b21")
    assert frozen(case, "nothing") == ()
