"""The SMTP sender against relays that are good, strict, and broken in every way that we could think of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.smtp import AuthResult, LoginPassword

from owabi.delivery import chain
from owabi.delivery.adapters.smtp import SmtpSender
from owabi.delivery.adapters.smtp_session import cram_answer
from owabi.delivery.adapters.smtp_wire import Wire
from owabi.delivery.event import Reason, Stage, What
from owabi.delivery.failures import RelayUnreachable
from owabi.delivery.mailing import Transport
from owabi.delivery.outcome import Outcome
from owabi.delivery.parcel import Parcel
from owabi.delivery.relay import Relay, Timeouts, Tls
from owabi.delivery.state import RowState
from owabi.delivery.worker import Ended, Policy
from owabi.errors import DeliveryMistake, RelayFailure
from owabi.testing.certificates import Certified, self_signed
from owabi.testing.fault_relay import DROP, HANG, PROPERLY, At, Fault, FaultRelay, says
from owabi.testing.memory_ledger import MemoryLedger
from owabi.testing.sink import Sink
from tests.contract.delivery.test_senders import Notes
from tests.unit.delivery.world import planned, run

PATIENT = Timeouts(connect=10, greeting=10, command=10, content=10, goodbye=5)
HASTY = Timeouts(connect=10, greeting=0.4, command=0.4, content=0.4, goodbye=0.2)
MESSAGE = b"From: info@aozora.example\r\nSubject: x\r\n\r\nhello\r\n"


def parcel(row_id: str = "r000001", address: str = "reader@example.com", message: bytes = MESSAGE) -> Parcel:
    return Parcel(row_id, Transport.REAL, "bounce@aozora.example", address, "件名", body="本文", message=message)


def relay_at(port: int, tls: Tls = Tls.OFF, **more: object) -> Relay:
    made = Relay("localhost", port, tls, timeouts=PATIENT)
    return replace(made, **more)  # type: ignore[arg-type]


def hand_over(relay: Relay, *parcels: Parcel) -> list[Outcome]:
    sender = SmtpSender(relay)
    try:
        return [outcome for _, outcome in sender.send(parcels or [parcel()], Notes())]
    finally:
        sender.close()


@pytest.fixture
def certified(tmp_path: Path) -> Certified:
    return self_signed(tmp_path)


def timeouts_for(*faults: Fault) -> Timeouts:
    """Short ones only where a fault is silence: a busy machine must not be taken for a silent relay."""
    return HASTY if any(fault.hang or fault.every or fault.deaf for fault in faults) else PATIENT


def told(outcome: Outcome) -> tuple[What, Stage | None, int | None, Reason | None]:
    return outcome.what, outcome.stage, outcome.reply.code if outcome.reply else None, outcome.reason


# --- a good relay


def test_what_arrives_is_what_was_sent(certified: Certified) -> None:
    hostile = b"Subject: x\r\n\r\n.\r\n..\rbare\nMAIL FROM:<x@y>\r\n.\n.\r\n"
    with Sink() as sink:
        assert hand_over(relay_at(sink.port), parcel(message=hostile))[0].what is What.ACCEPTED
        (mail,) = sink.received
    assert mail.content == b"Subject: x\r\n\r\n.\r\n..\r\nbare\r\nMAIL FROM:<x@y>\r\n.\r\n.\r\n"
    assert (mail.sender, mail.recipient) == ("bounce@aozora.example", "reader@example.com")


def test_many_copies_share_a_connection_up_to_the_limit() -> None:
    with Sink() as sink:
        outcomes = hand_over(relay_at(sink.port, per_connection=2), *[parcel(f"r{number}") for number in range(5)])
        assert len(outcomes) == 5
        assert [mail.connection for mail in sink.received] == [1, 1, 2, 2, 3]


def test_each_transaction_has_one_recipient() -> None:
    with FaultRelay() as relay:
        hand_over(relay_at(relay.port), parcel("r1"), parcel("r2", "other@example.com"))
        verbs = [line.split(" ")[0] for line in relay.heard]
    assert verbs == ["EHLO", "MAIL", "RCPT", "DATA", "MAIL", "RCPT", "DATA", "QUIT"]


def test_dotty_addresses_of_carriers_are_quoted_in_the_envelope() -> None:
    with FaultRelay() as relay:
        hand_over(relay_at(relay.port), parcel(address="a..b.@docomo.ne.jp"))
        assert 'RCPT TO:<"a..b."@docomo.ne.jp>' in relay.heard


def test_what_the_relay_offers_is_used_where_it_is_needed() -> None:
    japanese = "Subject: x\r\n\r\nこんにちは\r\n".encode()
    with FaultRelay(extensions=["SMTPUTF8", "8BITMIME", "SIZE"]) as relay:
        hand_over(relay_at(relay.port), parcel("r1"), parcel("r2", message=japanese), parcel("r3", "佐藤@example.jp"))
        mails = [line for line in relay.heard if line.startswith("MAIL")]
    assert mails[0].endswith(f"> SIZE={len(MESSAGE) + 3}")
    assert mails[1].endswith(" BODY=8BITMIME")
    assert mails[2].endswith(" SMTPUTF8")
    assert "RCPT TO:<佐藤@example.jp>" in relay.heard


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        (parcel(address="佐藤@example.jp"), Reason.NEEDS_SMTPUTF8),
        (parcel(message="Subject: x\r\n\r\nあ\r\n".encode()), Reason.NEEDS_8BITMIME),
        (parcel(message="Subject: あ\r\n\r\nx\r\n".encode()), Reason.NEEDS_SMTPUTF8),
        (parcel(message=MESSAGE + b"x" * 900), Reason.TOO_BIG),
        (parcel(message=MESSAGE + b"\0"), Reason.UNSAFE),
        (parcel(address="reader@example.com\r\nDATA"), Reason.BAD_ADDRESS),
        (replace(parcel(), sender="bounce\n@x"), Reason.BAD_ADDRESS),
        (parcel(address="a" * 65536 + "@example.com"), Reason.BAD_ADDRESS),
    ],
)
def test_what_cannot_be_sent_by_this_relay_stops_here_and_the_next_one_goes(given: Parcel, reason: Reason) -> None:
    with FaultRelay(extensions=["SIZE 500"]) as relay:
        outcomes = hand_over(relay_at(relay.port), given, parcel("r2"))
        assert told(outcomes[0]) == (What.REFUSED_HERE, None, None, reason)
        assert outcomes[1].what is What.ACCEPTED
        assert len(relay.accepted) == 1


def test_the_name_in_the_greeting_is_an_address_literal_unless_set() -> None:
    with FaultRelay() as relay:
        hand_over(relay_at(relay.port))
        hand_over(relay_at(relay.port, helo_name="mx.aozora.example"))
        assert [line for line in relay.heard if line.startswith("EHLO")] == [
            "EHLO [127.0.0.1]",
            "EHLO mx.aozora.example",
        ]


def test_an_old_relay_that_knows_no_ehlo_is_greeted_with_helo() -> None:
    with FaultRelay({At.EHLO: [says("502 5.5.1 what?")]}) as relay:
        assert hand_over(relay_at(relay.port))[0].what is What.ACCEPTED
        assert [line.split(" ")[0] for line in relay.heard][:2] == ["EHLO", "HELO"]


# --- TLS and signing in


def test_starttls_and_implicit_tls_with_an_own_authority(certified: Certified) -> None:
    for implicit, mode in ((False, Tls.REQUIRED), (False, Tls.OPPORTUNISTIC), (True, Tls.IMPLICIT)):
        with FaultRelay(tls=certified.context, implicit=implicit) as relay:
            wanted = relay_at(relay.port, mode, ca_file=certified.ca_file)
            assert hand_over(wanted)[0].what is What.ACCEPTED
            hellos = [line for line in relay.heard if line.startswith("EHLO")]
            assert len(hellos) == (1 if implicit else 2)


@pytest.mark.parametrize("mode", [Tls.REQUIRED, Tls.OPPORTUNISTIC])
def test_a_certificate_that_nobody_vouches_for_is_refused(certified: Certified, mode: Tls) -> None:
    with FaultRelay(tls=certified.context) as relay, pytest.raises(RelayFailure, match="certificate") as caught:
        hand_over(relay_at(relay.port, mode))
    assert not isinstance(caught.value, RelayUnreachable)


@pytest.mark.parametrize("fault", ["expired", "other-name"])
def test_an_expired_certificate_and_one_for_another_name_are_refused(tmp_path: Path, fault: str) -> None:
    bad = (
        self_signed(tmp_path, valid_for=timedelta(days=-1))
        if fault == "expired"
        else self_signed(tmp_path, name="relay.example")
    )
    with (
        FaultRelay(tls=bad.context, implicit=True) as relay,
        pytest.raises(RelayFailure, match="cannot be trusted"),
    ):
        hand_over(relay_at(relay.port, Tls.IMPLICIT, ca_file=bad.ca_file))


def test_a_relay_whose_starttls_was_stripped_gets_nothing(certified: Certified) -> None:
    with FaultRelay(tls=certified.context, stripped=True) as relay:
        with pytest.raises(RelayFailure, match="offers no STARTTLS"):
            hand_over(relay_at(relay.port, Tls.REQUIRED, ca_file=certified.ca_file))
        assert not any(line.startswith("MAIL") for line in relay.heard)
        assert hand_over(relay_at(relay.port, Tls.OPPORTUNISTIC))[0].what is What.ACCEPTED


def test_words_slipped_in_before_tls_are_not_taken_for_the_relays(certified: Certified) -> None:
    slipped = Fault(say=b"220 go on\r\n250-relay.test\r\n250 AUTH PLAIN\r\n")
    with (
        FaultRelay({At.STARTTLS: [slipped]}, tls=certified.context) as relay,
        pytest.raises(RelayUnreachable, match="not SMTP"),
    ):
        hand_over(relay_at(relay.port, Tls.REQUIRED, ca_file=certified.ca_file))


def test_a_relay_that_refuses_tls_or_breaks_it_is_told(certified: Certified) -> None:
    wanted: dict[str, Any] = {"ca_file": certified.ca_file}
    with (
        FaultRelay({At.STARTTLS: [says("454 4.7.0 not now")]}, tls=certified.context) as relay,
        pytest.raises(RelayUnreachable, match=r"refused STARTTLS \(454 4\.7\.0\)"),
    ):
        hand_over(relay_at(relay.port, Tls.REQUIRED, **wanted))
    for greeting in (PROPERLY, Fault(say=b"x" * 5000, hang=True)):
        with FaultRelay({At.CONNECT: [greeting]}) as relay, pytest.raises(RelayFailure, match="does not speak TLS"):
            hand_over(relay_at(relay.port, Tls.IMPLICIT, **wanted))
    with FaultRelay({At.STARTTLS: [Fault(say=b"220 go on\r\n", hang=True)]}, tls=certified.context) as relay:
        for_silence = relay_at(relay.port, Tls.REQUIRED, timeouts=HASTY, **wanted)
        with pytest.raises(RelayUnreachable, match="does not answer"):
            hand_over(for_silence)
    with FaultRelay({At.CONNECT: [DROP]}) as relay, pytest.raises(RelayUnreachable, match="hung up"):
        hand_over(relay_at(relay.port, Tls.IMPLICIT, **wanted))


def test_a_missing_authority_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(DeliveryMistake, match="CA certificates") as caught:
        hand_over(relay_at(1, Tls.REQUIRED, ca_file=tmp_path / "no.pem"))
    assert "no.pem" in caught.value.line("ja")


@pytest.mark.parametrize("mechanism", ["PLAIN", "LOGIN", "CRAM-MD5"])
def test_signing_in_by_each_mechanism(certified: Certified, mechanism: str) -> None:
    with FaultRelay(extensions=[f"AUTH {mechanism}"], tls=certified.context) as relay:
        wanted = relay_at(relay.port, Tls.REQUIRED, ca_file=certified.ca_file, username="花子", password="ひみつ")
        assert hand_over(wanted)[0].what is What.ACCEPTED
        assert any(line.startswith(f"AUTH {mechanism}") for line in relay.heard)


@pytest.mark.parametrize("mechanism", ["PLAIN", "LOGIN"])
def test_a_real_server_lets_us_in_with_the_right_password_only(certified: Certified, mechanism: str) -> None:
    def authenticate(_: object, __: object, ___: object, ____: str, given: LoginPassword) -> AuthResult:
        return AuthResult(success=given == LoginPassword(b"hanako", b"pa ss"), handled=False)

    options: dict[str, Any] = {
        "tls_context": certified.context,
        "authenticator": authenticate,
        "auth_required": True,
        "auth_exclude_mechanism": [name for name in ("PLAIN", "LOGIN") if name != mechanism],
    }
    with Sink(**options) as sink:
        wanted = relay_at(sink.port, Tls.REQUIRED, ca_file=certified.ca_file, username="hanako", password="pa ss")
        assert hand_over(wanted)[0].what is What.ACCEPTED
        with pytest.raises(RelayFailure, match=r"refused AUTH \(535") as caught:
            hand_over(replace(wanted, password="wrong-word"))
    assert not isinstance(caught.value, RelayUnreachable)
    assert "wrong-word" not in caught.value.line("ja") + caught.value.line("en") + repr(wanted)


def test_cram_md5_answers_the_challenge_of_the_rfc() -> None:
    challenge = b"<1896.697170952@postoffice.reston.mci.net>"
    assert cram_answer(b"tim", b"tanstaaftanstaaf", challenge) == b"tim b913a602c7eda7a495b4e6e7334d3890"


def test_no_password_leaves_over_an_open_line_but_to_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    with FaultRelay(extensions=["AUTH PLAIN LOGIN CRAM-MD5"]) as relay:
        wanted = relay_at(relay.port, Tls.OFF, username="u", password="p")
        assert hand_over(wanted)[0].what is What.ACCEPTED
        assert any(line == "AUTH CRAM-MD5" for line in relay.heard)
        relay.heard.clear()
        monkeypatch.setattr(Wire, "peer_host", property(lambda _: "192.0.2.1"))
        with pytest.raises(RelayFailure, match="unprotected"):
            hand_over(wanted)
        assert not any(line.startswith("AUTH") for line in relay.heard)


def test_signing_in_that_cannot_work_is_told() -> None:
    with FaultRelay(extensions=["AUTH GSSAPI"]) as relay, pytest.raises(RelayFailure, match="offers none of"):
        hand_over(relay_at(relay.port, username="u", password="p"))
    with FaultRelay(extensions=["AUTH PLAIN"]) as relay, pytest.raises(DeliveryMistake, match="NUL"):
        hand_over(relay_at(relay.port, username="u", password="p\0"))


def test_a_challenge_that_is_none_is_nonsense() -> None:
    faults = {At.AUTH: [says("334 !!!")]}
    with (
        FaultRelay(faults, extensions=["AUTH=CRAM-MD5"]) as relay,
        pytest.raises(RelayUnreachable, match="not SMTP"),
    ):
        hand_over(relay_at(relay.port, username="u", password="p"))


# --- a broken relay: before a copy is at stake

NONSENSE = Fault(say=b"\xff\xfe\x00 what\r\n")
ENDLESS = Fault(say=b"250-more\r\n", endless=True)
LONG_LINE = Fault(say=b"250 " + b"x" * 100_000 + b"\r\n", drop=True)
TARPIT = Fault(say=b"220 very slowly indeed\r\n", every=0.06)
HALF_A_REPLY = Fault(say=b"250-begun\r\n251 other code\r\n")


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


# --- a broken relay: a copy is at stake, its content has not left

BEFORE = [(At.MAIL, Stage.MAIL), (At.RCPT, Stage.RCPT), (At.DATA, Stage.DATA)]


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


# --- a broken relay: the content may have left


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


# --- stopping


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


# --- the whole run


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
