"""全角の英字（技術文書の助言）。

## なぜ
検索で一致せず、字間が広く見えます。

## 直し方
半角にします。

## 根拠
技術文書の表記。
textlint の既定と同じ数え方をします。技術文書の助言として、または名指しで選ばれたときだけ働きます。
混在だけを見るのは W107 です。
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

_WIDE = expression("[Ａ-Ｚａ-ｚ]+")
_SAYS = Said("英字は半角で書きます。", "write letters narrow.")


@rule(
    "W108",
    severity=Severity.ADVICE,
    fix=FixSafety.SAFE,
    on=characters("Ａ-Ｚａ-ｚ"),
    counterparts=("textlint:no-mixed-zenkaku-and-hankaku-alphabet",),
    presets=("technical",),
    bad={
        "ＡＢＣは全角です。": "ABCは全角です。",
        "Ｗebの画面": "Webの画面",
    },
    good=[
        "ABCは半角です。",
        "１２３",
    ],
)
def wide_alphabet(reading: Reading) -> Iterator[Hit]:
    """Each run of wide letters."""
    for match in _WIDE.finditer(reading.text.source):
        yield Hit(match.start(), match.end(), _SAYS, fold(match[0])[0], in_source=True)
