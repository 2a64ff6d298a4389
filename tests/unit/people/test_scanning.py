"""Which encoding a file is in, told by all of its bytes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from owabi.errors import PeopleMistake, StorageFailure
from owabi.people.codecs_of_japan import Encoding, decode
from owabi.people.mixture import lines_of
from owabi.people.scanning import BLOCK, scan

HEADER = "メールアドレス,氏名\r\n"
TEXT = HEADER + "a@city.jp,佐藤 美咲\r\nb@city.jp,田中 健一\r\n"
ASCII_ROWS = b"email,name\n" + b"a@city.jp,Sato\n" * 150_000

Write = Callable[[bytes], str]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def to_file(content: bytes) -> str:
        path = tmp_path / "list.csv"
        path.write_bytes(content)
        return str(path)

    return to_file


def refuse(path: str, wanted: Encoding | None = None) -> PeopleMistake:
    with pytest.raises(PeopleMistake) as caught:
        scan(path, wanted)
    assert caught.value.place.file == path
    assert caught.value.exit_code == 2
    return caught.value


@pytest.mark.parametrize(
    ("codec", "encoding", "has_bom"),
    [
        ("utf-8", Encoding.UTF_8, False),
        ("utf-8-sig", Encoding.UTF_8, True),
        ("utf-16", Encoding.UTF_16, True),
        ("cp932", Encoding.CP932, False),
        ("euc_jp", Encoding.EUC_JP, False),
        ("iso2022_jp", Encoding.ISO_2022_JP, False),
    ],
)
def test_each_encoding_is_told(write: Write, codec: str, encoding: Encoding, has_bom: bool) -> None:
    found = scan(write(TEXT.encode(codec)))
    assert (found.encoding, found.has_bom) == (encoding, has_bom)
    assert found.size == len(TEXT.encode(codec))


def test_big_endian_utf_16_is_told(write: Write) -> None:
    assert scan(write(b"\xfe\xff" + TEXT.encode("utf-16-be"))).encoding is Encoding.UTF_16


def test_ascii_is_utf_8(write: Write) -> None:
    assert scan(write(b"email,name\na@city.jp,Sato\n")).encoding is Encoding.UTF_8


@pytest.mark.parametrize("codec", ["utf-8", "cp932", "euc_jp", "iso2022_jp"])
def test_the_one_character_that_tells_may_stand_in_the_last_line(write: Write, codec: str) -> None:
    path = write(ASCII_ROWS + "z@city.jp,髙橋".replace("髙", "高").encode(codec))
    assert (
        scan(path).encoding
        == {"utf-8": "utf-8", "cp932": "cp932", "euc_jp": "euc-jp", "iso2022_jp": "iso-2022-jp"}[codec]
    )


@pytest.mark.parametrize("at", range(-4, 5))
def test_a_shift_that_straddles_two_blocks_is_seen(write: Write, at: int) -> None:
    head = b"email,name\n"
    filler = (b"a@city.jp,Sato\n" * 100_000)[: BLOCK - len(head) + at - 1] + b"\n"
    assert scan(write(head + filler + "佐藤".encode("iso2022_jp") + b",x\n")).encoding is Encoding.ISO_2022_JP


def test_narrow_katakana_alone_are_cp932(write: Write) -> None:
    rows = "".join(f"a{n}@city.jp,ﾔﾏﾀﾞ ﾀﾛｳ\n" for n in range(3))
    assert scan(write(("email,kana\n" + rows).encode("cp932"))).encoding is Encoding.CP932


@pytest.mark.parametrize("codec", ["cp932", "euc_jp"])
def test_the_header_tells_where_the_bytes_could_be_both(write: Write, codec: str) -> None:
    content = "名前,メールアドレス\n".encode(codec) + b"x,a@city.jp\n"
    assert scan(write(content)).encoding == ("cp932" if codec == "cp932" else "euc-jp")


@pytest.mark.parametrize(("codec", "words"), [("euc_jp", "山本 直樹"), ("cp932", "ﾊﾏ ｸﾐ")], ids=["kanji", "kana"])
def test_a_header_of_ascii_leaves_it_to_the_bytes(write: Write, codec: str, words: str) -> None:
    content = f"email,name\na@city.jp,{words}\n".encode(codec)
    assert scan(write(content)).encoding == ("cp932" if codec == "cp932" else "euc-jp")


def test_vendor_characters_of_euc_jp_and_iso_2022_jp_are_read() -> None:
    euc = b"\xad\xa1\xad\xea\xfc\xe2\xb6\xb6"
    assert decode(euc, Encoding.EUC_JP) == "①㈱髙橋"
    assert decode(b"\x1b$B" + bytes(byte & 0x7F for byte in euc) + b"\x1b(B", Encoding.ISO_2022_JP) == "①㈱髙橋"


@pytest.mark.parametrize("raw", [b"\xad\xff", b"\xad", b"\xae\xa1", b"\xad\xfe"])
def test_what_no_vendor_put_there_is_not_read(raw: bytes) -> None:
    assert decode(raw, Encoding.EUC_JP) is None


def test_the_vendor_handler_is_for_reading_only() -> None:
    with pytest.raises(UnicodeEncodeError):
        "髙".encode("euc_jp", "owabi.vendor_rows")


@pytest.mark.parametrize("raw", [b"\x80", b"\xa0", b"\xfd", b"\xff"])
def test_bytes_that_name_no_character_are_not_cp932(raw: bytes) -> None:
    assert decode(raw, Encoding.CP932) is None


def test_latin_1_is_not_taken_for_japanese(write: Write) -> None:
    error = refuse(write("email,name\na@city.jp,Jos\u00e9\n".encode("latin-1")))
    assert error.place.line == 2


@pytest.mark.parametrize(
    ("first", "second", "column"),
    [
        ("utf-8", "cp932", 11),
        ("utf-8", "euc_jp", 11),
        ("cp932", "utf-8", 11),
        ("cp932", "euc_jp", 11),
        ("euc_jp", "cp932", 11),
        ("euc_jp", "utf-8", 11),
        ("utf-8", "iso2022_jp", 11),
        ("iso2022_jp", "utf-8", 11),
        ("cp932", "iso2022_jp", 11),
    ],
)
def test_mixed_encodings_name_the_line_and_byte_where_they_change(
    write: Write, first: str, second: str, column: int
) -> None:
    rows = "".join(f"{n:03d}@city.jp,齋藤 翔太\r\n" for n in range(40)).replace("齋", "斎")
    content = (HEADER + rows).encode(first) + "zz@city.jp,佐々木 美咲\r\n".encode(second) + rows.encode(first)
    error = refuse(write(content))
    assert error.place.line == 42
    assert error.place.column is not None
    assert error.place.column >= column
    assert "混ざって" in error.line("ja")


def test_a_legitimate_cp932_file_with_every_kind_of_character_is_not_called_mixed(write: Write) -> None:
    rows = ["漾 堯,ﾔﾏﾀﾞ", "彅 纊,ｻｲﾄｳ", "髙﨑 瑤,ｶﾞｷﾞ", "縺る 燮,ｱｲ", "①㈱ 黑,ﾌﾟﾘｸﾗ", "熙 凜,ﾀｶ"]
    content = "メール,氏名,カナ\n" + "".join(f"{n}@city.jp,{row}\n" for n, row in enumerate(rows * 50))
    assert scan(write(content.encode("cp932"))).encoding is Encoding.CP932


def test_a_named_encoding_is_believed(write: Write) -> None:
    path = write("email,name\na@city.jp,ﾊﾏ\n".encode("cp932"))
    assert scan(path, Encoding.EUC_JP).encoding is Encoding.EUC_JP
    assert scan(path, Encoding.CP932).encoding is Encoding.CP932


def test_a_named_encoding_that_is_wrong_names_the_first_byte(write: Write) -> None:
    error = refuse(write(TEXT.encode("cp932")), Encoding.UTF_8)
    assert (error.place.line, error.place.column) == (1, 1)


def test_a_mark_of_utf_8_binds(write: Write) -> None:
    error = refuse(write(HEADER.encode("utf-8-sig") + "a@city.jp,佐藤\n".encode("cp932")))
    assert (error.place.line, error.place.column) == (2, 11)


@pytest.mark.parametrize("codec", ["utf-8", "utf-16", "cp932"])
def test_nul_characters_are_refused_with_their_line(write: Write, codec: str) -> None:
    error = refuse(write((HEADER + "a@city.jp,x\r\nb@ci\0ty.jp,y\r\n").encode(codec)))
    assert (error.place.line, error.place.column) == (3, 5)


def test_a_nul_after_many_blocks_has_its_line(write: Write) -> None:
    error = refuse(write(ASCII_ROWS + b"ab\0"))
    assert (error.place.line, error.place.column) == (150_002, 3)


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"], ids=["crlf", "cr", "lf"])
def test_a_nul_beyond_a_split_line_end_has_its_line(write: Write, end: str) -> None:
    head = b"x" * (BLOCK - 1 - 10) + b"\n" + b"y" * 9 + end.encode()
    error = refuse(write(head + b"\0"))
    assert (error.place.line, error.place.column) == (3, 1)


@pytest.mark.parametrize(
    "content",
    [b"", b"\r\n\r\n", b"\xef\xbb\xbf", b"\xff\xfe", b"\xff\xfe\r\0\n\0"],
    ids=["nothing", "lines", "bom", "bom-16", "lines-16"],
)
def test_an_empty_file_is_refused(write: Write, content: bytes) -> None:
    assert "空" in refuse(write(content)).line("ja")


@pytest.mark.parametrize(
    "content",
    [
        b"\x89PNG\r\n\x1a\n1234",
        b"%PDF-1.7",
        b"PK\x03\x04abc",
        b"\xd0\xcf\x11\xe0abc",
        b"\xff\xd8\xff\xe0",
        b"\x1f\x8b\x08",
    ],
    ids=["png", "pdf", "xlsx", "xls", "jpeg", "gzip"],
)
def test_binary_files_are_refused_by_what_they_are(write: Write, content: bytes) -> None:
    assert "文字コード" not in refuse(write(content)).line("ja")


def test_a_workbook_under_another_name_is_told_to_change_its_name(write: Write) -> None:
    assert ".xlsx" in refuse(write(b"PK\x03\x04abc")).line("ja")


@pytest.mark.parametrize("codec", ["utf-8", "utf-16"])
def test_a_line_without_end_is_refused(write: Write, codec: str) -> None:
    assert "行" in refuse(write((HEADER + "x" * (3 * BLOCK)).encode(codec))).line("ja")


@pytest.mark.parametrize("content", [b"\xff\xfeA", b"\xff\xfe\0\xd8A\0"], ids=["odd", "surrogate"])
def test_broken_utf_16_is_refused(write: Write, content: bytes) -> None:
    refuse(write(content))


def test_utf_16_without_its_mark_is_refused(write: Write) -> None:
    refuse(write(TEXT.encode("utf-16-le")), Encoding.UTF_16)


def test_escapes_that_are_no_shifts_are_not_an_encoding(write: Write) -> None:
    assert refuse(write(b"email,name\na@city.jp,\x1b$B\x2e\x7e\x1b(B\n")).place.line == 2


def test_a_shift_that_is_never_taken_back_is_found(write: Write) -> None:
    for content in (b"email,name\na@city.jp,\x1b$B\x46\x46\nb@city.jp,x\n", b"\x1b$B\x46\x46\n\x2e\x7e\x1b(B\n"):
        path = write(content)
        assert refuse(path).place.line == 1 + content.index(b"\n") // 10 + 1
        assert refuse(path, Encoding.ISO_2022_JP).place.line is not None


def test_a_utf_8_file_with_shifts_in_it_is_mixed(write: Write) -> None:
    assert refuse(write(TEXT.encode() + b"a@city.jp,\x1b$B\x46\x46\x1b(B\n")).place.line == 4


def test_no_file_no_regular_file_and_no_permission_are_told_apart(tmp_path: Path) -> None:
    assert "ありません" in refuse(str(tmp_path / "none.csv")).line("ja")
    assert "ふつうの" in refuse(str(tmp_path)).line("ja")


def test_a_path_that_cannot_be_one_is_an_outside_failure() -> None:
    with pytest.raises((StorageFailure, PeopleMistake)):
        scan("x" * 5000)


def test_lines_keep_their_ends_over_blocks() -> None:
    assert list(lines_of([b"a\r", b"\nb\rc\n", b"d"])) == [b"a\r\n", b"b\r", b"c\n", b"d"]
    assert list(lines_of([b"a\r"])) == [b"a\r"]
