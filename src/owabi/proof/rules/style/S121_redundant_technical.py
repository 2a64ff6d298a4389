"""「することができる」「調査を行う」「であると考えている」（技術文書の助言）。

## なぜ
短く言えることを長く言うと、要点が埋もれます。

## 直し方
「できる」「調査する」「と考えている」とします。

## 根拠
技術文書の作法。
textlint の既定と同じ数え方をします。技術文書の助言として、または名指しで選ばれたときだけ働きます。
メールの冗長な言い方は S106 が見ます。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.letters.paragraphs import is_link
from owabi.proof.reading import Reading, token_at
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity
from owabi.text.zones import Zone

_LONG = expression(
    r"する(?:こと|事)[がはもを][、,]?(?:可能|不可能|でき(?=[るなまたてれずよそ]))|であると(?:言えま|いえま|考えて(?:いる|いた|いま))"
)
_DO = expression(r"を(?:行(?=[わいうえおっな])|実行)")
_FOREIGN = expression("[ァ-ヶーA-Za-z]+$")
_SAYS = Said("短く言えます。", "there is a shorter way.")


@rule(
    "S121",
    severity=Severity.ADVICE,
    on=document("すること", "する事", "を行", "を実行", "であると"),
    counterparts=("textlint:ja-no-redundant-expression",),
    presets=("technical",),
    bad={
        "画面から変更することができます。": None,
        "調査を行いました。": None,
        "重要であると考えています。": None,
    },
    good=[
        "画面から変更できます。",
        "調査しました。",
        "処理を行います。",
        "テストを行います。",
        "重要であると考えます。",
        "プログラムを実行します。",
    ],
)
def redundant_technical(reading: Reading) -> Iterator[Hit]:
    """Each long way."""
    flow = reading.text.flow
    for match in _LONG.finditer(flow):
        yield from _objected(reading, match.start(), match.end())
    for match in _DO.finditer(flow):
        sentence = reading.text.sentence_at(match.start())
        tokens = reading.tokens(sentence)
        number = token_at(tokens, match.start() - sentence.start)
        noun = tokens[number - 1] if number > 0 else None
        if noun is None or noun.pos[2] != "サ変可能" or noun.surface == "処理" or _FOREIGN.match(noun.surface):
            continue
        if number > 1 and noun.surface == "作業" and tokens[number - 2].pos[0] == "名詞":
            continue
        yield from _objected(reading, sentence.start + noun.start, match.end())


def _objected(reading: Reading, start: int, end: int) -> Iterator[Hit]:
    text = reading.text
    if text.line_at(start).zone is not Zone.QUOTE and not is_link(reading, text.sentence_at(start)):
        yield Hit(start, end, _SAYS)
