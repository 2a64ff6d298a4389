"""The last look before a copy leaves: the bytes say the approved words, to this reader, and nothing else."""

from __future__ import annotations

import base64
import binascii
import quopri
import re
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32

from owabi.delivery.content import with_lf
from owabi.delivery.envelope import path

_ONCE = ("From", "To", "Subject", "Date", "Message-ID")
_NOT_TWICE = ("Content-Type", "Content-Transfer-Encoding", "MIME-Version", "Reply-To", "Sender")
_NEVER = ("Cc", "Bcc", "Resent-To", "Resent-Cc", "Resent-Bcc", "Apparently-To")
_WORD = re.compile(r"=\?([A-Za-z0-9-]+)\?([BbQq])\?([^?\s]*)\?=")
_GAP = re.compile(r"(\?=)\s+(?==\?)")
_LONGEST_LINE = 998


def says(message: bytes, *, subject: str, body: str, address: str, message_id: str) -> bool:
    """Whether the message has one plain part with exactly the body (trailing line ends aside), exactly the subject,
    is addressed to the reader alone, and carries the Message-ID."""
    if b"\0" in message or any(len(line) > _LONGEST_LINE for line in message.split(b"\r\n")):
        return False
    parsed = BytesParser(policy=compat32).parsebytes(message)
    if parsed.is_multipart() or parsed.defects or parsed.get_content_type() != "text/plain":
        return False
    if any(len(parsed.get_all(name, [])) != 1 for name in _ONCE) or any(name in parsed for name in _NEVER):
        return False
    if any(len(parsed.get_all(name, [])) > 1 for name in _NOT_TWICE):
        return False
    text = _body(parsed)
    return (
        text is not None
        and text.rstrip("\n") == with_lf(body).rstrip("\n")
        and decoded(str(parsed["Subject"])) == subject
        and _addressed(str(parsed["To"]), address)
        and str(parsed["Message-ID"]).strip() == message_id
    )


def decoded(value: str) -> str:
    """A header's text with its RFC 2047 words decoded; what is not decodable stays as it stands."""
    unfolded = re.sub(r"\r?\n(?=[ \t])", "", value)
    pieces: list[str] = []
    pending, charset = b"", ""
    position = 0
    joined = _GAP.sub(r"\1", unfolded)
    for word in _WORD.finditer(joined):
        data = _word(word[2], word[3])
        between = joined[position : word.start()]
        # A character may be cut between two words of one charset, so their bytes are joined before decoding.
        if between or word[1].lower() != charset:
            pieces += [_text(pending, charset), between]
            pending, charset = b"", word[1].lower()
        pending += data
        position = word.end()
    pieces += [_text(pending, charset), joined[position:]]
    return "".join(pieces)


def _word(coding: str, text: str) -> bytes:
    if coding in "Qq":
        return quopri.decodestring(text.replace("_", " ").encode("ascii", "replace"))
    try:
        return base64.b64decode(text, validate=True)
    except binascii.Error:
        return text.encode()


def _text(data: bytes, charset: str) -> str:
    if not data:
        return ""
    try:
        return data.decode(charset)
    except (LookupError, UnicodeDecodeError):
        return data.decode("utf-8", "replace")


def _body(parsed: Message) -> str | None:
    """The part's text; None where it is not UTF-8, the only charset that can write every name."""
    payload = parsed.get_payload(decode=True)
    if not isinstance(payload, bytes) or parsed.get_content_charset("us-ascii") not in ("utf-8", "us-ascii"):
        return None
    try:
        return with_lf(payload.decode("utf-8"))
    except UnicodeDecodeError:
        return None


def _addressed(header: str, address: str) -> bool:
    shown = decoded(header).strip()
    if shown.endswith(">"):
        shown = shown.rpartition("<")[2].removesuffix(">")
    try:
        return path(shown.strip()) == path(address) and shown.count("@") == address.count("@")
    except ValueError:
        return False
