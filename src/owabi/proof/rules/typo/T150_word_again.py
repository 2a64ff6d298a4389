"""同じ語が二度続く（技術文書の助言）。

## なぜ
入力や編集の消し忘れのことがあります。

## 直し方
一つ取ります。

## 根拠
文章の作法。
textlint の既定と同じ数え方をします。技術文書の助言として、または名指しで選ばれたときだけ働きます。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from owabi.proof.paragraphs import paragraphs
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.finding import Severity

_TWICE = re.compile(r"(.{1,12})\1")
_MAY = re.compile(r"(?:[ァ-ヶー]+|[!-~ ]+|\d+|もも?)$")
_SAYS = Said("同じ語が続いています。", "the same word twice.")


@rule(
    "T150",
    severity=Severity.ADVICE,
    on=document(),
    counterparts=("textlint:ja-no-successive-word",),
    presets=("technical",),
    bad={
        "これはは問題です。": None,
        "内容を確認確認しました。": None,
        "これは問題あるある文章です。": None,
    },
    good=[
        "ますますのご発展",
        "111回目の問題",
        "動作がカクカクします。",
        "すもももももももものうち",
        "いろいろな方",
    ],
)
def word_again(reading: Reading) -> Iterator[Hit]:
    """The second of two equal words side by side."""
    for paragraph in reading.once(paragraphs):
        for sentence in paragraph:
            if not _TWICE.search(reading.text.flow, sentence.start, sentence.end):
                continue
            tokens = reading.tokens(sentence)
            for one, two in pairwise(tokens):
                if one.surface == two.surface and not _MAY.match(one.surface):
                    yield Hit(sentence.start + two.start, sentence.start + two.end, _SAYS)
