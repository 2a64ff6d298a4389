"""A relay that delivers nothing: it accepts every mail on loopback and stores it in a Maildir."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from owabi.delivery.adapters.local_server import LocalServer

if TYPE_CHECKING:
    from aiosmtpd.smtp import SMTP, Envelope, Session


class MaildirSink(LocalServer):
    """Serves from the moment it is made; `port` is its port on 127.0.0.1, `maildir` where the mail is."""

    def __init__(self, maildir: Path) -> None:
        for name in ("tmp", "new", "cur"):
            (maildir / name).mkdir(mode=0o700, parents=True, exist_ok=True)
        self.maildir = maildir
        super().__init__(_Store(maildir))


class _Store:
    def __init__(self, maildir: Path) -> None:
        self._maildir = maildir

    async def handle_DATA(  # noqa: N802 (aiosmtpd's name)
        self,
        server: SMTP,  # noqa: ARG002
        session: Session,  # noqa: ARG002
        envelope: Envelope,
    ) -> str:
        head = f"Return-Path: <{envelope.mail_from}>\r\nDelivered-To: {', '.join(envelope.rcpt_tos)}\r\n"
        name = f"{uuid4().hex}.owabi"
        kept = self._maildir / "tmp" / name
        descriptor = os.open(kept, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(head.encode() + (envelope.original_content or b""))
        kept.rename(self._maildir / "new" / name)
        return "250 2.0.0 stored"
