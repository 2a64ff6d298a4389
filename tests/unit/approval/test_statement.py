"""A yes is signed, chained to the one before, and can be shown without the person's name."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from owabi.approval import key as key_module
from owabi.approval.key import RegisteredKey, short
from owabi.approval.record import from_json, to_json
from owabi.approval.role import Role, Verdict
from owabi.approval.statement import Anchor, Person, chain_break, evidence_root, faults, genesis, redact, sign
from owabi.errors import ApprovalMistake
from tests.unit.approval.samples import AT, DRAFTER, LEDGER, LEGAL, RESPONSIBLE, chained, covered, private, yes


def test_a_yes_verifies_under_its_own_key_only() -> None:
    record = yes(2, Role.LEGAL)
    assert faults(record, LEGAL) == ()
    assert [one.ja for one in faults(record, RESPONSIBLE)] == ["この事案に登録されていない鍵の署名です。"]
    assert faults(record, None) != ()


def test_anything_altered_is_seen() -> None:
    record = yes(2, Role.LEGAL)
    altered = [
        replace(record, covered=covered(subject="別の件名")),
        replace(record, verdict=Verdict.SEND_BACK),
        replace(record, at=AT + timedelta(seconds=1)),
        replace(record, typed_count=3),
        replace(record, anchor=replace(record.anchor, event_count=1)),
        replace(record, person_digest="0" * 64),
        replace(record, signature="0" * 128),
        replace(record, signature="no hex"),
        replace(record, signature=""),
        replace(record, person=Person("somebody else", "account-2")),
        replace(record, salt="0" * 64),
        replace(record, salt=None),
    ]
    assert all(faults(one, LEGAL) for one in altered)


def test_a_role_that_the_key_may_not_speak_in_is_seen() -> None:
    record = yes(2, Role.RESPONSIBLE)
    assert [one.ja for one in faults(record, LEGAL)] == ["この鍵は「責任者」として登録されていません。"]


def test_a_record_signed_twice_is_the_same_record() -> None:
    assert yes(2, Role.LEGAL) == yes(2, Role.LEGAL)


def test_the_redacted_record_verifies_and_holds_no_name() -> None:
    record = yes(2, Role.LEGAL, name="山田 花子", comment="確認しました")
    bare = redact(record)
    assert faults(bare, LEGAL) == ()
    assert bare.digest == record.digest
    written = to_json(bare).decode()
    assert "山田" not in written
    assert "確認しました" not in written
    assert "account-2" not in written


def test_two_people_of_one_name_have_different_commitments() -> None:
    one = yes(2, Role.LEGAL, name="山田", account="a")
    other = yes(4, Role.RESPONSIBLE, name="山田", account="a")
    assert one.person_digest != other.person_digest


def test_records_chain_and_a_gap_or_swap_is_seen() -> None:
    three = chained(
        lambda anchor: yes(1, Role.DRAFTER, anchor=anchor),
        lambda anchor: yes(2, Role.LEGAL, anchor=anchor),
        lambda anchor: yes(4, Role.RESPONSIBLE, anchor=anchor),
    )
    assert [one.number for one in three] == [1, 2, 3]
    assert chain_break("aoba-20261119", three) is None
    assert chain_break("aoba-20261119", ()) is None
    assert chain_break("aoba-20261119", (three[0], three[2])) == 2
    assert chain_break("aoba-20261119", (three[1], three[0], three[2])) == 1
    assert chain_break("another", three) == 1
    other = yes(2, Role.LEGAL, anchor=three[1].anchor, comment="another")
    assert chain_break("aoba-20261119", (three[0], other, three[2])) == 3


def test_the_evidence_root_pins_every_count_and_head() -> None:
    anchor = Anchor(1, "1" * 64, 5, LEDGER)
    roots = {
        evidence_root("a", anchor),
        evidence_root("b", anchor),
        evidence_root("a", replace(anchor, approval_count=2)),
        evidence_root("a", replace(anchor, approvals_head="2" * 64)),
        evidence_root("a", replace(anchor, event_count=6)),
        evidence_root("a", replace(anchor, ledger_head="3" * 64)),
    }
    assert len(roots) == 6


def test_a_record_is_a_file_that_reads_back() -> None:
    person = Person("山田", "yamada", "数字を確認", (("law", "契約に反しない"),))
    record = sign(
        private(2),
        covered(),
        person,
        role=Role.LEGAL,
        at=AT,
        anchor=Anchor(0, genesis("aoba-20261119"), 0, LEDGER),
        typed_count=1000,
    )
    assert from_json(to_json(record)) == record
    assert from_json(to_json(redact(record))) == redact(record)
    shown = json.loads(to_json(record))
    assert shown["evidence_root"] == record.evidence_root
    assert shown["person"]["weighed"] == [["law", "契約に反しない"]]


def _spoiled() -> dict[str, bytes]:
    written = to_json(yes(2, Role.LEGAL))
    fields = json.loads(written)

    def dump(**changes: object) -> bytes:
        text = json.dumps({**fields, **changes}, ensure_ascii=False, sort_keys=True, indent=2)
        return (text + "\n").encode()

    signed = fields["statement"]
    return {
        "empty": b"",
        "not-utf8": b"\xff",
        "a-list": b"[]",
        "deep": b"[" * 100_000,
        "long": b" " * 1_000_001,
        "compact": json.dumps(fields).encode(),
        "a-space-more": written + b" ",
        "a-key-twice": written.replace(b'"format"', b'"format": 1, "format"'),
        "another-format": dump(format="owabi.approval/9"),
        "another-number": dump(number=7),
        "another-root": dump(evidence_root="0" * 64),
        "another-covered": dump(statement={**signed, "covered": "0" * 64}),
        "count-as-text": dump(statement={**signed, "typed_count": "3"}),
        "count-below": dump(statement={**signed, "typed_count": -3}),
        "no-anchor": dump(statement={**signed, "anchor": None}),
        "anchor-count": dump(statement={**signed, "anchor": {**signed["anchor"], "event_count": -1}}),
        "anchor-head": dump(statement={**signed, "anchor": {**signed["anchor"], "ledger_head": "x"}}),
        "signature-a-number": dump(signature=3),
        "name-a-number": dump(person={**fields["person"], "name": 3}),
        "weighed-a-number": dump(person={**fields["person"], "weighed": [3]}),
        "surrogate": dump(signature="x").replace(b'"signature": "x"', b'"signature": "\\ud800"'),
    }


@pytest.mark.parametrize("name", _spoiled())
def test_a_file_that_we_would_not_have_written_is_refused_with_its_name(name: str) -> None:
    with pytest.raises(ApprovalMistake) as caught:
        from_json(_spoiled()[name], file="0001.json")
    assert caught.value.line("ja").startswith("0001.json: ")


def test_a_key_on_the_register_reads_back() -> None:
    assert key_module.from_fields(key_module.to_fields(LEGAL)) == LEGAL
    redacted = replace(LEGAL, name=None, os_account=None)
    assert key_module.from_fields(key_module.to_fields(redacted)) == redacted
    assert len(short(LEGAL.fingerprint)) == 19


KEY_FAULTS: list[dict[str, object]] = [
    {"public": "00"},
    {"public": "zz"},
    {"public": 3},
    {"roles": ["boss"]},
    {"roles": 3},
    {"registered_at": "2026"},
    {"name": 3},
    {"more": 1},
]


@pytest.mark.parametrize("changes", KEY_FAULTS, ids=range(len(KEY_FAULTS)))
def test_a_spoiled_key_is_refused(changes: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r".*"):
        key_module.from_fields({**key_module.to_fields(LEGAL), **changes})


def test_a_missing_field_of_a_key_is_refused() -> None:
    fields = key_module.to_fields(DRAFTER)
    del fields["public"]
    with pytest.raises(ValueError, match=r".*"):
        key_module.from_fields(fields)


def test_a_key_that_is_no_point_of_the_curve_verifies_nothing() -> None:
    assert not RegisteredKey(b"\xff" * 32, (Role.LEGAL,), AT, None, None).verifies(b"x" * 64, b"")
