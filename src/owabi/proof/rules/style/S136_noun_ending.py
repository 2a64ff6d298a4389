"""事故のお知らせの、体言で止めた文（「本日復旧。」）。

## なぜ
深刻な知らせで体言止めを使うと、見出しのようで、ぞんざいに響きます。

## 直し方
「〜いたしました」と述語まで書きます。箇条書き、見出し、時刻の並びはそのままでかまいません。

## 根拠
文化庁「公用文作成の考え方」（2022年）。好みの問題なので、求められたときだけ助言します。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.endings import Style, style_of
from owabi.proof.reading import Reading
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.finding import Severity
from owabi.text.zones import Zone

_SET = frozenset({"以上", "次第", "こと", "とおり", "通り", "ため", "様", "さん"})
_SAYS = Said("体言で止めています。述語まで書いてください。", "the sentence ends on a noun; write the predicate.")


@rule(
    "S136",
    severity=Severity.ADVICE,
    on=document("。"),
    presets=(INCIDENT,),
    bad={
        "サービスは本日復旧。ご迷惑をおかけしました。": None,
        "原因は設定の誤り。深くお詫びいたします。": None,
    },
    good=[
        "サービスは本日復旧いたしました。",
        "・本日10時に復旧。",
        "以上。",
        "取り急ぎご連絡まで。",
        "11月18日10時に検知。",
    ],
)
def noun_ending(reading: Reading) -> Iterator[Hit]:
    """The last word of a closed sentence of running text that ends in a noun."""
    for sentence in reading.text.sentences:
        if sentence.zone is not Zone.BODY and not sentence.zone.is_prose:
            continue
        if reading.text.flow[sentence.start].isdigit() or style_of(reading, sentence) is not Style.NOUN:
            continue
        last = [token for token in reading.tokens(sentence) if token.pos[0] != "補助記号"][-1]
        if last.surface not in _SET:
            yield Hit(sentence.start + last.start, sentence.end, _SAYS)
