"""Slips in katakana words."""

from __future__ import annotations

import pytest

from owabi.proof.wording.katakana import Book, Slip, find_slip

_BOOK = Book(
    ("アクセス", "パスワード", "サーバー", "インターネット", "バンキング", "サイト"), ("アクセル", "パスコード")
)


@pytest.mark.parametrize(
    ("run", "slip"),
    [
        ("アクセエス", Slip(0, 5, "アクセス")),
        ("パスワド", Slip(0, 4, "パスワード")),
        ("パワスード", Slip(0, 5, "パスワード")),
        ("サイイト", Slip(0, 4, "サイト")),
        ("サーバーー", Slip(0, 5, "サーバー")),
        ("インターネトバンキング", Slip(0, 6, "インターネット")),
    ],
)
def test_a_word_one_kana_off_is_a_slip(run: str, slip: Slip) -> None:
    assert find_slip(run, _BOOK) == slip


@pytest.mark.parametrize(
    "run",
    [
        "アクセス",
        "アクセル",
        "サーバ",
        "パスコード",
        "アクセスサーバ",
        "インターネットサイト",
        "ホトトギス",
        "アアアアアアアア",
        "ア" * 400,
    ],
)
def test_a_right_or_a_far_word_is_none(run: str) -> None:
    assert find_slip(run, _BOOK) is None


_LONG = Book(("アップデート", "インターネット", "サポート", "メンテナンス"), ("アップロード",))


@pytest.mark.parametrize(
    ("run", "right"),
    [
        ("アップテート", "アップデート"),
        ("インターネッド", "インターネット"),
        ("サボート", "サポート"),
        ("メンナテンス", "メンテナンス"),
    ],
    ids=["exchanged", "at-the-end", "of-four", "swapped"],
)
def test_an_exchanged_or_swapped_kana_is_a_slip(run: str, right: str) -> None:
    slip = find_slip(run, _LONG)
    assert slip is not None
    assert slip.right == right


@pytest.mark.parametrize("run", ["アップロード", "アップロードサポート", "ポート", "メンテナンスサポート"])
def test_a_near_word_alone_or_with_others_is_right(run: str) -> None:
    assert find_slip(run, _LONG) is None


def test_books_are_equal_to_themselves_only() -> None:
    words = ("サイト",)
    assert Book(words, ()) == Book(words, ())
    assert Book(words, ()) != "サイト"
