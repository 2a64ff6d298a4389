"""Which column holds what."""

from __future__ import annotations

import pytest

from owabi import books
from owabi.errors import BookMistake, PeopleMistake, Place
from owabi.people import columns, domains
from owabi.people.columns import Field, assign, count_known, guess, label_key
from owabi.people.needs import Needs, read_needs

LABELS = ["メールアドレス", "氏名", "備考"]


@pytest.mark.parametrize(
    ("label", "field"),
    [
        ("メールアドレス", Field.ADDRESS),
        ("Ｅ－ｍａｉｌ", Field.ADDRESS),
        ("E-Mail Address", Field.ADDRESS),
        ("Mail", Field.ADDRESS),
        ("メールアドレス（必須）", Field.ADDRESS),
        ("氏　名", Field.NAME),
        ("お名前", Field.NAME),
        ("ご担当者様", Field.NAME),
        ("ﾌﾘｶﾞﾅ", Field.KANA),
        ("セイ", Field.FAMILY_KANA),
        ("姓", Field.FAMILY_NAME),
        ("First Name", Field.GIVEN_NAME),
        ("会社名", Field.COMPANY),
        ("部署", Field.DEPARTMENT),
        ("役職", Field.TITLE),
        ("漏えい項目", Field.ITEMS),
        ("備考", None),
        ("", None),
    ],
    ids=str,
)
def test_the_book_knows_what_lists_call_their_columns(label: str, field: Field | None) -> None:
    assert guess(label) is field


def test_a_label_of_the_book_stands_for_one_field() -> None:
    labels = [
        label_key(label)
        for entry in books.entries(columns.BOOK, {"id": str, "labels": tuple})
        for label in entry["labels"]
    ]
    assert [label for label in labels if labels.count(label) > 1] == []


def test_a_guess_says_that_it_is_one() -> None:
    found = assign(LABELS).columns
    assert [(column.label, column.field, column.is_guessed) for column in found] == [
        ("メールアドレス", Field.ADDRESS, True),
        ("氏名", Field.NAME, True),
        ("備考", None, False),
    ]


def test_what_the_caller_says_goes_before_the_guess() -> None:
    found = assign(["メールアドレス", "連絡先2", "氏名"], {"address": "連絡先２", "name": " "})
    assert [(column.field, column.is_guessed) for column in found.columns] == [
        (None, False),
        (Field.ADDRESS, False),
        (None, False),
    ]


def test_columns_without_a_label_are_left_out_and_keep_their_place() -> None:
    found = assign(["", "氏名", "", "メール"])
    assert [(column.label, column.index) for column in found.columns] == [("氏名", 1), ("メール", 3)]
    assert found.width == 4


def test_a_name_may_stand_in_two_columns() -> None:
    found = assign(["メール", "姓", "名", "セイ", "メイ"])
    assert found.has(Field.NAME)
    assert found.has(Field.KANA)
    assert not found.has(Field.COMPANY)


def test_the_parts_of_a_whole_name_are_further_columns() -> None:
    found = assign(["メール", "氏名", "姓", "名", "フリガナ", "セイ"])
    assert [column.label for column in found.more()] == ["姓", "名", "セイ"]


def test_a_given_name_alone_is_no_name() -> None:
    assert not assign(["メール", "名"]).has(Field.NAME)


@pytest.mark.parametrize(
    ("labels", "mapping", "line", "column"),
    [
        (["氏名", "住所"], {}, 3, None),
        (["taro@city.jp", "佐藤"], {}, 3, 1),
        (["メール", "備考", "備 考"], {}, 3, 3),
        (["メール", "E-mail"], {}, 3, 2),
        (["メール", "会社名", "勤務先"], {}, 3, 3),
        (["メール", "備\n考"], {}, 3, 2),
        (["メール", "x" * 201], {}, 3, 2),
        (["メール", *map(str, range(1000))], {}, 3, None),
        (LABELS, {"mail": "メールアドレス"}, 3, None),
        (LABELS, {"address": "アドレス"}, 3, None),
        (LABELS, {"address": "備考", "name": "備考"}, 3, None),
        (LABELS, {"address": ""}, 3, None),
    ],
    ids=[
        "no-address",
        "no-header",
        "twice",
        "two-addresses",
        "two-companies",
        "newline",
        "long",
        "too-many",
        "no-field",
        "no-label",
        "one-for-two",
        "off",
    ],
)
def test_a_header_that_cannot_be_used_names_its_place(
    labels: list[str], mapping: dict[str, str], line: int, column: int | None
) -> None:
    with pytest.raises(PeopleMistake) as caught:
        assign(labels, mapping, place=Place("list.csv", 3))
    assert (caught.value.place.line, caught.value.place.column) == (line, column)
    assert caught.value.cure is not None


def test_a_missing_header_does_not_print_the_first_reader() -> None:
    with pytest.raises(PeopleMistake) as caught:
        assign(["secret@city.jp", "佐藤"])
    assert "secret" not in caught.value.line("ja") + caught.value.line("en")
    assert "佐藤" not in caught.value.line("ja")


def test_a_long_header_is_not_printed_whole() -> None:
    with pytest.raises(PeopleMistake) as caught:
        assign([f"列{number}" * 20 for number in range(100)])
    assert len(caught.value.line("ja")) < 1500


def test_known_labels_are_counted() -> None:
    assert count_known(["メール", "備考", "氏名"]) == 2


def test_a_template_may_ask_for_slots_fields_and_columns() -> None:
    found = assign(["メール", "氏名", "該当項目", "会員番号"])
    needs = read_needs(["宛名", "ご本人の情報", "name", "列:会員番号", "会員番号"], found)
    assert needs == Needs(True, True, (Field.NAME,), (("会員番号", 3), ("会員番号", 3)))
    assert read_needs([], found) == Needs(False, False, (), ())


@pytest.mark.parametrize("name", ["宛名", "ご本人の情報", "items", "title", "列:会員番号", "会員番号"])
def test_a_slot_that_no_column_can_fill_is_said_before_any_row(name: str) -> None:
    with pytest.raises(PeopleMistake) as caught:
        read_needs([name], assign(["メール"]), place=Place("list.csv", 1))
    assert caught.value.place.file == "list.csv"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ('[[entry]]\nid = "nonsense"\nlabels = []\n', "nonsense"),
        ('[[entry]]\nid = "name"\nlabels = ["a"]\n[[entry]]\nid = "kana"\nlabels = ["A"]\n', "二つの欄"),
    ],
    ids=["field", "twice"],
)
def test_a_wrong_entry_of_the_book_is_named(monkeypatch: pytest.MonkeyPatch, content: str, words: str) -> None:
    monkeypatch.setattr(books, "_source", lambda name: content)
    for cached in (books.load, books._checked, columns._known_labels):
        cached.cache_clear()
    try:
        with pytest.raises(BookMistake, match=r".") as caught:
            guess("氏名")
        assert words in caught.value.line("ja")
    finally:
        monkeypatch.undo()
        for cached in (books.load, books._checked, columns._known_labels):
            cached.cache_clear()


def test_a_wrong_slip_in_the_book_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    content = 'reserved = []\ncarriers = []\n[endings]\n[endings_of_two]\n[slips]\n"Gmial.com" = "gmail.com"\n'
    monkeypatch.setattr(books, "_source", lambda name: content)
    books.load.cache_clear()
    domains.domain_book.cache_clear()
    try:
        with pytest.raises(BookMistake):
            domains.domain_book()
    finally:
        monkeypatch.undo()
        books.load.cache_clear()
        domains.domain_book.cache_clear()
