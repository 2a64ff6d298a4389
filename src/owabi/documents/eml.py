"""The words of a mail as its reader sees them: the subject and the text, transfer encodings and charsets undone."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message

from owabi.documents.blanks import NOTHING
from owabi.documents.decoding import detect
from owabi.documents.encodings import Encoding, decode
from owabi.documents.html import prose_of_html
from owabi.said import Said

_JAPANESE = {
    "shift_jis": Encoding.CP932,
    "shift-jis": Encoding.CP932,
    "sjis": Encoding.CP932,
    "x-sjis": Encoding.CP932,
    "windows-31j": Encoding.CP932,
    "cp932": Encoding.CP932,
    "euc-jp": Encoding.EUC_JP,
    "iso-2022-jp": Encoding.ISO_2022_JP,
    "utf-8": Encoding.UTF_8,
}
_EMPTY_LINES = re.compile(r"\n{3,}")
_BREAK = re.compile(r"\r\n?")
_NO_TEXT = Said("本文のテキストがないメールです。", "This mail has no text.")
_FROM_HTML = Said("HTML の本文を読みました。", "Its HTML text was read.")
_UNREADABLE = Said(
    "本文に、書かれている文字コードでは読めない文字があります。",
    "The text has characters that its charset does not explain.",
)


@dataclass(frozen=True, slots=True)
class Mail:
    """`text`: a line 件名：…, an empty line, the text; `encoding`: of the text; `said`: what is to be noted."""

    text: str
    encoding: Encoding
    said: tuple[Said, ...]


def read_mail(data: bytes) -> Mail:
    """Read a mail; whatever is broken in it is read as far as it can be."""
    message = message_from_bytes(data, policy=policy.compat32)
    subject = _subject(message)
    part, kind = _body(message)
    words, encoding, said = "", Encoding.UTF_8, [] if part is not None else [_NO_TEXT]
    if part is not None:
        words, encoding, is_whole = _decoded(_payload(part), part.get_content_charset("us-ascii"))
        words = _BREAK.sub("\n", words)
        if not is_whole:
            said.append(_UNREADABLE)
        if kind == "html":
            words = _EMPTY_LINES.sub("\n\n", prose_of_html(words).replace(NOTHING, "")).strip("\n")
            said.append(_FROM_HTML)
        elif str(part.get_param("format", "")).lower() == "flowed":
            words = _unflowed(words, deletes=str(part.get_param("delsp", "")).lower() == "yes")
    head = f"件名：{subject}\n\n" if subject else ""
    return Mail(head + words, encoding, tuple(said))


def _subject(message: Message) -> str:
    raw = next((str(value) for name, value in message.raw_items() if name.lower() == "subject"), "")
    if any("\ud800" <= char <= "\udfff" for char in raw) or "\x1b" in raw:
        return _one_line(_decoded(raw.encode("utf-8", "surrogateescape"), "")[0])
    try:
        pieces = decode_header(raw)
    except HeaderParseError:
        return _one_line(raw)
    words = (
        piece if isinstance(piece, str) else _decoded(piece, charset or "us-ascii")[0] for piece, charset in pieces
    )
    return _one_line("".join(words))


def _one_line(words: str) -> str:
    return re.sub(r"[\r\n]+", "", words).strip()


def _body(message: Message) -> tuple[Message | None, str]:
    """The part that holds the text, and whether it is `plain` or `html`."""
    for kind in ("plain", "html"):
        for part in _parts(message):
            if part.get_content_type() == f"text/{kind}":
                return part, kind
    return None, ""


def _parts(message: Message) -> Iterator[Message]:
    return (
        part for part in message.walk() if not part.is_multipart() and part.get_content_disposition() != "attachment"
    )


def _payload(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _decoded(data: bytes, charset: str) -> tuple[str, Encoding, bool]:
    """The text of bytes, its encoding and whether all could be read: as declared, else as it looks."""
    declared = _JAPANESE.get(charset.lower())
    if declared is not None and (text := decode(data, declared)) is not None:
        return text, declared, True
    found = detect(data)
    if found is not None and (declared is not None or charset in ("", "us-ascii", "unknown-8bit")):
        return *found, True
    try:
        return codecs.decode(data, charset), Encoding.UTF_8, True
    except (LookupError, UnicodeDecodeError, ValueError):
        pass
    if found is not None:
        return *found, True
    return data.decode(declared or Encoding.UTF_8, "replace"), declared or Encoding.UTF_8, False


def _unflowed(words: str, *, deletes: bool) -> str:
    """The text of `format=flowed` (RFC 3676): a line that ends in a space goes on in the next."""
    parts: list[str] = []
    for line in words.split("\n"):
        depth = len(line) - len(line.lstrip(">"))
        line = line[1:] if depth == 0 and line.startswith(" ") else line  # noqa: PLW2901 - RFC 3676, 4.4
        is_soft = line.endswith(" ") and line != "-- " and depth == 0
        parts += [line[:-1] if is_soft and deletes else line, "" if is_soft else "\n"]
    return "".join(parts).removesuffix("\n") if not words.endswith("\n") else "".join(parts[:-2])
