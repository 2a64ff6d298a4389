"""相手の動作をへりくだる語で述べる形（「お客様が申された」など）。

## なぜ
「申す」「参る」は自分の側をへりくだる語です。「れる」を付けても、相手を立てる語にはなりません。

## 直し方
「おっしゃった」「いらっしゃった」とします。

## 根拠
「敬語の指針」（文化審議会答申、2007年）第1章・第3章。「申し込まれる」「申し出られる」は別の語です。
神社や墓所に「参られた」は参拝の意味なので指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity
from owabi.text.inflection import before

_VERBS = {"申す": "おっしゃる", "参る": "いらっしゃる", "まいる": "いらっしゃる"}
_HOLY = ("墓", "神社", "寺", "宮", "神宮", "霊園", "大社")
_SAYS = Said(
    "相手の動作にへりくだる語を使っています。相手を立てる語にしてください。",
    "a humble word is used for what somebody else does; use an honorific one.",
)


@rule(
    "K115",
    severity=Severity.ERROR,
    fix=FixSafety.UNSAFE,
    on=literal("申され", "参られ", "まいられ", "様が存じて", "様が存じ上げて"),
    bad={
        "お客様が申された内容": "お客様がおっしゃった内容",
        "田中様は何時に参られますか。": "田中様は何時にいらっしゃいますか。",
        "お客様が存じているとおり": None,
    },
    good=[
        "お客様がおっしゃった内容",
        "先日申し込まれた件",
        "退会を申し出られた方",
        "神社に参られた方",
        "ご存じのとおり",
        "弊社の山田が申しましたとおり",
    ],
)
def reader_humbled(spot: Spot) -> Iterator[Hit]:
    """申す or 参る with れる; 存じる of a reader."""
    tokens = spot.tokens
    at = spot.index()
    if "存じ" in spot.word:
        yield spot.hit(_SAYS)
        return
    instead = _VERBS.get(tokens[at].lemma) if at >= 0 else None
    if instead is None or at + 1 >= len(tokens) or tokens[at + 1].lemma != "れる":
        return
    if any(word in spot.before(12) for word in _HOLY):
        return
    after = tokens[at + 2] if at + 2 < len(tokens) else None
    yield spot.hit_tokens(at, at + 1, _SAYS, before(instead, after))
