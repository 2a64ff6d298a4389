"""Rolls and mailings in SQLite."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from datetime import datetime

from owabi.approval.merkle import root
from owabi.delivery import steps
from owabi.delivery.adapters.sqlite_events import append
from owabi.delivery.adapters.sqlite_store import Row, Store
from owabi.delivery.chain import moment, read_moment
from owabi.delivery.event import Entry, What
from owabi.delivery.mailing import Leaf, Mailing, MailingState, Plan, Profile, Transport
from owabi.delivery.roll import Roll, RollRow

CHUNK_SIZE = 200
"""Copies that one lease covers."""

_PAGE = 2000
_ROLL = "SELECT id, name, version, digest, row_count, created_at FROM rolls"
_MAILING = (
    "SELECT m.id, m.audience, m.kind, r.id, m.transport, m.approval_digest, m.leaves_root, m.envelope_sender,"
    " m.from_address, m.from_name, m.reply_to, m.subject_digest, m.planned_at, m.copy_count, m.state"
    " FROM mailings m JOIN rolls r ON r.number = m.roll"
)


def enroll(store: Store, name: str, rows: Iterable[RollRow], by: str, at: datetime) -> Roll:
    """Store the next version of a roll."""
    with store.writing():
        version = store.one("SELECT coalesce(max(version), 0) + 1 FROM rolls WHERE name = ?", (name,))[0]
        roll_id = f"{name}@{version}"
        first = store.one("SELECT coalesce(max(number), 0) + 1 FROM roll_rows")[0]
        number = store.run(
            "INSERT INTO rolls (id, name, version, digest, first_row, row_count, created_at)"
            " VALUES (?, ?, ?, x'', ?, 0, ?)",
            (roll_id, name, version, first, moment(at)),
        ).lastrowid
        try:
            store.run_many(
                "INSERT INTO roll_rows (roll, id, commitment, sealed) VALUES (?, ?, ?, ?)",
                ((number, row.id, row.commitment, row.sealed) for row in rows),
            )
        except sqlite3.IntegrityError:
            raise steps.doubled_row(name) from None
        count = store.one("SELECT coalesce(max(number), 0) + 1 FROM roll_rows")[0] - first
        if not count:
            raise steps.empty_roll(name)
        digest = root(row.commitment for row in _rows(store, first, count))
        store.run("UPDATE rolls SET digest = ?, row_count = ? WHERE number = ?", (digest, count, number))
        append(store, [Entry(What.ENROLLED, at, by, roll_id=roll_id, digest=digest)])
    return Roll(roll_id, name, version, digest, count, at)


def rolls(store: Store) -> list[Roll]:
    """All rolls, oldest first."""
    return [_roll(row) for row in store.all(f"{_ROLL} ORDER BY number")]


def roll(store: Store, roll_id: str) -> Roll:
    """One roll."""
    row = store.first(f"{_ROLL} WHERE id = ?", (roll_id,))
    if row is None:
        raise steps.no_such_roll(roll_id)
    return _roll(row)


def rows(store: Store, roll_id: str) -> Iterator[RollRow]:
    """The rows of a roll, in pages."""
    first, count = store.one("SELECT first_row, row_count FROM rolls WHERE number = ?", (roll_number(store, roll_id),))
    return _rows(store, first, count)


def row(store: Store, roll_id: str, row_id: str) -> RollRow:
    """One row of a roll."""
    found = store.first(
        "SELECT id, commitment, sealed FROM roll_rows WHERE roll = ? AND id = ?", (roll_number(store, roll_id), row_id)
    )
    if found is None:
        raise steps.no_such_row(row_id)
    return RollRow(*found)


def roll_number(store: Store, roll_id: str) -> int:
    """The number under which a roll is stored."""
    found = store.first("SELECT number FROM rolls WHERE id = ?", (roll_id,))
    if found is None:
        raise steps.no_such_roll(roll_id)
    return int(found[0])


def plan(store: Store, plan: Plan, leaves: Iterable[Leaf], by: str, at: datetime) -> Mailing:
    """Store a mailing, its leaves and its chunks."""
    with store.writing():
        roll = roll_number(store, plan.roll_id)
        number = store.one("SELECT coalesce(max(number), 0) + 1 FROM mailings")[0]
        mailing = _planned(f"m{number:04d}", plan, at)
        if plan.transport is Transport.REAL:
            _refuse_second(store, plan)
        _insert(store, number, roll, mailing)
        try:
            store.run_many(
                "INSERT INTO leaves (mailing, position, roll_row, leaf)"
                " VALUES (?, ?, (SELECT number FROM roll_rows WHERE roll = ? AND id = ?), ?)",
                ((number, position, roll, leaf.row_id, leaf.leaf) for position, leaf in enumerate(leaves)),
            )
        except sqlite3.IntegrityError:
            raise steps.foreign_row(plan.roll_id) from None
        count = store.one("SELECT count(*) FROM leaves WHERE mailing = ?", (number,))[0]
        if not count:
            raise steps.empty_roll(plan.roll_id)
        if root(leaf.leaf for leaf in _leaves(store, number, count)) != plan.leaves_root:
            raise steps.other_leaves()
        store.run("UPDATE mailings SET copy_count = ? WHERE number = ?", (count, number))
        due_at = None if plan.transport is Transport.HAND else ""
        store.run_many(
            "INSERT INTO chunks (mailing, number, first_position, last_position, due_at) VALUES (?, ?, ?, ?, ?)",
            (
                (number, chunk, first, min(first + CHUNK_SIZE, count) - 1, due_at)
                for chunk, first in enumerate(range(0, count, CHUNK_SIZE))
            ),
        )
        mailing = replace(mailing, count=count)
        entry = Entry(What.PLANNED, at, by, mailing_id=mailing.id, roll_id=plan.roll_id, digest=mailing.digest())
        append(store, [entry])
    return mailing


def mailings(store: Store) -> list[Mailing]:
    """All mailings, oldest first."""
    return [_mailing(row) for row in store.all(f"{_MAILING} ORDER BY m.number")]


def mailing(store: Store, mailing_id: str) -> Mailing:
    """One mailing."""
    found = store.first(f"{_MAILING} WHERE m.id = ?", (mailing_id,))
    if found is None:
        raise steps.no_such_mailing(mailing_id)
    return _mailing(found)


def mailing_number(store: Store, mailing_id: str) -> int:
    """The number under which a mailing is stored."""
    found = store.first("SELECT number FROM mailings WHERE id = ?", (mailing_id,))
    if found is None:
        raise steps.no_such_mailing(mailing_id)
    return int(found[0])


def leaves(store: Store, mailing_id: str) -> Iterator[Leaf]:
    """The leaves of a mailing, in pages."""
    number, count = store.one("SELECT number, copy_count FROM mailings WHERE id = ?", (mailing(store, mailing_id).id,))
    return _leaves(store, number, count)


def change(store: Store, mailing_id: str, to: MailingState, entry: Entry) -> Mailing:
    """Move a mailing to another state."""
    with store.writing():
        before = mailing(store, mailing_id)
        if before.state is to:
            return before
        steps.check_mailing_step(before, to)
        set_state(store, mailing_id, to)
        append(store, [entry])
    return replace(before, state=to)


def set_state(store: Store, mailing_id: str, to: MailingState) -> None:
    """Write the state, inside the caller's transaction."""
    store.run("UPDATE mailings SET state = ? WHERE id = ?", (to.value, mailing_id))


def purge(store: Store, roll_id: str, row_ids: Collection[str] | None, by: str, at: datetime) -> int:
    """Erase recipients and the texts of their events, then every byte that SQLite left of them."""
    with store.writing():
        number = roll_number(store, roll_id)
        chosen = None if row_ids is None else sorted(set(row_ids))
        if chosen is None:
            texts = (
                "DELETE FROM event_texts WHERE seq IN"
                " (SELECT e.seq FROM mailings m JOIN events e ON e.mailing_id = m.id WHERE m.roll = ?)"
            )
            store.run(texts, (number,))
            erased = store.run(
                "UPDATE roll_rows SET sealed = NULL WHERE roll = ? AND sealed IS NOT NULL", (number,)
            ).rowcount
            entries = [Entry(What.PURGED, at, by, roll_id=roll_id)]
        else:
            erased = sum(_purge_row(store, roll_id, number, row_id) for row_id in chosen)
            entries = [Entry(What.PURGED, at, by, roll_id=roll_id, row_id=row_id) for row_id in chosen]
        append(store, entries)
    store.scrub()
    return erased


def _purge_row(store: Store, roll_id: str, roll: int, row_id: str) -> int:
    had = row(store, roll_id, row_id).sealed is not None
    store.run("UPDATE roll_rows SET sealed = NULL WHERE roll = ? AND id = ?", (roll, row_id))
    store.run(
        "DELETE FROM event_texts WHERE seq IN (SELECT e.seq FROM mailings m JOIN events e ON e.mailing_id = m.id"
        " WHERE m.roll = ? AND e.row_id = ?)",
        (roll, row_id),
    )
    return int(had)


def _rows(store: Store, first: int, count: int) -> Iterator[RollRow]:
    sql = "SELECT id, commitment, sealed FROM roll_rows WHERE number >= ? AND number < ? ORDER BY number"
    for start in range(first, first + count, _PAGE):
        end = min(start + _PAGE, first + count)
        page = store.all(sql, (start, end))
        # SQLite has been seen to end an answer at a damaged page without a word: people would silently be lost.
        if len(page) != end - start:
            raise store.damaged()
        for found in page:
            yield RollRow(*found)


def _leaves(store: Store, number: int, count: int) -> Iterator[Leaf]:
    sql = (
        "SELECT r.id, l.leaf FROM leaves l JOIN roll_rows r ON r.number = l.roll_row"
        " WHERE l.mailing = ? AND l.position >= ? AND l.position < ? ORDER BY l.position"
    )
    for start in range(0, count, _PAGE):
        end = min(start + _PAGE, count)
        page = store.all(sql, (number, start, end))
        if len(page) != end - start:
            raise store.damaged()
        for found in page:
            yield Leaf(*found)


def _refuse_second(store: Store, plan: Plan) -> None:
    found = store.first(
        "SELECT id FROM mailings WHERE transport = 'real' AND approval_digest = ?", (plan.approval_digest,)
    )
    if found is not None:
        raise steps.planned_already(found[0])


def _planned(mailing_id: str, plan: Plan, at: datetime) -> Mailing:
    return Mailing(
        mailing_id,
        plan.audience,
        plan.kind,
        plan.roll_id,
        plan.transport,
        plan.approval_digest,
        plan.leaves_root,
        plan.profile,
        plan.subject_digest,
        planned_at=at,
        count=0,
        state=MailingState.PLANNED,
    )


def _insert(store: Store, number: int, roll: int, mailing: Mailing) -> None:
    profile = mailing.profile
    store.run(
        "INSERT INTO mailings (number, id, audience, kind, roll, transport, approval_digest, leaves_root,"
        " envelope_sender, from_address, from_name, reply_to, subject_digest, planned_at, copy_count, state)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            number,
            mailing.id,
            mailing.audience,
            mailing.kind,
            roll,
            mailing.transport.value,
            mailing.approval_digest,
            mailing.leaves_root,
            profile.envelope_sender,
            profile.from_address,
            profile.from_name,
            profile.reply_to,
            mailing.subject_digest,
            moment(mailing.planned_at),
            mailing.count,
            mailing.state.value,
        ),
    )


def _roll(row: Row) -> Roll:
    return Roll(row[0], row[1], row[2], row[3], row[4], read_moment(row[5]))


def _mailing(row: Row) -> Mailing:
    return Mailing(
        id=row[0],
        audience=row[1],
        kind=row[2],
        roll_id=row[3],
        transport=Transport(row[4]),
        approval_digest=row[5],
        leaves_root=row[6],
        profile=Profile(row[7], row[8], row[9], row[10]),
        subject_digest=row[11],
        planned_at=read_moment(row[12]),
        count=row[13],
        state=MailingState(row[14]),
    )
