"""A mail as bytes: UTF-8, CRLF, one text/plain part in base64, headers of our own making."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes
from email.policy import default as modern
from typing import cast

from owabi.errors import LetterMistake
from owabi.letter.recipient import Recipient
from owabi.letter.template import Words
from owabi.render.drill import DRILL_MARK
from owabi.render.headers import date_text, encoded_text, mail_address, mailbox
from owabi.render.headers import message_id as checked_id
from owabi.said import Said

RENDERER_VERSION = "1"
"""Goes up with every change that can alter a byte of a rendered mail; an approval covers it."""

_BODY_LINE = 76


@dataclass(frozen=True, slots=True)
class Profile:
    """Who a mailing comes from: the From name and address, where answers go, and the envelope's domain."""

    from_name: str
    from_address: str
    reply_to: str | None = None
    envelope_domain: str = ""


def message(
    words: Words,
    *,
    recipient: Recipient,
    profile: Profile,
    message_id: str,
    date: datetime,
    drill: bool = False,
    locale: str = "ja",
) -> bytes:
    """The whole mail for one reader.

    A notice is not subscription mail and people approved it: neither List-Unsubscribe nor Auto-Submitted is written.
    Raises `LetterMistake` for a line break, NUL or control character in any header, for a body that would not come
    back as it is, for an address that cannot be written, and for a drill whose words do not say so.
    """
    if not words.subject.strip():
        raise LetterMistake(Said("件名が空です。", "the subject is empty."))
    if drill and not (words.subject.startswith(DRILL_MARK) and words.body.startswith(DRILL_MARK)):
        raise LetterMistake(
            Said("訓練のメールに【訓練】の印がありません。", "a drill's mail does not bear the mark 【訓練】."),
            Said("訓練として文面を作り直してください。", "Render the words as a drill."),
        )
    headers = [
        ("Date", date_text(date)),
        ("From", mailbox(profile.from_name, profile.from_address, name="From")),
        *([("Reply-To", mail_address(profile.reply_to, name="Reply-To"))] if profile.reply_to else []),
        ("To", mail_address(recipient.address, name="To")),
        ("Subject", encoded_text(words.subject, name="Subject")),
        ("Message-ID", checked_id(message_id)),
        ("MIME-Version", "1.0"),
        ("Content-Type", 'text/plain; charset="utf-8"'),
        ("Content-Transfer-Encoding", "base64"),
        ("Content-Language", "en" if locale == "en" else "ja"),
    ]
    head = "".join(f"{name}: {value}\r\n" for name, value in headers)
    return head.encode("ascii") + b"\r\n" + _body(words.body)


def _body(body: str) -> bytes:
    if any(char in body for char in "\r\x00\x85\u2028\u2029"):
        raise LetterMistake(
            Said(
                "本文に、メールで改行と取り違えられる文字があります。",
                "the body holds a character that mail takes for a line break.",
            ),
            Said(
                "本文の改行を LF にそろえ、制御文字を取り除いてください。",
                "Use LF alone and take control characters out.",
            ),
        )
    try:
        coded = b64encode(body.replace("\n", "\r\n").encode("utf-8"))
    except UnicodeEncodeError:
        raise LetterMistake(
            Said("本文に UTF-8 で表せない文字があります。", "the body cannot be written as UTF-8.")
        ) from None
    return b"".join(coded[at : at + _BODY_LINE] + b"\r\n" for at in range(0, len(coded), _BODY_LINE))


def parse_back(mail: bytes) -> tuple[str, str]:
    """Subject and body as a stranger's parser (the standard library's) reads them: equal to the approved words."""
    parsed = message_from_bytes(mail, policy=modern)
    content = cast("bytes", parsed.get_payload(decode=True))
    return str(parsed["Subject"]), content.decode("utf-8").replace("\r\n", "\n")
