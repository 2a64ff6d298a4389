"""The chain of a ledger: canonical bytes of an event, linked by SHA-256."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from hashlib import sha256

from owabi.delivery.event import Entry, Event


def genesis(ledger_id: str) -> bytes:
    """The 32 bytes before a ledger's first event."""
    return sha256(b"owabi ledger\0" + ledger_id.encode()).digest()


def moment(at: datetime) -> str:
    """An aware moment in UTC with microseconds: `2026-11-24T05:00:00.000000Z`. ValueError if naive."""
    if at.tzinfo is None:
        msg = "a moment needs its time zone"
        raise ValueError(msg)
    return at.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def read_moment(text: str) -> datetime:
    """The reverse of `moment`."""
    return datetime.fromisoformat(text)


def canonical(seq: int, entry: Entry) -> bytes:
    """One event as JSON: keys sorted, nothing absent written, moments by `moment`, bytes in hex, UTF-8.

    `text_sealed` is left out, so that it can be erased; its commitment is `digest`.
    """
    fields: dict[str, str | int | None] = {
        "at": moment(entry.at),
        "attempt": entry.attempt,
        "by": entry.by,
        "chunk": entry.chunk,
        "code": entry.code,
        "digest": None if entry.digest is None else entry.digest.hex(),
        "enhanced": entry.enhanced,
        "mailing": entry.mailing_id,
        "message_id": entry.message_id,
        "next_at": None if entry.next_at is None else moment(entry.next_at),
        "reason": None if entry.reason is None else entry.reason.value,
        "roll": entry.roll_id,
        "row": entry.row_id,
        "sent_at": None if entry.sent_at is None else moment(entry.sent_at),
        "seq": seq,
        "stage": None if entry.stage is None else entry.stage.value,
        "what": entry.what.value,
    }
    present = {key: value for key, value in fields.items() if value is not None}
    return json.dumps(present, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def link(before: bytes, canonical: bytes) -> bytes:
    """The chain value after an event: SHA-256 of the value before and the event's canonical bytes."""
    return sha256(before + canonical).digest()


def extend(before: bytes, seq: int, entry: Entry) -> Event:
    """The entry as the event number `seq` after the chain value `before`."""
    return Event(seq, entry, link(before, canonical(seq, entry)))


def first_break(ledger_id: str, events: Iterable[Event]) -> int | None:
    """The `seq` at which the chain first fails (a gap, or an altered byte), None if it holds to the end."""
    before = genesis(ledger_id)
    expected = 1
    for event in events:
        if event.seq != expected or link(before, canonical(event.seq, event.entry)) != event.chain:
            return expected
        before = event.chain
        expected += 1
    return None
