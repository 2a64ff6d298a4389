"""The text inside a file that somebody wants to attach, by its content and not by its name."""

from __future__ import annotations

import html
import io
import re
import zlib
from collections.abc import Iterator
from enum import StrEnum
from zipfile import BadZipFile, ZipFile, ZipInfo

from owabi.said import Said
from owabi.text.expression import expression

MOST_BYTES = 32 << 20
_MOST_FILES = 400
_MOST_DEPTH = 3
_ENCODINGS = ("utf-8-sig", "cp932", "euc_jp")
_ARCHIVES = (b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07", b"MSCF", b"BZh", b"\xfd7zXZ")
_ZIP_TAIL = 66_000
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_VALUE = expression(r"<v>([^<]*)</v>|<t\b[^<>]*>([^<]*)</t>")
_RUN = expression(r"<t\b[^<>]*>([^<]*)</t>")
_SHEET = expression(r"xl/worksheets/[^/]+\.xml$")
_COMMENTS = expression(r"xl/comments[^/]*\.xml$")
_TAG = expression(r"<[^<>]*>")
_BREAK = expression(r"</(?:w:p|a:p|p|tr|div|li|h\d)>|<br\s*/?>", re.IGNORECASE)
_COLUMN = expression(r"</(?:w:tc|a:tc|td|th)>", re.IGNORECASE)
_SHOWN = re.compile(rb"\(((?:[^()\\]|\\.){0,4000})\)|<([0-9A-Fa-f\s]{2,8000})>|(T\*|Td|TD|ET|')")


class Reason(StrEnum):
    """Why a file cannot be looked through."""

    LARGE = "large"
    MANY = "many"
    DEEP = "deep"
    DAMAGED = "damaged"
    LOCKED = "locked"
    ARCHIVE = "archive"


_SAYS = {
    Reason.LARGE: Said("大きすぎて中を確かめられません。", "is too large to look through."),
    Reason.MANY: Said("中身が多すぎて確かめられません。", "holds too much to look through."),
    Reason.DEEP: Said("圧縮が重なりすぎていて、中を確かめられません。", "is packed too deep to look through."),
    Reason.DAMAGED: Said(
        "壊れているか、暗号化されていて、中を確かめられません。",
        "is damaged or locked and cannot be looked through.",
    ),
    Reason.LOCKED: Said("暗号化されていて、中を確かめられません。", "is encrypted and cannot be looked through."),
    Reason.ARCHIVE: Said(
        "この形式の圧縮は中を確かめられません。ZIPにするか、圧縮せずに添付してください。",
        "is an archive that cannot be looked through; use ZIP or attach the files as they are.",
    ),
}


class Unreadable(Exception):
    """A file, or a file in it, cannot be looked through; `says` tells which, why and what to do."""

    def __init__(self, name: str, reason: Reason) -> None:
        why = _SAYS[reason]
        self.says = Said(f"添付ファイル「{name}」は{why.ja}", f"the attachment “{name}” {why.en}")
        super().__init__(reason.value)


def texts_of(name: str, data: bytes, depth: int = 0) -> Iterator[str]:
    """The texts in a file and in the files within it; raises `Unreadable`."""
    if len(data) > MOST_BYTES:
        raise Unreadable(name, Reason.LARGE)
    if data.startswith(_ARCHIVES):
        raise Unreadable(name, Reason.ARCHIVE)
    if data.startswith(b"PK\x03\x04") or b"PK\x05\x06" in data[-_ZIP_TAIL:]:
        yield from _zip(name, data, depth)
    elif data.startswith(b"\x1f\x8b"):
        yield from texts_of(name, _gunzip(name, data), depth + 1) if depth < _MOST_DEPTH else _too_deep(name)
    elif b"%PDF-" in data[:1024]:
        yield _pdf(name, data)
    elif data.startswith(_OLD_OFFICE):
        yield data.decode("utf-16-le", "ignore")
        yield data[1:].decode("utf-16-le", "ignore")
        yield data.decode("cp932", "ignore")
    else:
        yield from _plain(data)


def _plain(data: bytes) -> Iterator[str]:
    text = decode(data)
    yield text
    head = text[:4000].lower()
    if "<html" in head or "<table" in head or "<body" in head:
        yield _marked_up(text)
    if "content-transfer-encoding" in head or "content-type:" in head:
        yield from _mail(data)


def decode(data: bytes) -> str:
    """Bytes as text: UTF-16 and ISO-2022-JP by their marks, then UTF-8, CP932, EUC-JP, and Latin-1 for what is left."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    if b"\x1b$" in data:
        return data.decode("iso2022_jp", "replace")
    for encoding in _ENCODINGS:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1")


def _mail(data: bytes) -> Iterator[str]:
    from email import message_from_bytes  # noqa: PLC0415 - only for a mail within a mail

    for part in message_from_bytes(data).walk():
        payload = part.get_payload(decode=True)
        if isinstance(payload, bytes) and payload:
            yield decode(payload)


def _marked_up(text: str) -> str:
    text = _BREAK.sub("\n", _COLUMN.sub("\t", text))
    return html.unescape(_TAG.sub("", text))


def _zip(name: str, data: bytes, depth: int) -> Iterator[str]:
    if depth >= _MOST_DEPTH:
        _too_deep(name)
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            members = [member for member in archive.infolist() if not member.is_dir()]
            _refuse_bomb(name, members)
            names = {member.filename for member in members}
            if "xl/workbook.xml" in names:
                yield from _workbook(archive, names)
            elif "[Content_Types].xml" in names:
                for member in members:
                    if member.filename.endswith(".xml"):
                        yield _marked_up(archive.read(member).decode("utf-8", "replace"))
            else:
                for member in members:
                    yield from texts_of(member.filename, archive.read(member), depth + 1)
    except (BadZipFile, RuntimeError, zlib.error, EOFError, OSError, ValueError):
        raise Unreadable(name, Reason.DAMAGED) from None


def _refuse_bomb(name: str, members: list[ZipInfo]) -> None:
    if len(members) > _MOST_FILES or sum(member.file_size for member in members) > MOST_BYTES:
        raise Unreadable(name, Reason.MANY)


def _too_deep(name: str) -> Iterator[str]:
    raise Unreadable(name, Reason.DEEP)


def _workbook(archive: ZipFile, names: set[str]) -> Iterator[str]:
    """Each sheet as lines of tab-separated cells."""
    shared: list[str] = []
    if "xl/sharedStrings.xml" in names:
        words = archive.read("xl/sharedStrings.xml").decode("utf-8", "replace")
        shared = [html.unescape("".join(_RUN.findall(item))) for item in words.split("</si>")]
    for name in sorted(names):
        if _SHEET.match(name):
            rows = archive.read(name).decode("utf-8", "replace").split("</row>")
            yield "\n".join("\t".join(_cells(row, shared)) for row in rows)
        elif _COMMENTS.match(name):
            yield _marked_up(archive.read(name).decode("utf-8", "replace"))


def _cells(row: str, shared: list[str]) -> Iterator[str]:
    for cell in row.split("<c ")[1:]:
        value = _VALUE.search(cell)
        words = (value[1] or value[2] or "") if value else ""
        if 't="s"' in cell.partition(">")[0] and words.isdecimal():
            words = shared[int(words)] if int(words) < len(shared) else ""
        yield html.unescape(words)


def _gunzip(name: str, data: bytes) -> bytes:
    """All members of a gzip file, one after the other."""
    parts: list[bytes] = []
    size = 0
    while data:
        engine = zlib.decompressobj(wbits=31)
        try:
            parts.append(engine.decompress(data, MOST_BYTES + 1 - size))
        except zlib.error:
            raise Unreadable(name, Reason.DAMAGED) from None
        size += len(parts[-1])
        if size > MOST_BYTES:
            raise Unreadable(name, Reason.LARGE)
        if not engine.eof:
            raise Unreadable(name, Reason.DAMAGED)
        data = engine.unused_data.lstrip(b"\0")
    return b"".join(parts)


def _pdf(name: str, data: bytes) -> str:
    """The text that a PDF shows, where its fonts are plain: mail addresses mostly are."""
    if b"/Encrypt" in data:
        raise Unreadable(name, Reason.LOCKED)
    parts: list[str] = []
    size = 0
    for body in _streams(data):
        shown = body
        if body[:1] == b"\x78":
            try:
                shown = zlib.decompressobj().decompress(body, MOST_BYTES - size)
            except zlib.error:
                continue
        size += len(shown)
        if size >= MOST_BYTES:
            raise Unreadable(name, Reason.LARGE)
        parts.append(_shown(shown))
    return "\n".join(parts)


def _streams(data: bytes) -> Iterator[bytes]:
    start = data.find(b"stream")
    while start >= 0:
        end = data.find(b"endstream", start)
        if end < 0:
            return
        yield data[start + len(b"stream") : end].lstrip(b"\r\n")
        start = data.find(b"stream", end + len(b"endstream"))


def _shown(content: bytes) -> str:
    parts: list[str] = []
    for match in _SHOWN.finditer(content):
        if match[3]:
            parts.append("\n")
        elif match[1] is not None:
            parts.append(re.sub(rb"\\(.)", rb"\1", match[1]).decode("latin-1"))
        else:
            digits = b"".join(match[2].split()).decode("ascii")
            raw = bytes.fromhex(digits + "0" * (len(digits) % 2))
            parts.append(raw.decode("utf-16-be", "ignore") if raw[:1] == b"\0" else raw.decode("latin-1"))
    return "".join(parts)
