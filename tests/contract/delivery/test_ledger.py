"""What every ledger promises: one suite over the one in memory and the one in SQLite."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Protocol

import pytest

from owabi.approval.merkle import root
from owabi.delivery import chain, erasing, importing, looking, pausing, settling
from owabi.delivery.adapters.machine import Machine
from owabi.delivery.adapters.sqlite_ledger import SqliteLedger
from owabi.delivery.event import Entry, Reason, Stage, What
from owabi.delivery.failures import IllegalStep, LeaseLost, MailingHalted
from owabi.delivery.mailing import Leaf, Mailing, MailingState, Transport
from owabi.delivery.ports import Ledger
from owabi.delivery.roll import RollRow
from owabi.delivery.state import RowState
from owabi.delivery.worker import Ended
from owabi.errors import DeliveryMistake
from owabi.said import Said
from owabi.testing.memory_ledger import MemoryLedger
from owabi.testing.recording_sender import RecordingSender
from tests.unit.delivery.world import (
    AT,
    VAULT,
    a_plan,
    at_work,
    entry,
    people,
    planned,
    run,
    start,
)

LATER = AT + timedelta(minutes=5)


class Place(Protocol):
    """Where a ledger lives: it can be left by one process and found by another."""

    ledger: Ledger
    boot: list[float]

    def reopened(self) -> Ledger:
        """The ledger after its process died."""

    def beside(self) -> Ledger:
        """The ledger as another living process sees it."""


class InMemory:
    def __init__(self, _: Path) -> None:
        self.boot = [0.0]
        self._first = MemoryLedger(clock=lambda: self.boot[0])
        self.ledger: Ledger = self._first

    def reopened(self) -> Ledger:
        return self._first.reopened()

    def beside(self) -> Ledger:
        return self._first.beside()


class InSqlite:
    def __init__(self, folder: Path) -> None:
        self.boot = [0.0]
        self._path = folder / "case.db"
        self._opened: list[SqliteLedger] = []
        self.ledger: Ledger = self._open()

    def _open(self) -> SqliteLedger:
        ledger = SqliteLedger(self._path, Machine(clock=lambda: self.boot[0]))
        self._opened.append(ledger)
        return ledger

    def reopened(self) -> Ledger:
        self.ledger.close()
        return self._open()

    def beside(self) -> Ledger:
        return self._open()

    def close(self) -> None:
        for ledger in self._opened:
            ledger.close()


@pytest.fixture(params=[InMemory, InSqlite], ids=["memory", "sqlite"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Place]:
    make: Callable[[Path], Place] = request.param
    made = make(tmp_path)
    yield made
    if isinstance(made, InSqlite):
        made.close()


@pytest.fixture
def ledger(place: Place) -> Ledger:
    return place.ledger


def row_states(ledger: Ledger, mailing: Mailing) -> list[RowState]:
    return [standing.state for standing in ledger.standings(mailing.id)]


def test_a_roll_is_kept_in_its_order_with_the_root_of_its_commitments(ledger: Ledger) -> None:
    rows = [RollRow(f"r{number}", bytes([number]) * 32, b"sealed") for number in (3, 1, 2)]
    roll = ledger.enroll("odd", iter(rows), by="hanako", at=AT)
    assert list(ledger.rows(roll.id)) == rows
    assert ledger.row(roll.id, "r1") == rows[1]
    assert roll.digest == root(row.commitment for row in rows)
    assert ledger.roll(roll.id) == roll
    assert ledger.rolls() == [roll]


def test_versions_of_a_roll_stand_side_by_side(ledger: Ledger) -> None:
    for count in (2, 3):
        ledger.enroll("c", (RollRow(f"r{number}", b"c", b"s") for number in range(count)), by="h", at=AT)
    assert [(roll.id, roll.version, roll.count) for roll in ledger.rolls()] == [("c@1", 1, 2), ("c@2", 2, 3)]
    assert len(list(ledger.rows("c@1"))) == 2
    assert len(list(ledger.rows("c@2"))) == 3


def test_an_empty_or_doubled_roll_leaves_nothing(ledger: Ledger) -> None:
    with pytest.raises(DeliveryMistake, match="is empty"):
        ledger.enroll("c", [], by="h", at=AT)
    with pytest.raises(DeliveryMistake, match="stands twice"):
        ledger.enroll("c", [RollRow("r1", b"c", b"s")] * 2, by="h", at=AT)
    assert ledger.rolls() == []
    assert ledger.head().seq == 0


def test_a_source_that_fails_while_it_is_read_leaves_nothing(ledger: Ledger) -> None:
    def rows() -> Iterator[RollRow]:
        yield RollRow("r1", b"c", b"s")
        raise DeliveryMistake(Said("読めません。", "Unreadable."))

    with pytest.raises(DeliveryMistake, match="Unreadable"):
        ledger.enroll("c", rows(), by="h", at=AT)
    assert ledger.rolls() == []


def test_what_is_not_there_is_told(ledger: Ledger) -> None:
    mailing = planned(ledger, 1)
    for ask in (
        lambda: ledger.roll("x@1"),
        lambda: list(ledger.rows("x@1")),
        lambda: ledger.row(mailing.roll_id, "r9"),
        lambda: ledger.mailing("m0009"),
        lambda: list(ledger.leaves("m0009")),
        lambda: ledger.counts("m0009"),
        lambda: ledger.standing(mailing.id, "r9"),
    ):
        with pytest.raises(DeliveryMistake, match=r"There is no"):
            ask()


def test_a_mailing_comes_back_as_it_was_planned(place: Place) -> None:
    mailing = planned(place.ledger, 3)
    again = place.reopened()
    assert again.mailing(mailing.id) == mailing
    assert again.mailings() == [mailing]
    assert [leaf.row_id for leaf in again.leaves(mailing.id)] == ["r000001", "r000002", "r000003"]
    assert root(leaf.leaf for leaf in again.leaves(mailing.id)) == mailing.leaves_root
    told = [event.entry for event in again.events()]
    assert [one.what for one in told] == [What.ENROLLED, What.PLANNED]
    assert [one.digest for one in told] == [again.roll(mailing.roll_id).digest, mailing.digest()]


def test_letters_that_were_not_approved_cannot_be_planned(ledger: Ledger) -> None:
    mailing = planned(ledger, 2)
    leaves = list(ledger.leaves(mailing.id))
    plan = replace(a_plan(mailing.roll_id, mailing.leaves_root), approval_digest=b"other")
    for bad in ([leaves[1], leaves[0]], [Leaf("r000001", b"x" * 32), leaves[1]], leaves[:1]):
        with pytest.raises(DeliveryMistake, match="not what was approved"):
            ledger.plan(plan, bad, by="h", at=AT)
    for bad in ([*leaves, leaves[0]], [Leaf("r000009", b"x")]):
        with pytest.raises(DeliveryMistake, match="not in customers@1"):
            ledger.plan(plan, bad, by="h", at=AT)
    with pytest.raises(DeliveryMistake, match="is empty"):
        ledger.plan(plan, [], by="h", at=AT)
    with pytest.raises(DeliveryMistake, match="no recipient list"):
        ledger.plan(replace(plan, roll_id="x@1"), leaves, by="h", at=AT)
    assert len(ledger.mailings()) == 1
    assert ledger.head().seq == 2


def test_one_approval_gives_one_mailing_to_part_of_a_roll(ledger: Ledger) -> None:
    mailing = planned(ledger, 3)
    leaves = list(ledger.leaves(mailing.id))
    with pytest.raises(DeliveryMistake, match="exists already: m0001"):
        ledger.plan(a_plan(mailing.roll_id, mailing.leaves_root), leaves, by="h", at=AT)
    plan = replace(a_plan(mailing.roll_id, root([leaves[2].leaf])), approval_digest=b"part")
    part = ledger.plan(plan, leaves[2:], by="h", at=AT)
    assert (part.id, part.count) == ("m0002", 1)


def test_mailings_step_as_they_may(ledger: Ledger) -> None:
    mailing = planned(ledger, 1)
    assert pausing.pause(ledger, mailing.id, by="h", at=AT).state is MailingState.PAUSED
    assert pausing.resume(ledger, mailing.id, by="h", at=AT).state is MailingState.RUNNING
    assert pausing.stop(ledger, mailing.id, by="h", at=AT).state is MailingState.STOPPED
    with pytest.raises(IllegalStep, match="cannot become"):
        pausing.resume(ledger, mailing.id, by="h", at=AT)
    assert ledger.mailing(mailing.id).state is MailingState.STOPPED
    told = [event.entry.what for event in ledger.events(mailing_id=mailing.id)]
    assert told == [What.PLANNED, What.PAUSED, What.RESUMED, What.STOPPED]


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


@pytest.mark.parametrize("what", [What.ACCEPTED, What.UNKNOWN, What.SETTLED_SENT, What.REQUEUED])
def test_an_event_that_may_not_follow_is_refused_with_all_beside_it(ledger: Ledger, what: What) -> None:
    mailing = planned(ledger, 2)
    before = ledger.head()
    good = entry(What.REFUSED_HERE, mailing, "r000002")
    with pytest.raises(IllegalStep):
        ledger.append([good, entry(what, mailing, "r000001")])
    assert ledger.head() == before
    assert row_states(ledger, mailing) == [RowState.PLANNED] * 2


def test_a_copy_cannot_be_intended_twice(ledger: Ledger) -> None:
    mailing = planned(ledger, 1)
    with at_work(ledger, mailing) as lease:
        intent = entry(What.INTENT, mailing, "r000001")
        ledger.append([intent], lease=lease)
        with pytest.raises(IllegalStep):
            ledger.append([intent], lease=lease)
        ledger.append([entry(What.ACCEPTED, mailing, "r000001")])
        with pytest.raises(IllegalStep):
            ledger.append([intent], lease=lease)


def test_nothing_is_intended_in_a_paused_mailing(place: Place) -> None:
    ledger = place.ledger
    mailing = planned(ledger, 1)
    with at_work(ledger, mailing) as lease:
        pausing.pause(place.beside(), mailing.id, by="h", at=AT)
        with pytest.raises(MailingHalted):
            ledger.append([entry(What.INTENT, mailing, "r000001")], lease=lease)


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


def test_events_come_back_whole_and_in_order(place: Place) -> None:
    mailing = planned(place.ledger, 2)
    full = Entry(
        What.DEFERRED,
        AT,
        "w1",
        mailing_id=mailing.id,
        row_id="r000002",
        attempt=1,
        stage=Stage.DATA,
        code=451,
        enhanced="4.7.1",
        reason=Reason.NONSENSE,
        next_at=LATER,
        sent_at=AT,
        message_id="<x@aozora.example>",
        digest=b"d" * 32,
        text_sealed=b"sealed",
    )
    (written,) = place.ledger.append([full])
    ledger = place.reopened()
    (read,) = ledger.events(mailing_id=mailing.id, row_id="r000002")
    assert read == written
    assert read.entry == full
    assert list(ledger.events(after=written.seq)) == []
    assert ledger.head().chain == written.chain
    assert chain.first_break(ledger.id, ledger.events()) is None


def test_an_empty_ledger_has_the_head_of_its_own_chain(ledger: Ledger) -> None:
    assert (ledger.head().seq, ledger.head().chain) == (0, chain.genesis(ledger.id))


def test_standings_can_be_narrowed(ledger: Ledger) -> None:
    mailing = planned(ledger, 3)
    ledger.append([entry(What.REFUSED_HERE, mailing, "r000002", reason=Reason.BAD_ADDRESS)])
    assert [one.row_id for one in ledger.standings(mailing.id, {RowState.REFUSED_HERE})] == ["r000002"]
    counts = ledger.counts(mailing.id)
    assert (counts.total, counts.of(RowState.PLANNED), counts.of(RowState.REFUSED_HERE)) == (3, 2, 1)


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


def test_a_block_of_writing_is_the_whole_or_nothing(ledger: Ledger) -> None:
    mailing = planned(ledger, 2)
    before = ledger.head()

    def half() -> None:
        with ledger.together():
            ledger.append([entry(What.REFUSED_HERE, mailing, "r000001")])
            pausing.pause(ledger, mailing.id, by="h", at=AT)
            raise KeyError

    with pytest.raises(KeyError):
        half()
    assert ledger.head() == before
    assert ledger.mailing(mailing.id).state is MailingState.PLANNED


def test_erased_rows_verify_and_stay_erased(place: Place) -> None:
    ledger = place.ledger
    mailing = planned(ledger, 3)
    with at_work(ledger, mailing):
        ledger.append([entry(What.REFUSED, mailing, "r000002", text_sealed=b"sealed words", digest=b"d")])
        ledger.append([entry(What.REFUSED, mailing, "r000003", text_sealed=b"other words", digest=b"d")])
    assert erasing.purge(ledger, mailing.roll_id, {"r000002"}, owner="p", by="h", at=AT) == 1
    ledger = place.reopened()
    assert [row.sealed is None for row in ledger.rows(mailing.roll_id)] == [False, True, False]
    texts = [event.entry.text_sealed for event in ledger.events() if event.entry.what is What.REFUSED]
    assert texts == [None, b"other words"]
    assert chain.first_break(ledger.id, ledger.events()) is None
    assert root(row.commitment for row in ledger.rows(mailing.roll_id)) == ledger.roll(mailing.roll_id).digest
    assert erasing.purge_all(ledger, owner="p", by="h", at=AT) == 2
    assert all(event.entry.text_sealed is None for event in ledger.events())


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
