"""「ご」を和語などに付けた付け違い（「ご手紙」「ご忙しい」など）。

## なぜ
「ご」は漢語に、「お」は和語に付くのが原則です。「ご手紙」「ご待ち」のような付け違いは、誤りとして目立ちます。

## 直し方
「お手紙」「お待ち」とします。

## 根拠
「敬語の指針」（文化審議会答申、2007年）第2章第1（「お」と「御」の使い分け）。「ご返事」「ご手配」「ごゆっくり」「ごもっとも」の
ように定着した語は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.keigo.prefixes import is_mentioned
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import lexicon, pattern
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity

_SETTLED = ("存じ", "覧", "馳走", "入り", "用い", "勝手")
_SAYS = Said(
    "この語には「ご」ではなく「お」が付きます。",
    "this word takes お, not ご.",
)


@rule(
    "K153",
    severity=Severity.ERROR,
    fix=FixSafety.SAFE,
    on=(lexicon("lexicons/keigo_native"), pattern("ご[一-龠々][いきしちみりぎじびえけせねめれげぜべ]")),
    bad={
        "先日はご手紙をありがとうございました。": "先日はお手紙をありがとうございました。",
        "ご忙しいところ恐れ入ります。": "お忙しいところ恐れ入ります。",
        "ご電話にてご確認ください。": "お電話にてご確認ください。",
        "少々ご待ちください。": "少々お待ちください。",
        "ご願い申し上げます。": "お願い申し上げます。",
        "ご名前をご記入ください。": "お名前をご記入ください。",
        "ご飲みになりますか。": "お飲みになりますか。",
    },
    good=[
        "ご返事をお待ちしております。",
        "ごゆっくりお過ごしください。",
        "ご存じのとおり",
        "ご覧ください。",
        "ご手配ください。",
        "ご縁がありましたら",
        "ご恩に報います。",
        "ご心配をおかけします。",
        "ご体調はいかがですか。",
        "たまご料理",
        "ご礼拝の時間",
        "お体にご留意ください。",
        "ご身体的な事情",
    ],
)
def go_on_native(spot: Spot) -> Iterator[Hit]:
    """ご and a word that takes お: a listed one, or the stem of a verb."""
    if is_mentioned(spot):
        return
    tokens = spot.tokens
    at = spot.index()
    if at < 0 or at + 1 >= len(tokens) or tokens[at].start != spot.start - spot.sentence.start:
        return
    if tokens[at].surface != "ご" or (at and tokens[at - 1].surface in ("お", "ご")):
        return
    end = spot.end - spot.sentence.start
    if spot.entry:
        if "一" <= spot.word[-1] <= "龠" and not any(token.end == end for token in tokens[at + 1 : at + 4]):
            return
        if spot.word.endswith("身体") and spot.after(1) == "的":
            return
        yield spot.hit(_SAYS, "お" + spot.word[1:])
        return
    word = tokens[at + 1]
    if word.pos[0] == "動詞" and word.form.startswith("連用形-一般") and not word.surface.startswith(_SETTLED):
        yield spot.hit_tokens(at, at + 1, _SAYS, "お" + word.surface)
