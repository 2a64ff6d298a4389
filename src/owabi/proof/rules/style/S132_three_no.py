"""「の」で四つ以上の語をつなぐ。

## なぜ
「Aの Bの Cの D」と続くと、どこがどこにかかるのかが分からなくなります。

## 直し方
「における」「に関する」などにするか、語順を変えます。

## 根拠
公用文・文章の作法（助詞の連続）。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import pattern
from owabi.said import Said
from owabi.text.finding import Severity

_MANY = 3
_FAR = 16
_NOUNS = frozenset({"名詞", "接頭辞", "接尾辞", "代名詞"})
_LIGHT = frozenset(
    {
        "間",
        "方",
        "際",
        "件",
        "時",
        "為",
        "ため",
        "内",
        "中",
        "分",
        "点",
        "他",
        "うち",
        "ほか",
        "皆",
        "様",
        "下",
        "上",
        "前",
        "後",
        "一部",
    }
)
_WHICH = frozenset({"こ", "そ", "あ", "ど", "他", "次", "下記", "以下", "上記", "一部", "全て", "すべて", "ほか"})
_SAYS = Said("「の」が三つ続いています。言い換えて減らしてください。", "three の in a row; rephrase.")


@rule(
    "S132",
    severity=Severity.WARNING,
    on=pattern("の[^のぁ-ん、。\\n 「」()]{1,8}の[^のぁ-ん、。\\n 「」()]{1,8}の[^のぁ-んァ、。\\n 「」()]"),
    bad={
        "弊社の担当の部署の責任者が伺います。": None,
        "会員の情報の管理の方法を見直します。": None,
    },
    good=[
        "弊社の会員の情報を管理します。",
        "先方のご担当者とのお打ち合わせの件",
        "本件のご対応のお願い",
        "その他の会員の方の情報",
        "次の三つの点の確認",
    ],
)
def three_no(spot: Spot) -> Iterator[Hit]:
    """Three の with a short noun between, all of them particles between nouns."""
    number = spot.index()
    tokens = spot.tokens
    if number < 1 or tokens[number].surface != "の" or tokens[number - 1].lemma in _WHICH:
        return
    base, count, last = spot.sentence.start, 0, number
    for at in range(number, min(number + _FAR, len(tokens))):
        if tokens[at].surface == "の" and tokens[at].pos[1] == "格助詞":
            count += tokens[at - 1].surface not in _LIGHT
            last = at
        elif tokens[at].pos[0] not in _NOUNS:
            break
    if count >= _MANY and base + tokens[number].start == spot.start:
        yield spot.hit_tokens(number, last, _SAYS)
