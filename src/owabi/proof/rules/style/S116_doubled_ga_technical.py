"""一文に二つの接続の「が」（技術文書の助言）。

## なぜ
「が」が続くと、逆接なのか前置きなのかが分からなくなります。

## 直し方
文を分けます。

## 根拠
公用文の作法。
textlint の既定と同じ数え方をします。技術文書の助言として、または名指しで選ばれたときだけ働きます。
メールでは、前置きの「恐れ入りますが」などを数えない S131 が見ます。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.letters.paragraphs import paragraphs
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.finding import Severity

_TWO = 2
_SAYS = Said("接続の「が」が一文に二つあります。文を分けてください。", "two clauses joined by が; split the sentence.")


@rule(
    "S116",
    severity=Severity.ADVICE,
    on=document("が"),
    counterparts=("textlint:no-doubled-conjunctive-particle-ga",),
    presets=("technical",),
    bad={
        "送りましたが、届きませんが、なぜですか。": None,
        "恐れ入りますが、本日中に、お手数ですが、ご返信ください。": None,
    },
    good=[
        "ご連絡しましたが、届きませんでした。",
        "担当が参りましたが、私が伺います。",
        "だが、行ったが、見た。",
    ],
)
def doubled_ga_technical(reading: Reading) -> Iterator[Hit]:
    """The first of two."""
    for paragraph in reading.once(paragraphs):
        for sentence in paragraph:
            if reading.text.words(sentence).count("が") < _TWO:
                continue
            last = -1
            for number, token in enumerate(reading.tokens(sentence)):
                if number > 1 and token.surface == "が" and token.pos[1] == "接続助詞":
                    if last >= 0:
                        yield Hit(sentence.start + last, sentence.start + last + 1, _SAYS)
                    last = token.start
                last = -1 if token.surface == "。" else last
