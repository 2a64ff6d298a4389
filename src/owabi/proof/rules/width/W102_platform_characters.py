"""件名の機種依存文字（「①」「㈱」など）。

## なぜ
相手のメールソフトによっては、件名だけが文字化けすることがあります。

## 直し方
「1.」「株式会社」のように書きます。

## 根拠
JIS X 0208 にない文字。本文は UTF-8 で送るため指摘しません。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import characters
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity
from owabi.text.zones import Zone

_ONE = re.compile("[①-⑳Ⅰ-Ⅻⅰ-ⅻ㈱㈲㈹㊤-㊨㌀-㏿№℡㍿]")
_FULL = {"㈱": "（株）", "㈲": "（有）", "㈹": "（代）", "№": "No.", "℡": "電話", "㍿": "株式会社"}


@rule(
    "W102",
    severity=Severity.WARNING,
    fix=FixSafety.UNSAFE,
    on=characters("①-⑳Ⅰ-Ⅻⅰ-ⅻ㈱㈲㈹㊤-㊨㌀-㏿№℡㍿"),
    bad={
        "件名：㈱みなと書店からのお知らせ\n\n山田様": "件名：（株）みなと書店からのお知らせ\n\n山田様",
        "件名：ご確認事項①\n\n山田様": None,
    },
    good=["件名：株式会社みなと書店からのお知らせ\n\n山田様", "件名：お知らせ\n\n① 日程\n② 会場"],
)
def platform_characters(reading: Reading) -> Iterator[Hit]:
    """Such a character in the subject line."""
    text = reading.text
    for line in text.lines_in(Zone.SUBJECT):
        span = text.span(line.start, line.end)
        for match in _ONE.finditer(text.source, span.start, span.end):
            says = Said(
                f"件名に機種依存文字（{match[0]}）があります。別の書き方にしてください。",
                f"the subject has a platform-dependent character ({match[0]}).",
            )
            yield Hit(match.start(), match.end(), says, _FULL.get(match[0]), in_source=True)
