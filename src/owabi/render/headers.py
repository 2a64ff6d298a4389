"""Values of mail headers: RFC 2047 words, addresses with odd local parts, dates; none can carry a line break."""

from __future__ import annotations

import re
from base64 import b64encode
from datetime import datetime

from owabi.errors import LetterMistake
from owabi.said import Said

LINE = 76
"""The longest header line that holds an encoded word (RFC 2047, 2)."""

_OPEN, _CLOSE = "=?UTF-8?B?", "?="
_ATOM = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
_QUOTED = re.compile(r'"(?:[ !#-\[\]-~]|\\[ -~])*"')
_DOMAIN = re.compile(r"(?=.{1,253}\Z)[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}))*")
_MESSAGE_ID = re.compile(r"<[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+@[A-Za-z0-9.-]+>")
_PLAIN = re.compile(r"[!-~]+(?: [!-~]+)*")
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def refuse_breaks(value: str, slot: str) -> None:
    """Raise `LetterMistake` where a header's value holds a control character or half a surrogate pair.

    The message names the header and never the value.
    """
    if any(char < " " or "\x7f" <= char <= "\x9f" or "\ud800" <= char <= "\udfff" for char in value) or (
        "\u2028" in value or "\u2029" in value
    ):
        raise _refused(slot, "改行や制御文字", "a line break or a control character")


def encoded_text(value: str, *, name: str) -> str:
    """A header's text (a subject): plain where it is short ASCII, else RFC 2047 words of at most 75 characters.

    The whole value is encoded and cut only between characters; words stand on lines of their own (`CRLF SP`).
    `name` is the header's name, whose width the first line bears.
    """
    refuse_breaks(value, name)
    room = LINE - len(name) - 2
    if len(value) <= room and _PLAIN.fullmatch(value) and "=?" not in value:
        return value
    return "\r\n ".join(_encoded_words(value, room))


def _encoded_words(value: str, first_room: int) -> list[str]:
    words: list[str] = []
    chunk = bytearray()
    room = _payload(min(first_room, 75))
    for char in value:
        piece = char.encode("utf-8")
        if len(chunk) + len(piece) > room:
            words.append(_OPEN + b64encode(chunk).decode("ascii") + _CLOSE)
            chunk.clear()
            room = _payload(75)
        chunk += piece
    words.append(_OPEN + b64encode(chunk).decode("ascii") + _CLOSE)
    return words


def _payload(room: int) -> int:
    return (room - len(_OPEN) - len(_CLOSE)) // 4 * 3


def mail_address(address: str, *, name: str = "To") -> str:
    """An address as header and envelope spell it: an odd local part (`a..b@docomo.ne.jp`) is quoted, IDN is ASCII.

    Raises `LetterMistake` for what is no address; the message names the header, never the address.
    """
    refuse_breaks(address, name)
    local, at, domain = address.rpartition("@")
    if not at or not local or not local.isascii():
        raise _refused(name, "送れない形のアドレス", "an address that cannot be written")
    if not domain.isascii():
        try:
            domain = domain.encode("idna").decode("ascii")
        except UnicodeError:
            raise _refused(name, "送れない形のドメイン", "a domain that cannot be written") from None
    if not _DOMAIN.fullmatch(domain) or len(local) > 64:
        raise _refused(name, "送れない形のアドレス", "an address that cannot be written")
    if not _ATOM.fullmatch(local) and not _QUOTED.fullmatch(local):
        local = '"' + local.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return f"{local}@{domain}"


def mailbox(display: str, address: str, *, name: str) -> str:
    """`display <address>` with the display name quoted or encoded as needed; the address alone where it is empty."""
    spelled = mail_address(address, name=name)
    if not display:
        return spelled
    refuse_breaks(display, name)
    room = LINE - len(name) - 2
    if display.isascii() and display == display.strip() and "=?" not in display and len(display) <= room - 12:
        quoted = '"' + display.replace("\\", "\\\\").replace('"', '\\"') + '"'
        shown = display if re.fullmatch(r"[A-Za-z0-9 ]+", display) and "  " not in display else quoted
        if len(shown) + len(spelled) + 3 <= room:
            return f"{shown} <{spelled}>"
        return f"{shown}\r\n <{spelled}>"
    return "\r\n ".join([*_encoded_words(display, room), f"<{spelled}>"])


def message_id(value: str) -> str:
    """A Message-ID with its angle brackets; raises `LetterMistake` for any other form."""
    slot = "Message-ID"
    if len(value) > 250 or not _MESSAGE_ID.fullmatch(value):
        raise _refused(slot, "使えない文字", "something that is not a Message-ID")
    return value


def date_text(at: datetime) -> str:
    """A moment as RFC 5322 writes it, in its own zone; raises ValueError for one without a zone."""
    offset = at.utcoffset()
    if offset is None:
        msg = "a moment without a zone"
        raise ValueError(msg)
    minutes = round(offset.total_seconds() / 60)
    sign = "-" if minutes < 0 else "+"
    zone = f"{sign}{abs(minutes) // 60:02d}{abs(minutes) % 60:02d}"
    day = f"{_DAYS[at.weekday()]}, {at.day:02d} {_MONTHS[at.month - 1]} {at.year:04d}"
    return f"{day} {at.hour:02d}:{at.minute:02d}:{at.second:02d} {zone}"


def _refused(slot: str, ja: str, en: str) -> LetterMistake:
    return LetterMistake(
        Said(f"メールのヘッダー「{slot}」に{ja}が入っています。", f"the header {slot} holds {en}."),
        Said("もとの値を直してください。", "Mend the value that it is made of."),
    )
