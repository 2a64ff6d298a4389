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

from owabi.proof.reading import Spot
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.triggers import pattern
from owabi.proof.wording.endings import Style, style_of
from owabi.said import Said
from owabi.text.finding import Severity

_SET = frozenset({"以上", "次第", "こと", "とおり", "通り", "ため", "様", "さん"})
_SAYS = Said("体言で止めています。述語まで書いてください。", "the sentence ends on a noun; write the predicate.")


@rule(
    "S136",
    severity=Severity.WARNING,
    on=pattern(
        "(?:[をがはも](?=[^をがはもにでと。、]{2})|に(?=[一-鿿]{2,4}。))[^をがはも。、\\n「」()]{2,10}(?<=[一-鿿ァ-ヶー]{2})。"
    ),
    presets=(INCIDENT,),
    bad={
        "サービスは本日復旧。ご迷惑をおかけしました。": None,
        "不正なアクセスを確認。現在、調べております。": None,
        "サーバーを10時20分に遮断。以後、通信は確認されておりません。": None,
    },
    good=[
        "サービスは本日復旧いたしました。",
        "・本日10時に復旧。",
        "以上。",
        "取り急ぎご連絡まで。",
        "11月18日10時に検知。",
    ],
)
def noun_ending(spot: Spot) -> Iterator[Hit]:
    """The noun of action at the end of a closed sentence of running text, with what it acts on before it."""
    sentence = spot.sentence
    if not sentence.zone.is_prose or spot.text.flow[sentence.start].isdigit() or spot.end != sentence.end:
        return
    if style_of(spot.reading, sentence) is not Style.NOUN:
        return
    tokens = spot.tokens
    last = len(tokens) - 1
    while last >= 0 and tokens[last].pos[0] == "補助記号":
        last -= 1
    if last >= 0 and tokens[last].surface not in _SET and tokens[last].pos[2] == "サ変可能":
        yield spot.hit_tokens(last, last, _SAYS)
