"""Everything that goes into a bundle, in order of its path."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import islice

from owabi.approval import key as approval_key
from owabi.approval.canonical import Json
from owabi.approval.record import to_json
from owabi.approval.statement import redact
from owabi.case.private import read
from owabi.case.store import approvals, frozen, registered_keys
from owabi.delivery.event import Event
from owabi.delivery.mailing import Mailing
from owabi.delivery.ports import Ledger, Vault
from owabi.delivery.roll import Roll, RollRow
from owabi.delivery.sealed import canonical_recipient, open_recipient, open_text
from owabi.errors import EvidenceMistake
from owabi.evidence.layout import EVENTS_A_PART, LEDGER, OPENINGS, PAGE, ROWS_A_PART, TEXTS, line, parts
from owabi.evidence.manifest import Form
from owabi.evidence.sources import MAX_FROZEN, Snapshot, Sources, personaliser_of, words_for
from owabi.evidence.telling import event_fields, mailing_fields, roll_fields
from owabi.said import Said

Members = Iterator[tuple[str, Iterable[bytes]]]


def members(sources: Sources, form: Form, page: bytes, moment: Snapshot) -> Members:
    """Path and content of every member but the manifest, streamed; each has to be taken in before the next."""
    yield from _approvals(sources, form)
    yield from _frozen(sources, "attachments")
    if form is Form.FULL:
        yield from _frozen(sources, "facts")
    yield PAGE, (page,)
    yield from _keys(sources, form)
    yield from parts("ledger/events", map(line, map(event_fields, _events(sources, moment))), EVENTS_A_PART)
    yield LEDGER, (line(_ledger(sources, moment)),)
    yield from _frozen(sources, "letters")
    for mailing in moment.mailings:
        leaves = sources.ledger.leaves(mailing.id)
        lines = (line({"leaf": leaf.leaf.hex(), "row": leaf.row_id}) for leaf in leaves)
        yield from parts(f"mailings/{mailing.id}", lines, ROWS_A_PART)
    if form is Form.FULL:
        yield from _openings(sources, moment)
    for number, roll in enumerate(moment.rolls, 1):
        rows = sources.ledger.rows(roll.id)
        lines = (line({"commitment": row.commitment.hex(), "row": row.id}) for row in rows)
        yield from parts(f"rolls/{number:04}", lines, ROWS_A_PART)


def purged_count(ledger: Ledger, moment: Snapshot) -> int:
    """How many rows of all lists were erased."""
    return sum(row.sealed is None for roll in moment.rolls for row in ledger.rows(roll.id))


def _approvals(sources: Sources, form: Form) -> Members:
    for approval in approvals(sources.case):
        shown = approval if form is Form.FULL else redact(approval)
        yield f"approvals/{approval.number:06}.json", (to_json(shown),)


def _keys(sources: Sources, form: Form) -> Members:
    for fingerprint, key in sorted(registered_keys(sources.case).items()):
        fields = approval_key.to_fields(key)
        if form is Form.REDACTED:
            fields |= {"name": None, "os_account": None}
        text = json.dumps(fields, ensure_ascii=False, sort_keys=True, indent=2) + "\n"
        yield f"keys/{fingerprint}.json", (text.encode(),)


def _frozen(sources: Sources, kind: str) -> Members:
    for path in frozen(sources.case, kind):
        yield f"{kind}/{path.name}", (read(path, limit=MAX_FROZEN),)


def _events(sources: Sources, moment: Snapshot) -> Iterator[Event]:
    return islice(sources.ledger.events(), moment.head.seq)


def _ledger(sources: Sources, moment: Snapshot) -> dict[str, Json]:
    return {
        "id": sources.ledger.id,
        "mailings": [mailing_fields(mailing) for mailing in moment.mailings],
        "rolls": [roll_fields(roll) for roll in moment.rolls],
    }


def _openings(sources: Sources, moment: Snapshot) -> Members:
    for mailing in moment.mailings:
        yield from parts(f"{OPENINGS}mailings/{mailing.id}", _words(sources, mailing), ROWS_A_PART)
    for number, roll in enumerate(moment.rolls, 1):
        yield from parts(f"{OPENINGS}rolls/{number:04}", _rows(sources, roll), ROWS_A_PART)
    yield from parts(TEXTS, _texts(sources, moment), EVENTS_A_PART)


def _words(sources: Sources, mailing: Mailing) -> Iterator[bytes]:
    personaliser = personaliser_of(sources.case, mailing)
    for leaf in sources.ledger.leaves(mailing.id):
        row = sources.ledger.row(mailing.roll_id, leaf.row_id)
        if row.sealed is None:
            yield line({"purged": True, "row": row.id})
            continue
        words = words_for(personaliser, open_recipient(_vault(sources, row), row.sealed), leaf.leaf)
        if words is None:
            yield line({"row": row.id, "words": None})
        else:
            yield line({"row": row.id, "words": {"body": words.body, "subject": words.subject}})


def _rows(sources: Sources, roll: Roll) -> Iterator[bytes]:
    for row in sources.ledger.rows(roll.id):
        if row.sealed is None:
            yield line({"purged": True, "row": row.id})
            continue
        opened = open_recipient(_vault(sources, row), row.sealed)
        recipient = json.loads(canonical_recipient(opened.recipient))
        yield line({"nonce": opened.nonce.hex(), "recipient": recipient, "row": row.id})


def _texts(sources: Sources, moment: Snapshot) -> Iterator[bytes]:
    for event in _events(sources, moment):
        sealed = event.entry.text_sealed
        if sealed is not None and sources.vault is not None:
            nonce, text = open_text(sources.vault, sealed)
            yield line({"nonce": nonce.hex(), "seq": event.seq, "text": text})


def _vault(sources: Sources, row: RollRow) -> Vault:
    if sources.vault is None:
        raise EvidenceMistake(
            Said(
                f"宛先 {row.id} の封を開けられないため、完全版は作れません。",
                f"recipient {row.id} cannot be opened, so the full form cannot be made.",
            ),
            Said(
                "事案の鍵を示すか、redacted（要約版）で作ってください。",
                "Name the case's key, or make the redacted form.",
            ),
        )
    return sources.vault
