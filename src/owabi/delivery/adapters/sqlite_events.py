"""The ledger's events in SQLite: appended in order, chained, checked against the row's state."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from owabi.delivery.adapters.sqlite_store import Row, Store
from owabi.delivery.chain import extend, genesis, moment, read_moment
from owabi.delivery.event import Entry, Event, Reason, Stage, What
from owabi.delivery.ports import Head
from owabi.delivery.state import ROW_EVENTS, RowState, after
from owabi.delivery.steps import check_row_step

CLOCK_TOLERANCE = timedelta(seconds=15)
"""How far a moment may lie before the last one without being noted: writers wait for each other for some seconds."""

_PAGE = 1000
_COLUMNS = (
    "seq, what, at, by, mailing_id, row_id, roll_id, chunk, attempt, stage, code, enhanced, reason, next_at, sent_at,"
    " message_id, digest, chain"
)
COLUMNS = ", ".join(f"e.{name.strip()}" for name in _COLUMNS.split(",")) + ", t.sealed"
"""What `read_event` wants of `events e LEFT JOIN event_texts t`."""

_INSERT = f"INSERT INTO events ({_COLUMNS}) VALUES ({', '.join('?' * 18)})"  # noqa: S608 (constants only)
_LAST_OF_ROW = "SELECT what FROM events WHERE mailing_id = ? AND row_id = ? ORDER BY seq DESC LIMIT 1"


def head(store: Store) -> Head:
    """The end of the chain."""
    row = store.first("SELECT seq, chain FROM events ORDER BY seq DESC LIMIT 1")
    return Head(0, genesis(store.ledger_id)) if row is None else Head(row[0], row[1])


def append(store: Store, entries: Sequence[Entry]) -> list[Event]:
    """Append inside the caller's transaction; a clock that went back is noted first."""
    last = store.first("SELECT seq, chain, at FROM events ORDER BY seq DESC LIMIT 1")
    seq, chain, last_at = (0, genesis(store.ledger_id), None) if last is None else last
    written = []
    for entry in entries:
        check(store, entry)
        if last_at is not None and entry.at < read_moment(last_at) - CLOCK_TOLERANCE:
            seq += 1
            event = extend(chain, seq, Entry(What.CLOCK_WENT_BACK, entry.at, "ledger"))
            _write(store, event)
            chain = event.chain
            # Deferrals were counted on the old clock; on the new one they might never come due.
            store.run("UPDATE chunks SET due_at = '' WHERE due_at <> ''")
        seq += 1
        event = extend(chain, seq, entry)
        _write(store, event)
        written.append(event)
        chain, last_at = event.chain, moment(entry.at)
    return written


def check(store: Store, entry: Entry) -> None:
    """IllegalStep if the entry may not follow where its row stands."""
    if entry.what in ROW_EVENTS:
        check_row_step(state_of(store, entry.mailing_id, entry.row_id), entry)


def state_of(store: Store, mailing_id: str | None, row_id: str | None) -> RowState:
    """Where a row stands by its events alone."""
    last = store.first(_LAST_OF_ROW, (mailing_id, row_id))
    return after(None if last is None else What(last[0]))


def events(store: Store, mailing_id: str | None, row_id: str | None, after_seq: int) -> Iterator[Event]:
    """Events in order, read in pages so that no read transaction stays open."""
    last = head(store).seq
    wanted, values = ["e.seq > ?"], [value for value in (mailing_id, row_id) if value is not None]
    if mailing_id is not None:
        # Without a row the index gives no order: the plus keeps SQLite from sorting everything for each page.
        wanted.append("e.mailing_id = ?" if row_id is not None else "+e.mailing_id = ?")
    if row_id is not None:
        wanted.append("e.row_id = ?")
    sql = (
        f"SELECT {COLUMNS} FROM events e LEFT JOIN event_texts t ON t.seq = e.seq"  # noqa: S608 (constants only)
        f" WHERE {' AND '.join(wanted)} ORDER BY e.seq LIMIT {_PAGE}"
    )
    while page := store.all(sql, (after_seq, *values)):
        for row in page:
            yield read_event(row)
        after_seq = page[-1][0]
    if mailing_id is None and row_id is None and after_seq < last:
        raise store.damaged()


def read_event(row: Row) -> Event:
    """An event from the columns of COLUMNS."""
    entry = Entry(
        what=What(row[1]),
        at=read_moment(row[2]),
        by=row[3],
        mailing_id=row[4],
        row_id=row[5],
        roll_id=row[6],
        chunk=row[7],
        attempt=row[8],
        stage=None if row[9] is None else Stage(row[9]),
        code=row[10],
        enhanced=row[11],
        reason=None if row[12] is None else Reason(row[12]),
        next_at=None if row[13] is None else read_moment(row[13]),
        sent_at=None if row[14] is None else read_moment(row[14]),
        message_id=row[15],
        digest=row[16],
        text_sealed=row[18],
    )
    return Event(row[0], entry, row[17])


def _write(store: Store, event: Event) -> None:
    store.run(_INSERT, _values(event))
    if event.entry.text_sealed is not None:
        store.run("INSERT INTO event_texts (seq, sealed) VALUES (?, ?)", (event.seq, event.entry.text_sealed))


def _values(event: Event) -> Row:
    entry = event.entry
    return (
        event.seq,
        entry.what.value,
        moment(entry.at),
        entry.by,
        entry.mailing_id,
        entry.row_id,
        entry.roll_id,
        entry.chunk,
        entry.attempt,
        entry.stage,
        entry.code,
        entry.enhanced,
        entry.reason,
        None if entry.next_at is None else moment(entry.next_at),
        None if entry.sent_at is None else moment(entry.sent_at),
        entry.message_id,
        entry.digest,
        event.chain,
    )
