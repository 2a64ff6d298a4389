"""What every recipient file keeps, whatever its format."""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from pathlib import Path

import openpyxl
import pytest

from owabi.errors import PeopleMistake
from owabi.letter.recipient import Recipient
from owabi.people.checking import check, read
from owabi.people.opening import open_source
from owabi.people.ports import RowSource

Table = Sequence[Sequence[str]]
Save = Callable[[Path, Table], Path]

TABLE = [
    ["メールアドレス", "氏名", "フリガナ", "会員番号"],
    ["a@city.jp", "髙﨑 𠮷子", "タカサキ", "001"],
    ["b@city.jp", "佐藤\n美咲", "", "1.50"],
    ["", "", "", ""],
    ["A@city.jp", "髙﨑 𠮷子", "", "001"],
    ["c@city.jp", "=1+1", 'a"b', "2026-11-24"],
]


def save_csv(delimiter: str, encoding: str) -> Save:
    def save(path: Path, table: Table) -> Path:
        file = path / "list.csv"
        with file.open("w", encoding=encoding, newline="") as out:
            csv.writer(out, delimiter=delimiter).writerows(table)
        return file

    return save


def save_xlsx(path: Path, table: Table) -> Path:
    book = openpyxl.Workbook()
    for number, row in enumerate(table, 1):
        for column, text in enumerate(row, 1):
            cell = book.active.cell(number, column)
            if text:
                cell.value = text
                cell.data_type = "s"
    file = path / "list.xlsx"
    book.save(file)
    return file


FORMATS = {
    "csv": save_csv(",", "utf-8"),
    "csv-bom": save_csv(";", "utf-8-sig"),
    "tab-utf-16": save_csv("\t", "utf-16"),
    "xlsx": save_xlsx,
}


@pytest.fixture(params=list(FORMATS.values()), ids=list(FORMATS))
def save(request: pytest.FixtureRequest) -> Save:
    found: Save = request.param
    return found


def opened(save: Save, path: Path, table: Table = TABLE) -> RowSource:
    return open_source(save(path, table))


def filled(source: RowSource) -> list[list[str]]:
    return [cells for _, cells in source.rows() if isinstance(cells, list) and any(cells)]


def test_labels_and_cells_are_as_they_stand(save: Save, tmp_path: Path) -> None:
    source = opened(save, tmp_path)
    assert list(source.layout.labels) == TABLE[0]
    assert filled(source) == [row for row in TABLE[1:] if any(row)]


def test_rows_can_be_read_again_and_again(save: Save, tmp_path: Path) -> None:
    source = opened(save, tmp_path)
    half = source.rows()
    next(half)
    assert list(source.rows()) == list(source.rows())


def test_lines_grow_and_the_header_has_its_own(save: Save, tmp_path: Path) -> None:
    source = opened(save, tmp_path)
    lines = [line for line, _ in source.rows()]
    assert source.layout.header_line == 1
    assert lines == sorted(set(lines))
    assert lines[0] == 2


def test_progress_ends_at_the_whole(save: Save, tmp_path: Path) -> None:
    source = opened(save, tmp_path)
    assert source.done == 0
    for _ in source.rows():
        assert 0 <= source.done <= source.total
    assert source.done == source.total


def test_the_digest_is_of_the_bytes(save: Save, tmp_path: Path) -> None:
    first = opened(save, tmp_path)
    assert first.digest == open_source(first.path).digest
    assert len(bytes.fromhex(first.digest)) == 32
    assert opened(save, tmp_path, [*TABLE, ["d@city.jp", "", "", ""]]).digest != first.digest


def test_a_file_that_changed_is_not_read(save: Save, tmp_path: Path) -> None:
    source = opened(save, tmp_path)
    save(tmp_path, [*TABLE, ["d@city.jp", "", "", ""]])
    with pytest.raises(PeopleMistake, match="changed"):
        list(source.rows())


def test_the_same_table_gives_the_same_recipients(save: Save, tmp_path: Path) -> None:
    source = opened(save, tmp_path)
    people = [one for one in read(source) if isinstance(one, Recipient)]
    assert [(one.id, one.address, one.more["会員番号"]) for one in people] == [
        ("r000001", "a@city.jp", "001"),
        ("r000002", "c@city.jp", "2026-11-24"),
    ]
    report = check(source)
    assert (report.row_count, report.accepted_count, report.refused_count, report.doubled_count) == (4, 2, 1, 1)


@pytest.mark.parametrize(
    "table",
    [
        [],
        [["", ""]],
        [["メール", "氏名"]],
        [["氏名", "住所"], ["a@city.jp", "x"]],
        [["a@city.jp", "佐藤"], ["b@city.jp", "林"]],
        [["メール", "備考", "備考"], ["a@city.jp", "x", "y"]],
        [["メール", *(f"列{number}" for number in range(1000))], ["a@city.jp"] * 1001],
    ],
    ids=["nothing", "empty", "only-header", "no-address", "no-header", "twice", "too-wide"],
)
def test_what_is_no_list_is_refused_in_one_line(save: Save, tmp_path: Path, table: Table) -> None:
    path = save(tmp_path, table)
    with pytest.raises(PeopleMistake) as caught:
        check(open_source(path))
    assert caught.value.place.file == str(path)
    assert "\n" not in caught.value.line("ja")
    assert "@" not in caught.value.line("ja")
    assert caught.value.cure is not None
