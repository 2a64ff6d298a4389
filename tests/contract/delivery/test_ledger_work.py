"""What every ledger promises to those who work on it: leases, due rows, crashes, clocks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from owabi.delivery import chain, importing, looking, pausing, settling
from owabi.delivery.event import Reason, Stage, What
from owabi.delivery.failures import LeaseLost
from owabi.delivery.mailing import Leaf, Mailing, MailingState, Transport
from owabi.delivery.ports import Ledger
from owabi.delivery.state import RowState
from owabi.delivery.worker import Ended
from owabi.errors import DeliveryMistake
from owabi.testing.recording_sender import RecordingSender
from tests.contract.delivery.conftest import Place
from tests.unit.delivery.world import (
    AT,
    VAULT,
    at_work,
    entry,
    people,
    planned,
    run,
    start,
)

LATER = AT + timedelta(minutes=5)


def row_states(ledger: Ledger, mailing: Mailing) -> list[RowState]:
    return [standing.state for standing in ledger.standings(mailing.id)]


def test_a_chunk_is_leased_its_rows_are_due_and_taken(ledger: Ledger) -> None:
    mailing = planned(ledger, 3)
    with at_work(ledger, mailing) as lease:
        due = ledger.due(lease, at=AT)
        assert [(row.row_id, row.attempt, row.first_tried_at) for row in due] == [
            ("r000001", 1, None),
            ("r000002", 1, None),
            ("r000003", 1, None),
        ]
        assert [Leaf(row.row_id, row.leaf) for row in due] == list(ledger.leaves(mailing.id))
        assert row_states(ledger, mailing) == [RowState.TAKEN] * 3
        assert ledger.counts(mailing.id).of(RowState.TAKEN) == 3
        assert ledger.take(mailing.id, "w1", at=AT, seconds=60) is None
        ledger.give_back(lease, at=AT)
    assert ledger.counts(mailing.id).of(RowState.PLANNED) == 3


def test_an_intent_needs_the_lease_of_its_chunk(ledger: Ledger) -> None:
    mailing, other = planned(ledger, 2), planned(ledger, 2, name="others")
    with at_work(ledger, mailing) as lease:
        for bad in (
            entry(What.INTENT, other, "r000001"),
            entry(What.INTENT, mailing, "r000009"),
        ):
            with pytest.raises(LeaseLost):
                ledger.append([bad], lease=lease)
        with pytest.raises(LeaseLost):
            ledger.append([entry(What.INTENT, mailing, "r000001")])
        for wrong in (replace(lease, token=lease.token + 1), replace(lease, owner="w2")):
            with pytest.raises(LeaseLost):
                ledger.append([entry(What.INTENT, mailing, "r000001")], lease=wrong)
        ledger.append([entry(What.INTENT, mailing, "r000001")], lease=lease)
    assert ledger.standing(mailing.id, "r000001").state is RowState.INTENT


def test_a_lease_lasts_by_the_boot_clock_and_can_be_renewed(place: Place) -> None:
    ledger = place.ledger
    mailing = planned(ledger, 1)
    with at_work(ledger, mailing) as lease:
        place.boot[0] = 59
        assert ledger.holds(lease)
        place.boot[0] = 61
        assert not ledger.holds(lease)
        renewed = ledger.renew(lease, at=AT, seconds=60)
        assert ledger.holds(renewed)
        ledger.append([entry(What.INTENT, mailing, "r000001")], lease=renewed)
        with pytest.raises(LeaseLost):
            ledger.renew(replace(lease, token=9), at=AT, seconds=60)


def test_after_a_crash_the_intended_copy_is_unknown_and_the_rest_is_due(place: Place) -> None:
    mailing = planned(place.ledger, 3)
    with at_work(place.ledger, mailing) as lease:
        place.ledger.append([entry(What.INTENT, mailing, "r000001", attempt=4)], lease=lease)
    ledger = place.reopened()
    with ledger.hold("w2", at=AT):
        second = ledger.take(mailing.id, "w2", at=AT, seconds=60)
        assert second is not None
        assert second.token > lease.token
        assert [row.row_id for row in ledger.due(second, at=AT)] == ["r000002", "r000003"]
        with pytest.raises(LeaseLost):
            ledger.append([entry(What.INTENT, mailing, "r000002")], lease=lease)
        ledger.give_back(lease, at=AT)
        assert ledger.counts(mailing.id).of(RowState.TAKEN) == 2
    last = ledger.standing(mailing.id, "r000001").last
    assert last is not None
    assert (last.entry.what, last.entry.reason, last.entry.attempt) == (What.UNKNOWN, Reason.CRASHED, 4)


def test_recovering_leaves_ones_own_lease_alone(ledger: Ledger) -> None:
    mailing = planned(ledger, 2)
    with at_work(ledger, mailing) as lease:
        ledger.append([entry(What.INTENT, mailing, "r000001")], lease=lease)
        assert ledger.recover(mailing.id, by="w1", at=AT) == 0
        assert ledger.recover(mailing.id, by="w2", at=AT) == 1
        assert ledger.recover(mailing.id, by="w2", at=AT) == 0


def test_giving_back_with_an_intent_open_makes_it_unknown(ledger: Ledger) -> None:
    mailing = planned(ledger, 2)
    with at_work(ledger, mailing) as lease:
        ledger.append([entry(What.INTENT, mailing, "r000001")], lease=lease)
        ledger.give_back(lease, at=AT)
    assert row_states(ledger, mailing) == [RowState.UNKNOWN, RowState.PLANNED]


def test_a_reply_that_comes_late_is_still_the_relays_word(ledger: Ledger) -> None:
    mailing = planned(ledger, 1)
    with at_work(ledger, mailing) as lease:
        ledger.append([entry(What.INTENT, mailing, "r000001")], lease=lease)
        ledger.recover(mailing.id, by="w2", at=AT)
        ledger.append([entry(What.ACCEPTED, mailing, "r000001", code=250)])
    assert row_states(ledger, mailing) == [RowState.ACCEPTED]


def test_a_deferred_copy_is_due_at_its_moment_and_not_before(ledger: Ledger) -> None:
    mailing = planned(ledger, 2)
    with at_work(ledger, mailing) as lease:
        deferred = entry(What.DEFERRED, mailing, "r000001", next_at=LATER, stage=Stage.RCPT, code=451)
        ledger.append([deferred, entry(What.SKIPPED, mailing, "r000002", at=AT + timedelta(seconds=1))])
        assert ledger.due(lease, at=AT) == []
        ledger.give_back(lease, at=AT)
        assert ledger.next_due_at(mailing.id) == LATER
        assert ledger.take(mailing.id, "w1", at=LATER - timedelta(seconds=1), seconds=60) is None
        again = ledger.take(mailing.id, "w1", at=LATER, seconds=60)
        assert again is not None
        (row,) = ledger.due(again, at=LATER)
        assert (row.row_id, row.attempt, row.first_tried_at) == ("r000001", 2, AT)
    assert ledger.counts(mailing.id).due_count == 1


def test_a_clock_that_goes_back_is_noted_and_strands_nothing(ledger: Ledger) -> None:
    mailing = planned(ledger, 1)
    back = AT - timedelta(days=365)
    with at_work(ledger, mailing) as lease:
        ledger.append([entry(What.DEFERRED, mailing, "r000001", next_at=LATER)])
        ledger.give_back(lease, at=AT)
        pausing.pause(ledger, mailing.id, by="h", at=back)
        pausing.resume(ledger, mailing.id, by="h", at=back)
        again = ledger.take(mailing.id, "w1", at=back, seconds=60)
        assert again is not None
        assert len(ledger.due(again, at=back)) == 1
        ledger.give_back(again, at=back)
        assert ledger.take(mailing.id, "w1", at=back, seconds=60) is not None
    told = [event.entry.what for event in ledger.events()]
    assert told.count(What.CLOCK_WENT_BACK) == 1
    assert [event.seq for event in ledger.events()] == list(range(1, len(told) + 1))
    assert chain.first_break(ledger.id, ledger.events()) is None


def test_a_small_step_back_is_not_worth_a_word(ledger: Ledger) -> None:
    mailing = planned(ledger, 1)
    pausing.pause(ledger, mailing.id, by="h", at=AT - timedelta(seconds=10))
    assert What.CLOCK_WENT_BACK not in [event.entry.what for event in ledger.events()]


def test_a_row_that_was_put_back_is_due_again_with_a_fresh_deadline(ledger: Ledger) -> None:
    mailing = planned(ledger, 1)
    with at_work(ledger, mailing) as lease:
        ledger.append([entry(What.DEFERRED, mailing, "r000001", next_at=AT)])
        ledger.append([entry(What.EXPIRED, mailing, "r000001", attempt=2)])
        ledger.give_back(lease, at=AT)
        assert ledger.take(mailing.id, "w1", at=LATER, seconds=60) is None
        settling.requeue(ledger, VAULT, mailing.id, ["r000001"], why="x", by="h", at=AT)
        again = ledger.take(mailing.id, "w1", at=LATER, seconds=60)
        assert again is not None
        (row,) = ledger.due(again, at=LATER)
        assert (row.attempt, row.first_tried_at) == (1, None)
        ledger.append([entry(What.DEFERRED, mailing, "r000001", next_at=LATER, at=LATER)])
        (row,) = ledger.due(again, at=LATER)
        assert (row.attempt, row.first_tried_at) == (2, LATER)


def test_the_ledger_is_held_by_one_process_at_a_time(place: Place) -> None:
    other = place.beside()
    with place.ledger.hold("w1", at=AT), pytest.raises(DeliveryMistake, match="w1"), other.hold("w2", at=AT):
        pass
    with other.hold("w2", at=AT):
        pass


@pytest.mark.parametrize("act", ["take", "recover", "purge"])
def test_what_needs_the_hold_is_refused_without_it(ledger: Ledger, act: str) -> None:
    mailing = planned(ledger, 1)
    acts: dict[str, Callable[[], object]] = {
        "take": lambda: ledger.take(mailing.id, "w1", at=AT, seconds=1),
        "recover": lambda: ledger.recover(mailing.id, by="w1", at=AT),
        "purge": lambda: ledger.purge(mailing.roll_id, None, by="h", at=AT),
    }
    with pytest.raises(RuntimeError, match="hold the ledger first"):
        acts[act]()


def test_mail_sent_by_hand_is_taken_over(ledger: Ledger) -> None:
    mailing = importing.import_sent(
        ledger,
        VAULT,
        [(reader, AT) for reader in people(3)],
        name="by-hand",
        audience="customer",
        kind="first",
        by="h",
        at=AT,
    )
    assert (mailing.transport, mailing.state, mailing.count) == (Transport.HAND, MailingState.FINISHED, 3)
    assert row_states(ledger, mailing) == [RowState.IMPORTED] * 3
    assert [row[2] for row in looking.list_rows(ledger, mailing.id)] == ["手作業で送信（証明なし）"] * 3
    with ledger.hold("w1", at=AT):
        assert ledger.take(mailing.id, "w1", at=AT, seconds=1) is None


def test_the_worker_finishes_a_mailing_of_several_chunks(ledger: Ledger) -> None:
    mailing = planned(ledger, 450)
    sender = RecordingSender()
    report = run(ledger, sender, mailing.id)
    assert report.ended is Ended.FINISHED
    assert len({parcel.row_id for parcel in sender.sent}) == len(sender.sent) == 450
    assert len([event for event in ledger.events() if event.entry.what is What.TAKEN]) == 3


def test_starting_twice_is_starting_once(ledger: Ledger) -> None:
    mailing = planned(ledger, 1)
    start(ledger, mailing.id)
    start(ledger, mailing.id)
    assert [event.entry.what for event in ledger.events(mailing_id=mailing.id)] == [What.PLANNED, What.STARTED]
