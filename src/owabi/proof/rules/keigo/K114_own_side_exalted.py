"""自分の側の動作に尊敬語を使う形（「弊社がご説明になります」など）。

## なぜ
尊敬語は相手や第三者を立てる語です。弊社や弊社の者の動作に使うと、社外の人の前で身内を立てることになります。

## 直し方
「ご説明いたします」「申しました」「おります」のように、へりくだる語にします。

## 根拠
「敬語の指針」（文化審議会答申、2007年）第3章第1（自分側の敬語）。「弊社が窓口になります」の「なる」は尊敬語ではないので指摘しません。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.finding import Severity
from owabi.text.tokens import Token, Tokens

_EXALTING = frozenset({"なさる", "おっしゃる", "いらっしゃる", "召し上がる"})
_OTHERS = re.compile(r"様|さま|貴|御社|皆|先生|方|[がはもの]$")
_CLAUSE_ENDS = frozenset({"、", "。", "と", "ので", "から", "ば", "ため", "よう"})
_PERSONS = frozenset(
    {"社長", "会長", "専務", "常務", "部長", "課長", "係長", "担当", "担当者", "者", "社員", "取締役", "所長", "店長"}
)
_FAR = 10
_SAYS = Said(
    "自分の側の動作に、相手を立てる尊敬語を使っています。へりくだる語にしてください。",
    "an honorific verb is used for what our own side does; use a humble one.",
)


@rule(
    "K114",
    severity=Severity.ERROR,
    on=literal("弊社が", "弊社も", "弊行が", "私どもが", "私が", "わたくしが", "小社が", "弊社の", "弊行の"),
    bad={
        "弊社がご説明になります。": None,
        "この件は弊社の担当者がおっしゃったとおりです。": None,
        "弊社が責任をもって対応なさいます。": None,
        "弊社の社長がいらっしゃいます。": None,
    },
    good=[
        "弊社が窓口になります。",
        "弊社の商品をご覧になりましたお客様",
        "弊社のお客様がおっしゃった内容",
        "弊社がご説明いたします。",
        "弊社がお客様のご覧になる画面を修正いたしました。",
        "弊社が確認し、お客様がご覧になる画面に反映いたします。",
        "弊社がご案内し、お客様にお選びいただきます。",
        "私がお話しになった内容を確認すると申し上げました件",
    ],
)
def own_side_exalted(spot: Spot) -> Iterator[Hit]:
    """Our own name, が, and an honorific verb before any other person comes up."""
    tokens = spot.tokens
    first = spot.next_index()
    if spot.word.endswith("の"):
        first = _after_person(tokens, first)
    following = range(first, min(first + _FAR, len(tokens)))
    for number in following:
        token = tokens[number]
        if token.lemma in _EXALTING or _is_honorific_naru(tokens, number):
            yield spot.hit_tokens(spot.index(), number, _SAYS)
            return
        if _OTHERS.search(token.surface) or token.surface in _CLAUSE_ENDS:
            return


def _after_person(tokens: Tokens, first: int) -> int:
    """After `社長が` or `営業部の鈴木が`; the end where no person of ours is the subject."""
    last = first
    while last < len(tokens) and last < first + 5 and _names(tokens[last]):
        last += 1
    person = last > first and ("人名" in tokens[last - 1].pos or tokens[last - 1].surface in _PERSONS)
    return last + 1 if person and last < len(tokens) and tokens[last].surface in ("が", "も", "は") else len(tokens)


def _names(token: Token) -> bool:
    return token.pos[0] in ("名詞", "接尾辞") or token.surface == "の"


def _is_honorific_naru(tokens: Tokens, number: int) -> bool:
    """お/ご…になる that ends a clause: before a noun it may be somebody else's."""
    if number < 3 or tokens[number].lemma != "なる" or tokens[number - 1].surface != "に":
        return False
    noun, prefix = tokens[number - 2], tokens[number - 3]
    if prefix.surface not in ("お", "ご", "御") or not (noun.pos[0] == "動詞" or noun.pos[2].startswith("サ変")):
        return False
    return number + 1 < len(tokens) and tokens[number + 1].lemma == "ます"
