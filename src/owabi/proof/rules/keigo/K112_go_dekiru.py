"""相手の動作に「お・ご……できる」を使う形（「ご利用できます」など）。

## なぜ
「お・ご……できる」は「お・ご……する」（自分がへりくだる形）の可能の形です。相手の動作に使うと、相手をへりくだらせてしまいます。

## 直し方
「ご利用になれます」「ご利用いただけます」とします。

## 根拠
「敬語の指針」（文化審議会答申、2007年）第3章第2（「御乗車できません」の問い）。「ご案内できます」「ご提供できます」のように、
こちらがすることには正しい形なので、読み手がすることがはっきりしている語だけを指摘します。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import lexicon
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity

_OURS = ("弊社", "当社", "弊行", "当行", "弊所", "小社", "私ども", "わたくし", "私が", "私は", "当院", "本学", "事務局")
_SAYS = Said(
    "相手の動作に、へりくだる形の「お・ご…できる」を使っています。「…になれる」または「…いただける」にしてください。",
    "お/ご…できる is humble and is used for what the reader does; use …になれる or …いただける.",
)


@rule(
    "K112",
    severity=Severity.ERROR,
    fix=FixSafety.SAFE,
    on=lexicon("lexicons/reader_actions"),
    bad={
        "会員サイトは現在ご利用できません。": "会員サイトは現在ご利用になれません。",
        "次の店舗でもお買い求めできます。": "次の店舗でもお買い求めになれます。",
        "画面からご確認できない場合": "画面からご確認になれない場合",
        "24時間ご利用出来ます。": "24時間ご利用になれます。",
    },
    good=[
        "会員サイトは現在ご利用になれません。",
        "会員サイトは現在ご利用いただけません。",
        "詳細はまだご案内できません。",
        "弊社ではご注文の内容をご確認できます。",
        "来週にはお届けできます。",
        "どなたでも利用できます。",
    ],
)
def go_dekiru(spot: Spot) -> Iterator[Hit]:
    """お/ご, what a reader does, でき."""
    if any(word in spot.before(30) for word in _OURS):
        return
    word = spot.word
    put = next(word.removesuffix(end) + "になれ" for end in ("でき", "出来") if word.endswith(end))
    yield spot.hit(_SAYS, put)
