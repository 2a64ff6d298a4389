"""Refuses attachments that list people: three or more mail addresses of persons, or a table of them.

    D107  three or more addresses of persons in the attachment
    D108  a table of persons in the attachment
    D121  the attachment cannot be opened and looked through: locked, damaged, too large, of an unknown archive

Text, CSV, HTML, mail, XLSX, DOCX, PPTX, ZIP and gzip are read; PDF and old Office files as far as their text is plain.
What a picture shows is not read. Bytes of no known kind are refused. What is read is bounded in size, depth and number.
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.opening import Unreadable, texts_of
from owabi.proof.persons import LIST_OF, find_addresses, find_rows, of_persons
from owabi.said import Said
from owabi.text.finding import Finding, Severity
from owabi.text.span import Span

UNREADABLE = "D121"
_LOOK = 65_536
_TAIL = 66_000
_KNOWN = (
    b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*", b"RIFF", b"OggS", b"ID3", b"fLaC",
    b"\0\0\1\0", b"8BPS",
    b"PK\x03\x04", b"PK\x05\x06", b"\x1f\x8b", b"\xd0\xcf\x11\xe0", b"7z\xbc\xaf", b"Rar!", b"MSCF", b"BZh",
    b"\xfd7zXZ",
)  # fmt: skip
"""How pictures, sounds and files that are opened begin; the others have to be text."""


def check(name: str, data: bytes) -> tuple[Finding, ...]:
    """What is wrong with attaching `data` under the name `name`; the findings block and carry no address."""
    addresses: set[str] = set()
    rows = 0
    if _is_opaque(data):
        return (_finding(name, UNREADABLE, "unreadable-attachment", _opaque(name)),)
    try:
        for text in texts_of(name, data):
            addresses.update(found.address.lower() for found in of_persons(find_addresses(text)))
            rows = max(rows, len(find_rows(text.splitlines())))
    except Unreadable as error:
        return (_finding(name, UNREADABLE, "unreadable-attachment", error.says),)
    return tuple(_objections(name, len(addresses), rows))


def _is_opaque(data: bytes) -> bool:
    """Whether these are bytes of a form that nobody here can read: no text, no picture, no file that is opened."""
    if data.startswith(_KNOWN) or b"%PDF-" in data[:1024] or data[4:8] == b"ftyp" or b"PK\x05\x06" in data[-_TAIL:]:
        return False
    head = data[:_LOOK]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x1b$" in head:
        return False
    odd = sum(byte < 32 and byte not in b"\t\n\r\f\x1b" for byte in head)
    return b"\0" in head or odd * 50 > len(head)


def _opaque(name: str) -> Said:
    return Said(
        f"添付ファイル「{name}」は種類が分からず、中を確かめられません。PDF、表計算、文章などの形で添付してください。",
        f"the attachment “{name}” is of an unknown kind and cannot be looked through; attach a PDF, a sheet or a text.",
    )


def _objections(name: str, address_count: int, row_count: int) -> Iterator[Finding]:
    if address_count >= LIST_OF:
        says = Said(
            f"添付ファイル「{name}」に個人のメールアドレスが{address_count}件あります。添付できません。",
            f"the attachment “{name}” holds {address_count} mail addresses of persons; it may not be attached.",
        )
        yield _finding(name, "D107", "address-list", says)
    if row_count:
        says = Said(
            f"添付ファイル「{name}」に個人の一覧表（{row_count}行）があります。添付できません。",
            f"the attachment “{name}” holds a table of persons ({row_count} rows); it may not be attached.",
        )
        yield _finding(name, "D108", "person-table", says)


def _finding(name: str, rule: str, rule_name: str, says: Said) -> Finding:
    return Finding(
        rule=rule,
        name=rule_name,
        family="disclosure",
        severity=Severity.ERROR,
        blocks=True,
        span=Span(0, 0),
        text=name,
        message=says,
    )
