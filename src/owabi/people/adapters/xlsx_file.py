"""Recipient files of Excel (.xlsx, .xlsm), up to 200,000 rows of one sheet.

A workbook is a compressed archive whose cells say where they stand, so a small file can ask for any amount of memory.
Its sheets are therefore measured as streams before the library that reads them sees them.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from owabi.errors import PeopleMistake, Place
from owabi.people.adapters.csv_file import changed
from owabi.people.ports import Layout, Row
from owabi.people.scanning import BLOCK, blocks
from owabi.said import Said

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

MOST_ROWS = 200_000
"""Rows below the header."""

_LARGEST_PART = 512 << 20
_MOST_CELLS = 10_000_000
_MOST_PARTS = 10_000
_REFERENCE = re.compile(rb"""\br\s*=\s*["']([A-Za-z]{1,7})(\d{1,9})["']""")
_ROW_TAG = re.compile(rb"<(?:\w+:)?row\b")
_CELL_TAG = re.compile(rb"<(?:\w+:)?c\b")
_SHEET_PART = re.compile(r"xl/worksheets/[^/]+\.xml", re.IGNORECASE)
_EMPTY = "\ufeff \u3000\t\r\n"
_FILL = Said("見出しと宛先を入れてください。", "Put a header and recipients in.")
_SAVE_AS_CSV = Said("CSV（UTF-8）として保存してください。", "Save it as CSV (UTF-8).")


class XlsxFile:
    """A `RowSource` over one sheet of a workbook: the only visible one that is not empty, or the one named."""

    def __init__(self, path: str, *, sheet: str | None = None) -> None:
        self._path = path
        self._digest = _digest(path)
        _measure(path)
        self._sheet = self._open(sheet)
        rows = self._all_rows()
        header_line, labels = next(
            ((line, cells) for line, cells in rows if any(cell.strip(_EMPTY) for cell in cells)), (1, [])
        )
        if not labels:
            raise self._mistake(Said("シートが空です。", "the sheet is empty."), _FILL)
        while labels and not labels[-1].strip(_EMPTY):
            labels.pop()
        self._layout = Layout(
            format="xlsx",
            labels=tuple(label.strip(_EMPTY) for label in labels),
            header_line=header_line,
            sheet=self._sheet.name,
        )
        end = self._sheet.end
        self._total = max(0, (end[0] + 1 if end else header_line) - header_line)
        if self._total > MOST_ROWS:
            raise _too_long(path)
        self._done = 0

    @property
    def path(self) -> str:
        """The file as the caller named it."""
        return self._path

    @property
    def layout(self) -> Layout:
        """How the file is written."""
        return self._layout

    @property
    def digest(self) -> str:
        """SHA-256 of the file's bytes."""
        return self._digest

    @property
    def total(self) -> int:
        """The rows below the header."""
        return self._total

    @property
    def done(self) -> int:
        """The rows that the newest `rows()` has given."""
        return self._done

    def rows(self) -> Iterator[Row]:
        """The rows below the header; cells that a row lacks at its end are empty, as a sheet has them."""
        if _digest(self._path) != self._digest:
            raise changed(self._path)
        width = len(self._layout.labels)
        self._done = 0
        for line, cells in self._all_rows():
            if line <= self._layout.header_line:
                continue
            self._done = line - self._layout.header_line
            while len(cells) > width and not cells[-1]:
                cells.pop()
            cells.extend([""] * (width - len(cells)))
            if any(cells):
                yield line, cells

    def _all_rows(self) -> Iterator[tuple[int, list[str]]]:
        first = self._sheet.start
        if first is None:
            return
        for line, values in enumerate(self._sheet.iter_rows(), 1):
            yield line, [_text(value) for value in values]

    def _open(self, wanted: str | None) -> CalamineSheet:
        try:
            from python_calamine import CalamineError, CalamineWorkbook  # noqa: PLC0415 — an extra, loaded when needed
        except ImportError:
            raise self._mistake(
                Said("XLSXを読む部品がありません。", "the part that reads XLSX is not installed."),
                Said(
                    "pip install 'owabi[xlsx]' を実行するか、CSVとして保存してください。",
                    "Run pip install 'owabi[xlsx]', or save it as CSV.",
                ),
            ) from None
        try:
            return self._choose(CalamineWorkbook.from_path(self._path), wanted)
        except (CalamineError, OSError) as error:
            raise self._mistake(
                Said(
                    f"ブックを開けません（{type(error).__name__}）。",
                    f"the workbook cannot be opened ({type(error).__name__}).",
                ),
                Said(
                    "パスワードを外し、CSV（UTF-8）として保存してください。",
                    "Take its password off and save it as CSV (UTF-8).",
                ),
            ) from None

    def _choose(self, book: CalamineWorkbook, wanted: str | None) -> CalamineSheet:
        from python_calamine import SheetTypeEnum, SheetVisibleEnum  # noqa: PLC0415 — as in `_open`

        if wanted is not None:
            if wanted not in book.sheet_names:
                names = "、".join(book.sheet_names[:20])
                raise self._mistake(
                    Said(f"「{wanted}」というシートがありません。", f"there is no sheet “{wanted}”."),
                    Said(f"次から選んでください: {names}", f"Choose one of: {names}"),
                )
            return book.get_sheet_by_name(wanted)
        visible = [
            sheet.name
            for sheet in book.sheets_metadata
            if sheet.visible == SheetVisibleEnum.Visible and sheet.typ == SheetTypeEnum.WorkSheet
        ]
        filled = [sheet for sheet in map(book.get_sheet_by_name, visible) if sheet.end is not None]
        if not filled:
            raise self._mistake(Said("シートが空です。", "the workbook is empty."), _FILL)
        if len(filled) > 1:
            names = "、".join(sheet.name for sheet in filled[:20])
            raise self._mistake(
                Said(
                    f"シートが{len(filled)}枚あり、どれが名簿か分かりません。",
                    f"there are {len(filled)} sheets, and any may be the list.",
                ),
                Said(f"シートの名前を指定してください: {names}", f"Name the sheet: {names}"),
            )
        return filled[0]

    def _mistake(self, cause: Said, cure: Said) -> PeopleMistake:
        return PeopleMistake(cause, cure, place=Place(self._path))


def _digest(path: str) -> str:
    found = hashlib.sha256()
    for block in blocks(path):
        found.update(block)
    return found.hexdigest()


def _measure(path: str) -> None:
    """Refuse what is no workbook, or one that would not fit: too many rows or cells, parts that inflate without end."""
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            if len(parts) > _MOST_PARTS or any(part.file_size > _LARGEST_PART for part in parts):
                raise _too_long(path)
            if not any(_SHEET_PART.fullmatch(part.filename) for part in parts):
                raise _no_workbook(path)
            for part in parts:
                if _SHEET_PART.fullmatch(part.filename):
                    _measure_sheet(archive, part, path)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, RuntimeError, EOFError, OSError, zlib.error):
        raise _no_workbook(path) from None


def _measure_sheet(archive: zipfile.ZipFile, part: zipfile.ZipInfo, path: str) -> None:
    rows = cells = size = last_row = 0
    columns: set[bytes] = set()
    tail = b""
    with archive.open(part) as stream:
        while block := stream.read(BLOCK):
            if not size and not block.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<"):
                raise _no_workbook(path)  # UTF-16 would hide the cells from the count
            size += len(block)
            cut = block.rfind(b"<")
            data = tail + block[:cut] if cut >= 0 else tail + block
            tail = block[cut:] if cut >= 0 else b""
            found = _REFERENCE.findall(data)
            columns.update(letters for letters, _ in found)
            last_row = max(last_row, max((int(digits) for _, digits in found), default=0))
            rows += len(_ROW_TAG.findall(data))
            cells += len(_CELL_TAG.findall(data))
            width = max(map(_column_number, columns), default=1)
            if max(rows, last_row) > MOST_ROWS + 100 or size > _LARGEST_PART:
                raise _too_long(path)
            if max(cells, width * max(rows, last_row)) > _MOST_CELLS:
                raise _too_wide(path)


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


def _text(value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, dt.datetime):
        midnight = value.time() == dt.time()
        return value.date().isoformat() if midnight else value.isoformat(sep=" ")
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    return str(value)


def _too_long(path: str) -> PeopleMistake:
    return PeopleMistake(
        Said(f"XLSXは{MOST_ROWS:,}行までです。", f"an XLSX file may have {MOST_ROWS:,} rows."),
        Said(
            "CSV（UTF-8）として保存してください（CSVなら何行でも読めます）。",
            "Save it as CSV (UTF-8), which may have any number of rows.",
        ),
        place=Place(path),
    )


def _too_wide(path: str) -> PeopleMistake:
    return PeopleMistake(
        Said(
            "シートの端の離れたセルに値があり、広すぎます。", "the sheet is too wide: a cell far away holds something."
        ),
        _SAVE_AS_CSV,
        place=Place(path),
    )


def _no_workbook(path: str) -> PeopleMistake:
    return PeopleMistake(
        Said(
            "XLSXのブックではないか、壊れているか、パスワードがかかっています。",
            "this is no XLSX workbook, or it is damaged or has a password.",
        ),
        _SAVE_AS_CSV,
        place=Place(path),
    )


def is_workbook(path: str) -> bool:
    """Whether the file's name says that it is a workbook."""
    return Path(path).suffix.casefold() in {".xlsx", ".xlsm"}
