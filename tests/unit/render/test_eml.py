"""Mail as bytes."""

from __future__ import annotations

import email
from collections.abc import Callable
from datetime import UTC, datetime
from email.header import decode_header, make_header
from email.policy import default as modern
from email.utils import parseaddr

import pytest

from owabi.dates.zone import JST
from owabi.errors import LetterMistake
from owabi.letter.recipient import Recipient
from owabi.letter.template import Words
from owabi.render.eml import Profile, message, parse_back
from owabi.render.headers import date_text, encoded_text, mail_address, mailbox

PROFILE = Profile(
    "株式会社はなもり お客様相談窓口", "notice@hanamori.example", "desk@hanamori.example", "hanamori.example"
)
WORDS = Words(
    "【重要】不正アクセスに関するお詫び", "髙橋 﨑𠮷 様\n\nこのたびは①㈱の件で、深くお詫び申し上げます。\n" * 20
)
ID = "<m1.r000001@hanamori.example>"
AT = datetime(2026, 11, 19, 13, 0, tzinfo=JST)


def made(
    words: Words = WORDS,
    *,
    address: str = "reader@example.jp",
    profile: Profile = PROFILE,
    message_id: str = ID,
    drill: bool = False,
    locale: str = "ja",
) -> bytes:
    return message(
        words,
        recipient=Recipient("r000001", address),
        profile=profile,
        message_id=message_id,
        date=AT,
        drill=drill,
        locale=locale,
    )


def shown(mail: bytes) -> tuple[str, str]:
    """The From as the standard library's older parser reads it (the newer puts a space between encoded words)."""
    name, address = parseaddr(email.message_from_bytes(mail)["From"])
    return str(make_header(decode_header(name))), address


def test_a_mail_parses_back_to_the_approved_words() -> None:
    assert parse_back(made()) == (WORDS.subject, WORDS.body)


def test_a_mail_has_exactly_the_headers_that_it_needs() -> None:
    mail = email.message_from_bytes(made(), policy=modern)
    assert shown(made()) == (PROFILE.from_name, PROFILE.from_address)
    assert {name: value for name, value in mail.items() if name != "From"} == {
        "Date": "Thu, 19 Nov 2026 13:00:00 +0900",
        "Reply-To": "desk@hanamori.example",
        "To": "reader@example.jp",
        "Subject": WORDS.subject,
        "Message-ID": ID,
        "MIME-Version": "1.0",
        "Content-Type": 'text/plain; charset="utf-8"',
        "Content-Transfer-Encoding": "base64",
        "Content-Language": "ja",
    }


def test_without_a_reply_address_there_is_no_such_header() -> None:
    assert b"Reply-To" not in made(profile=Profile("Desk", "desk@hanamori.example"))


def test_an_english_letter_says_so() -> None:
    assert b"Content-Language: en\r\n" in made(locale="en")


def test_every_line_is_short_and_ends_in_crlf() -> None:
    mail = made()
    assert mail.count(b"\n") == mail.count(b"\r\n") == mail.count(b"\r")
    assert max(map(len, mail.split(b"\r\n"))) <= 76
    assert mail.isascii()


def test_the_same_values_give_the_same_bytes() -> None:
    assert made() == made()


@pytest.mark.parametrize(
    "bad", ["a\rb", "a\nb", "a\r\nBcc: x@example.jp", "a\0b", "a\x85b", "a\u2028b", "a\ud800b", "a\x1bb"]
)
def test_no_header_carries_a_line_break(bad: str) -> None:
    attempts: tuple[Callable[[], bytes], ...] = (
        lambda: made(Words(bad, "本文\n")),
        lambda: made(address=f"{bad}@example.jp"),
        lambda: made(address=f"x@{bad}.jp"),
        lambda: made(message_id=f"<{bad}@example.jp>"),
        lambda: made(profile=Profile(bad, "a@example.jp")),
        lambda: made(profile=Profile("a", f"{bad}@example.jp")),
        lambda: made(profile=Profile("a", "a@example.jp", f"{bad}@example.jp")),
    )
    for attempt in attempts:
        with pytest.raises(LetterMistake) as raised:
            attempt()
        assert "Bcc" not in raised.value.line("ja")


@pytest.mark.parametrize("bad", ["a\rb", "a\0b", "a\x85b", "a\u2028b", "a\ud800b"])
def test_a_body_that_would_not_come_back_is_refused(bad: str) -> None:
    with pytest.raises(LetterMistake):
        made(Words("件名", bad))


def test_an_empty_subject_is_refused() -> None:
    with pytest.raises(LetterMistake):
        made(Words(" ", "本文"))


def test_a_drill_that_does_not_say_so_is_refused() -> None:
    with pytest.raises(LetterMistake):
        made(drill=True)
    assert made(Words("【訓練】件名", "【訓練】本文\n"), drill=True)


@pytest.mark.parametrize(
    ("typed", "spelled"),
    [
        ("taro@example.jp", "taro@example.jp"),
        ("a..b@docomo.ne.jp", '"a..b"@docomo.ne.jp'),
        ("ab.@docomo.ne.jp", '"ab."@docomo.ne.jp'),
        (".ab@ezweb.ne.jp", '".ab"@ezweb.ne.jp'),
        ('"a..b"@docomo.ne.jp', '"a..b"@docomo.ne.jp'),
        ('a"b@example.jp', '"a\\"b"@example.jp'),
        ("a@b@example.jp", '"a@b"@example.jp'),
        ("taro@例え.jp", "taro@xn--r8jz45g.jp"),
    ],
)
def test_an_odd_local_part_is_quoted(typed: str, spelled: str) -> None:
    assert mail_address(typed) == spelled
    assert f"To: {spelled}\r\n".encode() in made(address=typed)


@pytest.mark.parametrize(
    "bad",
    [
        "",
        "taro",
        "@example.jp",
        "taro@",
        "太郎@example.jp",
        "taro@exa mple.jp",
        "taro@..",
        "a" * 65 + "@example.jp",
        "a@例え..jp",
    ],
)
def test_what_is_no_address_is_refused_without_being_shown(bad: str) -> None:
    with pytest.raises(LetterMistake) as raised:
        mail_address(bad)
    assert not bad or bad not in raised.value.line("ja")


@pytest.mark.parametrize(
    "display", ["Minato Books", 'Minato "Books", Inc.', "みなと書店", "a =?x?= b", " edge ", "x" * 60, "長" * 60]
)
def test_a_display_name_comes_back_as_it_was(display: str) -> None:
    raw = f"From: {mailbox(display, 'notice@example.jp', name='From')}\r\n\r\n".encode("ascii")
    assert shown(raw) == (display, "notice@example.jp")
    assert max(map(len, raw.split(b"\r\n"))) <= 78


def test_an_address_without_a_name_stands_alone() -> None:
    assert mailbox("", "notice@example.jp", name="From") == "notice@example.jp"


def test_short_ascii_stays_readable() -> None:
    assert encoded_text("Notice of an incident", name="Subject") == "Notice of an incident"


def test_a_moment_keeps_its_zone() -> None:
    assert date_text(AT.astimezone(UTC)) == "Thu, 19 Nov 2026 04:00:00 +0000"
    assert date_text(datetime.fromisoformat("2026-03-01T01:02:03-04:30")) == "Sun, 01 Mar 2026 01:02:03 -0430"
    with pytest.raises(ValueError, match="zone"):
        date_text(datetime(2026, 1, 1))  # noqa: DTZ001
