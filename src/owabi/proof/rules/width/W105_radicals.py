"""漢字に見える部首の文字（「⽇」「⽉」など）。

## なぜ
見た目は漢字と同じでも別の文字です。検索や読み上げで正しく扱われません。

## 直し方
ふつうの漢字にします。PDF から写した文に多く見られます。

## 根拠
Unicode の康熙部首（U+2F00〜）と CJK 部首補助（U+2E80〜）。
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

_RUN = expression("[\u2e80-\u2ef3\u2f00-\u2fd5]+")
_SAYS = Said(
    "漢字に見える部首の文字です。ふつうの漢字にしてください。", "a radical that looks like a kanji; write the kanji."
)


@rule(
    "W105",
    severity=Severity.ERROR,
    fix=FixSafety.SAFE,
    on=characters("\u2e80-\u2ef3\u2f00-\u2fd5"),
    counterparts=("textlint:no-kangxi-radicals",),
    bad={
        "11\u2f4918\u2f47に検知いたしました。": "11月18日に検知いたしました。",
        "\u2f08を募集いたします。": "人を募集いたします。",
    },
    good=["11月18日に検知いたしました。", "人を募集いたします。"],
)
def radicals(reading: Reading) -> Iterator[Hit]:
    """A run of radicals; mended where Unicode names the kanji."""
    for match in _RUN.finditer(reading.text.source):
        kanji = unicodedata.normalize("NFKC", match[0])
        yield Hit(match.start(), match.end(), _SAYS, None if _RUN.search(kanji) else kanji, in_source=True)
