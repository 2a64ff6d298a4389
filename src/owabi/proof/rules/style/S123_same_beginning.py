"""近くの文が同じ語で始まる（技術文書の助言）。

## なぜ
同じ書き出しが続くと単調になり、話が進んでいないように見えます。

## 直し方
書き出しを変えるか、文をつなげます。

## 根拠
日本語の文章の作法。
textlint の既定と同じ数え方をします。技術文書の助言として、または名指しで選ばれたときだけ働きます。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.letters.paragraphs import is_link, paragraphs
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity
from owabi.text.zones import Zone

_HEAD = expression(r"(?:[-*+] )?([^、,「『(]{1,40})[、,]")
_NEAR = 2
_SAYS = Said("近くの文と同じ書き出しです。", "a sentence near by begins with the same words.")


@rule(
    "S123",
    severity=Severity.ADVICE,
    on=document("、", ","),
    counterparts=("textlint:no-start-duplicated-conjunction",),
    presets=("technical",),
    bad={
        "しかし、雨だ。だが、雪だ。しかし、風だ。": None,
        "会員は、無料です。会員は、割引もあります。": None,
    },
    good=[
        "しかし、雨だ。晴れだ。雪だ。しかし、風だ。",
        "「会員は、無料です。」\n「会員は、割引もあります。」",
    ],
)
def same_beginning(reading: Reading) -> Iterator[Hit]:
    """A beginning up to the first comma that one of the two sentences before has too."""
    text = reading.text
    recent: list[str] = []
    for paragraph in reading.once(paragraphs):
        if paragraph[0].zone is Zone.HEADING:
            recent = []
            continue
        for sentence in paragraph:
            head = _HEAD.match(text.flow, sentence.start, sentence.end)
            words = head[1] if head and not is_link(reading, sentence) else ""
            if words and words in recent[-_NEAR:]:
                start = head.start(1) if head else sentence.start
                yield Hit(start, start + len(words), _SAYS)
            recent.append(words)
