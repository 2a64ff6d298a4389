"""Any change to anything that was approved voids the yes; any altered byte of a record is seen."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from owabi.approval.canonical import Json, canonical
from owabi.approval.difference import differences
from owabi.approval.record import from_json, to_json
from owabi.approval.role import Role
from owabi.approval.standing import standing
from owabi.approval.statement import Approval, Person, commit_person, faults
from owabi.errors import ApprovalMistake
from tests.unit.approval.samples import AT, KEYS, LEGAL, covered, yes
from tests.unit.approval.test_covered import CHANGES

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


@given(names=st.sets(st.sampled_from(sorted(CHANGES)), min_size=1))
def test_any_change_of_any_fields_is_said_and_voids_every_yes(names: set[str]) -> None:
    changed = covered(**{name: CHANGES[name][0] for name in names})
    assert changed.digest != covered().digest
    assert differences(covered(), changed)
    given_yeses = (yes(2, Role.LEGAL), yes(4, Role.RESPONSIBLE))
    assert standing(given_yeses, covered(), KEYS, at=AT).valid
    assert not standing(given_yeses, changed, KEYS, at=AT).approved


@given(name=TEXT, account=TEXT, comment=TEXT, subject=TEXT)
def test_a_record_with_any_words_reads_back_and_verifies(name: str, account: str, comment: str, subject: str) -> None:
    record = yes(2, Role.LEGAL, covered(subject=subject), name=name, account=account, comment=comment)
    assert from_json(to_json(record)) == record
    assert faults(record, LEGAL) == ()


_RECORD = to_json(yes(2, Role.LEGAL, name="山田 花子", comment="数字を確認しました"))


@settings(max_examples=300)
@given(at=st.integers(0, len(_RECORD) - 1), bit=st.integers(0, 7))
def test_flipping_any_bit_of_a_record_is_seen(at: int, bit: int) -> None:
    spoiled = bytearray(_RECORD)
    spoiled[at] ^= 1 << bit
    assert _is_seen(bytes(spoiled))


def _is_seen(content: bytes) -> bool:
    try:
        record: Approval = from_json(content)
    except ApprovalMistake:
        return True
    return bool(faults(record, LEGAL))


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=8,
)


@given(one=_JSON, other=_JSON)
def test_two_different_values_never_share_their_bytes(one: Json, other: Json) -> None:
    assume(one != other)
    assert canonical(one) != canonical(other)


@given(person=st.builds(Person, TEXT, TEXT, TEXT), other=st.builds(Person, TEXT, TEXT, TEXT))
def test_a_commitment_opens_to_one_person_only(person: Person, other: Person) -> None:
    same = commit_person(person, "0" * 64) == commit_person(other, "0" * 64)
    assert same is (person == other)
    assert commit_person(replace(person, name=person.name + "x"), "0" * 64) != commit_person(person, "0" * 64)
