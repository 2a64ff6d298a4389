"""What is said of a row: every kind of problem, and the rows that have none."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from owabi.people.columns import assign
from owabi.people.judged import Judged
from owabi.people.needs import read_needs
from owabi.people.ports import BrokenRow
from owabi.people.problems import Gravity, ProblemKind
from owabi.people.rows import RowReader

KIND = ProblemKind
LABELS = ["メール", "氏名", "フリガナ", "会社名", "部署", "役職", "該当項目", "会員番号"]
GOOD = {"メール": "a@city.jp", "氏名": "佐藤 美咲", "該当項目": "氏名"}


def judge(cells: Mapping[str, str], needed: tuple[str, ...] = ()) -> Judged:
    columns = assign(LABELS)
    reader = RowReader(columns, read_needs(needed, columns), {"氏名": "name", "住所": "postal_address"})
    row = reader.judge(7, [{**GOOD, **cells}.get(label, "") for label in LABELS])
    assert row is not None
    return row


def kinds(row: Judged) -> list[ProblemKind]:
    return [problem.kind for problem in row.problems]


@pytest.mark.parametrize(
    ("cells", "kind", "field", "column"),
    [
        ({"メール": ""}, KIND.NO_ADDRESS, "address", 1),
        ({"メール": "　"}, KIND.NO_ADDRESS, "address", 1),
        ({"メール": "a@city.jp, b@city.jp"}, KIND.SEVERAL_ADDRESSES, "address", 1),
        ({"メール": "a@city.jp\r\nb@city.jp"}, KIND.HIDDEN_CHARACTER, "address", 1),
        ({"メール": "a\u200b@city.jp"}, KIND.HIDDEN_CHARACTER, "address", 1),
        ({"メール": "a\u202e@city.jp"}, KIND.HIDDEN_CHARACTER, "address", 1),
        ({"メール": "a@city.jp\nBcc: b@city.jp"}, KIND.HIDDEN_CHARACTER, "address", 1),
        ({"メール": "佐藤 <a@city.jp>"}, KIND.DISPLAY_FORM, "address", 1),
        ({"メール": "ａ@city.jp"}, KIND.WIDE_ADDRESS, "address", 1),
        ({"メール": "a..b@city.jp"}, KIND.ADDRESS_SYNTAX, "address", 1),
        ({"メール": "a" * 65 + "@city.jp"}, KIND.ADDRESS_LENGTH, "address", 1),
        ({"メール": "a@city"}, KIND.ADDRESS_DOMAIN, "address", 1),
        ({"氏名": "佐藤\n美咲"}, KIND.HIDDEN_CHARACTER, "name", 2),
        ({"会社名": "みな\x07と"}, KIND.HIDDEN_CHARACTER, "company", 4),
        ({"会員番号": "1\x002"}, KIND.HIDDEN_CHARACTER, "会員番号", 8),
        ({"会員番号": "1\u202e2"}, KIND.HIDDEN_CHARACTER, "会員番号", 8),
        ({"氏名": "b@city.jp"}, KIND.ADDRESS_IN_NAME, "name", 2),
        ({"氏名": "{{氏名}}"}, KIND.SLOT_MARKS, "name", 2),
        ({"会員番号": "{{番号}}"}, KIND.SLOT_MARKS, "会員番号", 8),
        ({"会員番号": "番号}}"}, KIND.SLOT_MARKS, "会員番号", 8),
        ({"部署": "部" * 201}, KIND.TOO_LONG, "department", 5),
        ({"会員番号": "1" * 10_001}, KIND.TOO_LONG, "会員番号", 8),
        ({"該当項目": "氏名;謎"}, KIND.UNKNOWN_ITEM, "items", 7),
    ],
    ids=lambda value: value.value if isinstance(value, ProblemKind) else None,
)
def test_a_row_that_cannot_be_sent_stops_itself(
    cells: dict[str, str], kind: ProblemKind, field: str, column: int
) -> None:
    row = judge(cells)
    assert row.is_refused
    assert [(one.kind, one.field, one.column, one.line, one.gravity) for one in row.problems if one.kind is kind] == [
        (kind, field, column, 7, Gravity.REFUSE)
    ]


@pytest.mark.parametrize(
    ("cells", "kind", "field"),
    [
        ({"メール": "a@gmial.com"}, KIND.DOMAIN_TYPO, "address"),
        ({"メール": "a@example.jp"}, KIND.RESERVED_DOMAIN, "address"),
        ({"メール": "info@city.jp"}, KIND.ROLE_ADDRESS, "address"),
        ({"メール": "NoReply@city.jp"}, KIND.ROLE_ADDRESS, "address"),
        ({"氏名": "=cmd|' /C calc'!A0"}, KIND.FORMULA, "name"),
        ({"会社名": "+81"}, KIND.FORMULA, "company"),
        ({"フリガナ": "-ｻﾄｳ"}, KIND.FORMULA, "kana"),
        ({"氏名": "佐\u200b藤"}, KIND.INVISIBLE_CHARACTER, "name"),
        ({"氏名": "\ue000橋"}, KIND.PRIVATE_CHARACTER, "name"),
        ({"氏名": "?橋"}, KIND.REPLACED_CHARACTER, "name"),
        ({"役職": "課長&#9312;"}, KIND.ENTITY, "title"),
        ({"氏名": "佐藤様"}, KIND.HONORIFIC_IN_NAME, "name"),
        ({"会社名": "株式会社みなと御中"}, KIND.HONORIFIC_IN_NAME, "company"),
        ({"氏名": "テスト"}, KIND.PLACEHOLDER, "name"),
        ({"部署": "なし"}, KIND.PLACEHOLDER, "department"),
        ({"役職": "-"}, KIND.PLACEHOLDER, "title"),
        ({"フリガナ": "N/A"}, KIND.PLACEHOLDER, "kana"),
        ({"会社名": "#N/A"}, KIND.PLACEHOLDER, "company"),
        ({"氏名": "当選 https://city.jp"}, KIND.LINK_IN_NAME, "name"),
        ({"メール": "a..b@docomo.ne.jp"}, KIND.CARRIER_DOTS, "address"),
        ({"メール": "a@日本.jp"}, KIND.INTERNATIONAL, "address"),
        ({"会社名": "ﾐﾅﾄ"}, KIND.NARROW_KANA, "company"),
    ],
    ids=lambda value: value.value if isinstance(value, ProblemKind) else None,
)
def test_a_row_that_a_person_should_see_is_sent_all_the_same(
    cells: dict[str, str], kind: ProblemKind, field: str
) -> None:
    row = judge(cells)
    assert not row.is_refused
    assert [(one.kind, one.field) for one in row.problems] == [(kind, field)]


@pytest.mark.parametrize(
    "cells",
    [
        {},
        {"氏名": "佐藤　美咲"},
        {"氏名": "佐藤  美咲"},
        {"氏名": "鵜殿"},
        {"氏名": "髙﨑 𠮷子"},
        {"氏名": "山田 孝行"},
        {"氏名": "辻󠄀"},
        {"フリガナ": "ｻﾄｳ ﾐｻｷ"},
        {"会社名": "㈱①-A.B:C"},
        {"会員番号": "x" * 500},
        {"会員番号": "東京都\n千代田区"},
        {"会員番号": "=1"},
        {"メール": " a@city.jp\t"},
        {"氏名": ""},
    ],
    ids=ascii,
)
def test_ordinary_rows_have_no_problem(cells: dict[str, str]) -> None:
    row = judge(cells)
    assert row.problems == ()
    assert row.key == row.address == "a@city.jp"


def test_spaces_in_names_become_one() -> None:
    assert judge({"氏名": "　佐藤　 美咲 "}).values.name == "佐藤 美咲"
    assert judge({"氏名": "佐藤　美咲"}).values == judge({"氏名": "佐藤 美咲"}).values


def test_what_says_nothing_is_taken_as_empty_and_a_joke_is_kept() -> None:
    assert judge({"会社名": "なし"}).values.company == ""
    assert judge({"氏名": "テスト"}).values.name == "テスト"


def test_what_cannot_be_seen_is_left_out_of_the_name() -> None:
    assert judge({"氏名": "佐\u200b藤"}).values.name == "佐藤"


def test_items_are_ids_and_empty_means_not_said() -> None:
    assert judge({"該当項目": "住所、氏名"}).values.items == ("postal_address", "name")
    assert judge({"該当項目": ""}).values.items is None
    assert judge({"該当項目": "なし"}).values.items == ()


@pytest.mark.parametrize(
    ("needed", "cells", "kind", "field"),
    [
        (("宛名",), {"氏名": ""}, KIND.LACKS_FIELD, "宛名"),
        (("宛名",), {"氏名": "-"}, KIND.LACKS_FIELD, "宛名"),
        (("宛名",), {"氏名": "\u200b"}, KIND.LACKS_FIELD, "宛名"),
        (("title",), {}, KIND.LACKS_FIELD, "title"),
        (("address", "name"), {"氏名": ""}, KIND.LACKS_FIELD, "name"),
        (("列:会員番号",), {"会員番号": " "}, KIND.LACKS_FIELD, "会員番号"),
        (("ご本人の情報",), {"該当項目": ""}, KIND.LACKS_ITEMS, "items"),
        (("ご本人の情報",), {"該当項目": "なし"}, KIND.LACKS_ITEMS, "items"),
    ],
)
def test_what_the_template_needs_is_missed_before_anything_is_sent(
    needed: tuple[str, ...], cells: dict[str, str], kind: ProblemKind, field: str
) -> None:
    row = judge(cells, needed)
    assert (kind, field) in [(one.kind, one.field) for one in row.problems]
    assert row.is_refused is (kind is KIND.LACKS_FIELD)


def test_a_company_alone_is_an_address_line() -> None:
    assert judge({"氏名": "", "会社名": "株式会社みなと"}, ("宛名",)).problems == ()


def test_a_row_that_has_all_that_is_needed_is_plain() -> None:
    assert judge({"会員番号": "1"}, ("宛名", "ご本人の情報", "name", "会員番号")).problems == ()


def test_a_row_that_lacks_something_keeps_its_address_for_the_doubles() -> None:
    row = judge({"氏名": ""}, ("宛名",))
    assert (row.is_refused, row.key) == (True, "a@city.jp")


def test_names_in_two_columns_are_joined() -> None:
    columns = assign(["メール", "姓", "名", "セイ", "メイ"])
    reader = RowReader(columns, read_needs(["宛名"], columns), {})
    row = reader.judge(2, ["a@city.jp", " 佐藤", "美咲　", "サトウ", ""])
    assert row is not None
    assert (row.values.name, row.values.kana, row.problems) == ("佐藤 美咲", "サトウ", ())
    row = reader.judge(3, ["a@city.jp", "", "美\n咲", "", ""])
    assert row is not None
    assert [(one.kind, one.field, one.column) for one in row.problems] == [(KIND.HIDDEN_CHARACTER, "name", 2)]


def test_the_order_of_columns_does_not_matter() -> None:
    columns = assign(["役職", "", "メール"])
    row = RowReader(columns, read_needs([], columns), {}).judge(2, ["課長", "x", "a@city.jp"])
    assert row is not None
    assert (row.values.title, row.address) == ("課長", "a@city.jp")


@pytest.mark.parametrize(
    ("cells", "kind"), [(["a@city.jp"], KIND.TOO_FEW_CELLS), (["a@city.jp", "佐藤", "x"], KIND.TOO_MANY_CELLS)]
)
def test_a_ragged_row_stops_itself(cells: list[str], kind: ProblemKind) -> None:
    columns = assign(["メール", "氏名"])
    row = RowReader(columns, read_needs([], columns), {}).judge(4, cells)
    assert row is not None
    assert (kinds(row), row.is_refused, row.key) == ([kind], True, None)


def test_empty_cells_beyond_the_header_are_no_problem() -> None:
    columns = assign(["メール", "氏名"])
    row = RowReader(columns, read_needs([], columns), {}).judge(4, ["a@city.jp", "佐藤", "", " "])
    assert row is not None
    assert row.problems == ()


@pytest.mark.parametrize("cells", [["", ""], [""], [" ", "　"], ["", "", "", ""]])
def test_a_row_of_empty_cells_is_none(cells: list[str]) -> None:
    columns = assign(["メール", "氏名"])
    assert RowReader(columns, read_needs([], columns), {}).judge(4, cells) is None


def test_lines_that_are_no_row_say_how_far_they_go() -> None:
    columns = assign(["メール", "氏名"])
    row = RowReader(columns, read_needs([], columns), {}).judge(4, BrokenRow(6))
    assert row is not None
    assert [(one.kind, one.line, one.last_line) for one in row.problems] == [(KIND.BROKEN_QUOTES, 4, 6)]


def test_every_kind_has_one_gravity_and_words_without_personal_data() -> None:
    row = judge(
        {"メール": "secret@@x", "氏名": "=secret\n様", "会社名": "{{secret}}", "会員番号": "secret\x00"}, ("宛名",)
    )
    assert len(row.problems) >= 5
    for problem in row.problems:
        assert "secret" not in problem.said.ja + problem.said.en + repr(problem.shown)
    assert {kind.gravity for kind in KIND} == set(Gravity)
