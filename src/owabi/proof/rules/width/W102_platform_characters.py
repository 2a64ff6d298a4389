"""機種依存文字（本文の「㈱」「第Ⅱ期」、件名の「①」など）。

## なぜ
相手の環境によっては文字化けし、検索にもかかりません。

## 直し方
「1.」「株式会社」のように書きます。

## 根拠
JIS X 0208 にない文字。本文の「①」は広く使えるため、件名だけで指摘します。宛名の「㈱」は A104 が指摘します。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import characters
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity
from owabi.text.zones import Zone

_BODY = expression("[㈱㈲㈹㍿]|(?<=第)[Ⅰ-Ⅻⅰ-ⅻ]")
_TIGHT = frozenset({Zone.SUBJECT, Zone.ADDRESS, Zone.QUOTE, Zone.TABLE, Zone.HEADER})
_ONE = expression("[①-⑳Ⅰ-Ⅻⅰ-ⅻ㈱㈲㈹㊤-㊨㌀-㏿№℡㍿]")
_FULL = {"㈱": "（株）", "㈲": "（有）", "㈹": "（代）", "№": "No.", "℡": "電話", "㍿": "株式会社"}
_FULL |= {chr(ord("Ⅰ") + n): str(n + 1) for n in range(12)} | {chr(ord("ⅰ") + n): str(n + 1) for n in range(12)}


@rule(
    "W102",
    severity=Severity.WARNING,
    fix=FixSafety.UNSAFE,
    on=characters("①-⑳Ⅰ-Ⅻⅰ-ⅻ㈱㈲㈹㊤-㊨㌀-㏿№℡㍿"),
    bad={
        "件名：㈱みなと書店からのお知らせ\n\n山田様": "件名：（株）みなと書店からのお知らせ\n\n山田様",
        "㈱青葉通信の水野です。": "（株）青葉通信の水野です。",
        "第Ⅱ期の募集を始めます。": "第2期の募集を始めます。",
        "件名：ご確認事項①\n\n山田様": None,
    },
    good=["件名：株式会社みなと書店からのお知らせ\n\n山田様", "件名：お知らせ\n\n① 日程\n② 会場"],
)
def platform_characters(reading: Reading) -> Iterator[Hit]:
    """Such a character in the subject line; those that have a plain way of writing anywhere but in tables."""
    text = reading.text
    for line in text.lines_in(Zone.SUBJECT):
        span = text.span(line.start, line.end)
        for match in _ONE.finditer(text.source, span.start, span.end):
            says = Said(
                f"件名に機種依存文字（{match[0]}）があります。別の書き方にしてください。",
                f"the subject has a platform-dependent character ({match[0]}).",
            )
            yield Hit(match.start(), match.end(), says, _FULL.get(match[0]), in_source=True)
    if not _BODY.search(text.source):
        return
    for line in text.lines:
        if line.zone in _TIGHT:
            continue
        span = text.span(line.start, line.end)
        for match in _BODY.finditer(text.source, span.start, span.end):
            says = Said(
                f"機種依存文字（{match[0]}）です。「{_FULL[match[0]]}」と書いてください。",
                f"a platform-dependent character ({match[0]}); write {_FULL[match[0]]}.",
            )
            yield Hit(match.start(), match.end(), says, _FULL[match[0]], in_source=True)
