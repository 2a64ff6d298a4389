"""A recipient file by its path: the adapter that its name asks for."""

from __future__ import annotations

import os
from pathlib import Path

from owabi.errors import PeopleMistake, Place
from owabi.people.adapters.csv_file import CsvFile
from owabi.people.adapters.xlsx_file import XlsxFile, is_workbook
from owabi.people.codecs_of_japan import Encoding
from owabi.people.ports import RowSource
from owabi.said import Said

_NAMES = {
    "utf8": Encoding.UTF_8,
    "utf8sig": Encoding.UTF_8,
    "utf16": Encoding.UTF_16,
    "unicode": Encoding.UTF_16,
    "cp932": Encoding.CP932,
    "sjis": Encoding.CP932,
    "shiftjis": Encoding.CP932,
    "windows31j": Encoding.CP932,
    "ms932": Encoding.CP932,
    "eucjp": Encoding.EUC_JP,
    "ujis": Encoding.EUC_JP,
    "iso2022jp": Encoding.ISO_2022_JP,
    "jis": Encoding.ISO_2022_JP,
}


def open_source(
    path: str | os.PathLike[str], *, encoding: str | None = None, delimiter: str | None = None, sheet: str | None = None
) -> RowSource:
    """Open a CSV (any name) or a workbook (`.xlsx`, `.xlsm`), looking at all of it once.

    `encoding`, `delimiter` and `sheet` are found out where they are not given. Raises `PeopleMistake` where the file
    cannot be a list, `StorageFailure` where it cannot be read.
    """
    name = os.fspath(path)
    if is_workbook(name):
        return XlsxFile(name, sheet=sheet)
    if Path(name).suffix.casefold() in {".xls", ".ods", ".numbers", ".pdf", ".docx", ".doc"}:
        raise PeopleMistake(
            Said("この形式の名簿は読めません。", "lists of this format cannot be read."),
            Said("CSV（UTF-8）かXLSXとして保存してください。", "Save it as CSV (UTF-8) or XLSX."),
            place=Place(name),
        )
    return CsvFile(name, encoding=_encoding(encoding, name), delimiter=_delimiter(delimiter, name))


def _encoding(name: str | None, path: str) -> Encoding | None:
    if name is None:
        return None
    found = _NAMES.get("".join(char for char in name.casefold() if char.isalnum()))
    if found is None:
        raise PeopleMistake(
            Said(f"文字コード「{name}」は使えません。", f"the encoding “{name}” is not known here."),
            Said(f"次から選んでください: {', '.join(Encoding)}", f"Choose one of: {', '.join(Encoding)}"),
            place=Place(path),
        )
    return found


def _delimiter(text: str | None, path: str) -> str | None:
    if text is None:
        return None
    char = {"tab": "\t", "\\t": "\t", "comma": ",", "semicolon": ";"}.get(text.casefold(), text)
    if len(char) != 1 or char in '\r\n"' or char.isalnum():
        raise PeopleMistake(
            Said(f"区切り文字「{text}」は使えません。", f"“{text}” cannot be a delimiter."),
            Said("「,」「;」「tab」のどれかにしてください。", "Use a comma, a semicolon or tab."),
            place=Place(path),
        )
    return char
