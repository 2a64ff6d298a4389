"""Any subject and any body come back from a stranger's parser as they were."""

from __future__ import annotations

import re
from datetime import datetime

from hypothesis import given
from hypothesis import strategies as st

from owabi.dates.zone import JST
from owabi.letter.recipient import Recipient
from owabi.letter.template import Words
from owabi.render.eml import Profile, message, parse_back
from owabi.render.headers import encoded_text

MIXED = st.text(
    st.sampled_from("重要お詫びNotice of=?UTF-8?B?_ 　【】①㈱髙𠮷👍,\"<>()\\:;@.'é"), min_size=1, max_size=120
)
ASCII = st.text(st.characters(min_codepoint=32, max_codepoint=126), min_size=1, max_size=200)
ANY = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), min_size=1, max_size=60)
SUBJECT = st.one_of(MIXED, ASCII, ANY).filter(lambda text: bool(text.strip()))
BODY = st.text(st.characters(exclude_categories=("Cs", "Zl", "Zp"), exclude_characters="\r\0\x85"), max_size=300)


@given(SUBJECT, BODY)
def test_a_mail_parses_back_to_its_words(subject: str, body: str) -> None:
    mail = message(
        Words(subject, body),
        recipient=Recipient("r000001", "reader@example.jp"),
        profile=Profile("みなと", "notice@example.jp"),
        message_id="<a@example.jp>",
        date=datetime(2026, 11, 19, 13, 0, tzinfo=JST),
    )
    assert parse_back(mail) == (subject, body)


@given(SUBJECT)
def test_encoded_words_are_short_and_whole(subject: str) -> None:
    lines = f"Subject: {encoded_text(subject, name='Subject')}".split("\r\n")
    assert max(map(len, lines)) <= 76
    for word in re.findall(r"=\?UTF-8\?B\?[^?]*\?=", "".join(lines)):
        assert len(word) <= 75
