"""れ足す言葉（「読めれる」「行けれます」など）。

## なぜ
「読める」「行ける」は、それだけで可能の意味です。「れ」を足すと可能が二重になります。

## 直し方
「れ」を取り、「読める」「行けます」とします。

## 根拠
国語の文法（可能動詞）。「読めれば」「行けれども」の「れ」は活用の一部なので正しい形です。
「受け取れられる」「できられる」のように、可能の形に「られる」を足したものも指摘します。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.keigo.potential_verbs import Slip, slipped_potential
from owabi.proof.keigo.prefixes import has_prefix_near, is_mentioned
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import lexicon, literal
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity

_ENDINGS = ("る", "ま", "な", "た", "て", "ず")
_SAYS = Said(
    "余分な「れ」が入っています（れ足す言葉）。「れ」を取ってください。",
    "a superfluous れ: the verb is a potential form already.",
)
_TWICE = Said(
    "可能の形に「られる」が重なっています。「られ」を取ってください。",
    "られる after a potential form; drop られ.",
)


@rule(
    "K123",
    severity=Severity.ERROR,
    fix=FixSafety.SAFE,
    on=(
        lexicon("lexicons/re_insertion"),
        literal(
            "べれ", "めれ", "えれ", "せれ", "てれ", "げれ", "れれ", "ねれ",
            "けれる", "けれま", "けれな", "けれた", "けれて", "けれず",
            "読められ", "行けられ", "書けられ", "飲められ", "使えられ", "会えられ", "言えられ", "買えられ",
            "取れられ",
            "送れられ", "帰れられ", "乗れられ", "作れられ", "撮れられ", "戻れられ", "できられ", "出来られ",
            "選べられ", "になれられ",
        ),
    ),
    counterparts=("textlint:no-insert-re",),
    reads="line",
    bad={
        "どなたでも読めれる資料です。": "どなたでも読める資料です。",
        "その日は行けれません。": "その日は行けません。",
        "ファイルが開けれない場合": "ファイルが開けない場合",
        "一人で動かせれる大きさです。": "一人で動かせる大きさです。",
        "手続きは窓口で行えれます。": "手続きは窓口で行えます。",
        "基本から学べれる講座です。": "基本から学べる講座です。",
        "この券はご使用になれられません。": "この券はご使用になれません。",
        "窓口で受け取れられます。": "窓口で受け取れます。",
    },
    good=[
        "できれば幸いです。",
        "来週できれば、ご連絡ください。",
        "どなたでも読める資料です。",
        "読めれば問題ありません。",
        "行けれども間に合わない。",
        "受けられます。",
        "来週お送りできれば幸いです。",
        "送れればと思います。",
        "棚に入れられます。",
        "触れられたくない話",
        "覚えられる長さです。",
    ],
)  # fmt: skip
def re_insertion(spot: Spot) -> Iterator[Hit]:
    """A potential form, れ, and an ending that is not ば."""
    if is_mentioned(spot):
        return
    if spot.word == "になれられ" and not has_prefix_near(spot):
        return
    if spot.word.endswith("られ"):
        yield spot.hit(_TWICE, spot.word.removesuffix("られ"))
        return
    if spot.entry:
        if spot.after(1) in _ENDINGS:
            yield spot.hit(_SAYS, spot.word.removesuffix("れ"))
        return
    found = slipped_potential(spot.tokens, spot.index())
    if found and found.slip is Slip.RE_INSERTED:
        yield spot.hit_tokens(found.first, found.last, _SAYS, found.put)
