"""二重敬語（「お読みになられる」など）。

## なぜ
一つの語に同じ種類の敬語を重ねると、ていねいなつもりが不自然に響きます。「おっしゃる」「ご覧になる」「お読みになる」は、
それだけで尊敬語です。「れる・られる」を足すと二重になります。

## 直し方
敬語を一つだけ残します。「お読みになられました」は「お読みになりました」とします。

## 根拠
「敬語の指針」（文化審議会答申、2007年）第2章第2（二重敬語とその適否）。習慣として定着したもの（お召し上がりになる、お見えに
なる）は指摘しません。「お元気になられる」の「なる」は「元気になる」という変化なので、二重敬語ではありません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity
from owabi.text.inflection import before
from owabi.text.tokens import Token, Tokens

_BECOMING = frozenset({"世話", "病気", "年寄り", "知り合い", "付き合い", "隣り", "祝い", "礼"})
_ICHIDAN = frozenset({"見える"})


@rule(
    "K101",
    severity=Severity.ERROR,
    fix=FixSafety.SAFE,
    on=literal(
        "になられ", "おっしゃられ", "いらっしゃられ", "召し上がられ", "なさられ", "くださられ", "下さられ", "見えられ"
    ),
    bad={
        "資料をお読みになられましたか。": "資料をお読みになりましたか。",
        "先生がおっしゃられたとおりです。": "先生がおっしゃったとおりです。",
        "展示をご覧になられる方": "展示をご覧になる方",
        "何時ごろお越しになられますか。": "何時ごろお越しになりますか。",
        "会議にご出席になられない場合": "会議にご出席にならない場合",
        "部長はいらっしゃられますか。": "部長はいらっしゃいますか。",
        "どのように対応なさられましたか。": "どのように対応なさいましたか。",
    },
    good=[
        "資料をお読みになりましたか。",
        "お元気になられました。",
        "お客様になられた方",
        "粗茶をお召し上がりになりますか。",
        "田中様がお見えになりました。",
        "社長になられたと伺いました。",
        "以前お世話になられた方",
        "ご覧になれます。",
    ],
)
def double_keigo(spot: Spot) -> Iterator[Hit]:
    """れる after a word that is honorific already."""
    tokens = spot.tokens
    verb = spot.index() + (1 if spot.word.startswith("に") else 0)
    if not 0 <= verb < len(tokens) - 1 or tokens[verb + 1].lemma not in ("れる", "られる"):
        return
    first = _honorific_start(tokens, verb)
    if first < 0:
        return
    word = tokens[verb]
    after = tokens[verb + 2] if verb + 2 < len(tokens) else None
    single = word.surface if word.lemma in _ICHIDAN else before(word.lemma, after)
    if word.lemma in _ICHIDAN and tokens[verb + 1].form.startswith(("終止", "連体")):
        single = word.lemma
    put = "".join(token.surface for token in tokens[first:verb]) + single
    yield spot.hit_tokens(first, verb + 1, _SAYS, put)


_SAYS = Said(
    "尊敬の形に「れる・られる」が重なっています（二重敬語）。どちらか一つにしてください。",
    "an honorific form is doubled with れる/られる; keep one of them.",
)


def _honorific_start(tokens: Tokens, verb: int) -> int:
    """Where the honorific word begins that the verb belongs to; -1 where the verb alone is not one."""
    if tokens[verb].lemma != "なる":
        return verb
    noun = verb - 2
    if noun < 0 or tokens[verb - 1].pos[0] != "助詞":
        return -1
    if tokens[noun].surface in ("ご覧", "御覧"):
        return noun
    marked = noun > 0 and tokens[noun - 1].surface in ("お", "ご", "御")
    return noun - 1 if marked and _is_action(tokens[noun]) else -1


def _is_action(noun: Token) -> bool:
    if noun.surface in _BECOMING:
        return False
    if noun.pos[0] == "動詞" or noun.pos[2] == "サ変可能":
        return True
    return noun.pos[0] == "名詞" and noun.surface[-1] in "いきしちにみりぎじびえけせてねめれげぜべ"
