"""物事に向けて使った「存じ上げる」（「その件は存じ上げております」など）。

## なぜ
「存じ上げる」は、知っている相手の人を立てる語です。物事や場所には、立てる人がいません。

## 直し方
「存じております」とします。

## 根拠
「敬語の指針」（文化審議会答申、2007年）第2章第1（謙譲語Ⅰ「存じ上げる」と謙譲語Ⅱ「存じる」）。「お名前はかねて存じ上げております」のように、
人のことには正しい形です。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity

_THING = expression(
    r"(?P<what>[^、。はをも「」]{1,14})(?:は|を|も|については|に関しては|なら)、?"
    r"(?:よく|かねて|すでに|既に|もちろん|まだ|全く|まったく|一切|十分に?|詳しく)?$"
)
_PERSON = expression(
    r"(?:様|さま|さん|先生|氏|社|方|人|名前|高名|活躍|顔|功績|家族|長|皆|お客|教授|監督|選手|父|母|兄|姉|弟|妹|友|担当|者|奥|夫)"
    r"(?:のこと)?$"
)
_SAYS = Said(
    "物事には「存じ上げる」ではなく「存じる」を使います。", "存じ上げる is for people; write 存じる of a thing."
)


@rule(
    "K214",
    severity=Severity.WARNING,
    fix=FixSafety.SAFE,
    on=literal("存じ上げ", "存じあげ"),
    bad={
        "その件は存じ上げております。": "その件は存じております。",
        "会場の場所をよく存じ上げません。": "会場の場所をよく存じません。",
    },
    good=[
        "田中様のことはよく存じ上げております。",
        "お名前はかねて存じ上げております。",
        "その件は存じております。",
        "先生を存じ上げております。",
    ],
)
def humble_toward_things(spot: Spot) -> Iterator[Hit]:
    """A thing, 存じ上げる."""
    match = _THING.search(spot.before(24))
    if match and not _PERSON.search(match["what"]) and spot.tokens[max(spot.index() - 2, 0)].pos[2] != "人名":
        yield spot.hit(_SAYS, "存じ")
