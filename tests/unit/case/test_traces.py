"""A name or an address is found in every guise that files and mail give it."""

from __future__ import annotations

import base64
import gzip
import io
import json
import quopri
import zipfile
from email.header import Header
from pathlib import Path
from urllib.parse import quote

import pytest

from owabi.case.traces import traces

NAME, ADDRESS = "山田 花子", "Hanako.Yamada@aoba.example"
TEXT = f"宛先の{NAME}様 <{ADDRESS}> へ"


def _zip(inner: bytes, name: str = "file") -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, inner)
    return content.getvalue()


GUISES: dict[str, bytes] = {
    "utf8": TEXT.encode(),
    "utf16": TEXT.encode("utf-16"),
    "utf16be": b"\0" + TEXT.encode("utf-16-be"),
    "cp932": TEXT.encode("cp932"),
    "euc": TEXT.encode("euc_jp"),
    "jis": TEXT.encode("iso2022_jp"),
    "lower-case": f"sent to {ADDRESS.lower()}".encode(),
    "upper-case": f"sent to {ADDRESS.upper()}".encode(),
    "name-without-space": "山田花子様".encode(),
    "name-with-wide-space": "山田\u3000花子様".encode(),
    "name-across-lines": "ご担当の山\r\n田 花子様".encode(),
    "base64": base64.b64encode(TEXT.encode()),
    "base64-unaligned": b"xyz" + base64.b64encode(b"1" + TEXT.encode()),
    "base64-wrapped": base64.encodebytes(("あ" * 100 + TEXT).encode()),
    "base64-url-safe": base64.urlsafe_b64encode(TEXT.encode()),
    "base64-cp932": base64.b64encode(TEXT.encode("cp932")),
    "quoted-printable": quopri.encodestring(("あ" * 30 + TEXT).encode()),
    "header-b": Header("あ" * 9 + NAME, "utf-8", header_name="To").encode().encode(),
    "header-q": b"=?utf-8?q?" + quopri.encodestring(NAME.encode(), header=True) + b"?=",
    "percent": quote(ADDRESS + NAME, safe="").encode(),
    "hex": b"x'" + TEXT.encode().hex().encode(),
    "json": json.dumps({"to": TEXT}).encode(),
    "entities": "".join(f"&#{ord(char)};" for char in NAME).encode(),
    "hex-entities": "".join(f"&#x{ord(char):x};" for char in NAME).encode(),
    "zip": _zip(TEXT.encode()),
    "zip-in-zip": _zip(_zip(TEXT.encode())),
    "zip-name": _zip(b"", f"{ADDRESS}.txt"),
    "gzip": gzip.compress(TEXT.encode()),
    "across-blocks": b"." * ((1 << 20) - 10) + TEXT.encode(),
    "among-noise": bytes(range(256)) * 4 + TEXT.encode() + bytes(range(256)),
}


@pytest.mark.parametrize("guise", GUISES)
def test_a_name_or_address_is_found_in_this_guise(guise: str, tmp_path: Path) -> None:
    path = tmp_path / "folder" / "file"
    path.parent.mkdir()
    path.write_bytes(GUISES[guise])
    (tmp_path / "folder" / "clean").write_text("お詫び申し上げます。", encoding="utf-8")
    assert traces(tmp_path, [NAME, ADDRESS]) == [path]


def test_a_files_name_counts_too_and_links_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "outside").write_text(NAME, encoding="utf-8")
    (tmp_path / "case").mkdir()
    (tmp_path / "case" / f"{NAME}.txt").write_bytes(b"")
    (tmp_path / "case" / "link").symlink_to(tmp_path / "outside")
    assert traces(tmp_path / "case", [NAME]) == [tmp_path / "case" / f"{NAME}.txt"]


def test_what_is_not_there_is_not_found(tmp_path: Path) -> None:
    (tmp_path / "noise").write_bytes(bytes(range(256)) * 1000)
    (tmp_path / "broken.zip").write_bytes(_zip(b"x" * 100)[:-4])
    (tmp_path / "broken-inside.zip").write_bytes(_spoil(_zip(b"x" * 1000)))
    (tmp_path / "half.gz").write_bytes(b"\x1f\x8bxx")
    (tmp_path / "words").write_bytes(b"=?utf-8?B?A?= =?utf-8?B?===?= &#x110000; \\ud800 %zz =ZZ")
    (tmp_path / "empty").write_bytes(b"")
    assert traces(tmp_path, [NAME, ADDRESS]) == []


def _spoil(content: bytes) -> bytes:
    at = content.index(b"file") + 6
    return content[:at] + bytes([content[at] ^ 255]) + content[at + 1 :]


@pytest.mark.parametrize("needle", ["", " ", "林", "Li"], ids=["empty", "space", "one", "short"])
def test_a_needle_that_stands_in_every_text_is_passed_over(needle: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("林道とLife", encoding="utf-8")
    assert traces(tmp_path, [needle]) == []


def test_a_short_name_is_found_in_text_but_not_in_noise(tmp_path: Path) -> None:
    noise = bytes(range(256))
    (tmp_path / "noise").write_bytes(noise + "山田".encode("cp932") + noise)
    (tmp_path / "text").write_bytes("ご担当 山田様".encode("cp932"))
    assert traces(tmp_path, ["山田"]) == [tmp_path / "text"]
