"""The worker when the relay, the machine, the disk or a person gets in its way."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from owabi.delivery import chain, pausing, settling
from owabi.delivery.brake import Limits
from owabi.delivery.crash import CrashPoint
from owabi.delivery.event import Entry, Reason, Stage, What
from owabi.delivery.failures import LeaseLost, MailingHalted, RelayUnreachable
from owabi.delivery.mailing import MailingState
from owabi.delivery.outcome import Outcome, Reply
from owabi.delivery.parcel import Parcel
from owabi.delivery.sealed import open_text
from owabi.delivery.state import RowState
from owabi.delivery.worker import Ended, Policy
from owabi.errors import DeliveryMistake, RelayFailure, StorageFailure
from owabi.said import Said
from owabi.testing.memory_ledger import MemoryLedger
from owabi.testing.recording_sender import ACCEPTED, RecordingSender
from tests.unit.delivery.world import AT, VAULT, Clock, planned, run

GREYLISTED = Outcome(What.DEFERRED, Stage.RCPT, Reply(451, "4.7.1", "later"))


NO_SUCH = Outcome(What.REFUSED, Stage.RCPT, Reply(550, "5.1.1", "no such user"))


UNKNOWN = Outcome(What.UNKNOWN, Stage.CONTENT, reason=Reason.CONNECTION_LOST)


SILENT = Outcome(What.DEFERRED, Stage.MAIL, reason=Reason.NO_REPLY)


def answers(**by_row: Outcome) -> Callable[[Parcel], Outcome]:
    return lambda parcel: by_row.get(parcel.row_id, ACCEPTED)


def states(ledger: MemoryLedger, mailing_id: str) -> list[RowState]:
    return [standing.state for standing in ledger.standings(mailing_id)]


def unreachable() -> RelayUnreachable:
    return RelayUnreachable(Said("リレーに接続できません。", "No relay."))


def test_the_relays_words_are_kept_under_seal() -> None:
    ledger = MemoryLedger()
    mailing = planned(ledger, 1)
    run(ledger, RecordingSender(answers(r000001=NO_SUCH)), mailing.id)
    entry = ledger.standing(mailing.id, "r000001").last
    assert entry is not None
    assert (entry.entry.code, entry.entry.enhanced, entry.entry.stage) == (550, "5.1.1", Stage.RCPT)
    assert entry.entry.text_sealed is not None
    assert open_text(VAULT, entry.entry.text_sealed)[1] == "no such user"


def test_a_clock_that_went_back_does_not_strand_deferred_copies() -> None:
    ledger, clock = MemoryLedger(), Clock()
    mailing = planned(ledger, 2)
    run(ledger, RecordingSender(answers(r000001=GREYLISTED)), mailing.id, clock=clock)
    clock.at -= timedelta(days=400)
    assert run(ledger, RecordingSender(), mailing.id, clock=clock).ended is Ended.FINISHED
    assert What.CLOCK_WENT_BACK in [event.entry.what for event in ledger.events()]
    assert chain.first_break(ledger.id, ledger.events()) is None


def test_a_pause_from_elsewhere_is_obeyed_before_the_next_content() -> None:
    ledger, paused = MemoryLedger(), list[bool]()
    mailing = planned(ledger, 5)

    def answer(parcel: Parcel) -> Outcome:
        if parcel.row_id == "r000003" and not paused:
            paused.append(True)
            pausing.pause(ledger.beside(), mailing.id, by="hanako", at=AT)
        return ACCEPTED

    sender = RecordingSender(answer)
    report = run(ledger, sender, mailing.id)
    assert report.ended is Ended.PAUSED
    assert [parcel.row_id for parcel in sender.sent] == ["r000001", "r000002"]
    with pytest.raises(DeliveryMistake, match="is paused"):
        run(ledger, sender, mailing.id)
    pausing.resume(ledger, mailing.id, by="hanako", at=AT)
    assert run(ledger, sender, mailing.id).ended is Ended.FINISHED
    assert [parcel.row_id for parcel in sender.sent] == [f"r{number:06d}" for number in range(1, 6)]


def test_a_stop_is_for_good() -> None:
    ledger = MemoryLedger()
    mailing = planned(ledger, 3)

    def answer(_: Parcel) -> Outcome:
        pausing.stop(ledger.beside(), mailing.id, by="hanako", at=AT)
        return ACCEPTED

    sender = RecordingSender(answer)
    assert run(ledger, sender, mailing.id).ended is Ended.STOPPED
    assert sender.sent == []
    with pytest.raises(DeliveryMistake, match="stopped for good"):
        run(ledger, sender, mailing.id)
    with pytest.raises(DeliveryMistake, match="cannot become"):
        pausing.resume(ledger, mailing.id, by="hanako", at=AT)


def test_a_signal_ends_the_run_between_two_copies_and_the_next_goes_on() -> None:
    ledger, sender = MemoryLedger(), RecordingSender()
    mailing = planned(ledger, 4)
    report = run(ledger, sender, mailing.id, halted=lambda: len(sender.sent) >= 2)
    assert report.ended is Ended.INTERRUPTED
    assert report.mailing.state is MailingState.RUNNING
    assert len(sender.sent) == 2
    run(ledger, sender, mailing.id)
    assert len({parcel.row_id for parcel in sender.sent}) == len(sender.sent) == 4


def test_a_relay_that_comes_back_is_waited_for() -> None:
    ledger, failures, naps = MemoryLedger(), [unreachable(), unreachable()], list[float]()
    mailing = planned(ledger)

    def answer(_: Parcel) -> Outcome:
        if failures:
            raise failures.pop()
        return ACCEPTED

    assert run(ledger, RecordingSender(answer), mailing.id, sleep=naps.append).ended is Ended.FINISHED
    assert sum(naps) == pytest.approx(1 + 2)


def test_a_relay_that_stays_away_is_given_up_with_the_mailing_resumable() -> None:
    ledger = MemoryLedger()
    mailing = planned(ledger)

    def answer(_: Parcel) -> Outcome:
        raise unreachable()

    with pytest.raises(RelayUnreachable):
        run(ledger, RecordingSender(answer), mailing.id, policy=Policy(reconnects=2))
    assert ledger.mailing(mailing.id).state is MailingState.RUNNING
    assert run(ledger, RecordingSender(), mailing.id).counts.of(RowState.ACCEPTED) == 3


def test_a_wrong_password_is_not_tried_again() -> None:
    ledger, tries = MemoryLedger(), list[int]()
    mailing = planned(ledger)

    def answer(_: Parcel) -> Outcome:
        tries.append(1)
        raise RelayFailure(Said("認証を拒否しました。", "AUTH refused."))

    with pytest.raises(RelayFailure, match="AUTH"):
        run(ledger, RecordingSender(answer), mailing.id)
    assert len(tries) == 1


def test_a_relay_that_keeps_dropping_after_the_content_is_stopped_before_it_eats_the_list() -> None:
    ledger = MemoryLedger()
    mailing = planned(ledger, 9)
    with pytest.raises(RelayFailure, match="paused"):
        run(ledger, RecordingSender(lambda _: UNKNOWN), mailing.id)
    assert states(ledger, mailing.id) == [RowState.UNKNOWN] * 3 + [RowState.PLANNED] * 6
    assert ledger.mailing(mailing.id).state is MailingState.PAUSED


def test_a_relay_that_says_nothing_is_left_for_later() -> None:
    ledger = MemoryLedger()
    mailing = planned(ledger, 9)
    with pytest.raises(RelayFailure, match="was left"):
        run(ledger, RecordingSender(lambda _: SILENT), mailing.id, policy=Policy(limits=Limits(silent=2)))
    assert ledger.counts(mailing.id).of(RowState.DEFERRED) == 2
    assert ledger.mailing(mailing.id).state is MailingState.RUNNING


def test_an_intent_without_a_word_becomes_unknown_and_is_never_sent_again() -> None:
    ledger = MemoryLedger()
    mailing = planned(ledger, 4)

    class Died(BaseException):
        pass

    def crash(point: CrashPoint) -> None:
        if point is CrashPoint.AFTER_CONTENT and ledger.counts(mailing.id).of(RowState.ACCEPTED) == 1:
            raise Died

    first = RecordingSender()
    with pytest.raises(Died):
        run(ledger, first, mailing.id, crash=crash)
    second = RecordingSender()
    report = run(ledger.reopened(), second, mailing.id, owner="w2")
    assert report.ended is Ended.FINISHED
    assert report.counts.unknown_count == 1
    assert [parcel.row_id for parcel in first.sent + second.sent] == [f"r{number:06d}" for number in range(1, 5)]


def test_a_person_can_put_an_unknown_copy_back_and_then_it_goes() -> None:
    ledger = MemoryLedger()
    mailing = planned(ledger, 2)
    run(ledger, RecordingSender(answers(r000002=UNKNOWN)), mailing.id)
    with pytest.raises(DeliveryMistake, match="cannot become"):
        settling.requeue(ledger, VAULT, mailing.id, ["r000002"], why="x", by="hanako", at=AT)
    settling.settle(
        ledger, VAULT, mailing.id, "r000002", settling.Settlement.NOT_SENT, why="log", by="hanako", at=AT, again=True
    )
    sender = RecordingSender()
    assert run(ledger, sender, mailing.id).ended is Ended.FINISHED
    assert [parcel.row_id for parcel in sender.sent] == ["r000002"]


def test_a_lost_lease_stops_the_sender_before_the_content() -> None:
    ticks = [0.0]
    ledger = MemoryLedger(clock=lambda: ticks[0])
    mailing = planned(ledger, 3)

    def sleep_and_be_robbed(_: Parcel) -> Outcome:
        ticks[0] += 10_000
        ledger._books.leases.clear()
        return ACCEPTED

    sender = RecordingSender(sleep_and_be_robbed)
    with pytest.raises(LeaseLost):
        run(ledger, sender, mailing.id)
    assert sender.sent == []


def test_a_machine_that_slept_renews_a_lease_that_nobody_took() -> None:
    ticks = [0.0]
    ledger = MemoryLedger(clock=lambda: ticks[0])
    mailing = planned(ledger, 3)

    def sleep(_: Parcel) -> Outcome:
        ticks[0] += 10_000
        return ACCEPTED

    assert run(ledger, RecordingSender(sleep), mailing.id).ended is Ended.FINISHED


def test_a_machine_that_slept_between_intent_and_content_does_not_send_it() -> None:
    ticks = [0.0]
    ledger = MemoryLedger(clock=lambda: ticks[0])
    mailing = planned(ledger, 2)

    def crash(point: CrashPoint) -> None:
        if point is CrashPoint.AFTER_INTENT:
            ticks[0] += 10_000

    sender = RecordingSender()
    with pytest.raises(LeaseLost):
        run(ledger, sender, mailing.id, crash=crash)
    assert sender.sent == []
    assert states(ledger, mailing.id) == [RowState.UNKNOWN, RowState.PLANNED]


def test_a_long_run_renews_its_lease_in_time() -> None:
    seconds = iter(range(0, 100_000, 50))
    ticks = [0.0]
    ledger = MemoryLedger(clock=lambda: ticks[0])
    mailing = planned(ledger, 6)

    def slow(_: Parcel) -> Outcome:
        ticks[0] += 50
        return ACCEPTED

    assert run(ledger, RecordingSender(slow), mailing.id, tick=lambda: float(next(seconds))).ended is Ended.FINISHED


def test_two_senders_do_not_work_on_one_ledger() -> None:
    ledger = MemoryLedger()
    mailing = planned(ledger, 2)
    refused: list[DeliveryMistake] = []

    def answer(_: Parcel) -> Outcome:
        with pytest.raises(DeliveryMistake, match="working on this ledger") as caught:
            run(ledger.beside(), RecordingSender(), mailing.id, owner="w2")
        refused.append(caught.value)
        return ACCEPTED

    run(ledger, RecordingSender(answer), mailing.id)
    assert len(refused) == 2


def test_a_full_disk_leaves_the_truth_and_the_failure_of_the_disk() -> None:
    class Full(MemoryLedger):
        full = False

        def append(self, entries, *, lease=None):  # type: ignore[no-untyped-def]
            if self.full:
                raise StorageFailure(Said("ディスクがいっぱいです。", "The disk is full."))
            return super().append(entries, lease=lease)

    ledger = Full()
    mailing = planned(ledger, 3)

    def answer(parcel: Parcel) -> Outcome:
        ledger.full = parcel.row_id == "r000002"
        return ACCEPTED

    sender = RecordingSender(answer)
    with pytest.raises(StorageFailure):
        run(ledger, sender, mailing.id)
    assert [parcel.row_id for parcel in sender.sent] == ["r000001"]
    assert sender.closed_count == 1


def test_a_halted_mailing_refuses_intents() -> None:
    ledger = MemoryLedger()
    mailing = planned(ledger)
    with ledger.hold("w1", at=AT):
        lease = ledger.take(mailing.id, "w1", at=AT, seconds=60)
        intent = Entry(What.INTENT, AT, "w1", mailing_id=mailing.id, row_id="r000001", attempt=1)
        with pytest.raises(MailingHalted):
            ledger.append([intent], lease=lease)
