"""The ledger's chain from its first event to its last, and what it tells of every copy."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from owabi.approval.canonical import Json, canonical
from owabi.delivery.chain import genesis, link, read_moment
from owabi.delivery.event import What
from owabi.delivery.state import ROW_EVENTS, RowState, after, may_follow
from owabi.evidence.opened import OpenedBundle
from owabi.said import Said

EVENTS = "ledger/events"


@dataclass(slots=True)
class Told:
    """What the events tell, gathered in one pass: the one mutable value of this room, and it stays inside it.

    `states` by mailing and row; `handed` the first and the last intent of a mailing as (seq, moment); `purged` rows as
    (list, row), the row None where the whole list was erased.
    """

    states: dict[str, dict[str, RowState]]
    chain_at: dict[int, str] = field(default_factory=dict)
    enrolled: dict[str, str] = field(default_factory=dict)
    planned: dict[str, str] = field(default_factory=dict)
    handed: dict[str, list[tuple[int, datetime]]] = field(default_factory=dict)
    purged: set[tuple[str, str | None]] = field(default_factory=set)
    faults: list[Said] = field(default_factory=list)


def read_events(bundle: OpenedBundle) -> Told:
    """Walk the chain once; what is wrong is in `faults`, the first break ends the walk."""
    told = Told({mailing.id: {} for mailing in bundle.mailings})
    for mailing in bundle.mailings:
        rows = (str(fields.get("row")) for fields in bundle.lines(f"mailings/{mailing.id}"))
        told.states[mailing.id] = dict.fromkeys(rows, RowState.PLANNED)
    wanted = {approval.anchor.event_count for approval in bundle.approvals}
    before, seq = genesis(bundle.manifest.ledger_id), 0
    for fields in bundle.lines(EVENTS):
        seq += 1
        event = fields.get("event")
        if not isinstance(event, dict) or event.get("seq") != seq or set(fields) != {"chain", "event"}:
            told.faults.append(_broken(seq))
            return told
        before = link(before, canonical(event))
        if before.hex() != fields["chain"]:
            told.faults.append(_broken(seq))
            return told
        if seq in wanted:
            told.chain_at[seq] = before.hex()
        _take_in(told, seq, event)
    if (seq, before.hex()) != (bundle.manifest.event_count, bundle.manifest.ledger_head):
        told.faults.append(Said("台帳の終わりが切り取られています。", "the end of the ledger was cut off."))
    return told


def _take_in(told: Told, seq: int, event: dict[str, Json]) -> None:
    what = What(str(event.get("what")))
    mailing, row, roll = (_text(event, name) for name in ("mailing", "row", "roll"))
    if what is What.ENROLLED:
        told.enrolled[roll] = _text(event, "digest")
    elif what is What.PLANNED:
        told.planned[mailing] = _text(event, "digest")
    elif what is What.PURGED:
        told.purged.add((roll, row or None))
    elif what in ROW_EVENTS and row:
        _move(told, seq, what, mailing, row)
        if what is What.INTENT:
            moment = (seq, read_moment(_text(event, "at")))
            told.handed.setdefault(mailing, [moment, moment])[1] = moment


def _move(told: Told, seq: int, what: What, mailing: str, row: str) -> None:
    state = told.states.get(mailing, {}).get(row)
    if state is None or not may_follow(state, what):
        told.faults.append(
            Said(
                f"できごと {seq} は、それまでの記録に続きません（{mailing} {row}）。",
                f"event {seq} cannot follow what was before it ({mailing} {row}).",
            )
        )
        return
    told.states[mailing][row] = after(what)


def count_states(told: Told, mailing_id: str) -> dict[RowState, int]:
    """The copies of a mailing by state."""
    counts: dict[RowState, int] = {}
    for state in told.states.get(mailing_id, {}).values():
        counts[state] = counts.get(state, 0) + 1
    return counts


def check_chain(told: Told) -> Iterator[Said]:
    """The faults of the walk."""
    yield from told.faults


def _text(event: dict[str, Json], name: str) -> str:
    value = event.get(name)
    return value if isinstance(value, str) else ""


def _broken(seq: int) -> Said:
    return Said(f"台帳の連鎖が切れています（{seq}番目のできごと）。", f"the ledger's chain breaks at event {seq}.")
