"""二重敬語（「お読みになられる」など）。

## なぜ
一つの語に同じ種類の敬語を重ねると、ていねいなつもりが不自然に響きます。「おっしゃる」「ご覧になる」「お読みになる」は、
それだけで尊敬語です。「れる・られる」を足すと二重になります。

## 直し方
敬語を一つだけ残します。「お読みになられました」は「お読みになりました」とします。

## 根拠
「敬語の指針」（文化審議会答申、2007年）第2章第2（二重敬語とその適否）。習慣として定着したもの（お召し上がりになる、お見えに
なる）は指摘しません。「お年を召される」「お気に召される」は広く使われるため、警告にとどめます。「お元気になられる」の「なる」は「元気になる」という変化なので、二重敬語ではありません。
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from owabi.proof.keigo.prefixes import is_done, is_mentioned, prefixed_start
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity
from owabi.text.inflection import before
from owabi.text.tokens import Token, Tokens

_SAYS = Said(
    "尊敬の形に「れる・られる」が重なっています（二重敬語）。どちらか一つにしてください。",
    "an honorific form is doubled with れる/られる; keep one of them.",
)
_ICHIDAN = frozenset({"見える", "みえる"})
_WITH_MESU = ("気", "年", "歳", "風邪", "着物", "洋服", "服", "コート")


@rule(
    "K101",
    severity=Severity.ERROR,
    fix=FixSafety.SAFE,
    on=literal(
        "になられ", "おっしゃられ", "仰られ", "仰しゃられ", "いらっしゃられ", "召し上がられ", "召しあがられ",
        "めしあがられ",
        "なさられ", "くださられ", "下さられ", "見えられ", "召され", "賜られ",
    ),
    bad={
        "資料をお読みになられましたか。": "資料をお読みになりましたか。",
        "先生がおっしゃられたとおりです。": "先生がおっしゃったとおりです。",
        "部長が仰られていた件です。": "部長が仰っていた件です。",
        "展示をご覧になられる方": "展示をご覧になる方",
        "何時ごろお越しになられますか。": "何時ごろお越しになりますか。",
        "会議にご出席になられない場合": "会議にご出席にならない場合",
        "部長はいらっしゃられますか。": "部長はいらっしゃいますか。",
        "どのように対応なさられましたか。": "どのように対応なさいましたか。",
        "お年を召された方": "お年を召した方",
        "田中様がお見えになられました。": "田中様がお見えになりました。",
        "お支払いになられた方": "お支払いになった方",
        "窓口でお申込みになられた方": "窓口でお申込みになった方",
    },
    good=[
        "資料をお読みになりましたか。",
        "お元気になられました。",
        "お幸せになられますように。",
        "お客様になられた方",
        "粗茶をお召し上がりになりますか。",
        "田中様がお見えになりました。",
        "社長になられたと伺いました。",
        "以前お世話になられた方",
        "長くお付き合いになられた方",
        "ご覧になれます。",
        "お読みになっていらっしゃいます。",
        "天に召された方",
        "画面に見えられる範囲",
    ],
)  # fmt: skip
def double_keigo(spot: Spot) -> Iterator[Hit]:
    """れる after a word that is honorific already."""
    if is_mentioned(spot):
        return
    tokens = spot.tokens
    verb = spot.index() + (1 if spot.word.startswith("に") else 0)
    if not 0 <= verb < len(tokens) - 1 or tokens[verb + 1].lemma not in ("れる", "られる"):
        return
    first = _honorific_start(tokens, verb)
    if first < 0:
        return
    word = tokens[verb]
    after = tokens[verb + 2] if verb + 2 < len(tokens) else None
    plain = tokens[verb + 1].form.startswith(("終止", "連体"))
    single = (word.lemma if plain else word.surface) if word.lemma in _ICHIDAN else before(word.lemma, after)
    put = "".join(token.surface for token in tokens[first:verb]) + single
    hit = spot.hit_tokens(first, verb + 1, _SAYS, put)
    if word.lemma == "召す":
        hit = replace(hit, severity=Severity.WARNING)
    yield hit


def _honorific_start(tokens: Tokens, verb: int) -> int:
    """Where the honorific word begins that the verb belongs to; -1 where the verb alone is not one."""
    word, before_it = tokens[verb], tokens[verb - 1] if verb else None
    if word.lemma == "召す":
        return verb if _is_worn(tokens, verb) else -1
    if word.lemma in _ICHIDAN:
        return verb if _comes(tokens, verb) else -1
    if word.lemma != "なる":
        return verb
    if before_it is None or before_it.pos[0] != "助詞":
        return -1
    first = prefixed_start(tokens, verb - 2)
    return first if first >= 0 and is_done(tokens, first, verb - 2) else -1


def _is_worn(tokens: Tokens, verb: int) -> bool:
    """お気に召す, お年を召す."""
    return verb > 2 and tokens[verb - 2].surface in _WITH_MESU and tokens[verb - 3].surface == "お"


def _comes(tokens: Tokens, verb: int) -> bool:
    """Whether it is somebody who 見える: an honorific or a title stands just before."""
    return any(_is_person(token) for token in tokens[max(verb - 5, 0) : verb])


def _is_person(token: Token) -> bool:
    return token.surface in ("様", "先生", "方", "部長", "社長", "さん", "会長", "課長", "氏", "客")
