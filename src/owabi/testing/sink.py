"""A real SMTP server on loopback that remembers what it was given, with TLS and AUTH where a test wants them."""

from __future__ import annotations

import ssl
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from owabi.delivery.adapters.local_server import LocalServer

if TYPE_CHECKING:
    from aiosmtpd.smtp import SMTP, Envelope, Session


@dataclass(frozen=True, slots=True)
class Received:
    """One mail: envelope, content after dots were undone, MAIL options, and the number of its connection (from 1)."""

    sender: str
    recipient: str
    content: bytes
    options: tuple[str, ...]
    connection: int


class Sink(LocalServer):
    """Accepts everything. `received` is in the order of acceptance; other arguments go to aiosmtpd's SMTP."""

    def __init__(self, *, implicit_tls: ssl.SSLContext | None = None, **options: Any) -> None:
        self._store = _Store()
        super().__init__(self._store, implicit_tls=implicit_tls, **options)

    @property
    def received(self) -> list[Received]:
        """A copy of what came so far."""
        with self._store.lock:
            return list(self._store.received)


class _Store:
    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.received: list[Received] = []
        self._sessions: list[Session] = []

    async def handle_EHLO(  # noqa: N802 (aiosmtpd's name)
        self,
        server: SMTP,  # noqa: ARG002
        session: Session,
        envelope: Envelope,  # noqa: ARG002
        hostname: str,
        responses: list[str],
    ) -> list[str]:
        session.host_name = hostname
        if session not in self._sessions:
            self._sessions.append(session)
        return responses

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: ARG002, N802
        mail = Received(
            envelope.mail_from or "",
            ",".join(envelope.rcpt_tos),
            envelope.original_content or b"",
            tuple(envelope.mail_options),
            connection=self._sessions.index(session) + 1,
        )
        with self.lock:
            self.received.append(mail)
        return "250 2.0.0 stored"
