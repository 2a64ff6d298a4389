"""相手のことを尋ねる「でございますか」（「田中様でございますか」など）。

## なぜ
「ございます」は物事を丁寧に述べる語で、人を立てる働きがありません。相手が誰かを尋ねるときは、相手を立てる語を使います。

## 直し方
「田中様でいらっしゃいますか」とします。

## 根拠
「敬語の指針」（文化審議会答申、2007年）第2章第1（丁寧語の働き）、第3章第2。自分を述べる「担当の山本でございます」は正しい形です。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity

_SAYS = Said("相手が誰かを尋ねるときは「でいらっしゃいますか」です。", "ask who somebody is with でいらっしゃいますか.")
_PERSON = expression(
    r"(?:様|さま|さん|先生|ご本人|ご担当|ご担当者|ご主人|お元気|ご在宅|ご健在|ご存命|お一人|お二人|(?:様|さん|部長|課長|社長|先生|長)は、?[^、。]{0,10}(?:在席|在宅|外出中?|出張中?|会議中|不在|お留守|休暇中))$"
)
_ASKED = expression(r"でござい(?P<polite>ます|ました)(?:か|ね|よね|でしょうか)")


@rule(
    "K213",
    severity=Severity.ERROR,
    fix=FixSafety.UNSAFE,
    on=literal("でございます", "でございました"),
    bad={
        "失礼ですが、田中様でございますか。": "失礼ですが、田中様でいらっしゃいますか。",
        "ご契約者様ご本人でございますでしょうか。": "ご契約者様ご本人でいらっしゃいますでしょうか。",
    },
    good=[
        "担当の山本でございます。",
        "田中様でいらっしゃいますか。",
        "お支払いはカードでございますか。",
        "ご注文は以上でございますね。",
    ],
)
def de_gozaimasu_for_people(spot: Spot) -> Iterator[Hit]:
    """様, でございますか."""
    match = _ASKED.match(spot.text.flow, spot.start)
    if match and _PERSON.search(spot.before(24)):
        yield spot.hit(_SAYS, "でいらっしゃい" + match["polite"], end=match.end("polite"))
