"""A rendered copy on its way to the relay."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from owabi.delivery.mailing import Transport
from owabi.letter.recipient import Recipient


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a rendering puts outside the approved words: Message-ID (with its angle brackets), Date, and drill marks.

    `made_at` is in Japan's time and whole seconds, so that `sent_at` of the intent, brought to Japan's time, gives the
    same Date and with it the same bytes.
    """

    message_id: str
    made_at: datetime
    drill: bool


@dataclass(frozen=True, slots=True)
class Rendered:
    """One recipient's letter: subject and body as approved, and the whole message (headers, CRLF line ends)."""

    subject: str
    body: str
    message: bytes


class Rendering(Protocol):
    """Makes a recipient's letter. The same recipient and stamp give the same bytes; any Mistake stops that row only."""

    def __call__(self, recipient: Recipient, stamp: Stamp, /) -> Rendered:
        """The letter; with `stamp.drill`, subject and body carry 【訓練】."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """One copy to hand over; `address` is the recipient's as typed, `sender` the envelope sender."""

    row_id: str
    transport: Transport
    sender: str
    address: str
    subject: str
    body: str
    message: bytes
