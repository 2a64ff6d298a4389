"""Looking things up: who is meant, what became of a row, and the rows of a mailing as a table."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from owabi.delivery.chain import moment
from owabi.delivery.event import Event
from owabi.delivery.ports import Ledger, Standing, Vault
from owabi.delivery.sealed import open_recipient, open_text
from owabi.delivery.state import RowState
from owabi.delivery.words import ROW_STATE
from owabi.letter.recipient import Recipient

COLUMNS = ("row", "state", "state_ja", "at", "attempt", "code", "enhanced", "reason", "next_at", "message_id")
"""The columns of `list_rows`; with a vault, `address`, `name` and `reply` follow."""

OPENED_COLUMNS = ("address", "name", "reply")


@dataclass(frozen=True, slots=True)
class Found:
    """A row that answers a search, and its recipient."""

    roll_id: str
    row_id: str
    recipient: Recipient


@dataclass(frozen=True, slots=True)
class Told:
    """An event of a row with the relay's or a person's words; None where there were none, or they were erased."""

    event: Event
    text: str | None


def find_rows(ledger: Ledger, vault: Vault, person: str, *, roll_id: str | None = None) -> Iterator[Found]:
    """Rows whose id, address or name is the person's, in all rolls or one; spaces, width and case do not count.

    Every row is opened, so a million rows take some seconds; erased rows are found by their id only by the ledger.
    """
    wanted = _plain(person)
    for roll in ledger.rolls() if roll_id is None else [ledger.roll(roll_id)]:
        for row in ledger.rows(roll.id):
            if row.sealed is None:
                continue
            recipient = open_recipient(vault, row.sealed).recipient
            if wanted in (_plain(row.id), _plain(recipient.address), _plain(recipient.name)):
                yield Found(roll.id, row.id, recipient)


def dossier_events(ledger: Ledger, mailing_id: str, row_id: str, vault: Vault | None = None) -> list[Told]:
    """All that happened to one copy, in order; its texts are opened if there is a vault."""
    return [Told(event, _text(event, vault)) for event in ledger.events(mailing_id=mailing_id, row_id=row_id)]


def list_rows(
    ledger: Ledger, mailing_id: str, states: Collection[RowState] | None = None, vault: Vault | None = None
) -> Iterator[tuple[str, ...]]:
    """Rows as plain text cells (see COLUMNS), streamed; whoever writes a spreadsheet must make them safe."""
    roll_id = ledger.mailing(mailing_id).roll_id
    for standing in ledger.standings(mailing_id, states):
        cells = _cells(standing)
        yield cells if vault is None else cells + _opened(ledger, roll_id, standing, vault)


def _cells(standing: Standing) -> tuple[str, ...]:
    state = (standing.row_id, standing.state.value, ROW_STATE[standing.state].ja)
    if standing.last is None:
        return (*state, "", "", "", "", "", "", "")
    entry = standing.last.entry
    return (
        *state,
        moment(entry.at),
        str(entry.attempt or ""),
        str(entry.code or ""),
        entry.enhanced or "",
        "" if entry.reason is None else entry.reason.value,
        "" if entry.next_at is None else moment(entry.next_at),
        entry.message_id or "",
    )


def _opened(ledger: Ledger, roll_id: str, standing: Standing, vault: Vault) -> tuple[str, ...]:
    sealed = ledger.row(roll_id, standing.row_id).sealed
    text = "" if standing.last is None else _text(standing.last, vault) or ""
    if sealed is None:
        return ("", "", text)
    recipient = open_recipient(vault, sealed).recipient
    return (recipient.address, recipient.name, text)


def _text(event: Event, vault: Vault | None) -> str | None:
    sealed = event.entry.text_sealed
    return None if vault is None or sealed is None else open_text(vault, sealed)[1]


def _plain(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())
