"""A sheet is read whole, or every fault of it is told with its place and its cure."""

from __future__ import annotations

from pathlib import Path

import pytest

from owabi.errors import FactsMistake
from owabi.facts.decoding import LARGEST
from owabi.facts.faults import MOST_OTHERS
from owabi.facts.paths import walk
from owabi.facts.reading import read
from owabi.facts.rewriting import change, remove
from tests.unit.facts.sheet import FULL, TEXT, faults, fields


def test_a_sheet_is_read_from_its_file_its_bytes_and_its_text() -> None:
    sheets = [read(FULL), read(TEXT.encode()), read(TEXT), read("\ufeff" + TEXT), read(b"\xef\xbb\xbf" + TEXT.encode())]
    assert len({sheet.digest for sheet in sheets}) == 1
    assert sheets[0].file == str(FULL)
    assert sheets[0].incident.moments.confirmed is not None


def test_the_digest_follows_what_is_said_and_not_how() -> None:
    assert len(read(TEXT).digest) == 64
    same = TEXT.replace("2026年11月19日（木）20:40", "2026-11-19 20:40").replace("\n", "\r\n") + "# 追記\r\n"
    assert read(same).digest == read(TEXT).digest
    assert (
        read(
            change(TEXT, {"groups.members.persons.value": 11305, "groups.members.parts.left.persons.value": 1401})
        ).digest
        != read(TEXT).digest
    )


def test_everything_in_a_sheet_has_its_place() -> None:
    sheet = read(TEXT)
    lines = TEXT.splitlines()
    for known in walk(sheet.incident):
        line, column = sheet.places[known.path.replace(".start", ".from")]
        assert lines[line - 1][column - 1] not in " \t#"
    line, column = sheet.places["groups.members.persons"]
    assert lines[line - 1][column - 1 :].startswith("persons:")
    line, _ = sheet.places["groups.members.items.password"]
    assert "item: password" in lines[line - 1]


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"", "空"),
        (b"  \n\n", "空"),
        (b"\x00\x01\x02", "NUL"),
        (b"PK\x03\x04abc", "Excel"),
        (b"\xd0\xcf\x11\xe0abc", "Excel"),
        (b"%PDF-1.7", "PDF"),
        (b"\x89PNG\r\n", "画像"),
        (b"\xff\xd8\xff\xe0", "画像"),
        (b"\x1f\x8b\x08", "圧縮"),
        (b"SQLite format 3\x00", "データベース"),
        ("件名: お詫び".encode("utf-16"), "UTF-16"),
        ("組織: 株式会社あおば文具".encode("cp932"), "Shift_JIS"),
        ("組織: 株式会社あおば文具".encode("euc_jp"), "EUC-JP"),
        ("組織: 株式会社".encode("iso2022_jp"), "ISO-2022-JP"),
        (b"a: \xff\xfe\xfd", "UTF-8"),
        ("a: \u200bx".encode(), "U+200B"),
        ("a: \u2028x".encode(), "U+2028"),
        (b"a: \x1bx", "U+001B"),
    ],
)
def test_what_is_no_text_is_called_by_its_name(content: bytes, word: str) -> None:
    with pytest.raises(FactsMistake) as caught:
        read(content, file="facts.yaml")
    assert word in caught.value.cause.ja
    assert caught.value.place.file == "facts.yaml"
    assert caught.value.cure is not None


def test_a_wrong_encoding_names_the_line_where_it_shows() -> None:
    with pytest.raises(FactsMistake) as caught:
        read("schema: 1\nname: 会社\n".encode("cp932"), file="f")
    assert caught.value.place.line == 2
    with pytest.raises(FactsMistake) as caught:
        read("schema: 1\rname: a\r\nx: \u202eb\n", file="f")
    assert (caught.value.place.line, caught.value.place.column) == (3, 4)


def test_a_huge_file_is_refused_without_being_read(tmp_path: Path) -> None:
    huge = tmp_path / "facts.yaml"
    with huge.open("wb") as stream:
        stream.truncate(100_000_000)
    with pytest.raises(FactsMistake, match="too large"):
        read(huge)
    with pytest.raises(FactsMistake, match="too large"):
        read("x" * (LARGEST + 1))


@pytest.mark.parametrize("kind", ["folder", "missing", "nameless"])
def test_a_path_that_cannot_be_read_is_a_mistake(tmp_path: Path, kind: str) -> None:
    path = {"folder": tmp_path, "missing": tmp_path / "no.yaml", "nameless": Path("a\0b")}[kind]
    with pytest.raises(FactsMistake) as caught:
        read(path)
    assert caught.value.place.file == str(path)


@pytest.mark.parametrize(("error", "word"), [(PermissionError, "may not be read"), (OSError, "cannot be read")])
def test_a_file_that_the_system_withholds_is_a_mistake(
    monkeypatch: pytest.MonkeyPatch, error: type[OSError], word: str
) -> None:
    def refuse(*_: object) -> None:
        raise error

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(FactsMistake, match=word):
        read(Path("facts.yaml"))


def test_all_faults_of_a_sheet_are_told_at_once_and_in_order() -> None:
    text = change(TEXT, {"version": 0, "organization.senders.customer.email": "nobody", "kind": "flood"})
    found = faults(text.replace("next_report:", "next_raport:"))
    assert [fault.place.field for fault in found] == [
        "version",
        "organization.senders.customer.email",
        "kind",
        "next_raport",
    ]


def test_a_misspelt_field_is_not_told_again_as_a_missing_one() -> None:
    found = faults(TEXT.replace("next_report:", "next_raport:"))
    assert [fault.place.field for fault in found] == ["next_raport"]
    assert "next_report" in found[0].line("ja")
    gone = faults(change(TEXT, {}).replace("next_report:", "zzz:"))
    assert {fault.place.field for fault in gone} == {"next_report", "zzz"}
    lines = [fault.place.line or 0 for fault in found]
    assert lines == sorted(lines)
    assert all(fault.cure is not None and fault.place.file == "facts.yaml" for fault in found)


def test_no_more_faults_are_carried_than_people_read() -> None:
    names = "".join(f"unknown_{number}: 1\n" for number in range(40))
    assert len(faults(TEXT + names)) == MOST_OTHERS + 1


def test_a_doubled_name_says_where_it_stood_first() -> None:
    text = TEXT.replace("severity: high\n", "severity: high\nseverity: low\n")
    (fault,) = faults(text)
    first = TEXT.splitlines().index("severity: high") + 1
    assert fault.place.field == "severity"
    assert fault.place.line == first + 1
    assert f"{first}行目" in fault.cause.ja


@pytest.mark.parametrize(
    ("words", "cause"),
    [
        ("【要記入】", "記入されていません"),
        ("会員 【要確認：呼び方】", "記入されていません"),
        ("会員{{宛名}}", "{{"),
        ('"\\u202e会員"', "目に見えない"),
        ('"\\ud800"', "目に見えない"),
        ('"\\0"', "NUL"),
    ],
)
def test_blanks_slots_and_hidden_marks_are_found_in_any_value(words: str, cause: str) -> None:
    (fault,) = faults(TEXT.replace("label: 会員\n", f"label: {words}\n"))
    assert cause in fault.cause.ja
    assert fault.place.field == "groups.members.label"


def test_a_blank_silences_what_else_is_wrong_with_its_field() -> None:
    text = remove(TEXT, "kind").replace("schema: 1\n", "schema: 1\nkind: 【要記入】\n")
    assert fields(text) == ["kind"]


def test_slots_are_found_in_names_as_well() -> None:
    assert "addressed.{{x}}" in fields(TEXT.replace("addressed:\n", 'addressed:\n  "{{x}}": y\n'))


def test_numbers_that_only_look_like_numbers_stay_words() -> None:
    sheet = read(change(TEXT, {"organization.senders.partner.title": "3"}).replace('title: "3"', "title: 3"))
    assert sheet.incident.organization.senders["partner"].title == "3"
    text = TEXT.replace("phone: 011-000-0099", "phone: 0110000099")
    contact = read(text).incident.organization.contacts["affiliate"]
    assert contact.phone == "0110000099"


def test_kana_in_pieces_are_put_together_and_names_are_left_alone() -> None:
    sheet = read(TEXT.replace("name: 桐山 恵", "name: ハ\u309aク \ufa19谷"))
    assert sheet.incident.organization.senders["customer"].name == "パク \ufa19谷"


def test_python_names_of_fields_are_no_names_of_a_sheet() -> None:
    assert "moments.occurred.start" in fields(
        TEXT.replace("{certainty: confirmed, from:", "{certainty: confirmed, start:")
    )
