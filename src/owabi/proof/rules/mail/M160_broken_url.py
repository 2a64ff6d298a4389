"""形の崩れたURL（「http//」「https://https://」、全角の文字など）。

## なぜ
押しても開かず、案内が届きません。

## 直し方
正しいURLを写し直します。

## 根拠
RFC 3986 のURLの形。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import pattern
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity
from owabi.text.zones import Zone

_FAULT = expression(
    r"(?!https?://)|https?:// |https?:///|https?://https?[:;/]|https?://h?ttp|https?://[\w.-]*,(?:jp|com|net|or"
    r"g|co|ne|or)\b|https?://[\w-]*\.?\.\.|https?://www,"
    r"|https?:(?! ?/)|https?://[^ ]{1,300} /[a-z0-9]|https?://[^ /]{1,100}/[^ ?]{0,200}[A-Za-z0-9]\.\.[a-z]|htt"
    r"ps?://[\w.-"
    r"]{1,100}\./|https?://(?!localhost|intranet)[A-Za-z0-9-]{1,40}/?$"
)
_WIDE = expression(r"[：／．Ａ-Ｚａ-ｚ０-９]")
_SAYS = Said("URLの形が崩れています。正しく写し直してください。", "this URL is broken; copy it again.")


@rule(
    "M160",
    severity=Severity.ERROR,
    on=pattern(
        r"(?<![A-Za-z])https?:(?=[a-z0-9-]{2,60}\.[a-z])[a-z0-9./-]{1,200}|(?<![A-Za-z])h?t{1,3}ps?(?: ?:|;|[.]"
        r")? ?/{1,4}(?: ?[A-Za-z0-9:/.,?=&_%#~+-]{1,300}(?: /[a-z0-9][A-Za-"
        r"z0-9/._-]{1,60})?| )?"
    ),
    bad={
        "詳細は http//example.jp/news をご覧ください。": None,
        "https://https://example.jp/news": None,
        "詳細は ｈｔｔｐｓ：／／example.jp をご覧ください。": None,
        "詳細は ttps://example.jp をご覧ください。": None,
        "詳細はhttps://example.jp /newsをご覧ください。": None,
        "詳細は https:/example.jp をご覧ください。": None,
    },
    good=[
        "詳細は https://example.jp/news をご覧ください。",
        "詳細は弊社ホームページ（https://example.jp/）をご覧ください。",
        "https://example.jp / https://example.com",
        "通信にはhttpsを用いております。",
        "HTTP/2 に対応しました。",
        "httpとhttpsの両方に対応しております。",
    ],
)
def broken_url(spot: Spot) -> Iterator[Hit]:
    """A scheme without its marks, two schemes, no dot, or wide letters."""
    if spot.zone is Zone.QUOTE:
        return
    if _FAULT.match(spot.word):
        yield spot.hit(_SAYS)
        return
    span = spot.text.span(spot.start, spot.end)
    words = spot.text.source[span.start : span.end].rstrip("／．：（）＞")
    if _WIDE.search(words):
        yield spot.hit(_SAYS)
