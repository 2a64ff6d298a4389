"""The worker over a ledger in memory and a sender without a network."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, timedelta

import pytest

from owabi.dates.zone import JST
from owabi.delivery import chain, planning, worker
from owabi.delivery.crash import CrashPoint
from owabi.delivery.event import Reason, Stage, What
from owabi.delivery.mailing import MailingState, Profile, Transport
from owabi.delivery.outcome import Outcome, Reply
from owabi.delivery.parcel import Parcel, Rendered, Stamp
from owabi.delivery.progress import Progress
from owabi.delivery.retry import Retry
from owabi.delivery.sealed import commit_content, open_recipient
from owabi.delivery.state import RowState
from owabi.delivery.worker import Ended, Policy
from owabi.errors import DeliveryMistake, LetterMistake
from owabi.letter.recipient import Recipient
from owabi.said import Said
from owabi.testing.memory_ledger import MemoryLedger
from owabi.testing.memory_vault import MemoryVault
from owabi.testing.recording_sender import ACCEPTED, RecordingSender
from tests.unit.delivery.world import AT, VAULT, Clock, a_plan, letter, planned, run

GREYLISTED = Outcome(What.DEFERRED, Stage.RCPT, Reply(451, "4.7.1", "later"))


NO_SUCH = Outcome(What.REFUSED, Stage.RCPT, Reply(550, "5.1.1", "no such user"))


def answers(**by_row: Outcome) -> Callable[[Parcel], Outcome]:
    return lambda parcel: by_row.get(parcel.row_id, ACCEPTED)


def states(ledger: MemoryLedger, mailing_id: str) -> list[RowState]:
    return [standing.state for standing in ledger.standings(mailing_id)]


def test_everyone_gets_one_copy_and_the_mailing_finishes() -> None:
    ledger, sender = MemoryLedger(), RecordingSender()
    mailing = planned(ledger, 5)
    report = run(ledger, sender, mailing.id)
    assert report.ended is Ended.FINISHED
    assert report.mailing.state is MailingState.FINISHED
    assert report.counts.of(RowState.ACCEPTED) == 5
    assert [parcel.address for parcel in sender.sent] == [f"reader{number}@example.com" for number in range(1, 6)]
    assert sender.closed_count == 1
    assert chain.first_break(ledger.id, ledger.events()) is None


def test_each_copy_is_intended_before_it_is_accepted() -> None:
    ledger = MemoryLedger()
    mailing = planned(ledger, 2)
    run(ledger, RecordingSender(), mailing.id)
    told = [event.entry.what for event in ledger.events(mailing_id=mailing.id, row_id="r000002")]
    assert told == [What.INTENT, What.ACCEPTED]


def test_an_intent_pins_message_id_date_and_the_very_bytes() -> None:
    ledger, sender = MemoryLedger(), RecordingSender()
    mailing = planned(ledger, 1)
    run(ledger, sender, mailing.id, clock=Clock(AT.astimezone(UTC) + timedelta(microseconds=7)))
    intent = next(event.entry for event in ledger.events() if event.entry.what is What.INTENT)
    sealed = ledger.row(mailing.roll_id, "r000001").sealed
    assert sealed is not None
    opened = open_recipient(VAULT, sealed)
    assert intent.message_id is not None
    assert intent.sent_at is not None
    stamp = Stamp(intent.message_id, intent.sent_at.astimezone(JST), drill=False)
    again = letter(opened.recipient, stamp).message
    assert sender.sent[0].message == again
    assert intent.digest == commit_content(opened.nonce, again)


def test_a_finished_mailing_is_not_sent_again() -> None:
    ledger = MemoryLedger()
    mailing = planned(ledger)
    run(ledger, RecordingSender(), mailing.id)
    with pytest.raises(DeliveryMistake, match="has finished"):
        run(ledger, RecordingSender(), mailing.id)


def test_a_second_mailing_of_one_approval_is_refused() -> None:
    ledger = MemoryLedger()
    mailing = planned(ledger)
    leaves = list(ledger.leaves(mailing.id))
    with pytest.raises(DeliveryMistake, match="exists already: m0001"):
        ledger.plan(a_plan(mailing.roll_id, mailing.leaves_root), leaves, by="hanako", at=AT)


def test_one_bad_row_stops_itself_and_not_the_queue() -> None:
    def rendering(recipient: Recipient, stamp: Stamp) -> Rendered:
        if recipient.id == "r000002" and stamp.message_id != planning.PREVIEW_ID:
            raise LetterMistake(Said("差し込めません。", "A slot has no value."))
        return letter(recipient, stamp)

    ledger = MemoryLedger()
    mailing = planned(ledger, 3)
    report = run(ledger, RecordingSender(), mailing.id, rendering=rendering)
    assert states(ledger, mailing.id) == [RowState.ACCEPTED, RowState.REFUSED_HERE, RowState.ACCEPTED]
    assert report.ended is Ended.FINISHED


def test_words_that_were_not_approved_never_leave_and_stop_the_mailing_at_once() -> None:
    def other_words(recipient: Recipient, stamp: Stamp) -> Rendered:
        return letter(replace(recipient, name="別人"), stamp)

    ledger, sender = MemoryLedger(), RecordingSender()
    mailing = planned(ledger)
    with pytest.raises(DeliveryMistake, match="not what was approved"):
        run(ledger, sender, mailing.id, rendering=other_words)
    assert sender.sent == []
    assert ledger.mailing(mailing.id).state is MailingState.PAUSED
    assert states(ledger, mailing.id)[1:] == [RowState.PLANNED, RowState.PLANNED]


def test_bytes_that_say_something_else_than_the_approved_words_never_leave() -> None:
    def smuggling(recipient: Recipient, stamp: Stamp) -> Rendered:
        honest = letter(recipient, stamp)
        return replace(honest, message=letter(replace(recipient, name="別人"), stamp).message)

    ledger, sender = MemoryLedger(), RecordingSender()
    mailing = planned(ledger)
    with pytest.raises(DeliveryMistake, match="not what was approved"):
        run(ledger, sender, mailing.id, rendering=smuggling)
    assert sender.sent == []


def test_a_later_mismatch_stops_its_row_and_many_of_them_the_mailing() -> None:
    def mostly_wrong(recipient: Recipient, stamp: Stamp) -> Rendered:
        right = recipient.id == "r000001" or stamp.message_id == planning.PREVIEW_ID
        return letter(recipient if right else replace(recipient, name="別人"), stamp)

    ledger, sender = MemoryLedger(), RecordingSender()
    mailing = planned(ledger, 9)
    with pytest.raises(DeliveryMistake, match="not what was approved"):
        run(ledger, sender, mailing.id, rendering=mostly_wrong)
    assert states(ledger, mailing.id) == [
        RowState.ACCEPTED,
        *[RowState.REFUSED_HERE] * 5,
        *[RowState.PLANNED] * 3,
    ]


def test_an_altered_row_is_seen_by_its_commitment() -> None:
    ledger = MemoryLedger()
    mailing = planned(ledger, 2)
    rows = ledger._books.rows[mailing.roll_id]
    rows["r000002"] = replace(rows["r000002"], sealed=rows["r000001"].sealed)
    run(ledger, RecordingSender(), mailing.id)
    last = ledger.standing(mailing.id, "r000002").last
    assert last is not None
    assert (last.entry.what, last.entry.reason) == (What.REFUSED_HERE, Reason.ALTERED)


def test_a_wrong_key_is_told_before_any_row_is_spent() -> None:
    ledger = MemoryLedger()
    mailing = planned(ledger)
    with pytest.raises(DeliveryMistake, match="another key"):
        run(ledger, RecordingSender(), mailing.id, vault=MemoryVault())
    assert states(ledger, mailing.id) == [RowState.PLANNED] * 3


def test_a_seal_that_does_not_open_later_stops_its_row() -> None:
    ledger = MemoryLedger()
    mailing = planned(ledger)
    rows = ledger._books.rows[mailing.roll_id]
    rows["r000002"] = replace(rows["r000002"], sealed=b"x" * 60)
    run(ledger, RecordingSender(), mailing.id)
    last = ledger.standing(mailing.id, "r000002").last
    assert last is not None
    assert last.entry.reason is Reason.CANNOT_OPEN


def test_an_erased_row_is_skipped() -> None:
    ledger = MemoryLedger()
    mailing = planned(ledger)
    with ledger.hold("p", at=AT):
        ledger.purge(mailing.roll_id, ["r000002"], by="hanako", at=AT)
    run(ledger, RecordingSender(), mailing.id)
    assert states(ledger, mailing.id) == [RowState.ACCEPTED, RowState.SKIPPED, RowState.ACCEPTED]


def test_a_drill_refuses_the_real_sender_and_a_real_mailing_the_drills() -> None:
    ledger = MemoryLedger()
    drill = planned(ledger, transport=Transport.DRILL)
    real = planned(ledger)
    with pytest.raises(DeliveryMistake, match='"drill" and cannot travel by "real"'):
        run(ledger, RecordingSender(), drill.id)
    with pytest.raises(DeliveryMistake, match='"real" and cannot travel by "drill"'):
        run(ledger, RecordingSender(transport=Transport.DRILL), real.id)
    sender = RecordingSender(transport=Transport.DRILL)
    run(ledger, sender, drill.id)
    assert all("【訓練】" in parcel.subject and "【訓練】" in parcel.body for parcel in sender.sent)


def test_a_bad_envelope_sender_is_told_before_anything_is_sent() -> None:
    ledger = MemoryLedger()
    mailing = planned(ledger)
    plan = replace(a_plan(mailing.roll_id, mailing.leaves_root), profile=Profile("no address", "info@a.example"))
    bad = ledger.plan(replace(plan, approval_digest=b"2"), list(ledger.leaves(mailing.id)), by="hanako", at=AT)
    with pytest.raises(DeliveryMistake, match="envelope sender"):
        run(ledger, RecordingSender(), bad.id)


def test_a_greylisted_copy_waits_and_goes_in_a_later_run() -> None:
    ledger, clock = MemoryLedger(), Clock()
    mailing = planned(ledger)
    report = run(ledger, RecordingSender(answers(r000002=GREYLISTED)), mailing.id, clock=clock)
    assert report.ended is Ended.WAITING
    assert report.mailing.state is MailingState.RUNNING
    assert report.next_due_at is not None
    assert report.next_due_at > clock.at
    early = RecordingSender()
    assert run(ledger, early, mailing.id, clock=clock).ended is Ended.WAITING
    assert early.sent == []
    clock.at = report.next_due_at
    late = RecordingSender()
    assert run(ledger, late, mailing.id, clock=clock).ended is Ended.FINISHED
    assert [parcel.row_id for parcel in late.sent] == ["r000002"]


def test_a_patient_run_waits_for_its_deferred_copies() -> None:
    ledger, clock, tries = MemoryLedger(), Clock(), [GREYLISTED, GREYLISTED]
    mailing = planned(ledger, 1)
    sender = RecordingSender(lambda _: tries.pop() if tries else ACCEPTED)
    report = run(ledger, sender, mailing.id, clock=clock, policy=Policy(patience=timedelta(hours=1)))
    assert report.ended is Ended.FINISHED
    attempts = [event.entry.attempt for event in ledger.events(mailing_id=mailing.id, row_id="r000001")]
    assert attempts == [1, 2, 3, 3]


def test_a_copy_that_is_deferred_for_too_long_is_given_up_and_said_so() -> None:
    ledger, clock = MemoryLedger(), Clock()
    mailing = planned(ledger, 1)
    policy = Policy(patience=timedelta(hours=9), retry=Retry(give_up_after=timedelta(hours=1), least_attempts=2))
    report = run(ledger, RecordingSender(answers(r000001=GREYLISTED)), mailing.id, clock=clock, policy=policy)
    assert report.ended is Ended.FINISHED
    assert states(ledger, mailing.id) == [RowState.EXPIRED]


def test_progress_is_told_after_every_copy() -> None:
    told: list[Progress] = []
    ledger = MemoryLedger()
    mailing = planned(ledger, 3)
    run(ledger, RecordingSender(answers(r000002=NO_SUCH)), mailing.id, progress=told.append)
    assert [(one.done_count, one.accepted_count, one.refused_count) for one in told] == [
        (0, 0, 0),
        (1, 1, 0),
        (2, 1, 1),
        (3, 2, 1),
    ]


def test_every_crash_point_of_the_worker_is_passed() -> None:
    passed: set[CrashPoint] = set()
    ledger = MemoryLedger()
    run(ledger, RecordingSender(), planned(ledger).id, crash=passed.add)
    sender_only = {
        CrashPoint.AFTER_MAIL,
        CrashPoint.AFTER_RCPT,
        CrashPoint.AFTER_GO_AHEAD,
        CrashPoint.MID_CONTENT,
        CrashPoint.AFTER_REPLY,
    }
    assert passed == set(CrashPoint) - sender_only


def test_chunks_follow_one_another() -> None:
    ledger, sender = MemoryLedger(chunk_size=2), RecordingSender()
    run(ledger, sender, planned(ledger, 5).id)
    taken = [event.entry.chunk for event in ledger.events() if event.entry.what is What.TAKEN]
    assert taken == [0, 1, 2]
    assert len(sender.sent) == 5


def test_the_secret_of_message_ids_does_not_show() -> None:
    ledger = MemoryLedger()
    assert "sss" not in repr(worker.Work(ledger, VAULT, RecordingSender(), letter, b"sss"))
