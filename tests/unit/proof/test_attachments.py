"""No list of people leaves as an attachment, however it is packed."""

from __future__ import annotations

import gzip
import io
import zipfile
import zlib
from email.message import EmailMessage

import openpyxl
import pytest

from owabi.proof.attachments import check
from owabi.proof.opening import MOST_BYTES, decode

ROWS = [
    ["氏名", "メールアドレス"],
    ["佐藤 美咲", "sato@example.com"],
    ["鈴木 一郎", "suzuki@example.com"],
    ["高橋 花子", "takahashi@example.com"],
]
CSV = "\n".join(",".join(row) for row in ROWS)


def zipped(*members: tuple[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return buffer.getvalue()


def workbook(*, inline: bool = False) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in ROWS:
        sheet.append(row)
    buffer = io.BytesIO()
    book.save(buffer)
    if not inline:
        return buffer.getvalue()
    cells = "".join(
        "<row>" + "".join(f'<c t="inlineStr"><is><t>{cell}</t></is></c>' for cell in row) + "</row>" for row in ROWS
    )
    comments = ("xl/comments1.xml", b"<comments><t>memo</t></comments>")
    sheet_file = ("xl/worksheets/sheet1.xml", f"<sheetData>{cells}</sheetData>".encode())
    return zipped(("xl/workbook.xml", b"<workbook/>"), sheet_file, comments)


def document() -> bytes:
    rows = "".join(
        "<w:tr>" + "".join(f"<w:tc><w:t>{cell}</w:t></w:tc>" for cell in row) + "</w:tr>" for row in ROWS
    ).replace("</w:tr>", "</w:tr></w:p>")
    return zipped(("[Content_Types].xml", b"<Types/>"), ("word/document.xml", rows.encode()), ("word/a.bin", b"x"))


def pdf(*, packed: bool) -> bytes:
    shown = b"BT (sato@example.com) Tj T* <73757A756B69406578616D706C652E636F6D> Tj T* (ito@example.com) Tj ET"
    body = zlib.compress(shown) if packed else shown
    return b"%PDF-1.7\nstream\n" + body + b"\nendstream\nstream\n\x78broken\nendstream\nstream"


def mail() -> bytes:
    message = EmailMessage()
    message["Subject"] = "list"
    message.set_content(CSV, cte="base64")
    return message.as_bytes()


PACKED = {
    "csv-utf8": CSV.encode(),
    "csv-bom": CSV.encode("utf-8-sig"),
    "csv-cp932": CSV.encode("cp932"),
    "csv-eucjp": CSV.encode("euc_jp"),
    "csv-iso2022jp": CSV.encode("iso2022_jp"),
    "csv-utf16": CSV.encode("utf-16"),
    "html": ("<html><table>" + "".join(f"<tr><td>{a}</td><td>{b}</td></tr>" for a, b in ROWS) + "</table>").encode(),
    "xlsx": workbook(),
    "xlsx-inline": workbook(inline=True),
    "docx": document(),
    "zip": zipped(("list.csv", CSV.encode("cp932"))),
    "zip-in-zip": zipped(("inner.zip", zipped(("list.xlsx", workbook())))),
    "zip-behind-a-program": b"MZ" + b"\0" * 64 + zipped(("list.csv", CSV.encode())),
    "gzip": gzip.compress(CSV.encode()),
    "gzip-second-member": gzip.compress(b"hello\n") + gzip.compress(CSV.encode()),
    "mail": mail(),
    "pdf": pdf(packed=False),
    "pdf-packed": pdf(packed=True),
    "xls": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + CSV.encode("utf-16-le"),
}


@pytest.mark.parametrize("kind", PACKED)
def test_a_list_of_people_is_refused_however_it_is_packed(kind: str) -> None:
    findings = check("list.dat", PACKED[kind])
    assert "D107" in [finding.rule for finding in findings]
    assert all(finding.blocks for finding in findings)
    assert not any("@" in finding.message.ja + finding.message.en + finding.text for finding in findings)


@pytest.mark.parametrize("kind", ["csv-cp932", "xlsx", "xlsx-inline", "html", "zip", "docx"])
def test_a_table_of_persons_is_refused(kind: str) -> None:
    assert "D108" in [finding.rule for finding in check("list.dat", PACKED[kind])]


@pytest.mark.parametrize(
    "data",
    [
        "お知らせ。お問い合わせは info@example.jp まで。".encode(),
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8,
        zipped(("a.txt", b"hello"), ("folder/", b"")),
        b"",
        "日時,内容\n11月18日,検知\n11月19日,公表\n".encode(),
        b"%PDF-1.4 nothing",
        b"\xff\xfe",
    ],
    ids=["letter", "picture", "zip", "empty", "timeline", "pdf", "bom"],
)
def test_what_lists_nobody_may_be_attached(data: bytes) -> None:
    assert check("a.dat", data) == ()


def deep() -> bytes:
    data = b"x"
    for _ in range(5):
        data = zipped(("a.zip", data))
    return data


def deep_gzip() -> bytes:
    data = b"x"
    for _ in range(5):
        data = gzip.compress(data)
    return data


def locked() -> bytes:
    data = bytearray(zipped(("a.txt", b"hello")))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


UNREADABLE = {
    "7z": b"7z\xbc\xaf\x27\x1c\x00\x04",
    "rar": b"Rar!\x1a\x07\x01",
    "damaged-zip": b"PK\x03\x04damaged",
    "locked-zip": locked(),
    "damaged-gzip": b"\x1f\x8b\x08\x00damaged",
    "deep-zip": deep(),
    "deep-gzip": deep_gzip(),
    "locked-pdf": b"%PDF-1.7 /Encrypt 5 0 R",
    "many": zipped(*((f"{number}.txt", b"") for number in range(401))),
    "large": bytes(MOST_BYTES + 1),
    "bomb": gzip.compress(bytes(MOST_BYTES + 1)),
    "pdf-bomb": b"%PDF-1.7\nstream\n" + zlib.compress(bytes(MOST_BYTES)) + b"\nendstream",
}


@pytest.mark.parametrize("kind", UNREADABLE)
def test_what_cannot_be_looked_through_is_refused(kind: str) -> None:
    (finding,) = check("a.dat", UNREADABLE[kind])
    assert (finding.rule, finding.blocks) == ("D121", True)
    assert "a.dat" in finding.message.ja or "a.zip" in finding.message.ja


def test_bytes_of_no_encoding_are_read_as_latin_1() -> None:
    assert decode(b"\xff\xfd\x81") == "\xff\xfd\x81"
