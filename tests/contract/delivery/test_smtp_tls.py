"""The SMTP sender, its certificates and its password."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.smtp import AuthResult, LoginPassword

from owabi.delivery.adapters.smtp_session import cram_answer
from owabi.delivery.adapters.smtp_wire import Wire
from owabi.delivery.event import What
from owabi.delivery.failures import RelayUnreachable
from owabi.delivery.relay import Tls
from owabi.errors import DeliveryMistake, RelayFailure
from owabi.testing.certificates import Certified, self_signed
from owabi.testing.fault_relay import DROP, PROPERLY, At, Fault, FaultRelay, says
from owabi.testing.sink import Sink
from tests.contract.delivery.relays import HASTY, hand_over, relay_at


@pytest.fixture
def certified(tmp_path: Path) -> Certified:
    return self_signed(tmp_path)


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
