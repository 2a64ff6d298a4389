"""「せ」のくずれた形（「確認さしていただきます」「使わしていただく」など）。

## なぜ
「させていただく」「使わせていただく」の「せ」を「し」とするのは話し言葉の崩れです。

## 直し方
「確認させていただきます」「使わせていただく」とします。

## 根拠
国語の文法（使役の助動詞「せる・させる」の活用）。「指していただく」「交わしていただく」のように、もとの動詞がサ行五段活用のものは正しい形です。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.keigo.prefixes import is_mentioned
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity

_DEED = expression(r"[一-龠ァ-ヴー々べえけげてねれめせり]$")
_SAYS = Said(
    "「せ」が「し」になっています。「させて」「…わせて」としてください。", "して stands for せて here; write せて."
)


@rule(
    "K177",
    severity=Severity.ERROR,
    fix=FixSafety.SAFE,
    on=literal(
        "さしていただ", "さして頂", "さしてくださ", "さして下さ", "さしてもら",
        "使わして", "言わして", "行わして", "伺わして", "払わして", "手伝わして", "買わして", "扱わして",
        "もらわして", "歌わして",
        "やらして", "行かして", "帰らして", "休まして", "送らして", "読まして", "書かして", "聞かして", "待たして",
        "入らして",
        "取らして", "作らして", "乗らして", "預からして", "承らして", "終わらして", "知らして", "座らして",
        "務めさして",
    ),
    bad={
        "内容を確認さしていただきます。": "内容を確認させていただきます。",
        "会場を使わしていただきます。": "会場を使わせていただきます。",
        "先に帰らしていただいてもよろしいですか。": "先に帰らせていただいてもよろしいですか。",
        "後ほどお返事さしてください。": "後ほどお返事させてください。",
    },
    good=[
        "内容を確認させていただきます。",
        "針の先をさしていただくだけで済みます。",
        "傘をさしていただけますか。",
        "言葉を交わしていただきました。",
        "荷物を動かしていただきました。",
        "期日を知らしめる",
    ],
)  # fmt: skip
def dropped_se(spot: Spot) -> Iterator[Hit]:
    """さして after an act, わして and the like before いただく."""
    if is_mentioned(spot):
        return
    word = spot.word
    if word.startswith("さして"):
        if _DEED.search(spot.before(1)) and spot.before(2) not in ("目", "指"):
            yield spot.hit(_SAYS, "させて", end=spot.start + 3)
    elif spot.after(3).startswith(("いただ", "頂", "くださ", "下さ", "もら")):
        yield spot.hit(_SAYS, word[:-2] + "せて")
