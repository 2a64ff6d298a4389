"""Recipient files of text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from owabi.errors import PeopleMistake
from owabi.people.adapters import csv_file
from owabi.people.adapters.csv_file import CsvFile
from owabi.people.opening import open_source
from owabi.people.ports import BrokenRow

Write = Callable[[str | bytes], str]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def to_file(content: str | bytes) -> str:
        path = tmp_path / "list.csv"
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return str(path)

    return to_file


@pytest.mark.parametrize("delimiter", [",", "\t", ";"], ids=["comma", "tab", "semicolon"])
def test_the_header_tells_the_delimiter(write: Write, delimiter: str) -> None:
    lines = [["メール", "氏名", "備考"], ["a@city.jp", "佐藤", '"a,b;c\td"']]
    source = CsvFile(write("".join(delimiter.join(line) + "\n" for line in lines)))
    assert source.layout.delimiter == delimiter
    assert list(source.rows()) == [(2, ["a@city.jp", "佐藤", "a,b;c\td"])]


def test_known_labels_count_more_than_columns(write: Write) -> None:
    source = CsvFile(write("メール;氏名;備考,列2,列3,列4\n"))
    assert source.layout.delimiter == ";"


def test_a_list_of_one_column_is_a_list(write: Write) -> None:
    assert list(CsvFile(write("email\na@city.jp\n")).rows()) == [(2, ["a@city.jp"])]


def test_a_quoted_header_does_not_mislead(write: Write) -> None:
    source = CsvFile(write('"メール"\t"氏, 名"\n'))
    assert source.layout.labels == ("メール", "氏, 名")


def test_excels_hint_is_followed(write: Write) -> None:
    source = CsvFile(write("sep=;\r\nメール;氏名\r\na@city.jp;佐藤\r\n"))
    assert (source.layout.header_line, list(source.rows())) == (2, [(3, ["a@city.jp", "佐藤"])])


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
def test_every_kind_of_line_end_is_one(write: Write, end: str) -> None:
    source = CsvFile(write(end.join(["メール,氏名", 'a@city.jp,"佐', '藤"', "", "b@city.jp,田中", ""])))
    assert list(source.rows()) == [(2, ["a@city.jp", f"佐{end}藤"]), (5, ["b@city.jp", "田中"])]


def test_empty_lines_before_the_header_are_skipped(write: Write) -> None:
    source = CsvFile(write("\n\n,,\nメール,氏名\na@city.jp,佐藤\n"))
    assert source.layout.header_line == 3


def test_a_missing_mark_of_quotation_stops_its_row_only(write: Write) -> None:
    source = CsvFile(write('メール,氏名\na@city.jp,"佐"藤\nb@city.jp,"田\n中"x\nc@city.jp,林\n'))
    assert list(source.rows()) == [(2, BrokenRow(2)), (3, BrokenRow(4)), (5, ["c@city.jp", "林"])]


def test_a_quotation_that_never_ends_stops_the_file(write: Write) -> None:
    source = CsvFile(write('メール,氏名\na@city.jp,"佐藤\n' + "b@city.jp,田中\n" * 30))
    with pytest.raises(PeopleMistake) as caught:
        list(source.rows())
    assert caught.value.place.line == 2


def test_a_quotation_that_never_ends_stops_a_long_file_early(write: Write) -> None:
    source = CsvFile(write('メール,氏名\na@city.jp,"佐藤\n' + "b@city.jp,田中\n" * 30_000))
    with pytest.raises(PeopleMistake) as caught:
        list(source.rows())
    assert caught.value.place.line == 2


def test_a_row_without_end_stops_before_it_fills_the_memory(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv_file, "_LARGEST_ROW", 1000)
    source = CsvFile(write("メール,氏名\na@city.jp" + ',"\n"' * 1000 + "\n"))
    with pytest.raises(PeopleMistake) as caught:
        list(source.rows())
    assert caught.value.place.line == 2


def test_a_header_with_a_broken_quotation_is_refused(write: Write) -> None:
    with pytest.raises(PeopleMistake) as caught:
        CsvFile(write('メール,"氏"名\na@city.jp,x\n'))
    assert caught.value.place.line == 1


def test_a_file_of_empty_cells_has_no_header(write: Write) -> None:
    with pytest.raises(PeopleMistake):
        CsvFile(write("\ufeff\u3000\n\t\n".encode("utf-16")))


def test_a_file_can_be_read_again_and_knows_how_far_it_is(write: Write) -> None:
    source = CsvFile(write("メール\n" + "a@city.jp\n" * 100))
    assert source.done == 0
    assert list(source.rows()) == list(source.rows())
    assert source.done == source.total


def test_a_file_that_changes_is_not_read_on(write: Write, tmp_path: Path) -> None:
    source = CsvFile(write("メール\na@city.jp\n"))
    (tmp_path / "list.csv").write_text("メール\nb@city.jp\n", encoding="utf-8")
    with pytest.raises(PeopleMistake, match="changed"):
        list(source.rows())
    (tmp_path / "list.csv").write_bytes("メール\n".encode() + b"\xff\n")
    with pytest.raises(PeopleMistake, match="changed"):
        list(source.rows())
    (tmp_path / "list.csv").unlink()
    with pytest.raises(PeopleMistake, match="changed"):
        list(source.rows())


def test_a_file_that_was_left_half_read_is_closed(write: Write) -> None:
    rows = CsvFile(write("メール\n" + "a@city.jp\n" * 10)).rows()
    next(rows)
    rows.close()  # type: ignore[attr-defined]
    assert next(rows, None) is None


@pytest.mark.parametrize(("name", "encoding"), [("Shift_JIS", "cp932"), ("UTF-8", "utf-8"), ("euc-jp", "euc-jp")])
def test_an_encoding_may_be_named_in_many_ways(write: Write, name: str, encoding: str) -> None:
    assert open_source(write("email\na@city.jp\n"), encoding=name).layout.encoding == encoding


@pytest.mark.parametrize(
    "wrong", [{"encoding": "latin-1"}, {"delimiter": "ab"}, {"delimiter": "\n"}, {"delimiter": "x"}]
)
def test_an_encoding_or_delimiter_that_is_none_is_refused(write: Write, wrong: dict[str, str]) -> None:
    with pytest.raises(PeopleMistake):
        open_source(write("email\na@city.jp\n"), **wrong)


def test_a_delimiter_may_be_named(write: Write) -> None:
    path = write("email|name\na@city.jp|x\n")
    assert open_source(path, delimiter="|").layout.labels == ("email", "name")
    assert open_source(path, delimiter="tab").layout.labels == ("email|name",)


@pytest.mark.parametrize("name", ["list.xls", "list.ods", "list.PDF"])
def test_other_formats_are_refused_by_their_name(tmp_path: Path, name: str) -> None:
    with pytest.raises(PeopleMistake, match="CSV"):
        open_source(tmp_path / name)
