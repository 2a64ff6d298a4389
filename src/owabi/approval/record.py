"""An approval as a file: JSON that anyone can read, and that reads back to the same value or not at all."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from owabi.approval import covered
from owabi.approval.canonical import Json, read_moment
from owabi.approval.covered import is_hash
from owabi.approval.role import Role, Verdict
from owabi.approval.statement import Anchor, Approval, Person, statement
from owabi.errors import ApprovalMistake, Place
from owabi.said import Said

FORMAT = "owabi.approval/1"
MAX_BYTES = 1_000_000


def to_json(approval: Approval) -> bytes:
    """The file's bytes: indented, keys sorted, UTF-8, one line end at the end."""
    person: Json = None
    if approval.person is not None:
        person = {
            "comment": approval.person.comment,
            "name": approval.person.name,
            "os_account": approval.person.os_account,
            "salt": approval.salt,
            "weighed": [list(pair) for pair in approval.person.weighed],
        }
    fields: dict[str, Json] = {
        "covered": covered.to_fields(approval.covered),
        "evidence_root": approval.evidence_root,
        "format": FORMAT,
        "number": approval.number,
        "person": person,
        "signature": approval.signature,
        "statement": statement(approval),
    }
    return (json.dumps(fields, ensure_ascii=False, sort_keys=True, indent=2) + "\n").encode()


def from_json(content: bytes, *, file: str | None = None) -> Approval:
    """The reverse of `to_json`; raises `ApprovalMistake` for any byte that `to_json` would not have written.

    Signatures are another matter (`statement.faults`).
    """
    try:
        return _read_exactly(content)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise ApprovalMistake(
            Said("承認の記録として読めません。", "this is not an approval's record."),
            Said("書き換えられていない控えから戻してください。", "Restore it from an untouched copy."),
            place=Place(file),
        ) from None


def _read_exactly(content: bytes) -> Approval:
    if len(content) > MAX_BYTES:
        raise ValueError
    approval = _read(json.loads(content.decode("utf-8")))
    if to_json(approval) != content:
        raise ValueError
    return approval


def _read(fields: Mapping[str, Any]) -> Approval:
    signed, person = fields["statement"], fields["person"]
    if fields["format"] != FORMAT or not all(is_hash(signed[name]) for name in ("covered", "key", "person")):
        raise ValueError
    typed = signed["typed_count"]
    if typed is not None and (type(typed) is not int or typed < 0):
        raise ValueError
    return Approval(
        covered.from_fields(fields["covered"]),
        Verdict(signed["verdict"]),
        Role(signed["role"]),
        read_moment(signed["at"]),
        signed["key"],
        typed,
        _read_anchor(signed["anchor"]),
        signed["person"],
        _text(fields["signature"]),
        None if person is None else _read_person(person),
        None if person is None else _text(person["salt"]),
    )


def _read_anchor(fields: Mapping[str, Any]) -> Anchor:
    anchor = Anchor(**fields)
    counts = (anchor.approval_count, anchor.event_count)
    if any(type(count) is not int or count < 0 for count in counts):
        raise ValueError
    if not is_hash(anchor.approvals_head) or not is_hash(anchor.ledger_head):
        raise ValueError
    return anchor


def _read_person(fields: Mapping[str, Any]) -> Person:
    weighed = tuple((_text(question), _text(words)) for question, words in fields["weighed"])
    return Person(_text(fields["name"]), _text(fields["os_account"]), _text(fields["comment"]), weighed)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value
