"""Places in three units: code points, UTF-16, UTF-8."""

from __future__ import annotations

from owabi.text.index import Index


def test_lines_end_at_lf_crlf_and_cr_only() -> None:
    index = Index.of("a\nb\r\nc\rd\u2028e")
    assert [index.words_of(line) for line in range(4)] == ["a", "b", "c", "d\u2028e"]


def test_a_place_has_line_and_column_from_one() -> None:
    place = Index.of("一行目\r\n二𠮷目").position(8)
    assert (place.line, place.column, place.utf16) == (2, 4, 4)


def test_an_offset_inside_a_line_break_stands_at_the_lines_end() -> None:
    place = Index.of("ab\r\ncd").position(3)
    assert (place.line, place.column) == (1, 3)


def test_astral_characters_count_two_units_of_utf16_and_four_bytes() -> None:
    index = Index.of("𠮷野家\n𠮷")
    assert index.utf16_offset(1) == 2
    assert index.utf16_offset(5) == 7
    assert index.utf8_column(2) == 7


def test_the_end_of_an_empty_text_is_its_beginning() -> None:
    place = Index.of("").position(0)
    assert (place.line, place.column, place.utf16) == (1, 1, 0)
