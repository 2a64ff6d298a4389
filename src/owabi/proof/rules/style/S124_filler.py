"""つなぎの言葉（「えーと」「なんか」「あのー」）。

## なぜ
話し言葉のつなぎは、書くと意味のない語になります。

## 直し方
取ります。

## 根拠
文章の作法。
textlint の既定と同じ数え方をします。技術文書の助言として、または名指しで選ばれたときだけ働きます。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_FILLER = expression(
    r"(?<![ぁ-んァ-ヶー一-鿿])(?:え+ー*っと|えー+と?|ええと|えと|あのー+|そのー+|まー+|え(?=、))|(?<![どそあこみん])なんか(?!ら|い?め)"
)
_SAYS = Said("話し言葉のつなぎです。取ってください。", "a filler; remove it.")


@rule(
    "S124",
    severity=Severity.ADVICE,
    on=document("えー", "えっと", "ええと", "あのー", "そのー", "なんか", "まー", "ああ", "え、", "えと"),
    counterparts=("textlint:no-filler",),
    presets=("technical",),
    bad={
        "えーと、明日です。": None,
        "なんか変です。": None,
        "あのー、質問です。": None,
    },
    good=[
        "明日です。",
        "あの本です。",
        "エースの作品",
        "どんなかたちでも",
        "みんなからのお便り",
    ],
)
def filler(reading: Reading) -> Iterator[Hit]:
    """Each filler."""
    for match in _FILLER.finditer(reading.text.flow):
        yield Hit(match.start(), match.end(), _SAYS)
    for sentence in reading.text.sentences:
        if "ああ" in reading.text.words(sentence):
            for token in reading.tokens(sentence)[1:]:
                if token.pos[1] == "フィラー":
                    yield Hit(sentence.start + token.start, sentence.start + token.end, _SAYS)
