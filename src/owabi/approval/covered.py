"""Everything that a yes covers: change one byte of it, and the yes is void."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from hashlib import sha256
from typing import Any

from owabi.approval import policy
from owabi.approval.canonical import Json, digest, moment, read_moment
from owabi.approval.policy import Policy
from owabi.letter.audience import Audience, Kind

DOMAIN = "approval/covered/1"


class Transport(StrEnum):
    """`real` goes to the configured relay, `drill` (訓練) cannot reach it."""

    REAL = "real"
    DRILL = "drill"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes with every copy; `sha256` is hex."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Covered:
    """What an approver says yes to. Digests and roots are lower-case hex of 32 bytes, moments are aware.

    `subject` is the template's (with its slots), `body_digest` the SHA-256 of its body in UTF-8 (`digest_body`).
    `facts_as_of` and `next_report_at` are the facts' own, so that a reader of the record alone can tell whether they
    were stale. `policy` says whose yes it takes, so that changing the rules voids what was given. `roll_id` is
    `customers@2`. `leaves_root` is the Merkle root of every rendered subject and body.
    `relative_words` are those of subject and body (`owabi.approval.relative`), `renderer` the version that made the
    bytes, `send_from` to `send_until` (exclusive) the send window. Lists are in order and counted as part of it.
    """

    incident: str
    audience: Audience
    kind: Kind
    subject: str
    body_digest: str
    facts_version: int
    facts_digest: str
    facts_as_of: datetime
    next_report_at: datetime | None
    policy: Policy
    roll_id: str
    roll_digest: str
    recipient_count: int
    attachments: tuple[Attachment, ...]
    from_name: str
    from_address: str
    reply_to: str | None
    envelope_sender: str
    transport: Transport
    renderer: str
    send_from: datetime
    send_until: datetime
    relative_words: tuple[str, ...]
    leaves_root: str

    @property
    def digest(self) -> str:
        """What approvers sign and the ledger's mailing names: hex of 32 bytes."""
        return digest(DOMAIN, to_fields(self)).hex()


def digest_body(body: str) -> str:
    """SHA-256 of a template's body in UTF-8, hex."""
    return sha256(body.encode()).hexdigest()


def to_fields(covered: Covered) -> dict[str, Json]:
    """The value as JSON; `from_fields` reads it back."""
    fields: dict[str, Json] = {}
    for name in Covered.__slots__:
        value = getattr(covered, name)
        if isinstance(value, datetime):
            fields[name] = moment(value)
        elif isinstance(value, Policy):
            fields[name] = policy.to_fields(value)
        elif name == "attachments":
            fields[name] = [{"name": item.name, "sha256": item.sha256} for item in value]
        elif isinstance(value, tuple):
            fields[name] = list(value)
        elif isinstance(value, StrEnum):
            fields[name] = value.value
        else:
            fields[name] = value
    return fields


def from_fields(fields: Mapping[str, Any]) -> Covered:
    """The reverse of `to_fields`. Raises ValueError for anything missing, unknown or of another type."""
    if set(fields) != set(Covered.__slots__):
        raise ValueError
    values = dict(fields)
    try:
        values["audience"], values["kind"] = Audience(fields["audience"]), Kind(fields["kind"])
        values["transport"] = Transport(fields["transport"])
        for name in ("facts_as_of", "next_report_at", "send_from", "send_until"):
            values[name] = None if fields[name] is None and name == "next_report_at" else read_moment(fields[name])
        values["policy"] = policy.from_fields(fields["policy"])
        values["attachments"] = tuple(Attachment(**item) for item in fields["attachments"])
        values["relative_words"] = tuple(fields["relative_words"])
        covered = Covered(**values)
        same = to_fields(covered) == dict(fields) and not any(_is_wrong(name, fields[name]) for name in fields)
    except (TypeError, AttributeError) as error:
        raise ValueError from error
    if not same:
        raise ValueError
    return covered


def is_hash(text: object) -> bool:
    """Whether a value is 32 bytes in lower-case hex."""
    return isinstance(text, str) and len(text) == 64 and set(text) <= set("0123456789abcdef")


_COUNTS = ("facts_version", "recipient_count")
_HASHES = ("body_digest", "facts_digest", "roll_digest", "leaves_root")


def _is_wrong(name: str, value: Any) -> bool:
    if name in _COUNTS:
        return type(value) is not int or value < 0
    if name == "policy":
        return False
    if name == "attachments":
        return not all(isinstance(item["name"], str) and is_hash(item["sha256"]) for item in value)
    if name == "relative_words":
        return not isinstance(value, list) or not all(isinstance(word, str) for word in value)
    if name in ("reply_to", "next_report_at") and value is None:
        return False
    return not is_hash(value) if name in _HASHES else not isinstance(value, str)
