"""Letters, keys and yeses that the tests of approvals share."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from owabi.approval.covered import Covered, Transport, digest_body
from owabi.approval.key import RegisteredKey, public_bytes
from owabi.approval.policy import standard
from owabi.approval.role import Mode, Role
from owabi.approval.statement import Anchor, Approval, Person, genesis, sign
from owabi.dates.zone import JST
from owabi.letter.audience import Audience, Kind

AT = datetime(2026, 11, 19, 12, 30, tzinfo=JST)
LEDGER = "ab" * 32


def covered(**changes: Any) -> Covered:
    base = Covered(
        incident="aoba-20261119",
        audience=Audience.CUSTOMER,
        kind=Kind.FIRST,
        subject="【重要】お詫び",
        body_digest=digest_body("本文です。\n"),
        facts_version=2,
        facts_digest="1" * 64,
        facts_as_of=AT - timedelta(minutes=30),
        next_report_at=AT + timedelta(days=6),
        policy=standard(Mode.TEAM),
        roll_id="customers@1",
        roll_digest="2" * 64,
        recipient_count=1000,
        attachments=(),
        from_name="青葉文具店",
        from_address="notice@aoba.example",
        reply_to=None,
        envelope_sender="bounce@aoba.example",
        transport=Transport.REAL,
        renderer="owabi 0.1.0",
        send_from=AT,
        send_until=AT + timedelta(hours=12),
        relative_words=(),
        leaves_root="3" * 64,
    )
    return replace(base, **changes)


def private(number: int) -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(bytes([number]) * 32)


def registered(number: int, *roles: Role, name: str = "", account: str = "") -> RegisteredKey:
    public = public_bytes(private(number))
    return RegisteredKey(public, roles, AT, name or f"person-{number}", account or f"account-{number}")


def register(*keys: RegisteredKey) -> dict[str, RegisteredKey]:
    return {key.fingerprint: key for key in keys}


DRAFTER = registered(1, Role.DRAFTER, Role.LEGAL)
LEGAL = registered(2, Role.LEGAL)
PR = registered(3, Role.PR)
RESPONSIBLE = registered(4, Role.RESPONSIBLE)
KEYS = register(DRAFTER, LEGAL, PR, RESPONSIBLE)


def yes(number: int, role: Role, of: Covered | None = None, **more: Any) -> Approval:
    values: dict[str, Any] = {
        "role": role,
        "at": AT,
        "anchor": Anchor(0, genesis("aoba-20261119"), 0, LEDGER),
        **more,
    }
    account = values.pop("account", f"account-{number}")
    person = Person(values.pop("name", f"person-{number}"), account, values.pop("comment", ""))
    return sign(private(number), of or covered(), person, **values)


def chained(*makers: Any) -> tuple[Approval, ...]:
    """Each maker gets the anchor after the records before it."""
    made: list[Approval] = []
    for make in makers:
        head = made[-1].digest if made else genesis("aoba-20261119")
        made.append(make(Anchor(len(made), head, 0, LEDGER)))
    return tuple(made)
