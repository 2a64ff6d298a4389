"""What people do with a ledger: plan, settle, pause, import, look up, erase."""

from __future__ import annotations

from datetime import timedelta

import pytest

from owabi.delivery import chain, erasing, importing, looking, pausing, planning, settling
from owabi.delivery.event import Reason, Stage, What
from owabi.delivery.mailing import MailingState, Transport
from owabi.delivery.outcome import Outcome, Reply
from owabi.delivery.settling import Settlement
from owabi.delivery.state import RowState
from owabi.errors import DeliveryMistake
from owabi.letter.recipient import Recipient
from owabi.testing.memory_ledger import MemoryLedger
from owabi.testing.recording_sender import ACCEPTED, RecordingSender
from tests.unit.delivery.world import AT, VAULT, at_work, entry, letter, people, planned, run

UNKNOWN = Outcome(What.UNKNOWN, Stage.CONTENT, reason=Reason.NO_REPLY)
NO_SUCH = Outcome(What.REFUSED, Stage.RCPT, Reply(550, "5.1.1", "<reader2@example.com>: unknown user"))


def sent(outcome: Outcome, count: int = 3) -> tuple[MemoryLedger, str]:
    """A finished mailing in which the second reader's copy came out like this."""
    ledger = MemoryLedger()
    mailing = planned(ledger, count)
    run(ledger, RecordingSender(lambda parcel: outcome if parcel.row_id == "r000002" else ACCEPTED), mailing.id)
    return ledger, mailing.id


def test_a_roll_is_versioned_and_its_digest_follows_its_people() -> None:
    ledger = MemoryLedger()
    one = planning.enroll(ledger, VAULT, "customers", people(3), by="hanako", at=AT)
    two = planning.enroll(ledger, VAULT, "customers", people(3), by="hanako", at=AT)
    assert (one.id, two.id, two.count) == ("customers@1", "customers@2", 3)
    assert one.digest != two.digest
    assert [opened.recipient for opened in planning.open_rows(ledger, VAULT, one.id)] == list(people(3))


def test_a_preview_shows_the_letter_without_a_real_message_id() -> None:
    rendered = planning.preview(next(people(1)), letter, drill=True, at=AT)
    assert planning.PREVIEW_ID.encode() in rendered.message
    assert rendered.subject.startswith("【訓練】")


def test_nobody_can_approve_a_letter_to_an_erased_person() -> None:
    ledger = MemoryLedger()
    roll = planning.enroll(ledger, VAULT, "customers", people(2), by="hanako", at=AT)
    erasing.purge(ledger, roll.id, ["r000002"], owner="p", by="hanako", at=AT)
    with pytest.raises(DeliveryMistake, match="r000002 was erased"):
        list(planning.open_rows(ledger, VAULT, roll.id))


@pytest.mark.parametrize(
    ("settlement", "state"),
    [(Settlement.SENT, RowState.SETTLED_SENT), (Settlement.NOT_SENT, RowState.SETTLED_NOT_SENT)],
)
def test_a_person_settles_an_unknown_copy_with_name_reason_and_moment(settlement: Settlement, state: RowState) -> None:
    ledger, mailing_id = sent(UNKNOWN)
    settling.settle(ledger, VAULT, mailing_id, "r000002", settlement, why="リレーの記録", by="花子", at=AT)
    assert ledger.standing(mailing_id, "r000002").state is state
    told = looking.dossier_events(ledger, mailing_id, "r000002", VAULT)[-1]
    assert (told.event.entry.by, told.event.entry.at, told.text) == ("花子", AT, "リレーの記録")


@pytest.mark.parametrize("row_id", ["r000001", "r000009"])
def test_only_an_unknown_copy_can_be_settled(row_id: str) -> None:
    ledger, mailing_id = sent(UNKNOWN)
    with pytest.raises(DeliveryMistake, match="cannot become"):
        settling.settle(ledger, VAULT, mailing_id, row_id, Settlement.SENT, why="", by="花子", at=AT)


def test_settling_as_sent_puts_nothing_back() -> None:
    ledger, mailing_id = sent(UNKNOWN)
    settling.settle(ledger, VAULT, mailing_id, "r000002", Settlement.SENT, why="", by="花子", at=AT, again=True)
    assert ledger.standing(mailing_id, "r000002").state is RowState.SETTLED_SENT
    assert ledger.mailing(mailing_id).state is MailingState.FINISHED


def test_a_refused_copy_is_put_back_and_the_mailing_runs_again() -> None:
    ledger, mailing_id = sent(NO_SUCH)
    assert settling.requeue(ledger, VAULT, mailing_id, ["r000002"], why="直した", by="花子", at=AT) == 1
    assert ledger.mailing(mailing_id).state is MailingState.RUNNING
    assert run(ledger, RecordingSender(), mailing_id).counts.of(RowState.ACCEPTED) == 3


def test_putting_back_is_all_or_nothing() -> None:
    ledger, mailing_id = sent(NO_SUCH)
    before = ledger.head()
    with pytest.raises(DeliveryMistake):
        settling.requeue(ledger, VAULT, mailing_id, ["r000002", "r000001"], why="", by="花子", at=AT)
    assert ledger.head() == before
    assert settling.requeue(ledger, VAULT, mailing_id, [], why="", by="花子", at=AT) == 0


def test_nothing_is_put_back_in_a_stopped_mailing() -> None:
    ledger = MemoryLedger()
    mailing = planned(ledger, 3)
    run(
        ledger,
        RecordingSender(lambda _: NO_SUCH),
        mailing.id,
        halted=lambda: ledger.standing(mailing.id, "r000001").last is not None,
    )
    pausing.stop(ledger, mailing.id, by="花子", at=AT)
    with pytest.raises(DeliveryMistake, match="nothing is sent"):
        settling.requeue(ledger, VAULT, mailing.id, ["r000001"], why="", by="花子", at=AT)


def test_pausing_twice_is_pausing_once() -> None:
    ledger = MemoryLedger()
    mailing = planned(ledger)
    assert pausing.pause(ledger, mailing.id, by="花子", at=AT).state is MailingState.PAUSED
    head = ledger.head()
    assert pausing.pause(ledger, mailing.id, by="花子", at=AT).state is MailingState.PAUSED
    assert ledger.head() == head
    assert pausing.resume(ledger, mailing.id, by="花子", at=AT).state is MailingState.RUNNING


def test_stopping_after_a_crash_leaves_no_copy_said_to_be_on_its_way() -> None:
    ledger = MemoryLedger()
    mailing = planned(ledger)
    with at_work(ledger, mailing) as lease:
        ledger.append([entry(What.INTENT, mailing, "r000001")], lease=lease)
    pausing.stop(ledger, mailing.id, by="花子", at=AT)
    assert ledger.standing(mailing.id, "r000001").state is RowState.UNKNOWN


def test_mail_sent_by_hand_is_told_but_unproven() -> None:
    ledger = MemoryLedger()
    moment = AT - timedelta(days=1)
    by_hand = [(reader, moment if reader.id == "r000001" else None) for reader in people(2)]
    mailing = importing.import_sent(
        ledger, VAULT, by_hand, name="by-hand", audience="customer", kind="first", by="花子", at=AT, body="本文"
    )
    assert (mailing.transport, mailing.state) == (Transport.HAND, MailingState.FINISHED)
    counts = ledger.counts(mailing.id)
    assert (counts.told_count, counts.due_count) == (2, 0)
    moments = [told.event.entry.sent_at for told in looking.dossier_events(ledger, mailing.id, "r000001")]
    assert moments == [moment]
    assert chain.first_break(ledger.id, ledger.events()) is None
    with pytest.raises(DeliveryMistake, match="cannot travel"):
        run(ledger, RecordingSender(), mailing.id)


def test_an_import_that_fails_leaves_nothing() -> None:
    ledger = MemoryLedger()
    doubled = [(reader, None) for reader in [*people(2), *people(1)]]
    with pytest.raises(DeliveryMistake, match="twice"):
        importing.import_sent(ledger, VAULT, doubled, name="h", audience="customer", kind="first", by="花子", at=AT)
    assert ledger.rolls() == []
    assert ledger.head().seq == 0


@pytest.mark.parametrize("person", ["r000002", "READER2@example.com", "山田2郎", "山田　２郎", " reader2@EXAMPLE.com "])
def test_a_person_is_found_by_number_address_or_name(person: str) -> None:
    ledger = MemoryLedger()
    planning.enroll(ledger, VAULT, "customers", people(3), by="hanako", at=AT)
    planning.enroll(ledger, VAULT, "partners", people(3), by="hanako", at=AT)
    found = list(looking.find_rows(ledger, VAULT, person))
    assert [(one.roll_id, one.row_id) for one in found] == [("customers@1", "r000002"), ("partners@1", "r000002")]
    assert [one.roll_id for one in looking.find_rows(ledger, VAULT, person, roll_id="partners@1")] == ["partners@1"]


def test_an_erased_person_is_not_found() -> None:
    ledger, _ = sent(ACCEPTED)
    erasing.purge_all(ledger, owner="p", by="花子", at=AT)
    assert list(looking.find_rows(ledger, VAULT, "reader2@example.com")) == []


def test_rows_are_listed_without_addresses_unless_the_vault_is_there() -> None:
    ledger, mailing_id = sent(NO_SUCH)
    bare = list(looking.list_rows(ledger, mailing_id))
    assert all(len(row) == len(looking.COLUMNS) for row in bare)
    assert not any("example.com" in cell and "@aozora" not in cell for row in bare for cell in row)
    assert bare[1][:3] == ("r000002", "refused", "リレーが拒否")
    full = list(looking.list_rows(ledger, mailing_id, {RowState.REFUSED}, VAULT))
    assert full[0][-3:] == ("reader2@example.com", "山田 2郎", "<reader2@example.com>: unknown user")
    assert len(full[0]) == len(looking.COLUMNS + looking.OPENED_COLUMNS)


def test_rows_that_nothing_happened_to_are_listed_too() -> None:
    ledger = MemoryLedger()
    mailing = planned(ledger, 1)
    assert list(looking.list_rows(ledger, mailing.id, None, VAULT)) == [
        ("r000001", "planned", "送信前", "", "", "", "", "", "", "", "reader1@example.com", "山田 1郎", "")
    ]


def test_erasing_takes_the_person_and_the_relays_words_and_leaves_the_chain() -> None:
    ledger, mailing_id = sent(NO_SUCH)
    before = [event.chain for event in ledger.events()]
    assert erasing.purge(ledger, "customers@1", ["r000002"], owner="p", by="花子", at=AT) == 1
    assert [event.chain for event in ledger.events()][: len(before)] == before
    assert chain.first_break(ledger.id, ledger.events()) is None
    assert ledger.row("customers@1", "r000002").sealed is None
    assert all(told.text is None for told in looking.dossier_events(ledger, mailing_id, "r000002", VAULT))
    assert next(looking.list_rows(ledger, mailing_id, {RowState.REFUSED}, VAULT))[-3:] == ("", "", "")
    others = looking.dossier_events(ledger, mailing_id, "r000001", VAULT)
    assert any(told.text for told in others)


def test_erasing_again_erases_nothing_more() -> None:
    ledger, _ = sent(ACCEPTED)
    assert erasing.purge_all(ledger, owner="p", by="花子", at=AT) == 3
    assert erasing.purge_all(ledger, owner="p", by="花子", at=AT) == 0


def test_nothing_is_erased_under_a_living_sender() -> None:
    ledger = MemoryLedger()
    mailing = planned(ledger)
    with ledger.hold("w1", at=AT), pytest.raises(DeliveryMistake, match="w1"):
        erasing.purge(ledger.beside(), mailing.roll_id, None, owner="p", by="花子", at=AT)


def test_a_wish_to_erase_somebody_who_is_not_there_is_told() -> None:
    ledger, _ = sent(ACCEPTED)
    with pytest.raises(DeliveryMistake, match="no recipient r000009"):
        erasing.purge(ledger, "customers@1", ["r000009"], owner="p", by="花子", at=AT)


def test_a_drill_mailing_may_be_planned_as_often_as_one_likes() -> None:
    ledger = MemoryLedger()
    for _ in range(2):
        planned(ledger, transport=Transport.DRILL)
    assert [mailing.id for mailing in ledger.mailings()] == ["m0001", "m0002"]


def test_a_text_is_not_invented_where_none_was_given() -> None:
    ledger, mailing_id = sent(UNKNOWN)
    settling.settle(ledger, VAULT, mailing_id, "r000002", Settlement.SENT, why="", by="花子", at=AT)
    last = looking.dossier_events(ledger, mailing_id, "r000002", VAULT)[-1]
    assert (last.text, last.event.entry.digest) == (None, None)


def test_a_reader_with_odd_values_survives_the_roll() -> None:
    odd = Recipient("r000001", "a..b@docomo.ne.jp", "𠮷田 髙志", items=(), more={"=HYPERLINK(1)": "'\"\n"})
    ledger = MemoryLedger()
    roll = planning.enroll(ledger, VAULT, "odd", [odd], by="hanako", at=AT)
    assert next(planning.open_rows(ledger, VAULT, roll.id)).recipient == odd
