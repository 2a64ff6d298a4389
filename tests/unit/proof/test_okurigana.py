"""Which kana follow which kanji."""

from __future__ import annotations

from owabi.proof.wording.okurigana import Book, is_known

_BOOK = Book(("じ:感講", "め:止集"))


def test_a_pair_of_the_dictionary_is_known() -> None:
    assert is_known("講じ", _BOOK)
    assert is_known("集め", _BOOK)


def test_another_pair_is_not() -> None:
    assert not is_known("構じ", _BOOK)
    assert not is_known("講め", _BOOK)


def test_books_are_equal_to_themselves_only() -> None:
    rows = ("じ:感",)
    assert Book(rows) == Book(rows)
    assert Book(rows) != Book(("じ:感", "め:止"))
    assert Book(rows) != "じ:感"
