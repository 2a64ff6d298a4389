"""Any bytes, any table: recipients are read whole or the file is refused, and nothing else happens."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from owabi.errors import PeopleMistake
from owabi.letter.recipient import Recipient
from owabi.people.addresses import AddressReader
from owabi.people.checking import examine, read
from owabi.people.opening import open_source
from owabi.people.problems import Gravity, ProblemKind, RowProblem
from owabi.people.purging import Leaving, purge_rows
from owabi.people.values import fold

JAPANESE = "あいうえおカキクケコ佐藤鈴木田中高橋渡辺一二三様株式会社〒・ー、。"
CODECS = ["utf-8", "utf-8-sig", "utf-16", "cp932", "euc_jp", "iso2022_jp"]
HEADER = ["メールアドレス", "氏名", "備考"]


@pytest.fixture(scope="module", autouse=True)
def folder() -> Iterator[Path]:
    with TemporaryDirectory(prefix="owabi-") as name:
        yield Path(name)


def write(folder: Path, content: bytes) -> Path:
    path = folder / "list.csv"
    path.write_bytes(content)
    return path


def tabled(rows: list[list[str]], delimiter: str, end: str, *, quote: bool) -> str:
    out = io.StringIO()
    writer = csv.writer(
        out, delimiter=delimiter, lineterminator=end, quoting=csv.QUOTE_ALL if quote else csv.QUOTE_MINIMAL
    )
    writer.writerows(rows)
    return out.getvalue()


def attempt(path: Path) -> tuple[list[Recipient | RowProblem], PeopleMistake | None]:
    try:
        return list(read(open_source(path))), None
    except PeopleMistake as error:
        return [], error


pieces = st.sampled_from(
    [
        *(b"\xef\xbb\xbf", b"\xff\xfe", b"email,name\n", "メール,氏名\n".encode(), "メール;氏名\r\n".encode("cp932")),
        *(b"a@city.jp,x\n", b'"', b",", b"\n", b"\r", b"\x1b$B", b"\x1b(B", b"\x00", b"PK\x03\x04", b"=1", b"\xe3\x81"),
        *("佐藤".encode(), "佐藤".encode("cp932"), "佐藤".encode("euc_jp"), b"a@city.jp", b"sep=;\n"),
    ]
)
files = st.one_of(
    st.binary(max_size=300), st.lists(st.one_of(pieces, st.binary(max_size=4)), max_size=25).map(b"".join)
)


@settings(max_examples=400)
@given(content=files)
@example(b"email\n" + b'"' * 50)
@example(b"\xff\xfee\0m\0a\0i\0l\0\n\0")
def test_any_bytes_are_read_or_refused_and_never_crash(folder: Path, content: bytes) -> None:
    path = write(folder, content)
    found, error = attempt(path)
    if error is None:
        assert all(isinstance(one, Recipient | RowProblem) for one in found)
    else:
        assert error.place.file == str(path)
        assert "\n" not in error.line("ja") + error.line("en")
        assert error.cure is not None


@settings(max_examples=60)
@given(content=files, name=st.sampled_from(["list.xlsx", "list.xlsm"]))
def test_any_bytes_under_the_name_of_a_workbook_are_refused(folder: Path, content: bytes, name: str) -> None:
    path = folder / name
    path.write_bytes(content)
    with pytest.raises(PeopleMistake):
        open_source(path)


cells = st.text(st.sampled_from(JAPANESE + 'abc @.,;"\t\n\r'), max_size=12)


@settings(max_examples=200)
@given(
    rows=st.lists(st.lists(cells, min_size=3, max_size=3).filter(any), min_size=1, max_size=12),
    codec=st.sampled_from(CODECS),
    style=st.tuples(st.sampled_from([",", "\t", ";"]), st.sampled_from(["\n", "\r\n", "\r"]), st.booleans()),
)
def test_any_table_reads_back_as_it_was_written(
    folder: Path, rows: list[list[str]], codec: str, style: tuple[str, str, bool]
) -> None:
    delimiter, end, quote = style
    assume(quote or not any(mark in cell for row in rows for cell in row for mark in "\r\n"))  # csv.writer leaves them
    path = write(folder, tabled([HEADER, *rows], delimiter, end, quote=quote).encode(codec))
    source = open_source(path)
    assert source.layout.delimiter == delimiter
    assert [found for _, found in source.rows()] == rows
    assert all(line > source.layout.header_line for line, _ in source.rows())


names = st.sampled_from(["", "佐藤", "佐藤　", "鈴木 一", "様", "テスト", "=x", "なし"])
addresses = st.sampled_from(
    ["a@city.jp", "A@city.jp", "b@CITY.jp", "b@city.jp", "c..d@docomo.ne.jp", "x", "", "a@日本.jp", "a@xn--wgv71a.jp"]
)


@settings(max_examples=150)
@given(rows=st.lists(st.tuples(addresses, names, st.sampled_from(["", "1", "2"])), min_size=1, max_size=25))
def test_each_address_gets_one_copy_and_report_and_rows_agree(folder: Path, rows: list[tuple[str, str, str]]) -> None:
    assume(any(any(cell.strip() for cell in row) for row in rows))
    path = write(folder, tabled([HEADER, *map(list, rows)], ",", "\n", quote=False).encode())
    with examine(open_source(path), needed=["宛名"], most_examples=1000) as examined:
        report, found, again = examined.report, list(examined.rows()), list(examined.rows())
    assert found == again
    people = [one for one in found if isinstance(one, Recipient)]
    problems = [one for one in found if isinstance(one, RowProblem)]
    keys = [AddressReader().read(one.address).key for one in people]
    assert None not in keys
    assert len(keys) == len(set(keys)) == report.accepted_count
    assert [one.id for one in people] == [f"r{number:06d}" for number in range(1, len(people) + 1)]
    assert report.counts == Counter(one.kind for one in problems)
    assert report.row_count == report.accepted_count + report.refused_count + report.doubled_count
    refused = {one.line for one in problems if one.gravity is Gravity.REFUSE}
    doubled = {one.line for one in problems if one.kind is ProblemKind.DOUBLED}
    assert (len(refused), len(doubled)) == (report.refused_count, report.doubled_count)
    assert not refused & doubled


@settings(max_examples=100)
@given(
    rows=st.lists(st.tuples(addresses, names, cells).map(list), min_size=1, max_size=15),
    gone=st.sets(addresses, max_size=2),
    codec=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
    end=st.sampled_from(["\n", "\r\n", "\r"]),
)
def test_a_purge_takes_its_rows_and_leaves_the_others_byte_for_byte(
    folder: Path, rows: list[list[str]], gone: set[str], codec: str, end: str
) -> None:
    def key(address: str) -> str:
        return AddressReader().read(address.strip()).key or fold(address)

    path = write(folder, tabled([HEADER, *rows], ",", end, quote=True).encode(codec))
    keys = {key(address) for address in gone}
    kept = [row for row in rows if key(row[0]) not in keys]
    found = purge_rows(path, Leaving(addresses=gone))
    assert path.read_bytes() == tabled([HEADER, *kept], ",", end, quote=True).encode(codec)
    assert len(found.removed_lines) == len(rows) - len(kept)


@settings(max_examples=300)
@given(text=st.text(max_size=80))
@example("a" * 320 + "@")
@example("@" * 300)
@example("<" * 160 + "a@b.jp")
def test_any_cell_is_an_address_or_says_why_not(text: str) -> None:
    address = AddressReader().read(text.strip())
    assert address.key is not None or address.problems
    if address.key is not None:
        assert address.key.count("@") >= 1
        assert not set(address.key) & set("\r\n\0 <>,;")
