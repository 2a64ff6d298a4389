"""Any order of events: the chain holds, every row goes a legal way, and nobody is sent to twice."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from owabi.delivery import chain
from owabi.delivery.adapters.sqlite_ledger import SqliteLedger
from owabi.delivery.event import Entry, Reason, Stage, What
from owabi.delivery.lease import Lease
from owabi.delivery.mailing import MailingState
from owabi.delivery.ports import Ledger
from owabi.delivery.state import DUE, ROW_EVENTS, RowState, after, may_follow
from owabi.errors import DeliveryMistake
from owabi.testing.memory_ledger import MemoryLedger
from tests.unit.delivery.world import AT, planned

ROWS = ["r000001", "r000002", "r000003"]
ACTS = st.one_of(
    st.tuples(st.just("row"), st.sampled_from(ROWS), st.sampled_from(sorted(ROW_EVENTS))),
    st.tuples(st.just("state"), st.sampled_from(list(MailingState)), st.none()),
    st.tuples(st.sampled_from(["take", "give_back", "recover", "crash"]), st.none(), st.none()),
    st.tuples(st.just("clock"), st.integers(-4000, 4000), st.none()),
)


class _Play:
    """Does what it is told on a ledger, as far as the ledger lets it."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.mailing = planned(ledger, len(ROWS))
        self.at = AT
        self.owner = 1
        self.lease: Lease | None = None
        self.lets: list[bool] = []

    def act(self, kind: str, one: object, two: object) -> None:
        name = f"w{self.owner}"
        with suppress(DeliveryMistake):
            if kind == "row" and isinstance(one, str) and isinstance(two, What):
                entry = Entry(two, self.at, name, mailing_id=self.mailing.id, row_id=one, attempt=1)
                self.lets.append(False)
                self.ledger.append([entry], lease=self.lease)
                self.lets[-1] = True
            elif kind == "state" and isinstance(one, MailingState):
                entry = Entry(What.PAUSED, self.at, name, mailing_id=self.mailing.id, reason=Reason.BY_PERSON)
                self.ledger.change(self.mailing.id, one, entry)
            elif kind == "take" and self.lease is None:
                self.lease = self.ledger.take(self.mailing.id, name, at=self.at, seconds=60)
            elif kind == "give_back" and self.lease is not None:
                self.ledger.give_back(self.lease, at=self.at)
                self.lease = None
            elif kind == "recover":
                self.ledger.recover(self.mailing.id, by=name, at=self.at)
            elif kind == "crash":
                self.owner += 1
                self.lease = None
            elif kind == "clock" and isinstance(one, int):
                self.at += timedelta(seconds=one)


def check(play: _Play) -> None:
    ledger, mailing = play.ledger, play.mailing
    assert chain.first_break(ledger.id, ledger.events()) is None
    for row_id in ROWS:
        state, contents = RowState.PLANNED, 0
        for event in ledger.events(mailing_id=mailing.id, row_id=row_id):
            assert may_follow(state, event.entry.what)
            put_back = event.entry.what is What.REQUEUED
            contents = 0 if put_back else contents + (event.entry.what is What.INTENT)
            # A definite refusal or deferral may be followed by another try; silence may not.
            assert event.entry.what is not What.INTENT or state in DUE
            state = after(event.entry.what)
        told = ledger.standing(mailing.id, row_id).state
        assert told is state or {told, state} <= {RowState.PLANNED, RowState.TAKEN}
    counts = ledger.counts(mailing.id)
    assert sum(counts.by_state.values()) == counts.total == len(ROWS)


@given(st.lists(ACTS, max_size=60))
@settings(max_examples=60)
def test_any_order_of_events_keeps_the_chain_and_the_ways_of_rows(
    acts: list[tuple[str, object, object]],
) -> None:
    with TemporaryDirectory() as folder:
        sqlite = SqliteLedger(Path(folder) / "case.db")
        plays = [_Play(MemoryLedger()), _Play(sqlite)]
        for play in plays:
            with play.ledger.hold("all", at=AT):
                for kind, one, two in acts:
                    play.act(kind, one, two)
                check(play)
        memory, disk = plays
        assert memory.lets == disk.lets
        assert [one.state for one in memory.ledger.standings("m0001")] == [
            one.state for one in disk.ledger.standings("m0001")
        ]
        sqlite.close()


@given(st.lists(st.sampled_from(sorted(What)), min_size=1, max_size=30), st.data())
def test_any_changed_event_breaks_the_chain_at_its_place(whats: list[What], data: st.DataObject) -> None:
    before, events = chain.genesis("l"), []
    for seq, what in enumerate(whats, 1):
        events.append(chain.extend(before, seq, Entry(what, AT, "w", row_id=f"r{seq}", stage=Stage.RCPT)))
        before = events[-1].chain
    assert chain.first_break("l", events) is None
    place = data.draw(st.integers(0, len(events) - 1))
    other = Entry(events[place].entry.what, AT, "x", row_id=f"r{place + 1}", stage=Stage.RCPT)
    events[place] = type(events[place])(place + 1, other, events[place].chain)
    assert chain.first_break("l", events) == place + 1


@pytest.mark.parametrize("state", list(RowState))
def test_from_no_state_is_there_a_way_to_a_second_copy_without_a_word_in_between(state: RowState) -> None:
    """An intent is followed by another only over the relay's no, or a person's."""
    if not may_follow(state, What.INTENT):
        return
    after_intent = [what for what in What if may_follow(RowState.INTENT, what)]
    assert set(after_intent) == {What.ACCEPTED, What.REFUSED, What.DEFERRED, What.UNKNOWN}
    again = {what for what in after_intent if may_follow(after(what), What.INTENT)}
    assert again == {What.DEFERRED}
