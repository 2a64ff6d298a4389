"""一文にカンマが五つ以上（技術文書の助言）。

## なぜ
区切りが多い文は読みにくくなります。

## 直し方
文を分けるか、箇条書きにします。

## 根拠
技術文書の作法。
textlint の既定と同じ数え方をします。技術文書の助言として、または名指しで選ばれたときだけ働きます。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.letters.paragraphs import paragraphs
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_MOST = 4
_COMMA = expression(",")
_SAYS = Said("一文にカンマが五つ以上あります。文を分けてください。", "five commas or more in a sentence; split it.")


@rule(
    "S111",
    severity=Severity.ADVICE,
    on=document(","),
    counterparts=("textlint:max-comma",),
    presets=("technical",),
    bad={
        "a, b, c, d, e, f": None,
        "東京, 大阪, 名古屋, 福岡, 仙台, 札幌に支店があります。": None,
    },
    good=[
        "a, b, c, d, e",
        "費用は1,000,000,000円です。",
    ],
)
def many_commas(reading: Reading) -> Iterator[Hit]:
    """The fifth comma of a sentence."""
    for paragraph in reading.once(paragraphs):
        for sentence in paragraph:
            commas = list(_COMMA.finditer(reading.text.flow, sentence.start, sentence.end))
            if len(commas) > _MOST:
                yield Hit(commas[_MOST].start(), commas[_MOST].end(), _SAYS)
