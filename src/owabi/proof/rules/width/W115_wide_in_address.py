"""メールアドレスやURLの全角文字、くっついた句読点。

## なぜ
そのまま写しても届かず、開きません。リンクが切れることもあります。

## 直し方
半角にします。

## 根拠
メールアドレスとURLの規格（RFC 5322、RFC 3986）は半角の文字だけを使います。
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import characters
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity

_W = "0-9A-Za-z０-９Ａ-Ｚａ-ｚ"
_ADDRESS = expression(
    rf"[{_W}][{_W}._%+＿．-]{{0,63}}[@＠][{_W}-]{{1,63}}(?:[.．][{_W}-]{{1,63}}){{1,4}}"
    rf"|(?:https?|ｈｔｔｐｓ?)[:：][/／][/／][{_W}./／．＿_~-]{{1,200}}"
)
_SAYS = Said("アドレスに全角の文字があります。半角にしてください。", "a wide character in an address; write it narrow.")


@rule(
    "W115",
    severity=Severity.ERROR,
    fix=FixSafety.SUGGESTION,
    on=characters("＠．：／ａ-ｚＡ-Ｚ。、）」@"),
    bad={
        "support＠example.jp までご連絡ください。": "support@example.jp までご連絡ください。",
        "https：//example.jp/ をご覧ください。": "https://example.jp/ をご覧ください。",
        "info@example．jp": "info@example.jp",
        "ｈｔｔｐｓ://example.jp/": "https://example.jp/",
        "https:／／example.jp/notice": "https://example.jp/notice",
    },
    good=[
        "support@example.jp までご連絡ください。",
        "https://example.jp/ をご覧ください。",
        "電話：03-0000-0001",
        "＠の前の部分",
        "@example.jp のアドレス",
        "（https://example.jp/）",
        "アドレスは「@」を「＠」に置き換えています。",
        "メール：info@example.jp",
    ],
)
def wide_in_address(reading: Reading) -> Iterator[Hit]:
    """An address or a link that has a wide character where only narrow ones may stand."""
    for match in _ADDRESS.finditer(reading.text.source):
        found = match[0]
        if not found.isascii():
            put = unicodedata.normalize("NFKC", found)
            yield Hit(match.start(), match.end(), _SAYS, put, in_source=True)
