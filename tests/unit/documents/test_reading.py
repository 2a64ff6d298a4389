"""A file in any Japanese encoding becomes a text; what is no text is refused with the cure."""

from __future__ import annotations

import contextlib

import pytest

from owabi.documents import Document, Form, read
from owabi.documents.encodings import Encoding
from owabi.errors import Mistake
from owabi.text.span import Span

WORDS = "いつもお世話になっております。\r\nご確認のほど、よろしくお願いいたします。\r\n"


@pytest.mark.parametrize(
    ("codec", "encoding"),
    [
        ("utf-8", Encoding.UTF_8),
        ("cp932", Encoding.CP932),
        ("euc_jp", Encoding.EUC_JP),
        ("iso2022_jp", Encoding.ISO_2022_JP),
    ],
)
def test_the_encoding_is_found_and_said_unless_it_is_utf_8(codec: str, encoding: Encoding) -> None:
    document = read(WORDS.encode(codec), "mail.txt")
    assert (document.text, document.encoding) == (WORDS, encoding)
    assert [said.ja for said in document.said] == ([] if codec == "utf-8" else [f"{encoding.label} として読みました。"])
    assert document.newline == "\r\n"


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-16-be"])
def test_a_byte_order_mark_is_taken_off_and_put_back(codec: str) -> None:
    data = WORDS.encode(codec) if codec != "utf-16-be" else b"\xfe\xff" + WORDS.encode(codec)
    document = read(data, "mail.txt")
    assert document.has_bom
    assert document.source == WORDS
    assert document.encode(document.source) == data


@pytest.mark.parametrize("codec", ["utf-8", "cp932", "euc_jp", "iso2022_jp"])
def test_a_file_is_written_back_as_it_was(codec: str) -> None:
    data = WORDS.encode(codec)
    document = read(data, "mail.txt")
    assert document.encode(document.source) == data


def test_a_character_that_the_encoding_lacks_is_not_written() -> None:
    document = read("お世話になっております。".encode("cp932"), "mail.txt")
    with pytest.raises(Mistake) as caught:
        document.encode("お世話に\n𠮷野です。")
    assert caught.value.place.line == 2
    assert "U+20BB7" in caught.value.cause.ja


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ("①㈱みなと".encode("cp932"), "①㈱みなと"),
        ("みなと書店の①です。".encode("euc_jis_2004"), "みなと書店の①です。"),
        (b'\x1b$B-!-j$"\x1b(B abc \x1b(I1\x1b(B', "①㈱あ abc ｱ"),
        (b'\x1b$B$"\n$$\x1b(B', "あ\nい"),
    ],
    ids=["cp932", "euc", "iso-2022-jp", "iso-2022-jp-over-lines"],
)
def test_characters_of_one_platform_are_read(data: bytes, words: str) -> None:
    assert read(data, "mail.txt").text == words


@pytest.mark.parametrize(
    ("data", "cause", "line"),
    [
        (b"PK\x03\x04rest", "Word", None),
        (b"%PDF-1.7", "PDF", None),
        ("一行目\n".encode() + b"\0", "NUL", 2),
        (b"\xff\xfe" + "一\0".encode("utf-16-le"), "NUL", 1),
        (b"\xff\xfea", "BOM", None),
        ("一行目です。\n二行目です。".encode() + b"\xe3\x81", "UTF-8", 2),
        (bytes(range(1, 256)), "文字コード", None),
        (b"\x80\x81\xff\xfe\x90" * 20, "文字コード", None),
    ],
    ids=["word", "pdf", "nul", "nul-in-utf-16", "half-a-character", "broken-utf-8", "every-byte", "noise"],
)
def test_what_is_no_text_is_refused_with_a_place_and_a_cure(data: bytes, cause: str, line: int | None) -> None:
    with pytest.raises(Mistake) as caught:
        read(data, "dir/mail.txt")
    assert cause in caught.value.cause.ja
    assert caught.value.cure is not None
    assert (caught.value.place.file, caught.value.place.line) == ("dir/mail.txt", line)


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.eml"])
def test_an_empty_file_is_a_document_that_says_so(name: str) -> None:
    document = read(b"", name)
    assert document.text == ""
    assert document.said[-1].ja == "空です。"
    assert document.newline == ""


@pytest.mark.parametrize(
    ("name", "form"),
    [("a.MD", Form.MARKDOWN), ("a.htm", Form.HTML), ("a.eml", Form.MAIL), ("a", Form.TEXT), ("a.csv", Form.TEXT)],
)
def test_the_name_tells_how_a_file_is_written(name: str, form: Form) -> None:
    assert read("本文です。".encode(), name).form is form


def test_a_form_that_is_given_wins_over_the_name() -> None:
    assert read("**太字**".encode(), "<stdin>", form=Form.MARKDOWN).form is Form.MARKDOWN


def places(document: Document, words: str) -> Span:
    start = document.text.index(words)
    return Span(start, start + len(words))


def test_an_edit_never_takes_markup_with_it() -> None:
    document = read("**強**調と`code`です。".encode(), "a.md")
    span = places(document, "です")
    assert document.place(span) == span
    assert document.edit(span) == span
    assert document.edit(Span(0, 6)) is None
    assert document.place(Span(0, 999)).end == len(document.source)


def test_a_mail_is_never_edited() -> None:
    document = read("Subject: =?utf-8?B?5Lu25ZCN?=\n\n本文です。\n".encode(), "a.eml")
    assert document.shown == "件名：件名\n\n本文です。\n"
    assert document.edit(Span(0, 1)) is None


@pytest.mark.parametrize(
    "data",
    [b'\x1b$B$"\xa4\x1b(B', b"\x1b$B$\x01\x1b(B", b'\x1b$(D$"\x1b(B\x80', b"\x1b(I\x7f\x1b(B\x1b$B\x7e\x7e\x1b(B"],
    ids=["high-byte", "control", "unknown-set", "no-character"],
)
def test_broken_iso_2022_jp_is_refused_or_read_as_ascii(data: bytes) -> None:
    with contextlib.suppress(Mistake):
        assert read(data, "a.txt").encoding is not Encoding.ISO_2022_JP


def test_bytes_that_are_mostly_controls_are_no_text() -> None:
    with pytest.raises(Mistake):
        read(b"\x01\x02\x03\x82\xa0\x85", "a.txt")


def test_a_file_of_another_language_in_another_encoding_is_refused() -> None:
    with pytest.raises(Mistake):
        read("Größe, Äpfel, über".encode("latin-1"), "a.txt")
