"""Leases on chunks in SQLite, and the rows that are due in them."""

from __future__ import annotations

from datetime import datetime, timedelta

from owabi.delivery import steps
from owabi.delivery.adapters.sqlite_events import append
from owabi.delivery.adapters.sqlite_mailings import mailing_number
from owabi.delivery.adapters.sqlite_store import Row, Store
from owabi.delivery.chain import moment, read_moment
from owabi.delivery.event import Entry, What
from owabi.delivery.lease import Due, Lease
from owabi.delivery.mailing import MailingState
from owabi.delivery.state import DUE, RowState, after

_ROWS = """
    SELECT r.id, l.leaf, r.commitment, r.sealed, e.what, e.attempt, e.next_at, e.at
    FROM chunks c
    JOIN leaves l ON l.mailing = c.mailing AND l.position BETWEEN c.first_position AND c.last_position
    JOIN roll_rows r ON r.number = l.roll_row
    LEFT JOIN events e ON e.seq = (SELECT max(x.seq) FROM events x WHERE x.mailing_id = ? AND x.row_id = r.id)
    WHERE c.mailing = ? AND c.number = ? ORDER BY l.position
"""
_CHUNK_OF_ROW = (
    "SELECT c.number FROM mailings m JOIN roll_rows r ON r.roll = m.roll AND r.id = ?"
    " JOIN leaves l ON l.mailing = m.number AND l.roll_row = r.number"
    " JOIN chunks c ON c.mailing = m.number AND l.position BETWEEN c.first_position AND c.last_position"
    " WHERE m.id = ?"
)
_OWNED = "SELECT number, owner, host, boot, expires_at FROM chunks WHERE mailing = ? AND owner IS NOT NULL"
_FREE = "owner = NULL, host = NULL, boot = NULL, expires = NULL, expires_at = NULL"


def refuse_if_leased_elsewhere(store: Store, at: datetime) -> None:
    """DeliveryMistake while a lease of another, living machine is in force; ours are known to be dead."""
    for owner, host, boot, expires_at in store.all(
        "SELECT owner, host, boot, expires_at FROM chunks WHERE owner IS NOT NULL"
    ):
        if not _dead(store, host, boot, expires_at, at):
            raise steps.leased_elsewhere(owner)


def take(store: Store, mailing_id: str, owner: str, at: datetime, seconds: float) -> Lease | None:
    """Lease the first chunk with a row that is due."""
    with store.writing():
        number = mailing_number(store, mailing_id)
        _bury(store, mailing_id, number, owner, at)
        found = store.first(
            "SELECT number, token FROM chunks WHERE mailing = ? AND owner IS NULL AND due_at <= ?"
            " ORDER BY number LIMIT 1",
            (number, moment(at)),
        )
        if found is None:
            return None
        chunk, token = found[0], found[1] + 1
        expires = store.machine.clock() + seconds
        store.run(
            "UPDATE chunks SET token = ?, owner = ?, host = ?, boot = ?, expires = ?, expires_at = ?"
            " WHERE mailing = ? AND number = ?",
            (
                token,
                owner,
                store.machine.host,
                store.machine.boot,
                expires,
                moment(at + timedelta(seconds=seconds)),
                number,
                chunk,
            ),
        )
        append(store, [Entry(What.TAKEN, at, owner, mailing_id=mailing_id, chunk=chunk)])
    return Lease(mailing_id, chunk, owner, token, expires)


def due(store: Store, lease: Lease, at: datetime) -> list[Due]:
    """The rows of the leased chunk that may be tried at the moment."""
    number = mailing_number(store, lease.mailing_id)
    found = []
    for row_id, leaf, commitment, sealed, what, attempt, next_at, told_at in _rows(
        store, lease.mailing_id, number, lease.chunk
    ):
        state = after(None if what is None else What(what))
        if state not in DUE or (state is RowState.DEFERRED and not _ripe(next_at, told_at, at)):
            continue
        first = _first_tried_at(store, lease.mailing_id, row_id) if state is RowState.DEFERRED else None
        found.append(Due(row_id, leaf, commitment, sealed, (attempt or 0) + 1, first))
    return found


def next_due_at(store: Store, mailing_id: str) -> datetime | None:
    """The earliest moment at which a deferred copy may be tried."""
    found = store.one(
        "SELECT min(due_at) FROM chunks WHERE mailing = ? AND due_at <> ''", (mailing_number(store, mailing_id),)
    )[0]
    return None if found is None else read_moment(found)


def recover(store: Store, mailing_id: str, by: str, at: datetime) -> int:
    """Turn what dead owners left intended into unknown."""
    with store.writing():
        return _bury(store, mailing_id, mailing_number(store, mailing_id), by, at)


def renew(store: Store, lease: Lease, at: datetime, seconds: float) -> Lease:
    """Move the end of a lease; LeaseLost if it is no longer ours."""
    expires = store.machine.clock() + seconds
    with store.writing():
        check_lease(store, lease)
        store.run(
            "UPDATE chunks SET expires = ?, expires_at = ? WHERE mailing = ? AND number = ?",
            (
                expires,
                moment(at + timedelta(seconds=seconds)),
                mailing_number(store, lease.mailing_id),
                lease.chunk,
            ),
        )
    return Lease(lease.mailing_id, lease.chunk, lease.owner, lease.token, expires)


def give_back(store: Store, lease: Lease, at: datetime) -> None:
    """End a lease that is still ours."""
    with store.writing():
        number = mailing_number(store, lease.mailing_id)
        if not _ours(store, lease, number):
            return
        _give_up(store, lease.mailing_id, lease.chunk, by=lease.owner, at=at)
        _free(store, lease.mailing_id, number, lease.chunk, at)
        entry = Entry(What.GIVEN_BACK, at, lease.owner, mailing_id=lease.mailing_id, chunk=lease.chunk)
        append(store, [entry])


def check_lease(store: Store, lease: Lease) -> None:
    """LeaseLost unless the lease is still ours in the ledger."""
    if not _ours(store, lease, mailing_number(store, lease.mailing_id)):
        raise steps.lease_lost(lease.chunk)


def check_intents(store: Store, entries: list[Entry], lease: Lease | None) -> None:
    """LeaseLost or MailingHalted unless the copies may leave under the lease, inside the caller's transaction."""
    if not entries:
        return
    if lease is None:
        raise steps.lease_lost(-1)
    check_lease(store, lease)
    state = store.one("SELECT state FROM mailings WHERE id = ?", (lease.mailing_id,))[0]
    steps.check_running(lease.mailing_id, MailingState(state))
    for entry in entries:
        if entry.mailing_id != lease.mailing_id or not store.first(
            f"{_CHUNK_OF_ROW} AND c.number = ?", (entry.row_id, lease.mailing_id, lease.chunk)
        ):
            raise steps.lease_lost(lease.chunk)


def reopen(store: Store, mailing_id: str, row_id: str) -> None:
    """Make the chunk of a row that was put back due again. MailingHalted if the mailing was stopped for good."""
    number, state = store.one("SELECT number, state FROM mailings WHERE id = ?", (mailing_id,))
    if state == MailingState.STOPPED.value:
        steps.check_running(mailing_id, MailingState.STOPPED)
    (chunk,) = store.one(_CHUNK_OF_ROW, (row_id, mailing_id))
    store.run("UPDATE chunks SET due_at = '' WHERE mailing = ? AND number = ?", (number, chunk))


def _bury(store: Store, mailing_id: str, number: int, by: str, at: datetime) -> int:
    unknown = 0
    for chunk, owner, host, boot, expires_at in store.all(_OWNED, (number,)):
        if owner == by or not _dead(store, host, boot, expires_at, at):
            continue
        unknown += _give_up(store, mailing_id, chunk, by=by, at=at)
        _free(store, mailing_id, number, chunk, at)
    return unknown


def _give_up(store: Store, mailing_id: str, chunk: int, *, by: str, at: datetime) -> int:
    lost = [
        row for row in _rows(store, mailing_id, mailing_number(store, mailing_id), chunk) if row[4] == What.INTENT.value
    ]
    append(store, [steps.interrupted(mailing_id, row[0], row[5], by, at) for row in lost])
    return len(lost)


def _dead(store: Store, host: str, boot: str, expires_at: str, at: datetime) -> bool:
    # On this machine the process lock has already told that no other sender lives.
    return boot == store.machine.boot or host == store.machine.host or read_moment(expires_at) < at


def _free(store: Store, mailing_id: str, number: int, chunk: int, at: datetime) -> None:
    due_at: str | None = None
    for _, _, _, _, what, _, next_at, told_at in _rows(store, mailing_id, number, chunk):
        state = after(None if what is None else What(what))
        if state in DUE:
            ripe = state is not RowState.DEFERRED or _ripe(next_at, told_at, at)
            due_at = "" if ripe else next_at if due_at is None else min(due_at, next_at)
    store.run(
        f"UPDATE chunks SET due_at = ?, {_FREE} WHERE mailing = ? AND number = ?",  # noqa: S608 (constants only)
        (due_at, number, chunk),
    )


def _rows(store: Store, mailing_id: str, number: int, chunk: int) -> list[Row]:
    rows = store.all(_ROWS, (mailing_id, number, chunk))
    size = store.one(
        "SELECT last_position - first_position + 1 FROM chunks WHERE mailing = ? AND number = ?", (number, chunk)
    )[0]
    if len(rows) != size:
        raise store.damaged()
    return rows


def _ours(store: Store, lease: Lease, number: int) -> bool:
    found = store.first("SELECT owner, token FROM chunks WHERE mailing = ? AND number = ?", (number, lease.chunk))
    return found == (lease.owner, lease.token)


def _ripe(next_at: str | None, told_at: str, at: datetime) -> bool:
    # A deferral that was recorded "later than now" means that the clock went back: waiting for it could take years.
    return next_at is None or read_moment(next_at) <= at or read_moment(told_at) > at


def _first_tried_at(store: Store, mailing_id: str, row_id: str) -> datetime | None:
    first: str | None = None
    for what, at in store.all(
        "SELECT what, at FROM events WHERE mailing_id = ? AND row_id = ? ORDER BY seq", (mailing_id, row_id)
    ):
        if what == What.REQUEUED.value:
            first = None
        elif first is None:
            first = at
    return None if first is None else read_moment(first)
