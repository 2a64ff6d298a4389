"""Where the copies of a mailing stand, counted and listed from SQLite."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from owabi.delivery import steps
from owabi.delivery.adapters.sqlite_events import COLUMNS, read_event
from owabi.delivery.adapters.sqlite_mailings import mailing, mailing_number
from owabi.delivery.adapters.sqlite_store import Row, Store
from owabi.delivery.counts import Counts
from owabi.delivery.event import What
from owabi.delivery.ports import Standing
from owabi.delivery.state import RowState, after

_PAGE = 1000
_LAST = "(SELECT max(x.seq) FROM events x WHERE x.mailing_id = ? AND x.row_id = r.id)"
_STANDING = (
    f"SELECT l.position, r.id, {COLUMNS} FROM leaves l JOIN roll_rows r ON r.number = l.roll_row"  # noqa: S608
    f" LEFT JOIN events e ON e.seq = {_LAST} LEFT JOIN event_texts t ON t.seq = e.seq WHERE l.mailing = ?"
)


def counts(store: Store, mailing_id: str) -> Counts:
    """Copies by state: one pass over the index of events, and the leaves of the chunks in hand."""
    number = mailing_number(store, mailing_id)
    total = int(store.one("SELECT copy_count FROM mailings WHERE number = ?", (number,))[0])
    by_state = {
        after(What(what)): count
        for what, count in store.all(
            "SELECT e.what, count(*) FROM events e WHERE e.mailing_id = ? AND e.row_id IS NOT NULL AND e.seq ="
            " (SELECT max(x.seq) FROM events x WHERE x.mailing_id = e.mailing_id AND x.row_id = e.row_id)"
            " GROUP BY e.what",
            (mailing_id,),
        )
    }
    untouched = total - sum(by_state.values())
    taken = int(
        store.one(
            "SELECT count(*) FROM chunks c JOIN leaves l ON l.mailing = c.mailing"
            " AND l.position BETWEEN c.first_position AND c.last_position JOIN roll_rows r ON r.number = l.roll_row"
            " WHERE c.mailing = ? AND c.owner IS NOT NULL AND NOT EXISTS"
            " (SELECT 1 FROM events x WHERE x.mailing_id = ? AND x.row_id = r.id)",
            (number, mailing_id),
        )[0]
    )
    by_state |= {RowState.TAKEN: taken, RowState.PLANNED: untouched - taken}
    return Counts(total, {state: count for state, count in by_state.items() if count})


def standings(store: Store, mailing_id: str, states: Collection[RowState] | None) -> Iterator[Standing]:
    """Rows in their order, in pages."""
    number, count = store.one("SELECT number, copy_count FROM mailings WHERE id = ?", (mailing(store, mailing_id).id,))
    position, in_hand = -1, _in_hand(store, number)
    sql = f"{_STANDING} AND l.position > ? ORDER BY l.position LIMIT {_PAGE}"
    while page := store.all(sql, (mailing_id, number, position)):
        for row in page:
            found = _standing(row, in_hand)
            if states is None or found.state in states:
                yield found
        position = page[-1][0]
    if position != count - 1:
        raise store.damaged()


def standing(store: Store, mailing_id: str, row_id: str) -> Standing:
    """One row."""
    number = mailing_number(store, mailing_id)
    row = store.first(
        f"{_STANDING} AND l.roll_row = (SELECT x.number FROM mailings m JOIN roll_rows x ON x.roll = m.roll"  # noqa: S608
        " AND x.id = ? WHERE m.number = ?)",
        (mailing_id, number, row_id, number),
    )
    if row is None:
        raise steps.no_such_row(row_id)
    return _standing(row, _in_hand(store, number))


def _in_hand(store: Store, number: int) -> list[range]:
    """The positions of the chunks that somebody works on."""
    owned = "SELECT first_position, last_position + 1 FROM chunks WHERE mailing = ? AND owner IS NOT NULL"
    return [range(first, end) for first, end in store.all(owned, (number,))]


def _standing(row: Row, in_hand: list[range]) -> Standing:
    position, row_id, *columns = row
    if columns[0] is None:
        taken = any(position in positions for positions in in_hand)
        return Standing(row_id, RowState.TAKEN if taken else RowState.PLANNED, None)
    last = read_event(tuple(columns))
    return Standing(row_id, after(last.entry.what), last)
