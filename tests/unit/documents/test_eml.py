"""A mail file: subject and text as the reader sees them."""

from __future__ import annotations

import base64
from email.message import EmailMessage

import pytest

from owabi.documents import read
from owabi.documents.encodings import Encoding

WORDS = "お世話になっております。\nみなと書店の森です。\n"


def message(charset: str, **options: str) -> bytes:
    mail = EmailMessage()
    mail["Subject"] = "お詫びとご報告"
    mail["To"] = "kitano@example.jp"
    mail.set_content(WORDS, charset=charset, **options)  # type: ignore[arg-type]
    return mail.as_bytes()


@pytest.mark.parametrize("charset", ["utf-8", "iso-2022-jp", "shift_jis", "euc-jp"])
@pytest.mark.parametrize("encoding", ["base64", "quoted-printable"])
def test_charsets_and_transfer_encodings_are_undone(charset: str, encoding: str) -> None:
    document = read(message(charset, cte=encoding), "a.eml")
    assert document.text == f"件名：お詫びとご報告\n\n{WORDS}"


def test_plain_text_is_preferred_and_attachments_are_not_read() -> None:
    mail = EmailMessage()
    mail["Subject"] = "a"
    mail.set_content("本文です。\n")
    mail.add_alternative("<p>別です。</p>", subtype="html")
    mail.add_attachment("添付です。", filename="a.txt")
    assert read(mail.as_bytes(), "a.eml").text == "件名：a\n\n本文です。\n"


def test_html_is_read_where_there_is_no_plain_text_and_that_is_said() -> None:
    mail = EmailMessage()
    mail.set_content("<div>一つ目です。</div><div>二つ目です。</div>", subtype="html")
    document = read(mail.as_bytes(), "a.eml")
    assert document.text == "一つ目です。\n\n二つ目です。"
    assert [said.en for said in document.said] == ["Its HTML text was read."]


def test_characters_of_row_13_in_iso_2022_jp_are_read() -> None:
    data = b'Content-Type: text/plain; charset=ISO-2022-JP\n\n\x1b$B-!$"\x1b(B\n'
    document = read(data, "a.eml")
    assert document.text == "①あ\n"
    assert document.encoding is Encoding.ISO_2022_JP
    assert document.said[0].ja == "ISO-2022-JP として読みました。"


@pytest.mark.parametrize(
    ("raw", "subject"),
    [
        ("お詫び".encode("iso2022_jp"), "お詫び"),
        ("お詫び".encode(), "お詫び"),
        ("お詫びのご連絡".encode("cp932"), "お詫びのご連絡"),
        (b"=?iso-2022-jp?B?" + base64.b64encode(b"\x1b$B-!\x1b(B") + b"?=\n =?utf-8?Q?=E3=81=82?=", "①あ"),
        (b"=?utf-8?B?a?=", "=?utf-8?B?a?="),
        (b"plain\n folded", "plain folded"),
    ],
    ids=["raw-jis", "raw-utf-8", "raw-sjis", "encoded-words", "broken-base64", "folded"],
)
def test_subjects_are_decoded_however_they_were_sent(raw: bytes, subject: str) -> None:
    assert read(b"Subject: " + raw + b"\n\nx\n", "a.eml").text.startswith(f"件名：{subject}\n")


@pytest.mark.parametrize(
    ("charset", "body", "words"),
    [
        ("utf-8", "お世話です。".encode("cp932"), "お世話です。"),
        ("x-unknown", "お世話です。".encode(), "お世話です。"),
        ("us-ascii", "お世話です。".encode(), "お世話です。"),
        ("iso-8859-1", b"caf\xe9", "café"),
    ],
    ids=["wrong", "unknown", "ascii", "latin"],
)
def test_a_text_in_another_charset_than_declared_is_read(charset: str, body: bytes, words: str) -> None:
    data = f"Content-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: 8bit\n\n".encode() + body
    assert read(data, "a.eml").text == words


def test_what_no_charset_explains_is_said() -> None:
    data = b"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n\x80\xff\x81"
    assert "読めない文字" in read(data, "a.eml").said[0].ja


@pytest.mark.parametrize(("delsp", "words"), [("yes", "一つの文です。\n次"), ("no", "一つの 文です。\n次")])
def test_flowed_lines_are_joined(delsp: str, words: str) -> None:
    data = f"Content-Type: text/plain; charset=utf-8; format=flowed; delsp={delsp}\n\n一つの \n文です。\n次".encode()
    assert read(data, "a.eml").text == words


def test_flowed_signatures_and_quotations_stay() -> None:
    data = b"Content-Type: text/plain; charset=utf-8; format=flowed\n\n a\n> b \n-- \nc\n"
    assert read(data, "a.eml").text == "a\n> b \n-- \nc\n"


def test_a_mail_without_text_says_so() -> None:
    data = b"Subject: a\nContent-Type: image/png\n\nx"
    document = read(data, "a.eml")
    assert document.text == "件名：a\n\n"
    assert document.said[0].en == "This mail has no text."
