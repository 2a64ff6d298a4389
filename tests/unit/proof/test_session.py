"""A session remembers lines, and its text gives places in every unit."""

from __future__ import annotations

from owabi.proof import Selection, check
from owabi.proof.session import Session

LETTER = (
    "件名：ご報告\n\nお客様各位\n\n𠮷野様、資料をご覧になられましたか。\n"
    "お電話は 03-0000-0001 までお願いいたします。\n\n> 了解しました。\n"
)


def test_an_unchanged_text_is_not_read_again() -> None:
    session = Session()
    assert session.check(LETTER) is session.check(LETTER)


def test_places_are_given_in_utf16_and_bytes() -> None:
    session = Session(selection=Selection(select=("K101",)))
    (finding,) = session.check(LETTER)
    assert session.text is not None
    place = session.text.index.position(finding.span.start)
    assert (place.line, place.column, place.utf16) == (5, 8, 8)
    assert session.text.index.utf8_column(finding.span.start) == len("𠮷野様、資料を".encode())


def test_every_version_is_read_as_a_fresh_text() -> None:
    session = Session()
    for text in (LETTER, LETTER.replace("> ", ""), LETTER + "了解しました。", "", LETTER):
        assert session.check(text) == check(text)
