"""What one person was told: which bytes, approved by whom, from which facts, and what the relay said."""

from __future__ import annotations

import hmac
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from owabi.approval.covered import Covered
from owabi.approval.statement import Approval
from owabi.case.store import approvals
from owabi.dates.zone import JST
from owabi.delivery.content import with_crlf
from owabi.delivery.event import Entry, What
from owabi.delivery.looking import Found, Told, dossier_events, find_rows
from owabi.delivery.mailing import Mailing, Transport
from owabi.delivery.sealed import Opened, commit_content, open_recipient
from owabi.delivery.state import RowState
from owabi.errors import EvidenceMistake, Mistake
from owabi.evidence.sources import Sources, personaliser_of, words_for
from owabi.letter.recipient import Recipient
from owabi.letter.template import Words
from owabi.render.eml import Profile, message
from owabi.said import Said


@dataclass(frozen=True, slots=True)
class ToldLetter:
    """One letter to the person. `words` are None where they cannot be made again; `are_bytes_proven` says whether the
    whole mail, made again, has the commitment that was recorded before it left (None where it cannot be made).

    `approvals` are the records that were there before the copy was first handed over, `covered` what they cover.
    """

    mailing: Mailing
    row_id: str
    state: RowState
    words: Words | None
    are_bytes_proven: bool | None
    covered: Covered | None
    approvals: tuple[Approval, ...]
    events: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """One person in every list and mailing, oldest first; corrections are letters of that kind.

    `rows` are (list, row); `recipient` is None where the person was erased.
    """

    rows: tuple[tuple[str, str], ...]
    recipient: Recipient | None
    letters: tuple[ToldLetter, ...]


def people_like(sources: Sources, person: str) -> tuple[Dossier, ...]:
    """A dossier for everyone whose row id, address or name is `person`, once by address; `customers@2/r000003` is one.

    Raises `EvidenceMistake` where nobody is found. An erased person is found by a row id alone.
    """
    found: dict[str, list[tuple[str, str, Recipient | None]]] = {}
    if sources.vault is not None:
        for row in _like(sources, person):
            found.setdefault(row.recipient.address.lower(), []).append((row.roll_id, row.row_id, row.recipient))
    for address in list(found):
        found[address] = _everywhere(sources, address)
    for roll_id, row_id in _erased(sources, person):
        found.setdefault(f"{roll_id}/{row_id}", []).append((roll_id, row_id, None))
    if not found:
        raise EvidenceMistake(
            Said("その宛先は見つかりません。", "no such recipient is found."),
            Said(
                "アドレス、氏名、または宛先番号（r000001 など）を確かめてください。",
                "Check the address, the name, or the row id (r000001 and so on).",
            ),
        )
    return tuple(_dossier(sources, rows) for rows in found.values())


def _like(sources: Sources, person: str) -> Iterator[Found]:
    assert sources.vault is not None
    roll_id, slash, row_id = person.strip().rpartition("/")
    if slash and roll_id in {roll.id for roll in sources.ledger.rolls()}:
        rows = find_rows(sources.ledger, sources.vault, row_id, roll_id=roll_id)
        return (row for row in rows if row.row_id == row_id)
    return find_rows(sources.ledger, sources.vault, person)


def _everywhere(sources: Sources, address: str) -> list[tuple[str, str, Recipient | None]]:
    assert sources.vault is not None
    rows = find_rows(sources.ledger, sources.vault, address)
    return [(row.roll_id, row.row_id, row.recipient) for row in rows if row.recipient.address.lower() == address]


def _erased(sources: Sources, person: str) -> Iterator[tuple[str, str]]:
    wanted = person.strip().lower()
    for roll in sources.ledger.rolls():
        for row in sources.ledger.rows(roll.id):
            if row.sealed is None and wanted in (row.id, f"{roll.id}/{row.id}"):
                yield roll.id, row.id


def _dossier(sources: Sources, rows: Sequence[tuple[str, str, Recipient | None]]) -> Dossier:
    records = approvals(sources.case)
    letters = [
        letter
        for mailing in sources.ledger.mailings()
        for roll_id, row_id, _ in rows
        if mailing.roll_id == roll_id and (letter := _letter(sources, mailing, row_id, records)) is not None
    ]
    recipient = next((recipient for _, _, recipient in reversed(rows) if recipient is not None), None)
    return Dossier(tuple((roll_id, row_id) for roll_id, row_id, _ in rows), recipient, tuple(letters))


def _letter(sources: Sources, mailing: Mailing, row_id: str, records: Sequence[Approval]) -> ToldLetter | None:
    leaf = next((leaf.leaf for leaf in sources.ledger.leaves(mailing.id) if leaf.row_id == row_id), None)
    if leaf is None:
        return None
    events = tuple(dossier_events(sources.ledger, mailing.id, row_id, sources.vault))
    sealed = sources.ledger.row(mailing.roll_id, row_id).sealed
    words, proven = None, None
    if sealed is not None and sources.vault is not None:
        opened = open_recipient(sources.vault, sealed)
        words = words_for(personaliser_of(sources.case, mailing), opened, leaf)
        proven = None if words is None else _are_bytes_proven(mailing, opened, words, events)
    first = next((told.event.seq for told in events if told.event.entry.what is What.INTENT), None)
    about = tuple(_about(mailing, records, first))
    covered = about[0].covered if about else None
    state = sources.ledger.standing(mailing.id, row_id).state
    return ToldLetter(mailing, row_id, state, words, proven, covered, about, events)


def _about(mailing: Mailing, records: Sequence[Approval], before: int | None) -> Iterator[Approval]:
    digest = None if mailing.approval_digest is None else mailing.approval_digest.hex()
    for approval in records:
        if approval.covered.digest == digest and (before is None or approval.anchor.event_count < before):
            yield approval


def _are_bytes_proven(mailing: Mailing, opened: Opened, words: Words, events: Sequence[Told]) -> bool | None:
    intents = [told.event.entry for told in events if told.event.entry.what is What.INTENT]
    if not intents or intents[-1].sent_at is None:
        return None
    return _is_proven(mailing, opened, words, intents[-1], intents[-1].sent_at.astimezone(JST)) or None


def _is_proven(mailing: Mailing, opened: Opened, words: Words, intent: Entry, at: datetime) -> bool:
    profile = mailing.profile
    domain = profile.envelope_sender.rpartition("@")[2]
    try:
        mail = message(
            words,
            recipient=opened.recipient,
            profile=Profile(profile.from_name, profile.from_address, profile.reply_to, domain),
            message_id=intent.message_id or "",
            date=at,
            drill=mailing.transport is Transport.DRILL,
        )
    except Mistake:
        return False
    return hmac.compare_digest(commit_content(opened.nonce, with_crlf(mail)), intent.digest or b"")
