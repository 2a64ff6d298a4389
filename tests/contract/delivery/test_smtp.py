"""The SMTP sender and a relay that does as it should, or is merely strict."""

from __future__ import annotations

from dataclasses import replace

import pytest

from owabi.delivery.event import Reason, What
from owabi.delivery.parcel import Parcel
from owabi.testing.fault_relay import At, FaultRelay, says
from owabi.testing.sink import Sink
from tests.contract.delivery.relays import MESSAGE, hand_over, parcel, relay_at, told


def test_what_arrives_is_what_was_sent() -> None:
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
