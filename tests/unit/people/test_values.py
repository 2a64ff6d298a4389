"""What stands in the cells of names, and what the columns of own items say."""

from __future__ import annotations

import pytest

from owabi.people.columns import Field
from owabi.people.items import ItemReader, Items, join_items
from owabi.people.problems import ProblemKind
from owabi.people.safe_csv import safe_cell
from owabi.people.values import clean, fold, fold_kana, look, starts_of, tidy, value_book

KIND = ProblemKind
VOCABULARY = {"氏名": "name", "お名前": "name", "住所": "postal_address", "ログインID・パスワード": "login"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("佐藤\n美咲", KIND.HIDDEN_CHARACTER),
        ("佐藤\x00", KIND.HIDDEN_CHARACTER),
        ("佐\u202e藤", KIND.HIDDEN_CHARACTER),
        ("佐\u2028藤", KIND.HIDDEN_CHARACTER),
        ("佐\x9f藤", KIND.HIDDEN_CHARACTER),
        ("佐\u2066藤", KIND.HIDDEN_CHARACTER),
        ("{{氏名}}", KIND.SLOT_MARKS),
        ("taro@city.jp", KIND.ADDRESS_IN_NAME),
        ("ｔａｒｏ＠ｃｉｔｙ．ｊｐ", KIND.ADDRESS_IN_NAME),
        ("=1+1", KIND.FORMULA),
        ("＝A1", KIND.FORMULA),
        ("+cmd", KIND.FORMULA),
        ("-x", KIND.FORMULA),
        ("@SUM", KIND.FORMULA),
        ("佐\u200b藤", KIND.INVISIBLE_CHARACTER),
        ("佐\ufeff藤", KIND.INVISIBLE_CHARACTER),
        ("佐\u00ad藤", KIND.INVISIBLE_CHARACTER),
        ("\ue000橋", KIND.PRIVATE_CHARACTER),
        ("?橋", KIND.REPLACED_CHARACTER),
        ("〓橋", KIND.REPLACED_CHARACTER),
        ("\ufffd橋", KIND.REPLACED_CHARACTER),
        ("????", KIND.REPLACED_CHARACTER),
        ("&#39640;橋", KIND.ENTITY),
        ("A&amp;B", KIND.ENTITY),
        ("https://city.jp 当選", KIND.LINK_IN_NAME),
        ("www.city.jp", KIND.LINK_IN_NAME),
        ("ｻﾄｳ", KIND.NARROW_KANA),
        ("佐" * 201, KIND.TOO_LONG),
    ],
    ids=ascii,
)
def test_what_is_wrong_with_a_name_is_said(text: str, kind: ProblemKind) -> None:
    assert kind in {found for found, _ in look(Field.NAME, text)}


@pytest.mark.parametrize(
    "text",
    [
        "髙﨑 𠮷子",
        "辻󠄀",
        "葛󠄀西",
        "O'Neill-山田",
        "㈱みなと",
        "株式会社①",
        "AT&T",
        "What's up?",
        "Ａ＋Ｂ",
        "長曽我部ヵ",
        "鄧 小平",
    ],
    ids=ascii,
)
def test_difficult_names_are_names(text: str) -> None:
    assert list(look(Field.NAME, text)) == []


def test_a_reading_may_stand_in_narrow_katakana() -> None:
    assert list(look(Field.KANA, "ｻﾄｳ ﾐｻｷ")) == []


def test_what_cannot_be_seen_is_left_out_and_joiners_stay() -> None:
    assert clean("佐\u200b藤\ufeff 美\u00ad咲") == "佐藤 美咲"
    assert clean("क\u200dष") == "क\u200dष"


def test_loose_voicing_marks_are_joined_and_nothing_else_is_normalised() -> None:
    assert clean("か\u3099ね\u3099") == "がね\u3099"
    assert clean("神 \ufa19") == "神 \ufa19"


def test_names_are_compared_without_width_spaces_and_case() -> None:
    assert fold("Ｓａｔｏ　美咲") == fold("sato美咲")
    assert fold("髙橋") != fold("高橋")
    assert fold_kana("さとう みさき") == fold_kana("サトウ　ミサキ") == fold_kana("ｻﾄｳ ﾐｻｷ")


def test_spaces_become_one_narrow_space() -> None:
    assert tidy("　佐藤　 美咲\u00a0") == "佐藤 美咲"


@pytest.mark.parametrize(
    ("cell", "items"),
    [
        ("", Items(None)),
        ("  ", Items(None)),
        ("なし", Items(())),
        ("氏名", Items(("name",))),
        ("name", Items(("name",))),
        ("氏名、住所", Items(("name", "postal_address"))),
        ("住所;氏名|お名前", Items(("postal_address", "name"))),
        ("氏名\n住所／postal_address", Items(("name", "postal_address"))),
        ("ログインID・パスワード", Items(("login",))),
        ("氏　名", Items(("name",))),
        ("氏名;謎", Items(("name",), 1)),
        ("謎", Items((), 1)),
        ("氏名;;住所;", Items(("name", "postal_address"))),
    ],
    ids=ascii,
)
def test_items_are_read_by_label_or_id(cell: str, items: Items) -> None:
    assert ItemReader(VOCABULARY).read(cell) == items


def test_items_of_many_cells_do_not_fill_the_memory() -> None:
    reader = ItemReader(VOCABULARY)
    for number in range(20_001):
        reader.read(f"謎{number}")
    assert len(reader._seen) < 20_000


def test_what_either_row_says_is_joined() -> None:
    assert join_items(None, None) is None
    assert join_items(None, ("a",)) == join_items(("a",), None) == ("a",)
    assert join_items(("b", "a"), ("a", "c")) == ("b", "a", "c")
    assert join_items((), ("a",)) == ("a",)


@pytest.mark.parametrize("text", ["=1", "+81", "-1", "@x", "\t=1", "\r=1", "\n=1", " =1", "　＝1", "－1", "＋1", "＠x"])
def test_an_export_cell_is_never_a_formula(text: str) -> None:
    assert safe_cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "佐藤", "a=b", "taro@city.jp", "1-2"])
def test_other_export_cells_stay(text: str) -> None:
    assert safe_cell(text) == text


def test_a_quick_first_look_misses_no_form_of_a_word() -> None:
    book = value_book()
    starts = starts_of(book.nothing | book.doubtful)
    for word in ("null", "NULL", "Ｎｕｌｌ", "ｔｅｓｔ", "ﾃｽﾄ", "－", "ﾅｼ", "無し", "#N/A", "＃Ｎ／Ａ", "Ⅹ", "０"):
        assert fold(word) in book.nothing | book.doubtful
        assert word[0] in starts
    assert "佐" not in starts
