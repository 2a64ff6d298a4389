"""社外の人に対する、身内への敬称（「弊社の山本部長様」「弊社の田中さん」など）。

## なぜ
社外の人に対しては、自社の者は上司であっても立てません。役職も敬称として働くため、名の後に付けません。

## 直し方
「部長の山本」「山本」とします。

## 根拠
「敬語の指針」（文化審議会答申、2007年）第3章第1（自分側の人の呼び方）。「弊社の山本様担当」のように、相手の名である場合は
指摘しません。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.letter.audience import Audience
from owabi.proof.context import Context
from owabi.proof.keigo.parties import OWN_COMPANY, TITLE
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity
from owabi.text.zones import Zone

_NAME = r"[一-龠々ヶァ-ヴー]{1,5}"
_PATTERN = expression(
    rf"(?=[弊当小本我わう私])(?:{OWN_COMPANY}|うち(?=の)|(?:私|わたくし)の(?:上司|同僚|部下|先輩|後輩))(?:の|、)? ?"
    rf"(?:[一-龠々ァ-ヴー]{{1,10}}[部課室局店](?:の)?)?(?:(?:代表)?(?:{TITLE}){{1,2}}の?|"
    rf"[一-龠ァ-ヴー]{{0,6}}担当(?:者)?の?)?{_NAME}?(?:{TITLE})?"
    r"(?P<mark>様|さま|さん|殿|氏|先生|君|くん)"
)
_OTHERS = expression(
    r"お客|皆|会員|取引|株主|奥|神|仏|顧客|各位|店[様さ]|先[様さ]|仕様|(?:同|模|多|異|一|有|両|王)様|氏名|殿堂|利用|契約|代理|加盟|販売|委託"
)
"""People who are not ours, and words in which 様, 氏 and 殿 are no honorifics."""

_SAYS = Said(
    "社外の方に対して、身内に敬称を付けています。敬称を取ってください。",
    "our own people take no honorific before readers outside; leave it out.",
)


@rule(
    "A106",
    severity=Severity.ERROR,
    on=document("様", "さま", "さん", "殿", "氏", "先生", "君", "くん"),
    given=Context(own_people=("岡部", "森 大輔")),
    bad={
        "弊社の山本部長様がご説明いたします。": None,
        "弊社の田中さんが担当いたします。": None,
        "詳しくは岡部様までご連絡ください。": None,
    },
    good=[
        "弊社の山本がご説明いたします。",
        "弊社のお客様にお知らせいたします。",
        "弊社の皆様がた",
        "弊社の仕様書をお送りします。",
        "弊社同様、貴社でもご確認ください。",
        "弊社の氏名欄にご記入ください。",
        "弊社販売店様にもお知らせいたします。",
        "岡部様式の図面",
        "弊社部長の岡部がご説明いたします。",
    ],
)
def honorific_on_own_people(reading: Reading) -> Iterator[Hit]:
    """様 or さん after 弊社の…, or after a name of the writer's side."""
    if reading.context.audience is Audience.EMPLOYEE:
        return
    text = reading.text
    for match in _PATTERN.finditer(text.flow):
        after = text.flow[match.end() : match.end() + 1]
        if not _OTHERS.search(match[0] + after) and after not in ("式", "々", "子", "書"):
            yield Hit(match.start("mark"), match.end("mark"), _SAYS)
    for name in {name for full in reading.context.own_people for name in (full, full.split(" ")[0])}:
        pattern = re.compile(
            re.escape(name).replace(r"\ ", " ?")
            + rf"[一-龠]{{0,3}}(?:{TITLE})? ?(?P<mark>様|さま|さん|殿|氏|先生|君|くん)(?![式々名主])"
        )
        for match in pattern.finditer(text.flow):
            if text.line_at(match.start()).zone not in (Zone.QUOTE, Zone.ADDRESS):
                yield Hit(match.start("mark"), match.end(), _SAYS)
