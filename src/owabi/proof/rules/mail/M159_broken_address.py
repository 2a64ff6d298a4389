"""形の崩れたメールアドレス（全角の＠、空白、「.」の抜けなど）。

## なぜ
写したり押したりしても届かず、問い合わせの道が断たれます。

## 直し方
半角で、「@」の前後に空白を入れず、「.」まで正しく書きます。

## 根拠
RFC 5321 のアドレスの形。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity
from owabi.text.zones import Zone

_BEFORE = expression(r"[A-Za-z0-9._%+-]{2,40} ?$")
_AFTER = expression(r"@? ?[A-Za-z0-9-]{1,40}(?:(?:\.{1,2}|,|。| \. ?|\. )[A-Za-z0-9-]{1,24}){0,5}")
_WIDE = expression(r"[！-～]")
_FAULT = expression(
    r" @|@ |@@|\.\.|\.@|@\.|@[A-Za-z0-9-]+$|@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+){0,3}(?:,(?:jp|com|net|org|co|ne|"
    r"or|ac|go)\b|。(?:jp|com|net|co|ne|or))"
    r"|@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*(?: \.|\. )(?:jp|com|net|co|ne|or)\b"
)
_SAYS = Said(
    "メールアドレスの形が崩れています。半角で正しく書いてください。",
    "this mail address is broken; write it narrow and whole.",
)


def _objections(reading: Reading, at: int) -> Iterator[Hit]:
    flow = reading.text.flow
    before = _BEFORE.search(flow, max(0, at - 41), at)
    line_end = reading.text.line_at(at).end
    after = _AFTER.match(flow, at + 1, min(line_end, at + 200))
    if before is None or after is None or flow[before.start() : at].strip().isdecimal():
        return
    start, end = before.start(), after.end()
    words = flow[start:end]
    found = _FAULT.search(words)
    dotted = "." in words.partition("@")[2]
    if " " in words and not dotted:
        return
    if not found and dotted:
        span = reading.text.span(start, end)
        found = _WIDE.search(reading.text.source[span.start : span.end])
    if found:
        yield Hit(start, end, _SAYS)


@rule(
    "M159",
    severity=Severity.ERROR,
    on=document("@"),
    bad={
        "お問い合わせは info＠example.jp までお願いいたします。": None,
        "お問い合わせは info @example.jp までお願いいたします。": None,
        "お問い合わせは info@example までお願いいたします。": None,
        "お問い合わせは info@example,jp までお願いいたします。": None,
        "お問い合わせは info@example..jp までお願いいたします。": None,
    },
    good=[
        "お問い合わせは info@example.jp までお願いいたします。",
        "info@example.jp、sales@example.jp",
        "単価は 500 @ 3個です。",
        "@minato_books をフォローしてください。",
        "森 <mori@example.co.jp>",
        "mori@example.jp。",
        "info@example.jp, sales@example.jp",
    ],
)
def broken_address(reading: Reading) -> Iterator[Hit]:
    """Each @ with letters on both sides."""
    text = reading.text
    at = text.flow.find("@")
    while at >= 0:
        if text.line_at(at).zone not in (Zone.QUOTE, Zone.HEADER):
            yield from _objections(reading, at)
        at = text.flow.find("@", at + 1)
