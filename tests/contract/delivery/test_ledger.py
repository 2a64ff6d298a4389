"""What every ledger promises to keep: one suite over the one in memory and the one in SQLite."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from owabi.approval.merkle import root
from owabi.delivery import chain, erasing, pausing
from owabi.delivery.event import Entry, Reason, Stage, What
from owabi.delivery.failures import IllegalStep, MailingHalted
from owabi.delivery.mailing import Leaf, Mailing, MailingState
from owabi.delivery.ports import Ledger
from owabi.delivery.roll import RollRow
from owabi.delivery.state import RowState
from owabi.errors import DeliveryMistake
from owabi.said import Said
from tests.contract.delivery.conftest import Place
from tests.unit.delivery.world import (
    AT,
    a_plan,
    at_work,
    entry,
    planned,
)

LATER = AT + timedelta(minutes=5)


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
