"""数える数の漢数字と、慣用語の算用数字（技術文書の助言）。

## なぜ
横書きでは数を算用数字で書き、慣用の語は漢数字で書くと、数かどうかがひと目で分かります。

## 直し方
「二つ」は「2つ」、「1部の利用者」は「一部の利用者」とします。

## 根拠
横書きの技術文書の表記。
textlint の既定と同じ数え方をします。技術文書の助言として、または名指しで選ばれたときだけ働きます。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import pattern
from owabi.said import Said
from owabi.text.finding import Severity

_FIGURES = "一二三四五六七八九"
_SET = {"1部の": "一部の", "第3者": "第三者", "1種の": "一種の", "1番に": "一番に", "他の1人": "他の一人"}
_SAYS = Said("数は算用数字、慣用の語は漢数字で書くとそろいます。", "write counts in figures and set phrases in kanji.")


@rule(
    "S113",
    severity=Severity.ADVICE,
    on=pattern("[一二三四五六七八九](?:つ|回|番目|箇所|か所|カ所|種類|個)|1部の|第3者|1種の|1番に|他の1人"),
    counterparts=("textlint:arabic-kanji-numbers",),
    presets=("technical",),
    bad={
        "二つの方法があります。": None,
        "1部の利用者に影響しました。": None,
    },
    good=[
        "2つの方法があります。",
        "一部の利用者",
        "世界一の速さ",
        "十数回の試験",
        "第三者に渡りました。",
    ],
)
def kanji_figures(spot: Spot) -> Iterator[Hit]:
    """A count in kanji, a set phrase in figures."""
    before = spot.before(1)
    word = spot.word
    if word[0] in _FIGURES:
        if before and before in "十百千万億兆数何幾一二三四五六七八九世統均唯逐随":
            return
        yield Hit(spot.start, spot.end, _SAYS, suggestions=(f"{_FIGURES.index(word[0]) + 1}{word[1:]}",))
    elif not before.isdigit():
        yield Hit(spot.start, spot.end, _SAYS, suggestions=(_SET[word],))
