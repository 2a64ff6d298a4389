"""Recipient files of Excel."""

from __future__ import annotations

import datetime as dt
import sys
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import openpyxl
import pytest

from owabi.errors import PeopleMistake
from owabi.people.adapters import xlsx_file
from owabi.people.opening import open_source

SHEET = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{}</sheetData></worksheet>'
)

Book = Callable[..., Path]


@pytest.fixture
def book(tmp_path: Path) -> Book:
    def save(rows: list[list[object]], sheets: Mapping[str, list[list[object]]] | None = None) -> Path:
        workbook = openpyxl.Workbook()
        sheet = workbook.active
        for row in rows:
            sheet.append(row)
        for title, more in (sheets or {}).items():
            other = workbook.create_sheet(title)
            for row in more:
                other.append(row)
        path = tmp_path / "list.xlsx"
        workbook.save(path)
        return path

    return save


def with_sheet(path: Path, xml: bytes) -> Path:
    """The same workbook with other bytes for its first sheet."""
    with zipfile.ZipFile(path) as archive:
        parts = {info.filename: archive.read(info) for info in archive.infolist()}
    parts["xl/worksheets/sheet1.xml"] = xml
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def test_cells_become_what_a_person_sees(book: Book) -> None:
    day = dt.datetime(2026, 11, 24)  # noqa: DTZ001 — a workbook's days have no zone
    rows = [
        ["メール", "番号", "比", "日", "時", "可", "式"],
        ["a@city.jp", 12.0, 0.5, day, day.replace(hour=9), True, "=1+1"],
    ]
    source = open_source(book(rows))
    ((line, cells),) = source.rows()
    assert line == 2
    assert isinstance(cells, list)
    assert cells[:6] == ["a@city.jp", "12", "0.5", "2026-11-24", "2026-11-24 09:00:00", "TRUE"]
    assert "=" not in cells[6]


def test_a_table_may_start_anywhere(book: Book) -> None:
    source = open_source(book([[], [], ["メール", "氏名"], [], ["a@city.jp", "佐藤"], ["b@city.jp"]]))
    assert (source.layout.header_line, source.layout.labels, source.layout.sheet) == (3, ("メール", "氏名"), "Sheet")
    assert list(source.rows()) == [(5, ["a@city.jp", "佐藤"]), (6, ["b@city.jp", ""])]
    assert source.done == source.total == 3


def test_cells_beyond_the_header_make_a_row_too_long(book: Book) -> None:
    source = open_source(book([["メール"], ["a@city.jp", "", "x"]]))
    assert list(source.rows()) == [(2, ["a@city.jp", "", "x"])]


def test_of_several_sheets_one_has_to_be_named(book: Book) -> None:
    path = book([["メール"], ["a@city.jp"]], {"名簿2": [["メール"], ["b@city.jp"]], "空": []})
    with pytest.raises(PeopleMistake, match="Sheet、名簿2"):
        open_source(path)
    assert [cells for _, cells in open_source(path, sheet="名簿2").rows()] == [["b@city.jp"]]
    with pytest.raises(PeopleMistake, match="Choose"):
        open_source(path, sheet="名簿3")


def test_an_empty_workbook_or_sheet_is_refused(book: Book) -> None:
    with pytest.raises(PeopleMistake, match="empty"):
        open_source(book([]))
    with pytest.raises(PeopleMistake, match="empty"):
        open_source(book([["メール"]], {"空": []}), sheet="空")


def test_more_than_200_000_rows_are_sent_to_csv(book: Book) -> None:
    rows = "".join(f'<row r="{n}"><c r="A{n}"><v>1</v></c></row>' for n in range(1, 200_103))
    with pytest.raises(PeopleMistake) as caught:
        open_source(with_sheet(book([["x"]]), SHEET.format(rows).encode()))
    assert "CSV" in caught.value.line("ja")
    assert "\n" not in caught.value.line("ja")


def test_a_list_just_over_200_000_rows_is_refused_too(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx_file, "MOST_ROWS", 2)
    assert len(list(open_source(book([["メール"], ["a@city.jp"], ["b@city.jp"]])).rows())) == 2
    with pytest.raises(PeopleMistake):
        open_source(book([["メール"], ["a@city.jp"], ["b@city.jp"], ["c@city.jp"]]))


@pytest.mark.parametrize(
    "cell", ['<c r="XFD1048576"><v>1</v></c>', "<x:c  r = 'XFD200000'><v>1</v></x:c>"], ids=["corner", "prefixed"]
)
def test_a_cell_far_away_cannot_ask_for_any_amount_of_memory(book: Book, cell: str) -> None:
    xml = SHEET.format(f'<row r="1"><c r="A1"><v>1</v></c></row><row>{cell}</row>')
    with pytest.raises(PeopleMistake):
        open_source(with_sheet(book([["x"]]), xml.encode()))


def test_a_reference_that_straddles_two_blocks_is_seen(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    xml = SHEET.format('<row r="1"><c r="A1"><v>1</v></c><c r="XFD199999"><v>1</v></c></row>')
    path = with_sheet(book([["x"]]), xml.encode())
    for size in range(20, 60):
        monkeypatch.setattr(xlsx_file, "BLOCK", size)
        with pytest.raises(PeopleMistake):
            open_source(path)


def test_parts_that_inflate_without_end_are_refused(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx_file, "_LARGEST_PART", 1000)
    with pytest.raises(PeopleMistake, match="200,000"):
        open_source(with_sheet(book([["x"]]), b"<" + b" " * 2000))


def test_a_sheet_in_utf_16_cannot_hide_its_cells(book: Book) -> None:
    xml = SHEET.format('<row r="1"><c r="A1"><v>1</v></c></row>')
    with pytest.raises(PeopleMistake):
        open_source(with_sheet(book([["x"]]), xml.encode("utf-16")))


@pytest.mark.parametrize("content", [b"", b"email\na@city.jp\n", b"PK\x03\x04broken", b"\xd0\xcf\x11\xe0" * 100])
def test_what_is_no_workbook_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "list.xlsx"
    path.write_bytes(content)
    with pytest.raises(PeopleMistake):
        open_source(path)


def test_an_archive_without_sheets_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("readme.txt", "x")
    with pytest.raises(PeopleMistake):
        open_source(path)


def test_a_damaged_part_is_refused(book: Book) -> None:
    path = book([["メール"], ["a@city.jp"]])
    content = path.read_bytes()
    for at in range(0, len(content), 7):
        path.write_bytes(content[:at] + bytes([content[at] ^ 0x5A]) + content[at + 1 :])
        try:
            list(open_source(path).rows())
        except PeopleMistake:
            continue


def test_a_workbook_that_changes_is_not_read_on(book: Book) -> None:
    source = open_source(book([["メール"], ["a@city.jp"]]))
    book([["メール"], ["b@city.jp"]])
    with pytest.raises(PeopleMistake, match="changed"):
        list(source.rows())


def test_without_the_extra_the_way_out_is_said(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    path = book([["メール"], ["a@city.jp"]])
    monkeypatch.setitem(sys.modules, "python_calamine", None)
    with pytest.raises(PeopleMistake, match="xlsx"):
        open_source(path)
