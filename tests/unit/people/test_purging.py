"""Persons leave a file; all else stays byte for byte."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from owabi.errors import PeopleMistake, StorageFailure
from owabi.people import purging
from owabi.people.adapters.csv_file import CsvFile
from owabi.people.codecs_of_japan import Encoding
from owabi.people.purging import Leaving, purge_rows

ROWS = [
    '"メール";氏名;"備考"\r\n',
    "a@city.jp;佐藤 美咲;\r\n",
    'B@CITY.jp;"田中"; "x"\n',
    'c@city.jp;"林\r\n二郎";紹介: a@city.jp\r\n',
    "\r\n",
    "d@city.jp;佐藤　美咲;\r\n",
    "短い a@city.jp\r\n",
    '"e@city.jp"x;"佐藤 美咲\r\n',
]
LAST = "f@city.jp;山田;"


def write(tmp_path: Path, codec: str = "utf-8", last: str = LAST) -> Path:
    path = tmp_path / "list.csv"
    path.write_bytes("".join([*ROWS, last]).encode(codec))
    return path


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "cp932", "euc_jp", "iso2022_jp"])
def test_every_other_byte_stays_in_every_encoding(tmp_path: Path, codec: str) -> None:
    path = write(tmp_path, codec)
    found = purge_rows(path, Leaving(addresses=["b@city.jp"], names=["林 二郎"]))
    assert path.read_bytes() == "".join([*ROWS[:2], *ROWS[4:], LAST]).encode(codec)
    assert (found.removed_lines, found.mentions) == ((3, 4), ())
    assert found.digest_before != found.digest_after
    assert purge_rows(path, Leaving(lines=[2])).digest_before == found.digest_after


def test_big_endian_utf_16_keeps_its_mark(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(b"\xfe\xff" + "メール\na@city.jp\nb@city.jp\n".encode("utf-16-be"))
    purge_rows(path, Leaving(addresses=["a@city.jp"]))
    assert path.read_bytes() == b"\xfe\xff" + "メール\nb@city.jp\n".encode("utf-16-be")


def test_an_address_leaves_with_its_rows_and_where_else_it_stands_is_said(tmp_path: Path) -> None:
    path = write(tmp_path)
    found = purge_rows(path, Leaving(addresses=[" A@city.jp"]))
    assert found.removed_lines == (2, 8)
    assert found.mentions == (4,)


def test_a_name_leaves_whatever_its_spaces_and_with_broken_lines(tmp_path: Path) -> None:
    path = write(tmp_path)
    found = purge_rows(path, Leaving(names=["佐藤美咲"]))
    assert found.removed_lines == (2, 7, 9)
    assert "佐藤" not in path.read_text(encoding="utf-8")


def test_nobody_leaves_and_nothing_changes(tmp_path: Path) -> None:
    path = write(tmp_path)
    before = path.read_bytes()
    found = purge_rows(path, Leaving(names=["", "だれか"], addresses=["ない"]))
    assert path.read_bytes() == before
    assert (found.removed_lines, found.digest_before) == ((), found.digest_after)
    assert purge_rows(path, Leaving()).removed_lines == ()


def test_the_header_never_leaves(tmp_path: Path) -> None:
    path = write(tmp_path)
    assert purge_rows(path, Leaving(names=["氏名"], lines=[1])).removed_lines == ()


def test_the_columns_may_be_said(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("連絡先,会員\na@city.jp,佐藤\nb@city.jp,林\n", encoding="utf-8")
    purge_rows(path, Leaving(names=["林"]), mapping={"address": "連絡先", "name": "会員"}, encoding=Encoding.UTF_8)
    assert path.read_text(encoding="utf-8") == "連絡先,会員\na@city.jp,佐藤\n"


def test_permissions_stay_and_nothing_is_left_beside(tmp_path: Path) -> None:
    path = write(tmp_path)
    path.chmod(0o640)
    purge_rows(path, Leaving(lines=[2]))
    assert path.stat().st_mode & 0o777 == 0o640
    assert [one.name for one in tmp_path.iterdir()] == ["list.csv"]


def test_a_file_that_cannot_be_written_stays_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path)
    before = path.read_bytes()

    def fail(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(StorageFailure, match="nothing was changed"):
        purge_rows(path, Leaving(lines=[2]))
    assert path.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == ["list.csv"]


def test_a_file_that_changes_meanwhile_stays_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path)
    records = purging._records

    def changing(source: CsvFile) -> Iterator[tuple[int, bytes, str, list[str] | None]]:
        path.write_text("メール;氏名;備考\na@city.jp;;\n", encoding="utf-8")
        return records(source)

    monkeypatch.setattr(purging, "_records", changing)
    with pytest.raises(PeopleMistake, match="changed"):
        purge_rows(path, Leaving(lines=[2]))
    assert path.read_text(encoding="utf-8").startswith("メール;")


def test_an_endless_quotation_stops_the_purge(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "list.csv"
    path.write_text('メール,氏名\na@city.jp,"佐藤\n' + "b@city.jp,田中\n" * 30, encoding="utf-8")
    with pytest.raises(PeopleMistake) as caught:
        purge_rows(path, Leaving(lines=[2]))
    assert caught.value.place.line == 2
    monkeypatch.setattr(purging, "_LARGEST_ROW", 50)
    with pytest.raises(PeopleMistake) as caught:
        purge_rows(path, Leaving(lines=[2]))
    assert caught.value.place.line == 2


def test_a_shift_that_crosses_a_line_stops_the_purge(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(b"email,name\na@city.jp,\x1b$B\x46\x46\n\x46\x46\x1b(B@city.jp,x\n")
    with pytest.raises(PeopleMistake) as caught:
        purge_rows(path, Leaving(lines=[3]))
    assert caught.value.place.line == 2


def test_a_workbook_is_not_rewritten(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    path.write_bytes(b"PK\x03\x04")
    with pytest.raises(PeopleMistake):
        purge_rows(path, Leaving(lines=[2]))
