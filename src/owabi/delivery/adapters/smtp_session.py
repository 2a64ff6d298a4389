"""A conversation with a relay up to the point where mail may be handed over: greeting, EHLO, TLS, AUTH."""

from __future__ import annotations

import base64
import hmac
import ssl
from ipaddress import ip_address

from owabi.delivery.adapters.smtp_wire import Halted, Lost, Wire
from owabi.delivery.event import Reason
from owabi.delivery.failures import RelayUnreachable
from owabi.delivery.outcome import Reply
from owabi.delivery.relay import Relay, Tls
from owabi.errors import DeliveryMistake, Place, RelayFailure
from owabi.said import Said


class Session:
    """A wire that is ready for MAIL. `extensions` maps EHLO keywords, upper case, to their parameters."""

    def __init__(self, relay: Relay, wire: Wire) -> None:
        self.relay = relay
        self.wire = wire
        self.extensions: dict[str, str] = {}
        self.message_count = 0

    def command(self, line: str, halted: Halted) -> Reply:
        """Say one line and hear the answer. Lost if the relay has spoken out of turn: whose answer would it be?"""
        self.wire.expect_quiet()
        if any(char in line for char in "\r\n\0"):
            msg = "a command is one line"
            raise ValueError(msg)
        self.wire.send(line.encode("utf-8") + b"\r\n", self.relay.timeouts.command)
        return self.wire.reply(self.relay.timeouts.command, halted)

    def goodbye(self) -> None:
        """QUIT, if the relay still listens, and hang up."""
        try:
            self.wire.send(b"QUIT\r\n", self.relay.timeouts.goodbye)
            self.wire.reply(self.relay.timeouts.goodbye)
        except Lost:
            pass
        finally:
            self.wire.close()


def open_session(relay: Relay, halted: Halted) -> Session:
    """Connect, greet, protect and sign in.

    RelayUnreachable where trying later may help; RelayFailure for what needs a person: certificate, password, no TLS.
    """
    context = None if relay.tls is Tls.OFF else _context(relay)
    try:
        wire = Wire.connect(relay.host, relay.port, relay.timeouts.connect, halted)
    except OSError:
        raise _unreachable(relay, "接続できません", "cannot be connected to") from None
    session = Session(relay, wire)
    try:
        _greet(session, context, halted)
        _protect(session, context, halted)
        _sign_in(session, halted)
    except ssl.SSLCertVerificationError as error:
        wire.close()
        raise _bad_certificate(relay, error) from None
    except (ssl.SSLEOFError, ssl.SSLZeroReturnError):
        wire.close()
        raise _silent(relay, Reason.CONNECTION_LOST) from None
    except ssl.SSLError:
        wire.close()
        raise _no_tls(relay) from None
    except OSError as error:
        wire.close()
        raise _silent(relay, Reason.NO_REPLY if isinstance(error, TimeoutError) else Reason.CONNECTION_LOST) from None
    except Lost as lost:
        wire.close()
        raise _silent(relay, lost.reason) from None
    except BaseException:
        wire.close()
        raise
    return session


def _context(relay: Relay) -> ssl.SSLContext:
    try:
        context = ssl.create_default_context(cafile=None if relay.ca_file is None else str(relay.ca_file))
    except OSError:
        raise DeliveryMistake(
            Said(ja="認証局の証明書ファイルを読めません。", en="The file of CA certificates cannot be read."),
            Said(ja="PEM 形式のファイルを指定してください。", en="Name a file in PEM form."),
            place=Place(str(relay.ca_file)),
        ) from None
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


def _greet(session: Session, context: ssl.SSLContext | None, halted: Halted) -> None:
    relay, wire = session.relay, session.wire
    if relay.tls is Tls.IMPLICIT and context is not None:
        try:
            wire.protect(context, relay.host, relay.timeouts.greeting)
        except Lost as lost:
            # It has greeted us in plain words already.
            raise (_no_tls(relay) if lost.reason is Reason.NONSENSE else lost) from None
    greeting = wire.reply(relay.timeouts.greeting, halted)
    if greeting.code != 220:
        raise _refused(relay, "接続の挨拶", "the greeting", greeting)
    _hello(session, halted)


def _hello(session: Session, halted: Halted) -> None:
    name = session.relay.helo_name or session.wire.local_address
    reply = session.command(f"EHLO {name}", halted)
    if reply.code // 100 == 5 and reply.code != 554:
        reply = session.command(f"HELO {name}", halted)
    if reply.code != 250:
        raise _refused(session.relay, "EHLO", "EHLO", reply)
    session.extensions = {}
    for line in session.wire.lines[1:]:
        keyword, _, parameters = line.replace("=", " ", 1).partition(" ")
        session.extensions[keyword.upper()] = parameters


def _protect(session: Session, context: ssl.SSLContext | None, halted: Halted) -> None:
    relay = session.relay
    if context is None or session.wire.secure:
        return
    if "STARTTLS" not in session.extensions:
        if relay.tls is Tls.OPPORTUNISTIC:
            return
        raise RelayFailure(
            Said(
                ja=f"リレー {relay.host} が STARTTLS を提供していません。暗号化せずには送りません。",
                en=f"The relay {relay.host} offers no STARTTLS; nothing is sent unprotected.",
            ),
            Said(ja="ポートと TLS の設定を確かめてください。", en="Check the port and the TLS setting."),
        )
    reply = session.command("STARTTLS", halted)
    if reply.code != 220:
        raise _refused(relay, "STARTTLS", "STARTTLS", reply)
    session.wire.protect(context, relay.host, relay.timeouts.greeting)
    _hello(session, halted)


def _sign_in(session: Session, halted: Halted) -> None:
    relay = session.relay
    if relay.username is None or relay.password is None:
        return
    if not session.wire.secure and not ip_address(session.wire.peer_host.partition("%")[0]).is_loopback:
        raise RelayFailure(
            Said(
                ja=f"暗号化されていない接続でリレー {relay.host} にパスワードを送ることはできません。",
                en=f"A password is not sent to the relay {relay.host} over an unprotected connection.",
            ),
            Said(ja="TLS を有効にしてください。", en="Turn TLS on."),
        )
    offered = session.extensions.get("AUTH", "").upper().split()
    order = ("PLAIN", "LOGIN", "CRAM-MD5") if session.wire.secure else ("CRAM-MD5", "PLAIN", "LOGIN")
    mechanism = next((name for name in order if name in offered), None)
    if mechanism is None:
        raise RelayFailure(
            Said(
                ja=f"リレー {relay.host} は、使える認証方式（PLAIN、LOGIN、CRAM-MD5）を提供していません。",
                en=f"The relay {relay.host} offers none of PLAIN, LOGIN and CRAM-MD5.",
            ),
            Said(ja="リレーの認証の設定を確かめてください。", en="Check how the relay wants to be signed in to."),
        )
    reply = _authenticate(session, mechanism, relay.username.encode(), relay.password.encode(), halted)
    if reply.code != 235:
        raise _refused(relay, "認証", "AUTH", reply)


def _authenticate(session: Session, mechanism: str, user: bytes, password: bytes, halted: Halted) -> Reply:
    if b"\0" in user + password:
        raise DeliveryMistake(
            Said(
                ja="リレーの利用者名かパスワードに NUL が含まれています。", en="The relay's user or password holds NUL."
            ),
            Said(ja="設定を直してください。", en="Mend the setting."),
        )
    if mechanism == "PLAIN":
        return session.command("AUTH PLAIN " + _coded(b"\0" + user + b"\0" + password), halted)
    reply = session.command(f"AUTH {mechanism}", halted)
    if reply.code != 334:
        return reply
    if mechanism == "LOGIN":
        reply = session.command(_coded(user), halted)
        return reply if reply.code != 334 else session.command(_coded(password), halted)
    try:
        challenge = base64.b64decode(reply.text, validate=True)
    except ValueError:
        raise Lost(Reason.NONSENSE) from None
    return session.command(_coded(cram_answer(user, password, challenge)), halted)


def cram_answer(user: bytes, password: bytes, challenge: bytes) -> bytes:
    """The answer to a CRAM-MD5 challenge (RFC 2195)."""
    return user + b" " + hmac.new(password, challenge, "md5").hexdigest().encode()


def _coded(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _unreachable(relay: Relay, ja: str, en: str) -> RelayUnreachable:
    return RelayUnreachable(
        Said(ja=f"リレー {relay.host}:{relay.port} に{ja}。", en=f"The relay {relay.host}:{relay.port} {en}."),
        Said(
            ja="リレーとネットワークを確かめ、もう一度実行してください。続きから送ります。",
            en="Check the relay and the network, and run this again: it goes on from where it was.",
        ),
    )


def _silent(relay: Relay, reason: Reason) -> RelayUnreachable:
    match reason:
        case Reason.NO_REPLY:
            return _unreachable(relay, "応答がありません", "does not answer")
        case Reason.NONSENSE:
            return _unreachable(relay, "SMTP として読めない応答があります", "answers something that is not SMTP")
    return _unreachable(relay, "接続を切られました", "hung up")


def _refused(relay: Relay, ja: str, en: str, reply: Reply) -> RelayFailure:
    kind = RelayUnreachable if reply.code // 100 == 4 else RelayFailure
    said = f"{reply.code} {reply.enhanced}" if reply.enhanced else str(reply.code)
    return kind(
        Said(
            ja=f"リレー {relay.host} が{ja}を拒否しました（{said}）。",
            en=f"The relay {relay.host} refused {en} ({said}).",
        ),
        Said(
            ja="リレーの設定と利用者名・パスワードを確かめてください。",
            en="Check the relay's settings, user and password.",
        ),
    )


def _no_tls(relay: Relay) -> RelayFailure:
    return RelayFailure(
        Said(
            ja=f"リレー {relay.host}:{relay.port} と TLS で話せません。",
            en=f"The relay {relay.host}:{relay.port} does not speak TLS as we do.",
        ),
        Said(
            ja="ポートと TLS の設定（465 は implicit、587 は required）を確かめてください。",
            en="Check the port and the TLS setting (465 is implicit, 587 is required).",
        ),
    )


def _bad_certificate(relay: Relay, error: ssl.SSLCertVerificationError) -> RelayFailure:
    why = error.verify_message
    return RelayFailure(
        Said(
            ja=f"リレー {relay.host} の証明書を信用できません（{why}）。",
            en=f"The certificate of the relay {relay.host} cannot be trusted ({why}).",
        ),
        Said(
            ja="ホスト名を確かめ、社内の認証局なら証明書ファイルを指定してください。",
            en="Check the host name; for an own authority name its certificate file.",
        ),
    )
