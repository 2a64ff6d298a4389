"""並ばない助詞の重なり（「提出をが遅れる」「私がは伺う」）。

## なぜ
書き直したときの消し忘れです。

## 直し方
どちらか一つにします。

## 根拠
国語の文法（格助詞は重ねて使わない）。「には」「をも」「のが」のように並ぶものは指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_SAYS = Said("並ばない助詞が続いています。どちらか一つにしてください。", "these particles do not follow one another.")
_CLEAR = expression("[^ぁ-ん]|[ごお]")
_BEFORE = frozenset({"名詞", "代名詞", "接尾辞"})


@rule(
    "T156",
    severity=Severity.ERROR,
    on=literal(
        "をが",
        "をは",
        "をに",
        "をで",
        "をへ",
        "がを",
        "がは",
        "がに",
        "はを",
        "はが",
        "にを",
        "でを",
        "でが",
        "へを",
        "へが",
    ),
    bad={
        "書類の提出をが遅れております。": None,
        "明日は、私がは伺います。": None,
        "本日はを休業いたします。": None,
        "資料にをご確認ください。": None,
    },
    good=[
        "限界をも超える品質",
        "資料をはじめ、見本もお送りします。",
        "手をにぎる。",
        "はがきをお送りします。",
        "私がはっきり申し上げます。",
        "詳細はがいとうの窓口へ",
        "会場ではがきを配ります。",
        "資料をできるだけ早くお送りします。",
        "弊社がにせものを確認しました。",
        "窓口へがんばって伺います。",
    ],
)
def clashing_particles(spot: Spot) -> Iterator[Hit]:
    """Two particles of case side by side after a noun, before something that is no kana."""
    tokens, at = spot.tokens, spot.index()
    if at < 1 or at + 1 >= len(tokens) or spot.after(1)[:1] in ("", "」", "』"):
        return
    first, second = tokens[at], tokens[at + 1]
    if first.surface != spot.word[0] or second.surface != spot.word[1]:
        return
    if first.pos[0] == second.pos[0] == "助詞" and tokens[at - 1].pos[0] in _BEFORE and _CLEAR.match(spot.after(1)):
        yield spot.hit(_SAYS)
