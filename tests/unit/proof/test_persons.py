"""Who is a person in a list, and what only looks like one."""

from __future__ import annotations

import pytest

from owabi.proof.persons import find_addresses, find_rows, is_person_head, is_person_row, of_persons


def test_addresses_are_found_and_counted_once() -> None:
    found = list(find_addresses("a.b@example.co.jp、A.B@example.co.jp、@、x@y、info@example.jp"))
    assert [address.address for address in found] == ["a.b@example.co.jp", "A.B@example.co.jp", "info@example.jp"]
    assert [address.address for address in of_persons(found)] == ["a.b@example.co.jp"]
    assert found[2].domain == "example.jp"


@pytest.mark.parametrize("local", ["info", "support-jp", "no-reply", "privacy.desk", "press2"])
def test_a_desk_is_no_person(local: str) -> None:
    (found,) = find_addresses(f"{local}@example.jp")
    assert found.is_role


@pytest.mark.parametrize(
    "line",
    [
        "佐藤 美咲,090-0000-0001",
        "佐藤 美咲\t東京都港区芝1-1",
        "| 佐藤 美咲 | 1980/01/02 |",
        "佐藤 美咲　sato@example.com",
        "サトウ ミサキ,平成2年3月4日",
    ],
    ids=["phone", "place", "birth", "mail", "kana"],
)
def test_two_things_about_one_person_make_a_row(line: str) -> None:
    assert is_person_row(line)


@pytest.mark.parametrize(
    "line",
    [
        "東京支店,03-0000-0001",
        "佐藤 美咲",
        "佐藤 美咲様、お電話は090-0000-0001です。",
        "〒100-0000,03-0000-0001",
        "お客様窓口\tinfo@example.jp",
        ",,,",
        "x" * 700,
        "a," + "b" * 90,
    ],
    ids=["branch", "name", "prose", "place-and-phone", "desk", "empty", "long", "long-field"],
)
def test_an_office_a_sentence_or_a_single_thing_makes_none(line: str) -> None:
    assert not is_person_row(line)


def test_a_head_names_two_columns_of_persons() -> None:
    assert is_person_head("氏名,住所,備考")
    assert not is_person_head("日時,内容")
    assert not is_person_head("お名前、ご住所、お電話番号")
    assert not is_person_head("氏名,住所は次のとおりです。")


def test_under_a_head_two_rows_will_do() -> None:
    assert find_rows(["会員番号,氏名", "0001,A", "0002,B", "終わり", "x,y"]) == [1, 2]
    assert find_rows(["会員番号,氏名", "0001,A"]) == []
    assert find_rows(["佐藤 美咲,090-0000-0001"] * 2) == []
