"""A signed yes (or 差し戻し): who, in which role, when, over exactly what, and after which history."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from owabi.approval.canonical import Json, canonical, digest, moment
from owabi.approval.covered import Covered
from owabi.approval.key import RegisteredKey, fingerprint, public_bytes
from owabi.approval.role import Role, Verdict
from owabi.said import Said

_STATEMENT = b"owabi/approval/statement/1\0"
_SALT = b"owabi/approval/salt/1\0"


@dataclass(frozen=True, slots=True)
class Person:
    """Who says it, and why: what the redacted evidence leaves out.

    `weighed` are answers to the questions of `books/policies/questions.toml`, as (question id, words).
    """

    name: str
    os_account: str
    comment: str = ""
    weighed: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Anchor:
    """The history that an approver saw: approvals and ledger events before this one, by count and by head of chain.

    Heads are hex; `genesis(incident)` is the head of no approvals, the ledger's own genesis that of no events.
    """

    approval_count: int
    approvals_head: str
    event_count: int
    ledger_head: str


@dataclass(frozen=True, slots=True)
class Approval:
    """One signed record. `person` and `salt` are None where it was redacted; the signature still verifies.

    `person_digest` is the keyed commitment of `person`, `typed_count` the number that a person alone had to type.
    """

    covered: Covered
    verdict: Verdict
    role: Role
    at: datetime
    key: str
    typed_count: int | None
    anchor: Anchor
    person_digest: str
    signature: str
    person: Person | None
    salt: str | None

    @property
    def number(self) -> int:
        """Its place among the case's approvals, from 1."""
        return self.anchor.approval_count + 1

    @property
    def digest(self) -> str:
        """What the next record chains to (hex): statement and signature, so that redacting does not break the chain."""
        return digest("approval/record/1", {"signature": self.signature, "statement": statement(self)}).hex()

    @property
    def evidence_root(self) -> str:
        """The root of the evidence as it was then (hex), for the approver to keep elsewhere."""
        return evidence_root(self.covered.incident, self.anchor)


def genesis(incident: str) -> str:
    """The head of a case's approvals before the first one, hex."""
    return digest("approval/genesis/1", incident).hex()


def evidence_root(incident: str, anchor: Anchor) -> str:
    """One value that pins every approval and every ledger event up to now, hex."""
    return digest("evidence/root/1", {"incident": incident, "so_far": _anchor(anchor)}).hex()


def statement(approval: Approval) -> dict[str, Json]:
    """What is signed: no name, no comment, only their commitment."""
    return {
        "anchor": _anchor(approval.anchor),
        "at": moment(approval.at),
        "covered": approval.covered.digest,
        "incident": approval.covered.incident,
        "key": approval.key,
        "person": approval.person_digest,
        "role": approval.role.value,
        "typed_count": approval.typed_count,
        "verdict": approval.verdict.value,
    }


def sign(
    private: Ed25519PrivateKey,
    covered: Covered,
    person: Person,
    *,
    role: Role,
    at: datetime,
    anchor: Anchor,
    verdict: Verdict = Verdict.APPROVE,
    typed_count: int | None = None,
) -> Approval:
    """The signed record. The salt of the person's commitment comes from the key itself, so no chance is needed."""
    key = fingerprint(public_bytes(private))
    bare = Approval(covered, verdict, role, at, key, typed_count, anchor, "", "", person, None)
    salt = sha256(private.sign(_SALT + canonical(statement(bare)) + canonical(_person(person)))).hexdigest()
    full = replace(bare, salt=salt, person_digest=commit_person(person, salt))
    return replace(full, signature=private.sign(_STATEMENT + canonical(statement(full))).hex())


def redact(approval: Approval) -> Approval:
    """The same record without name, account, comment and answers."""
    return replace(approval, person=None, salt=None)


def commit_person(person: Person, salt: str) -> str:
    """The commitment that is signed in place of a person's name and words, hex."""
    return digest("approval/person/1", {"person": _person(person), "salt": salt}).hex()


def faults(approval: Approval, key: RegisteredKey | None) -> tuple[Said, ...]:
    """What is wrong with the record by itself: key, signature, role, the commitment of the person."""
    if key is None or key.fingerprint != approval.key:
        return (Said("この事案に登録されていない鍵の署名です。", "the key is not on this case's register."),)
    found = []
    try:
        signature = bytes.fromhex(approval.signature)
    except ValueError:
        signature = b""
    if not key.verifies(signature, _STATEMENT + canonical(statement(approval))):
        found.append(
            Said(
                "署名が合いません（記録が書き換えられています）。",
                "the signature does not verify: the record was altered.",
            )
        )
    if approval.role not in key.roles:
        role = approval.role.said
        found.append(
            Said(
                f"この鍵は「{role.ja}」として登録されていません。",
                f"this key is not registered for the role {role.en}.",
            )
        )
    person, salt = approval.person, approval.salt
    if person is not None and commit_person(person, salt or "") != approval.person_digest:
        found.append(
            Said("承認者の名前またはコメントが書き換えられています。", "the approver's name or comment was altered.")
        )
    return tuple(found)


def chain_break(incident: str, approvals: tuple[Approval, ...]) -> int | None:
    """The number (from 1) of the first record that does not follow the one before it, None if all do."""
    head = genesis(incident)
    for number, approval in enumerate(approvals, 1):
        if approval.number != number or approval.anchor.approvals_head != head or approval.covered.incident != incident:
            return number
        head = approval.digest
    return None


def _anchor(anchor: Anchor) -> dict[str, Json]:
    return {
        "approval_count": anchor.approval_count,
        "approvals_head": anchor.approvals_head,
        "event_count": anchor.event_count,
        "ledger_head": anchor.ledger_head,
    }


def _person(person: Person) -> dict[str, Json]:
    return {
        "comment": person.comment,
        "name": person.name,
        "os_account": person.os_account,
        "weighed": [list(pair) for pair in person.weighed],
    }
