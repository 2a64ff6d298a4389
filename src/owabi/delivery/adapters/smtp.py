"""The first sender: one connection, one copy after the other, every step answered before the next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from owabi.delivery.adapters.smtp_session import Session, open_session
from owabi.delivery.adapters.smtp_wire import Halt, Lost
from owabi.delivery.content import dotted
from owabi.delivery.crash import CrashPoint
from owabi.delivery.envelope import path
from owabi.delivery.event import Reason, Stage, What
from owabi.delivery.mailing import Transport
from owabi.delivery.outcome import Outcome, Reply
from owabi.delivery.parcel import Parcel
from owabi.delivery.ports import Journal
from owabi.delivery.relay import Relay

_LAST_WORD_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class _Letter:
    mail: str
    rcpt: str
    content: bytes


class SmtpSender:
    """`ports.Sender` for real mailings over the configured relay; see `Relay` for its manners."""

    def __init__(self, relay: Relay) -> None:
        self._relay = relay
        self._session: Session | None = None

    @property
    def transport(self) -> Transport:
        """Real mailings, and no drill."""
        return Transport.REAL

    @property
    def in_flight_limit(self) -> int:
        """One connection, in lock step."""
        return 1

    def send(self, parcels: Iterable[Parcel], journal: Journal) -> Iterator[tuple[Parcel, Outcome]]:
        """See `ports.Sender`. A connection that failed before the content is made anew for the next copy."""
        for parcel in parcels:
            try:
                outcome = self.hand_over(parcel, journal)
            except Halt:
                self._hang_up()
                return
            except BaseException:
                self._hang_up()
                raise
            yield parcel, outcome

    def hand_over(self, parcel: Parcel, journal: Journal) -> Outcome:
        """One copy; a connection kept from before is replaced once if it turns out to be dead."""
        if parcel.transport is not self.transport:
            return Outcome(What.REFUSED_HERE, reason=Reason.UNSAFE)
        reused = self._session is not None
        session = self._ready(journal)
        letter = _letter(parcel, session)
        if isinstance(letter, Outcome):
            return letter
        journal.reached(CrashPoint.BEFORE_MAIL)
        try:
            reply = session.command(letter.mail, journal.halted)
        except Lost as lost:
            self._hang_up()
            return self.hand_over(parcel, journal) if reused else _lost(Stage.MAIL, lost)
        if reply.code == 421 and reused:
            self._hang_up()
            return self.hand_over(parcel, journal)
        journal.reached(CrashPoint.AFTER_MAIL)
        outcome = self._converse(session, letter, parcel, reply, journal)
        session.message_count += 1
        return outcome

    def close(self) -> None:
        """Say QUIT."""
        if self._session is not None:
            self._session.goodbye()
            self._session = None

    def _ready(self, journal: Journal) -> Session:
        if self._session is not None and self._session.message_count >= self._relay.per_connection:
            self.close()
        if self._session is None:
            self._session = open_session(self._relay, journal.halted)
        return self._session

    def _converse(
        self, session: Session, letter: _Letter, parcel: Parcel, mail_reply: Reply, journal: Journal
    ) -> Outcome:
        stage = Stage.MAIL
        try:
            if mail_reply.code // 100 != 2:
                return self._answered(session, stage, mail_reply)
            stage = Stage.RCPT
            reply = session.command(letter.rcpt, journal.halted)
            if reply.code // 100 != 2:
                return self._answered(session, stage, reply)
            journal.reached(CrashPoint.AFTER_RCPT)
            stage = Stage.DATA
            reply = session.command("DATA", journal.halted)
            if reply.code != 354:
                return self._answered(session, stage, reply)
            journal.reached(CrashPoint.AFTER_GO_AHEAD)
            session.wire.expect_quiet()
        except Lost as lost:
            self._hang_up()
            return _lost(stage, lost)
        journal.intend([parcel.row_id])
        return self._content(session, letter.content, journal)

    def _content(self, session: Session, content: bytes, journal: Journal) -> Outcome:
        seconds = self._relay.timeouts.content
        middle = len(content) // 2
        try:
            session.wire.send(content[:middle], seconds)
            journal.reached(CrashPoint.MID_CONTENT)
            session.wire.send(content[middle:], seconds)
        except Lost as lost:
            reply = _last_word(session)
            self._hang_up()
            if reply is None:
                return Outcome(What.UNKNOWN, Stage.CONTENT, reason=lost.reason)
            return self._answered(session, Stage.CONTENT, reply)
        journal.reached(CrashPoint.AFTER_CONTENT)
        try:
            reply = session.wire.reply(seconds)
        except Lost as lost:
            self._hang_up()
            return Outcome(What.UNKNOWN, Stage.CONTENT, reason=lost.reason)
        journal.reached(CrashPoint.AFTER_REPLY)
        if reply.code // 100 == 2:
            return Outcome(What.ACCEPTED, Stage.CONTENT, reply)
        if reply.code // 100 == 3:
            self._hang_up()
            return Outcome(What.UNKNOWN, Stage.CONTENT, reply, Reason.NONSENSE)
        return self._answered(session, Stage.CONTENT, reply)

    def _answered(self, session: Session, stage: Stage, reply: Reply) -> Outcome:
        """A refusal or deferral; the connection goes on from a clean slate, or is given up."""
        if reply.code == 421 or reply.code // 100 not in (4, 5):
            self._hang_up()
        elif stage is not Stage.CONTENT:
            try:
                if session.command("RSET", lambda: False).code != 250:
                    self._hang_up()
            except Lost:
                self._hang_up()
        if reply.code // 100 == 5:
            return Outcome(What.REFUSED, stage, reply)
        reason = None if reply.code // 100 == 4 else Reason.NONSENSE
        return Outcome(What.DEFERRED, stage, reply, reason)

    def _hang_up(self) -> None:
        if self._session is not None:
            self._session.wire.close()
            self._session = None


def _last_word(session: Session) -> Reply | None:
    """What the relay may have said before it hung up in the middle of a content: only a definite no counts."""
    try:
        reply = session.wire.reply(_LAST_WORD_SECONDS)
    except Lost:
        return None
    return reply if reply.code // 100 in (4, 5) else None


def _lost(stage: Stage, lost: Lost) -> Outcome:
    return Outcome(What.DEFERRED, stage, reason=lost.reason)


def _letter(parcel: Parcel, session: Session) -> _Letter | Outcome:
    """The lines of the envelope as this relay wants them, or why it cannot have this copy."""
    if b"\0" in parcel.message:
        return _not_here(Reason.UNSAFE)
    try:
        sender, recipient = path(parcel.sender), path(parcel.address)
    except ValueError:
        return _not_here(Reason.BAD_ADDRESS)
    content = dotted(parcel.message)
    head = parcel.message.partition(b"\r\n\r\n")[0]
    needs_utf8 = sender.utf8 or recipient.utf8 or not head.isascii()
    needs_8bit = not parcel.message.isascii()
    offered = session.extensions
    if needs_utf8 and "SMTPUTF8" not in offered:
        return _not_here(Reason.NEEDS_SMTPUTF8)
    if needs_8bit and "8BITMIME" not in offered:
        return _not_here(Reason.NEEDS_8BITMIME)
    mail = f"MAIL FROM:<{sender.text}>"
    if "SIZE" in offered:
        limit = offered["SIZE"]
        if limit.isdecimal() and 0 < int(limit) < len(content):
            return _not_here(Reason.TOO_BIG)
        mail += f" SIZE={len(content)}"
    if needs_8bit:
        mail += " BODY=8BITMIME"
    if needs_utf8:
        mail += " SMTPUTF8"
    return _Letter(mail, f"RCPT TO:<{recipient.text}>", content)


def _not_here(reason: Reason) -> Outcome:
    return Outcome(What.REFUSED_HERE, reason=reason)
