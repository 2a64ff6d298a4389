"""日本語の中の英小文字一字（技術文書の助言）。

## なぜ
かな入力の打ち残しのことがあります。

## 直し方
打ち間違いなら直します。「x軸」のような語はそのままにします。

## 根拠
文章校正の研究（入力ミスの型）。
textlint の既定と同じ数え方をします。技術文書の助言として、または名指しで選ばれたときだけ働きます。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import characters
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_JAPANESE = "ぁ-んァ-ヶー一-鿿々、。・（）"
_LONE = expression(f"(?<=[{_JAPANESE}])[b-df-hj-mp-tv-zｂ-ｄｆ-ｈｊ-ｍｐ-ｔｖ-ｚ](?=[{_JAPANESE}])(?!軸|言語|座標)")
_SAYS = Said("日本語の中に英字が一字だけあります。", "a lone letter among Japanese.")


@rule(
    "T152",
    severity=Severity.ADVICE,
    on=characters("b-df-hj-mp-tv-zｂ-ｄｆ-ｈｊ-ｍｐ-ｔｖ-ｚ"),
    counterparts=("textlint:ja-unnatural-alphabet",),
    presets=("technical",),
    bad={
        "対応でkない": None,
        "お知らsえします。": None,
    },
    good=[
        "これはC言語です。",
        "値はx軸に取ります。",
        "プランaを選びます。",
        "長さは5kです。",
        "English text",
    ],
)
def lone_letter(reading: Reading) -> Iterator[Hit]:
    """A single letter that is no vowel and no n, between Japanese characters."""
    for match in _LONE.finditer(reading.text.source):
        yield Hit(match.start(), match.end(), _SAYS, in_source=True)
