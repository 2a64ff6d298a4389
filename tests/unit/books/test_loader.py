"""Books are read once, frozen, and refuse what they should not hold."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from owabi import books
from owabi.errors import BookMistake

SHAPE: books.Shape = {"id": str, "words": tuple, "note": books.OPTIONAL_TEXT}


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(books, "_tree", lambda: tmp_path)
    _forget()
    (tmp_path / "lexicons").mkdir()
    yield tmp_path / "lexicons"
    _forget()


def _forget() -> None:
    books.load.cache_clear()
    books._checked.cache_clear()


def test_entries_come_in_order_and_frozen(shelf: Path) -> None:
    (shelf / "x.toml").write_text(
        '[[entry]]\nid = "a"\nwords = ["犬", "猫"]\n\n[[entry]]\nid = "b"\nwords = []\nnote = "n"\n'
    )
    first, second = books.entries("lexicons/x", SHAPE)
    assert (first["id"], first["words"], second["note"]) == ("a", ("犬", "猫"), "n")
    with pytest.raises(TypeError):
        first["id"] = "c"  # type: ignore[index]
    assert books.load("lexicons/x") is books.load("lexicons/x")


@pytest.mark.parametrize(
    ("second", "word"),
    [
        ('id = "b"', "words"),
        ('id = "b"\nwords = [1]', "words"),
        ("id = 3\nwords = []", "id"),
        ('id = "b"\nwords = []\nnote = 1', "note"),
        ('id = "b"\nwords = []\nwrods = []', "wrods"),
        ('id = "a"\nwords = []', "重な"),
    ],
    ids=["missing", "wrong-item", "wrong-type", "wrong-optional", "unknown", "double-id"],
)
def test_a_wrong_entry_names_its_file_and_line(shelf: Path, second: str, word: str) -> None:
    (shelf / "x.toml").write_text(f'# a book\n[[entry]]\nid = "a"\nwords = []\n\n[[entry]]\n{second}\n')
    with pytest.raises(BookMistake) as caught:
        books.entries("lexicons/x", SHAPE)
    assert caught.value.place.file == "books/lexicons/x.toml"
    assert caught.value.place.line == 6
    assert word in caught.value.line("ja")


def test_broken_toml_names_its_line(shelf: Path) -> None:
    (shelf / "x.toml").write_text("a = 1\nb = = 2\n")
    with pytest.raises(BookMistake) as caught:
        books.load("lexicons/x")
    assert caught.value.place.line == 2


def test_toml_that_ends_too_early_names_its_last_line(shelf: Path) -> None:
    (shelf / "x.toml").write_text("a = 1\nb = [")
    with pytest.raises(BookMistake) as caught:
        books.load("lexicons/x")
    assert caught.value.place.line == 2


def test_bytes_that_are_not_utf8_name_their_line(shelf: Path) -> None:
    (shelf / "x.toml").write_bytes("a = 1\nb = 'お'\n".encode("cp932"))
    with pytest.raises(BookMistake) as caught:
        books.load("lexicons/x")
    assert caught.value.place.line == 2


@pytest.mark.parametrize("name", ["lexicons/none", "../secrets", "/etc/passwd", "a/../b", ""])
def test_a_name_that_is_no_book_is_refused(shelf: Path, name: str) -> None:
    with pytest.raises(BookMistake):
        books.load(name)


def test_entries_must_be_an_array_of_tables(shelf: Path) -> None:
    (shelf / "x.toml").write_text('entry = "a"\n')
    with pytest.raises(BookMistake, match="array of tables"):
        books.entries("lexicons/x", SHAPE)


def test_tables_dates_and_flags_are_checked_by_type(shelf: Path) -> None:
    (shelf / "x.toml").write_text('[[word]]\nid = "a"\nforms = {b = 1}\non = 2026-11-24\nflag = true\n')
    (entry,) = books.entries("lexicons/x", {"id": str, "forms": dict, "on": date, "flag": bool}, key="word")
    assert entry["on"] == date(2026, 11, 24)
    assert entry["forms"]["b"] == 1
    with pytest.raises(BookMistake):
        books.entries("lexicons/x", {"id": str, "forms": dict, "on": date, "flag": int}, key="word")


def test_names_lists_a_folder(shelf: Path) -> None:
    (shelf / "b.toml").write_text("")
    (shelf / "a.toml").write_text("")
    (shelf / "notes.txt").write_text("")
    assert books.names("lexicons") == ("lexicons/a", "lexicons/b")


def test_every_book_of_the_house_is_readable() -> None:
    for folder in ("lexicons",):
        for name in books.names(folder):
            assert books.load(name)
