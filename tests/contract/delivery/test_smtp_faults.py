"""The SMTP sender against relays that are broken in every way that we could think of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from owabi.delivery import chain
from owabi.delivery.adapters.smtp import SmtpSender
from owabi.delivery.event import Reason, Stage, What
from owabi.delivery.failures import RelayUnreachable
from owabi.delivery.state import RowState
from owabi.delivery.worker import Ended, Policy
from owabi.errors import RelayFailure
from owabi.testing.fault_relay import DROP, HANG, PROPERLY, At, Fault, FaultRelay, says
from owabi.testing.memory_ledger import MemoryLedger
from tests.contract.delivery.relays import HASTY, MESSAGE, PATIENT, hand_over, parcel, relay_at, timeouts_for, told
from tests.contract.delivery.test_senders import Notes
from tests.unit.delivery.world import planned, run

NONSENSE = Fault(say=b"\xff\xfe\x00 what\r\n")


ENDLESS = Fault(say=b"250-more\r\n", endless=True)


LONG_LINE = Fault(say=b"250 " + b"x" * 100_000 + b"\r\n", drop=True)


TARPIT = Fault(say=b"220 very slowly indeed\r\n", every=0.06)


HALF_A_REPLY = Fault(say=b"250-begun\r\n251 other code\r\n")


BEFORE = [(At.MAIL, Stage.MAIL), (At.RCPT, Stage.RCPT), (At.DATA, Stage.DATA)]


def a_run(script: Mapping[At, Sequence[Fault]], count: int = 12) -> Iterator[tuple[MemoryLedger, FaultRelay, str]]:
    ledger = MemoryLedger()
    mailing = planned(ledger, count)
    with FaultRelay(script) as relay:
        report = run(
            ledger,
            SmtpSender(relay_at(relay.port, timeouts=timeouts_for(*(f for faults in script.values() for f in faults)))),
            mailing.id,
            policy=Policy(patience=timedelta(days=1)),
        )
        assert report.ended is Ended.FINISHED
        yield ledger, relay, mailing.id


@pytest.mark.parametrize("at", [At.CONNECT, At.EHLO])
@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (DROP, "hung up"),
        (HANG, "does not answer"),
        (TARPIT, "does not answer"),
        (NONSENSE, "not SMTP"),
        (ENDLESS, "not SMTP"),
        (LONG_LINE, "not SMTP"),
        (HALF_A_REPLY, "not SMTP"),
        (says("421 4.3.2 too busy"), "refused"),
    ],
    ids=["drop", "hang", "tarpit", "nonsense", "endless", "long-line", "two-codes", "421"],
)
def test_a_relay_that_cannot_be_talked_to_is_unreachable_in_one_line(at: At, fault: Fault, words: str) -> None:
    with FaultRelay({at: [fault] * 9}) as relay, pytest.raises(RelayUnreachable, match=words) as caught:
        hand_over(relay_at(relay.port, timeouts=timeouts_for(fault)))
    for line in (caught.value.line("ja"), caught.value.line("en")):
        assert "\n" not in line
        assert "localhost" in line


@pytest.mark.parametrize("at", [At.CONNECT, At.EHLO])
def test_a_relay_that_wants_none_of_us_is_not_tried_again(at: At) -> None:
    with FaultRelay({at: [says("554 5.7.1 go away")] * 9}) as relay:
        with pytest.raises(RelayFailure, match=r"554 5\.7\.1") as caught:
            hand_over(relay_at(relay.port))
        assert not isinstance(caught.value, RelayUnreachable)
        assert relay.connection_count == 1


def test_nobody_at_the_port_is_unreachable() -> None:
    with FaultRelay() as relay:
        port = relay.port
    with pytest.raises(RelayUnreachable, match="cannot be connected to"):
        hand_over(relay_at(port))


@pytest.mark.parametrize("step", BEFORE, ids=lambda step: str(step[1]))
@pytest.mark.parametrize(
    ("fault", "what", "code", "reason"),
    [
        (says("550 5.1.1 no"), What.REFUSED, 550, None),
        (says("451 4.7.1 later"), What.DEFERRED, 451, None),
        (says("421 4.3.2 closing"), What.DEFERRED, 421, None),
        (DROP, What.DEFERRED, None, Reason.CONNECTION_LOST),
        (HANG, What.DEFERRED, None, Reason.NO_REPLY),
        (NONSENSE, What.DEFERRED, None, Reason.NONSENSE),
        (ENDLESS, What.DEFERRED, None, Reason.NONSENSE),
        (says("334 what now"), What.DEFERRED, 334, Reason.NONSENSE),
    ],
    ids=["5xx", "4xx", "421", "drop", "hang", "nonsense", "endless", "3xx"],
)
def test_before_the_content_every_fault_leaves_the_copy_unsent_and_the_next_one_goes(
    step: tuple[At, Stage], fault: Fault, what: What, code: int | None, reason: Reason | None
) -> None:
    at, stage = step
    with FaultRelay({at: [fault]}) as relay:
        notes = Notes()
        sender = SmtpSender(relay_at(relay.port, timeouts=timeouts_for(fault)))
        outcomes = [outcome for _, outcome in sender.send([parcel("r1"), parcel("r2", "two@example.com")], notes)]
        sender.close()
        assert told(outcomes[0]) == (what, stage, code, reason)
        assert outcomes[1].what is What.ACCEPTED
        assert [recipient for recipient, _ in relay.accepted] == ["two@example.com"]
        assert "intend r1" not in notes.told


def test_a_reply_that_nobody_asked_for_is_not_taken_for_the_next_ones() -> None:
    doubled = Fault(say=b"250 ok\r\n354 go on\r\n")
    with FaultRelay({At.RCPT: [doubled]}) as relay:
        outcomes = hand_over(relay_at(relay.port), parcel("r1"), parcel("r2"))
        assert told(outcomes[0]) == (What.DEFERRED, Stage.DATA, None, Reason.NONSENSE)
        assert outcomes[1].what is What.ACCEPTED
        assert len(relay.accepted) == 1


def test_an_answer_to_the_content_before_it_was_sent_is_not_believed() -> None:
    early = Fault(say=b"354 go on\r\n250 2.0.0 queued\r\n")
    with FaultRelay({At.DATA: [early]}) as relay:
        assert told(hand_over(relay_at(relay.port))[0]) == (What.DEFERRED, Stage.DATA, None, Reason.NONSENSE)
        assert relay.accepted == []


@pytest.mark.parametrize("fault", [says("421 4.4.2 idle too long"), DROP], ids=["421", "drop"])
def test_a_kept_connection_that_died_is_made_anew_without_troubling_the_copy(fault: Fault) -> None:
    with FaultRelay({At.MAIL: [PROPERLY, fault]}) as relay:
        outcomes = hand_over(relay_at(relay.port), parcel("r1"), parcel("r2"))
        assert [outcome.what for outcome in outcomes] == [What.ACCEPTED, What.ACCEPTED]
        assert relay.connection_count == 2


@pytest.mark.parametrize("fault", [says("500 what"), DROP, HANG], ids=["500", "drop", "hang"])
def test_a_relay_that_cannot_reset_gets_a_new_connection(fault: Fault) -> None:
    with FaultRelay({At.RCPT: [says("550 no")], At.RSET: [fault]}) as relay:
        outcomes = hand_over(relay_at(relay.port, timeouts=timeouts_for(fault)), parcel("r1"), parcel("r2"))
        assert [outcome.what for outcome in outcomes] == [What.REFUSED, What.ACCEPTED]
        assert relay.connection_count == 2


@pytest.mark.parametrize(
    ("at", "fault", "what", "code", "reason"),
    [
        (At.CONTENT, says("554 5.7.1 spam"), What.REFUSED, 554, None),
        (At.CONTENT, says("451 4.3.0 later"), What.DEFERRED, 451, None),
        (At.CONTENT, says("421 4.3.2 closing"), What.DEFERRED, 421, None),
        (At.CONTENT, DROP, What.UNKNOWN, None, Reason.CONNECTION_LOST),
        (At.CONTENT, Fault(drop=True, keep=True), What.UNKNOWN, None, Reason.CONNECTION_LOST),
        (At.CONTENT, HANG, What.UNKNOWN, None, Reason.NO_REPLY),
        (At.CONTENT, NONSENSE, What.UNKNOWN, None, Reason.NONSENSE),
        (At.CONTENT, ENDLESS, What.UNKNOWN, None, Reason.NONSENSE),
        (At.CONTENT, Fault(say=b"250-2.0.0 que", drop=True), What.UNKNOWN, None, Reason.CONNECTION_LOST),
        (At.CONTENT, says("354 more please"), What.UNKNOWN, 354, Reason.NONSENSE),
        (At.MID_CONTENT, DROP, What.UNKNOWN, None, Reason.CONNECTION_LOST),
        (At.MID_CONTENT, HANG, What.UNKNOWN, None, Reason.NO_REPLY),
    ],
    ids=[
        "5xx",
        "4xx",
        "421",
        "drop",
        "keep-drop",
        "hang",
        "nonsense",
        "endless",
        "half",
        "3xx",
        "mid-drop",
        "mid-hang",
    ],
)
def test_after_the_intent_only_a_definite_reply_is_believed(
    at: At, fault: Fault, what: What, code: int | None, reason: Reason | None
) -> None:
    with FaultRelay({at: [fault]}) as relay:
        wanted = relay_at(relay.port, timeouts=timeouts_for(fault))
        outcomes = hand_over(wanted, parcel("r1"), parcel("r2", "two@example.com"))
        assert told(outcomes[0]) == (what, Stage.CONTENT, code, reason)
        assert outcomes[1].what is What.ACCEPTED


@pytest.mark.parametrize(
    ("said", "what"), [(b"552 5.3.4 too big\r\n", What.REFUSED), (b"452 4.3.1 full\r\n", What.DEFERRED)]
)
def test_a_definite_no_in_the_middle_of_the_content_is_heard(said: bytes, what: What) -> None:
    big = MESSAGE + (b"x" * 900 + b"\r\n") * 10_000
    with FaultRelay({At.MID_CONTENT: [Fault(say=said, drop=True)]}, extensions=[]) as relay:
        (outcome,) = hand_over(relay_at(relay.port, timeouts=PATIENT), parcel(message=big))
    # The system may throw the reply away together with the connection: then nobody knows, and that is said.
    assert outcome.what in (what, What.UNKNOWN)
    assert outcome.stage is Stage.CONTENT


def test_a_relay_that_stops_reading_does_not_hold_us_for_ever() -> None:
    big = MESSAGE + (b"x" * 900 + b"\r\n") * 10_000
    with FaultRelay({At.MID_CONTENT: [Fault(deaf=True)]}, extensions=[]) as relay:
        (outcome,) = hand_over(relay_at(relay.port, timeouts=HASTY), parcel(message=big))
    assert told(outcome) == (What.UNKNOWN, Stage.CONTENT, None, Reason.NO_REPLY)


def test_replies_are_kept_clean_and_short() -> None:
    dirty = Fault(say=b"550-5.1.1 \xff\x1b[31mno\r\n550 5.1.1 such " + b"y" * 3000 + b"\r\n")
    with FaultRelay({At.RCPT: [dirty]}) as relay:
        (outcome,) = hand_over(relay_at(relay.port))
    assert outcome.reply is not None
    assert outcome.reply.enhanced == "5.1.1"
    assert outcome.reply.text.startswith("\N{REPLACEMENT CHARACTER}\N{REPLACEMENT CHARACTER}[31mno such yyy")
    assert len(outcome.reply.text) == 2000
    assert outcome.reply.text.isprintable()


def test_a_reply_without_text_is_a_reply() -> None:
    with FaultRelay({At.CONTENT: [Fault(say=b"250\r\n")]}) as relay:
        assert hand_over(relay_at(relay.port))[0].what is What.ACCEPTED


@pytest.mark.parametrize("at", [At.CONNECT, At.EHLO, At.MAIL, At.RCPT, At.DATA])
def test_a_halt_is_heard_while_the_relay_keeps_us_waiting(at: At) -> None:
    class Halting(Notes):
        asked = 0

        def halted(self) -> bool:
            Halting.asked += 1
            return Halting.asked > 8

    patient = replace(PATIENT, greeting=60, command=60)
    with FaultRelay({at: [HANG]}) as relay:
        sender = SmtpSender(relay_at(relay.port, timeouts=patient))
        assert list(sender.send([parcel()], Halting())) == []
        assert relay.accepted == []


@pytest.mark.parametrize(
    "script",
    [
        {At.MAIL: [PROPERLY] * 3 + [DROP, says("421 bye")], At.RCPT: [PROPERLY] * 5 + [says("451 grey")] * 4},
        {At.CONNECT: [says("421 busy"), DROP], At.EHLO: [DROP]},
        {At.CONTENT: [PROPERLY, DROP, PROPERLY, Fault(drop=True, keep=True), says("451 later"), HANG]},
        {At.DATA: [PROPERLY, HANG, NONSENSE], At.MID_CONTENT: [PROPERLY] * 4 + [DROP]},
        {At.RCPT: [says("451 4.7.1 greylisted")] * 12},
    ],
    ids=["drops", "connects", "contents", "datas", "greylist"],
)
def test_through_every_storm_nobody_is_lost_and_nobody_is_told_twice(script: dict[At, list[Fault]]) -> None:
    for ledger, relay, mailing_id in a_run(script):
        states = {standing.row_id: standing.state for standing in ledger.standings(mailing_id)}
        got = [recipient for recipient, _ in relay.accepted]
        assert len(got) == len(set(got))
        for number, state in enumerate(states.values(), 1):
            address = f"reader{number}@example.com"
            assert state in (RowState.ACCEPTED, RowState.UNKNOWN)
            assert state is RowState.UNKNOWN or address in got
        assert chain.first_break(ledger.id, ledger.events()) is None


def test_a_relay_that_refuses_everything_is_stopped_early() -> None:
    ledger = MemoryLedger()
    mailing = planned(ledger, 40)
    denied = {At.RCPT: [says("554 5.7.1 relay access denied")] * 99}
    with FaultRelay(denied) as relay, pytest.raises(RelayFailure, match=r"554 5\.7\.1"):
        run(ledger, SmtpSender(relay_at(relay.port)), mailing.id)
    assert ledger.counts(mailing.id).of(RowState.REFUSED) == 10
