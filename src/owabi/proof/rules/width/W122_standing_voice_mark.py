"""離れた濁点・半濁点（「エンシ゛ン」）。

## なぜ
一字に見えても二字で、検索や読み上げで正しく扱われません。

## 直し方
一字の濁音・半濁音にします。

## 根拠
Unicode の「゛」（U+309B）と「゜」（U+309C）。仮名以外に付いたものは指摘しません。
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

_PAIR = expression("([ぁ-んァ-ヶ])([゛゜])")
_COMBINING = {"゛": "\u3099", "゜": "\u309a"}
_SAYS = Said("濁点・半濁点が離れています。", "the voice mark stands apart from its kana.")


@rule(
    "W122",
    severity=Severity.ERROR,
    fix=FixSafety.SAFE,
    on=characters("゛゜"),
    counterparts=("textlint:no-nfd",),
    bad={
        "エンシ゛ンの不具合": "エンジンの不具合",
        "ホ゜ケットに入ります。": "ポケットに入ります。",
    },
    good=[
        "エンジンの不具合",
        "濁点（゛）を付けます。",
        "「゛」と「゜」",
    ],
)
def standing_voice_mark(reading: Reading) -> Iterator[Hit]:
    """A kana and its mark, where there is one kana for both."""
    for match in _PAIR.finditer(reading.text.source):
        one = unicodedata.normalize("NFC", match[1] + _COMBINING[match[2]])
        yield Hit(match.start(), match.end(), _SAYS, one if len(one) == 1 else None, in_source=True)
