"""れ足す言葉（「読めれる」「行けれます」など）。

## なぜ
「読める」「行ける」は、それだけで可能の意味です。「れ」を足すと可能が二重になります。

## 直し方
「れ」を取り、「読める」「行けます」とします。

## 根拠
国語の文法（可能動詞）。「読めれば」「行けれども」の「れ」は活用の一部なので正しい形です。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import lexicon
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity

_SAYS = Said(
    "余分な「れ」が入っています（れ足す言葉）。「れ」を取ってください。",
    "a superfluous れ: the verb is a potential form already.",
)


@rule(
    "K123",
    severity=Severity.ERROR,
    fix=FixSafety.SAFE,
    on=lexicon("lexicons/re_insertion"),
    counterparts=("textlint:no-insert-re",),
    bad={
        "どなたでも読めれる資料です。": "どなたでも読める資料です。",
        "その日は行けれません。": "その日は行けません。",
        "ファイルが開けれない場合": "ファイルが開けない場合",
    },
    good=["どなたでも読める資料です。", "読めれば問題ありません。", "行けれども間に合わない。", "受けられます。"],
)
def re_insertion(spot: Spot) -> Iterator[Hit]:
    """A potential form, れ, and an ending that is not ば."""
    if spot.after(1) in ("る", "ま", "な", "た", "て", "ず"):
        yield spot.hit(_SAYS, spot.word.removesuffix("れ"))
