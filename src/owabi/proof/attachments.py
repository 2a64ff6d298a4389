"""Refuses attachments that list people: three or more mail addresses of persons, or a table of them.

    D107  three or more addresses of persons in the attachment
    D108  a table of persons in the attachment
    D121  the attachment cannot be opened and looked through: locked, damaged, too large, of an unknown archive

Text, CSV, HTML, mail, XLSX, DOCX, PPTX, ZIP and gzip are read; PDF and old Office files as far as their text is plain.
What a picture shows is not read. What is read is bounded in size, depth and number.
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.opening import Unreadable, texts_of
from owabi.proof.persons import LIST_OF, find_addresses, find_rows, of_persons
from owabi.said import Said
from owabi.text.finding import Finding, Severity
from owabi.text.span import Span

UNREADABLE = "D121"


def check(name: str, data: bytes) -> tuple[Finding, ...]:
    """What is wrong with attaching `data` under the name `name`; the findings block and carry no address."""
    addresses: set[str] = set()
    rows = 0
    try:
        for text in texts_of(name, data):
            addresses.update(found.address.lower() for found in of_persons(find_addresses(text)))
            rows = max(rows, len(find_rows(text.splitlines())))
    except Unreadable as error:
        return (_finding(name, UNREADABLE, "unreadable-attachment", error.says),)
    return tuple(_objections(name, len(addresses), rows))


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
