"""同じ助詞がすぐ後にもう一度（技術文書の助言）。

## なぜ
同じ助詞が続くと、どの語にかかるのかが分かりにくくなります。

## 直し方
別の助詞にするか、文を分けます。

## 根拠
日本語の文章の作法。
textlint の既定と同じ数え方をします。技術文書の助言として、または名指しで選ばれたときだけ働きます。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.letters.paragraphs import paragraphs
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.proof.wording.joshi import doubled
from owabi.said import Said
from owabi.text.finding import Severity


@rule(
    "S118",
    severity=Severity.ADVICE,
    on=document(),
    counterparts=("textlint:no-doubled-joshi",),
    presets=("technical",),
    bad={
        "材料不足で代替素材で製品を作りました。": None,
        "私は彼は好きです。": None,
    },
    good=[
        "私は彼が好きです。",
        "資料と図と表を送ります。",
        "行ったり来たりします。",
        "会員は行き、当社は来ます。",
        "承認するかどうか、私か部長が決めます。",
        "図の右の枠の中の字",
    ],
)
def doubled_joshi(reading: Reading) -> Iterator[Hit]:
    """The later of two of a kind with no other particle, comma or bracket between them."""
    for paragraph in reading.once(paragraphs):
        for sentence in paragraph:
            for _, second in doubled(reading.tokens(sentence)):
                says = Said(f"助詞「{second.words}」が続いています。", f"the particle {second.words} again.")
                yield Hit(sentence.start + second.start, sentence.start + second.end, says)
