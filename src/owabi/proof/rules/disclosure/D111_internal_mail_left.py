"""社外への文面の下に残った内輪のメール。

## なぜ
転送や返信の下に社内のやり取りが付いたまま送られると、そのまま外に漏れます。

## 直し方
引用を取ります。

## 根拠
転送による漏えいの実例。相手のメールの引用（「>」）は指摘しません。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.letter.audience import Audience
from owabi.proof.context import Context
from owabi.proof.letters.readers import is_for_outsiders
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity
from owabi.text.zones import Zone

_FAR = 3000
_STRANGERS = (Audience.CUSTOMER, Audience.PUBLIC, Audience.PRESS)
_HEAD = expression(
    (
        r"-{2,} ?(?:Original Message|Forwarded message|元のメッセージ|転送メッセージ|ここから引用)|"
        r"(?<![^\n])>? ?(?:From|差出人|送信者) ?:"
    ),
    re.IGNORECASE,
)
_INSIDE = expression(
    (
        r"社内|社外秘|内部|関係者限り|内密|伏せ|オフレコ|クレーム|(?:各位|部長|課長|部員|社員|さん)(?:$|[ 、,>\n])|"
        r"お疲れ(?:様|さま)|法務|広報部|役員|経営会議|先方"
    ),
    re.MULTILINE,
)
_SAYS = Said(
    "内輪のメールが残っているようです。引用を取ってください。",
    "a mail from inside seems to be left below; take it out.",
)


@rule(
    "D111",
    severity=Severity.WARNING,
    on=document("Message", "message", "元のメッセージ", "転送", "引用", "From", "差出人", "wrote"),
    given=Context(audience=Audience.CUSTOMER),
    bad={
        (
            "窓口までお願いいたします。\n\n-----Original Message-----\nFrom: 営業部長\nTo: 営業部\nSubject: 対応方針"
            "\n原因は伏せること。"
        ): None,
        "ご連絡いたします。\n\n---------- Forwarded message ---------\nFrom: 森\nお疲れ様です。": None,
    },
    good=[
        "ご連絡ありがとうございます。\n\n> 納期を教えてください。\n> 山田",
        "差出人：株式会社みなと書店",
    ],
)
def internal_mail_left(reading: Reading) -> Iterator[Hit]:
    """A forwarded head in a text for strangers, or with words of the house below it."""
    text = reading.text
    if not is_for_outsiders(reading):
        return
    quoted = [line for line in text.lines if line.zone is Zone.QUOTE]
    head = next((line for line in quoted if _HEAD.search(text.flow, line.start, line.end)), None)
    if head is None:
        return
    below = "\n".join(text.words(line) for line in quoted if line.start >= head.start)[:_FAR]
    if _INSIDE.search(below) or reading.context.audience in _STRANGERS:
        match = _HEAD.search(text.flow, head.start, head.end)
        if match:
            yield Hit(match.start(), match.end(), _SAYS)
