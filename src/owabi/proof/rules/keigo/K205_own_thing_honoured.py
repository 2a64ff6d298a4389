"""自分の側の物事に付けた尊敬の「お・ご」（「私のご意見」「弊社のお考え」など）。

## なぜ
「ご意見」「お考え」「ご住所」の「お・ご」は、その持ち主を立てます。自分の側の物事に付けると、自分を立てることになります。

## 直し方
「私の意見」「弊社の考え」とします。

## 根拠
「敬語の指針」（文化審議会答申、2007年）第2章第1（尊敬語の「お・ご」）、第3章第1（自分側の「お・ご」）。「弊社のご案内」「私からのお願い」の
ように、相手に向かう物事には正しい形なので指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.keigo.parties import OWN_COMPANY, OWN_SELF
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity

_OWN = expression(
    rf"(?:{OWN_COMPANY}|{OWN_SELF}|うち)(?:の(?:代表取締役|取締役|工場|担当部署|従業員|子供|妻|夫|息子|娘|社長|部長|課長|担当者?|社員|家族|父|母|上司|代表))?の$"
)
_AFTER = expression(r"を(?:お聞かせ|うかが|伺|お寄せ|募集)|は(?:いかが|ございま)|(?:向|宛|あて)|[一-龠]")
_SAYS = Said(
    "自分の側の物事に、持ち主を立てる「お・ご」を付けています。取ってください。",
    "お/ご honours the owner; leave it out for what is ours.",
)


@rule(
    "K205",
    severity=Severity.ERROR,
    fix=FixSafety.SAFE,
    on=literal(
        "ご意見", "ご社長", "ご部長", "ご代表", "お考え", "ご都合", "お気持ち", "ご住所", "ご予定", "ご判断",
        "ご希望",
        "お名前", "お荷物", "ご趣味", "ご家族", "ご職業", "ご出身", "ご経歴", "ご方針", "ご意向", "ご見解", "ご感想",
        "お仕事", "ご自宅", "お宅", "お電話番号", "ご担当", "ご不手際", "ご責任", "ご認識", "ご所属", "ご要望",
        "ご計画",
        "ご状況", "ご実績", "ご経営", "ご製品", "ご商品", "ご本社", "ご社員", "ご従業員", "ご立場", "お立場",
        "お考え方", "ご体調", "お怪我", "ご病気", "ご実家", "ご両親", "ご主人", "ご夫婦", "ご結婚", "ご成功",
        "ご受賞",
        "ご昇進", "ご経験", "ご専門", "お体", "お車", "ご功績", "ご活躍", "お力", "ご尽力", "ご発言", "ご提言",
        "お悩み", "ご事情", "ご勘違い", "ご不注意", "ご出席", "ご栄転", "ご就任",
    ),
    bad={
        "それは私のご意見です。": "それは私の意見です。",
        "弊社のお考えをご説明いたします。": "弊社の考えをご説明いたします。",
        "弊社の社長のご予定を確認いたします。": "弊社の社長の予定を確認いたします。",
    },
    good=[
        "お客様のご意見をお聞かせください。",
        "私の意見を申し上げます。",
        "弊社のご案内をお送りします。",
        "私からのお願いです。",
        "弊社へのご意見をお寄せください。",
        "弊社のご連絡先は、下記のとおりです。",
    ],
)  # fmt: skip
def own_thing_honoured(spot: Spot) -> Iterator[Hit]:
    """私の, a thing with お or ご that honours its owner."""
    if spot.word == "ご担当" and spot.after(1) == "者" and _OWN.search(spot.before(16)):
        yield spot.hit(_SAYS, "担当者", end=spot.end + 1)
    elif _OWN.search(spot.before(16)) and not _AFTER.match(spot.after(6)):
        yield spot.hit(_SAYS, "自宅" if spot.word == "お宅" else spot.word[1:])
