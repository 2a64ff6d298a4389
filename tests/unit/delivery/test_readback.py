"""The bytes say the approved words to this reader alone, or they do not leave."""

from __future__ import annotations

import random
from base64 import b64encode
from dataclasses import replace
from email.header import Header
from email.message import EmailMessage
from email.policy import SMTP

import pytest

from owabi.delivery import readback
from owabi.delivery.parcel import Rendered, Stamp
from owabi.letter.recipient import Recipient
from tests.unit.delivery.world import AT, letter, mail

READER = Recipient("r000001", "a..b@docomo.ne.jp", "山田")
STAMP = Stamp("<one@aozora.example>", AT, drill=False)


def says(rendered: Rendered, address: str = READER.address) -> bool:
    return readback.says(
        rendered.message,
        subject=rendered.subject,
        body=rendered.body,
        address=address,
        message_id=STAMP.message_id,
    )


def with_message(old: bytes, new: bytes) -> Rendered:
    rendered = letter(READER, STAMP)
    assert old in rendered.message
    return replace(rendered, message=rendered.message.replace(old, new))


def test_a_proper_letter_is_recognised() -> None:
    assert says(letter(READER, STAMP))


@pytest.mark.parametrize("to", ["a..b@docomo.ne.jp", '"a..b"@docomo.ne.jp', '山田 <"a..b"@docomo.ne.jp>'])
def test_the_reader_may_be_written_in_any_of_the_usual_ways(to: str) -> None:
    assert says(mail(READER, STAMP, "件名", "本文\n", To=to))


@pytest.mark.parametrize(
    "headers",
    [
        {"To": "other@docomo.ne.jp"},
        {"To": "other@example.com, a..b@docomo.ne.jp"},
        {"To": "other@example.com <a..b@docomo.ne.jp>, x@example.com"},
        {"To": ""},
        {"Cc": "other@example.com"},
        {"Bcc": "other@example.com"},
        {"Resent_To": "other@example.com"},
        {"Message-ID": "<two@aozora.example>"},
        {"Content-Type": "text/html; charset=utf-8"},
        {"Content-Type": "multipart/mixed; boundary=x"},
        {"X_Long": "x" * 1000},
    ],
)
def test_a_header_that_is_not_as_approved_stops_the_copy(headers: dict[str, str]) -> None:
    assert not says(mail(READER, STAMP, "件名", "本文\n", **headers))


@pytest.mark.parametrize("name", ["From", "To", "Subject", "Date", "Message-ID"])
def test_a_header_that_stands_twice_or_not_at_all_stops_the_copy(name: str) -> None:
    rendered = letter(READER, STAMP)
    line = next(line for line in rendered.message.split(b"\r\n") if line.startswith(name.encode()))
    assert not says(replace(rendered, message=line + b"\r\n" + rendered.message))
    assert not says(replace(rendered, message=rendered.message.replace(line + b"\r\n", b"")))


def test_other_words_than_the_approved_stop_the_copy() -> None:
    rendered = letter(READER, STAMP)
    assert not says(replace(rendered, subject=rendered.subject + "。"))
    assert not says(replace(rendered, body=rendered.body + "追伸\n"))
    assert not says(replace(rendered, body=rendered.body.replace("お詫び", "お祝い")))


def test_an_attached_file_stops_the_copy() -> None:
    message = EmailMessage(policy=SMTP)
    message["From"], message["To"], message["Subject"] = "info@aozora.example", "reader@example.com", "件名"
    message["Date"], message["Message-ID"] = AT, STAMP.message_id
    message.set_content("本文\n", cte="base64")
    assert says(Rendered("件名", "本文\n", message.as_bytes()), "reader@example.com")
    message.add_attachment(b"a,b", maintype="text", subtype="csv", filename="list.csv")
    assert not says(Rendered("件名", "本文\n", message.as_bytes()), "reader@example.com")


def test_nul_and_broken_parts_stop_the_copy() -> None:
    assert not says(with_message(b"\r\n\r\n", b"\r\n\r\n\0"))
    assert not says(with_message(b"charset=utf-8", b"charset=no-such-charset-x"))
    assert not says(mail(READER, STAMP, "件名", "本文\n", To="not an address"))
    assert not says(mail(READER, STAMP, "件名", "本文\n", **{"Content-Transfer-Encoding": "8bit"}))
    assert not says(mail(READER, STAMP, "件名", "本文\n", Content_Transfer_Encoding="8bit"))
    latin = with_message(b"5bGx55Sw", b64encode(b"\xff\xfe\xfd\xfc\xfb\xfa"))
    assert not says(latin)


def test_plain_and_quoted_printable_parts_are_read_too() -> None:
    for coding in ("7bit", "quoted-printable"):
        message = EmailMessage(policy=SMTP)
        message["From"], message["To"], message["Subject"] = "info@aozora.example", "reader@example.com", "Notice"
        message["Date"], message["Message-ID"] = AT, STAMP.message_id
        message.set_content("We are sorry = sorry.\n", cte=coding)
        assert says(Rendered("Notice", "We are sorry = sorry.\n", message.as_bytes()), "reader@example.com")


def test_a_subject_cut_inside_a_character_is_put_together() -> None:
    raw = "お詫び".encode()
    words = [f"=?utf-8?B?{b64encode(raw[:4]).decode()}?=", f"=?UTF-8?b?{b64encode(raw[4:]).decode()}?="]
    assert readback.decoded("\r\n ".join(words)) == "お詫び"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("plain", "plain"),
        ("a =?utf-8?Q?=E3=81=82_b?= c", "a あ b c"),
        ("=?iso-2022-jp?B?GyRCJCIbKEI=?=", "あ"),
        ("=?utf-8?B?44GC?= =?iso-2022-jp?B?GyRCJCIbKEI=?=", "ああ"),
        ("=?no-such?B?44GC?=", "あ"),
        ("=?utf-8?B?!!!?=", "!!!"),
        ("a\r\n b", "a b"),
    ],
)
def test_encoded_words_of_any_kind_are_decoded(value: str, text: str) -> None:
    assert readback.decoded(value) == text


def test_what_the_standard_library_encodes_is_decoded() -> None:
    chance = random.Random(7)
    letters = "あ髙𠮷①㈱ー漢字 abcXYZ 123【】"
    for _ in range(300):
        text = "".join(chance.choice(letters) for _ in range(chance.randint(1, 60))).strip() or "x"
        coded = Header(text, "utf-8", header_name="Subject").encode()
        assert readback.decoded(coded) == text
