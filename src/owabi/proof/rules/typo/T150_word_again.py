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

from collections.abc import Iterator

from owabi.proof.letters.paragraphs import paragraphs
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity
from owabi.text.tokens import Tokens

_TWICE = expression(r"(.{1,12})\1")
_MAY = expression(r"(?:[ァ-ヶー]+|[0-9A-Za-z .,:/_-]+|もも?)$")
_MARKS = expression(r"・・+|……+|([はがをにでとのす])\1\1+")
_NOUNS = frozenset({"名詞", "接頭辞", "接尾辞"})
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
            for start, end in _repeated(reading.tokens(sentence)):
                span = reading.text.span(sentence.start + start, sentence.start + end)
                if not span.of(reading.text.source).isascii():
                    yield Hit(sentence.start + start, sentence.start + end, _SAYS)
            for match in _MARKS.finditer(reading.text.flow, sentence.start, sentence.end):
                yield Hit(match.start() + 1, match.end(), _SAYS)


def _repeated(tokens: Tokens) -> Iterator[tuple[int, int]]:
    """Places of words, or of compounds of two or three, that repeat the ones before."""
    for number in range(1, len(tokens)):
        for count in (1, 2, 3):
            one, two = tokens[max(0, number - count) : number], tokens[number : number + count]
            words = "".join(token.surface for token in two)
            if len(one) < count or words != "".join(token.surface for token in one) or _MAY.match(words):
                continue
            if count == 1 or (len(words) > count and all(token.pos[0] in _NOUNS for token in two)):
                yield two[0].start, two[-1].end
                break
