"""一つの語の中の全角と半角の英字（「Wｅb」）。

## なぜ
同じ語が別の語に見え、検索で一致せず、アドレスなら届きません。

## 直し方
半角にそろえます。

## 根拠
公用文・ビジネス文書の表記の目安。語ごとの混在は、全角にそろえる組織でも誤りです。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import characters
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity
from owabi.text.folding import fold

_WORD = expression("[A-Za-zＡ-Ｚａ-ｚ]+")
_ASCII = expression("[A-Za-z]")
_WIDE = expression("[Ａ-Ｚａ-ｚ]{2,}")
_SAME = Said(
    "同じ語が全角と半角で書かれています。半角にそろえてください。",
    "the same word is written wide and narrow; write narrow.",
)
_SAYS = Said(
    "一つの語に全角と半角の英字があります。半角にしてください。", "wide and narrow letters in one word; write narrow."
)


@rule(
    "W120",
    severity=Severity.ERROR,
    fix=FixSafety.SAFE,
    on=characters("Ａ-Ｚａ-ｚ"),
    bad={
        "Wｅbサイトをご覧ください。": "Webサイトをご覧ください。",
        "製品はNｏrthです。": "製品はNorthです。",
        "ＷＥＢサイトの更新は、WEB担当の者が行います。": "WEBサイトの更新は、WEB担当の者が行います。",
    },
    good=[
        "Webサイトをご覧ください。",
        "ＮＴＴの回線とWebサイト",
        "ＡＴＭとatmail",
        "Ａ棟",
    ],
)
def mixed_width_word(reading: Reading) -> Iterator[Hit]:
    """A run of letters of both widths."""
    for match in _WORD.finditer(reading.text.source):
        if not match[0].isascii() and _ASCII.search(match[0]) and "@" not in match[0]:
            yield Hit(match.start(), match.end(), _SAYS, fold(match[0])[0], in_source=True)
    words = {match[0] for match in _WIDE.finditer(reading.text.source)}
    if not words:
        return
    narrow = {match[0] for match in _WORD.finditer(reading.text.source) if match[0].isascii()}
    for match in _WORD.finditer(reading.text.source):
        if match[0] in words and fold(match[0])[0] in narrow:
            yield Hit(match.start(), match.end(), _SAME, fold(match[0])[0], severity=Severity.WARNING, in_source=True)
