"""相手の動作に「お・ご……できる」を使う形（「ご利用できます」など）。

## なぜ
「お・ご……できる」は「お・ご……する」（自分がへりくだる形）の可能の形です。相手の動作に使うと、相手をへりくだらせてしまいます。

## 直し方
「ご利用になれます」「ご利用いただけます」とします。

## 根拠
「敬語の指針」（文化審議会答申、2007年）第3章第2（「御乗車できません」の問い）。「ご案内できます」「ご提供できます」のように、
こちらがすることには正しい形なので、読み手がすることがはっきりしているときだけ指摘します。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.keigo.prefixes import core, has_prefix_near, is_mentioned, prefixed_start, words_of
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity
from owabi.text.tokens import Tokens

_OURS = expression(
    r"弊社|当社|弊行|当行|弊所|小社|私ども|わたくし|私[がはもで]|当院|本学|事務局|当方|弊店|当店|手前ども|担当者?(?:が|より|から)|本人(?:様)?(?:である|確認|の)|入金|着金"
)
_READER = expression(
    r"(?:お客様|お客さま|皆様|皆さま|会員様|会員の方|利用者様|担当者様|先生|部長|社長|貴社|御社|どなた|自身|者の方|[るたの]方|の方|様)"
    r"(?:が|は|も|で|でも|なら)[^。]{0,16}$"
)
_SERVED = expression(r"(?:ます|ません)(?:。|ので|が、)|る(?:図書|本|品|傘|備品|自転車|お部屋|用品)")
_SAYS = Said(
    "相手の動作に、へりくだる形の「お・ご…できる」を使っています。「…になれる」または「…いただける」にしてください。",
    "お/ご…できる is humble and is used for what the reader does; use …になれる or …いただける.",
)


@rule(
    "K112",
    severity=Severity.ERROR,
    fix=FixSafety.SAFE,
    on=literal("でき", "出来"),
    books=("lexicons/keigo_deeds",),
    reads="line",
    bad={
        "会員サイトは現在ご利用できません。": "会員サイトは現在ご利用になれません。",
        "次の店舗でもお買い求めできます。": "次の店舗でもお買い求めになれます。",
        "画面からご確認できない場合": "画面からご確認になれない場合",
        "24時間ご利用出来ます。": "24時間ご利用になれます。",
        "お申し込み後はご変更できません。": "お申し込み後はご変更になれません。",
        "窓口でお受け取りできるサービス": "窓口でお受け取りになれるサービス",
        "お客様がご連絡できる時間帯": "お客様がご連絡になれる時間帯",
        "アプリからもご利用することができます。": "アプリからもご利用いただけます。",
        "すぐにお使いできれば幸いです。": "すぐにお使いになれれば幸いです。",
    },
    good=[
        "会員サイトは現在ご利用になれません。",
        "会員サイトは現在ご利用いただけません。",
        "詳細はまだご案内できません。",
        "弊社ではご注文の内容をご確認できます。",
        "ご本人様であることをご確認できない場合",
        "来週にはお届けできます。",
        "どなたでも利用できます。",
        "お客様にご満足いただける品をご提供できます。",
        "お見積もりはご提出できます。",
        "ご準備ができましたらご連絡ください。",
        "お力になることができます。",
    ],
)
def go_dekiru(spot: Spot) -> Iterator[Hit]:
    """お/ご, what a reader does, でき."""
    if is_mentioned(spot):
        return
    if not has_prefix_near(spot, 16):
        return
    tokens = spot.tokens
    at = spot.index()
    if at < 1 or tokens[at].lemma not in ("できる", "出来る"):
        return
    last = _deed_end(tokens, at)
    first = prefixed_start(tokens, last)
    if first < 0 or not _is_readers(spot, first, core(tokens, first, last)):
        return
    word, can = words_of(tokens, first, last), tokens[at].surface
    if last == at - 1:
        yield spot.hit_tokens(first, at, _SAYS, word + can.replace("でき", "になれ").replace("出来", "になれ"))
    else:
        yield spot.hit_tokens(first, at, _SAYS, word + can.replace("でき", "いただけ").replace("出来", "いただけ"))


def _deed_end(tokens: Tokens, at: int) -> int:
    """The last token of the deed: just before できる, or before することが."""
    if at > 3 and tokens[at - 2].surface in ("こと", "事") and tokens[at - 3].lemma == "する":
        return at - 4
    return at - 1


def _is_readers(spot: Spot, first: int, word: str) -> bool:
    """Whether the reader does it: always so (利用), or where the words before say so."""
    start = spot.sentence.start + spot.tokens[first].start
    said = spot.text.flow[max(spot.sentence.start, start - 30) : start]
    if _OURS.search(said):
        return False
    if any(word in entry["words"] for entry in spot.reading.book("lexicons/keigo_deeds") if entry["id"] == "reader"):
        return True
    if word == "借り" and _SERVED.match(spot.text.flow, spot.end):
        return True
    if any(word in entry["words"] for entry in spot.reading.book("lexicons/keigo_deeds") if entry["id"] == "ours"):
        return False
    return bool(_READER.search(said))
