"""社外の人に対する、身内の名の後の役職（「弊社の山本部長が」など）、自分に付けた敬称（「山本様と申します」など）。

## なぜ
名の後に付けた役職は敬称として働きます。社外の人に対しては、自社の者は上司であっても立てません。

## 直し方
「部長の山本」「弊社社長の山本」のように、役職を名の前に置きます。

## 根拠
「敬語の指針」（文化審議会答申、2007年）第3章第1（自分側の人の呼び方）。社内の人だけに宛てた文書では指摘しません。
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
from owabi.text.finding import FixSafety, Severity
from owabi.text.zones import Zone

_OF_OURS = expression(
    rf"(?=[弊当小本我わう私])(?:{OWN_COMPANY}|うち(?=の)|(?:私|わたくし)の(?:上司|先輩))の? ?"
    rf"(?P<unit>[一-龠々ァ-ヴー]{{1,8}}[部課室局店]の? "
    rf"?)?(?P<name>[一-龠々ヶ]{{1,4}})(?P<title>(?:副|代表取締役)?{TITLE})(?P<after>が|は|も|に|より|"
    rf"から|の|を|と|へ|まで|で|、|。|$)"
)
_MYSELF = expression(
    rf"(?P<name>[一-龠々]{{1,4}}(?: ?[一-龠々ぁ-ん]{{1,3}})?) ?(?P<title>様|さん|氏|先生|"
    rf"{TITLE})(?:と申します|と申す者|と申し上げます)"
)
_I_AM = expression(
    r"(?:私(?:の名前)?|わたくし(?:の名前)?|担当)は、?(?P<name>[一-龠々]{1,4})(?P<title>様|さん|氏)(?=です|でござい|と申)"
)
_NOT_NAMES = expression(
    r"(?:代表|営業|総務|経理|人事|開発|広報|本社|支社|支店|副|元|前|新|現|各|両|同|当時|担当|歴代|技術|製造|品質|管理|部|課|企画|事業|統括|執行|東京|大阪|名古屋|福岡|札幌|仙台|横浜|広島|京都|神戸|地区|工場|店舗)$"
)
_SAYS = Said(
    "名の後の役職は敬称になります。「部長の山本」のように、名の前に置いてください。",
    "a title after a name honours; put it before: 部長の山本.",
)
_SELF = Said("自分の名に敬称や役職を付けています。名だけを名乗ってください。", "do not honour your own name.")


@rule(
    "A118",
    severity=Severity.ERROR,
    fix=FixSafety.UNSAFE,
    on=document("長", "役", "専務", "常務", "主任", "教授", "監督", "申します", "申す", "申し上げ", "さんです"),
    given=Context(own_people=("山本",)),
    bad={
        "山本部長がご説明いたします。": "部長の山本がご説明いたします。",
        "弊社の佐藤課長から連絡いたします。": "弊社の課長の佐藤から連絡いたします。",
        "株式会社みどりの佐藤部長と申します。": None,
        "営業部の佐藤様と申します。": None,
    },
    good=[
        "部長の山本がご説明いたします。",
        "弊社の営業部長がご説明いたします。",
        "弊社社長の山本がご挨拶いたします。",
        "弊社の佐藤が、北野物流の鈴木部長に申し上げました。",
        "佐藤と申します。",
        "弊社代表取締役社長より申し上げます。",
    ],
)
def own_title_after_name(reading: Reading) -> Iterator[Hit]:
    """Our own person's name, then a title; a title or 様 before と申します."""
    flow = reading.text.flow
    if reading.context.audience is not Audience.EMPLOYEE:
        for match in _OF_OURS.finditer(flow):
            if not _is_title(match) and not _NOT_NAMES.search(match["name"]) and _is_written(reading, match.start()):
                yield _swapped(match)
        for name in {full.split(" ")[0] for full in reading.context.own_people}:
            for match in re.finditer(
                rf"(?<![一-龠])(?P<name>{re.escape(name)})(?P<title>(?:副|本)?{TITLE})(?!の?{re.escape(name)})", flow
            ):
                if _is_written(reading, match.start()):
                    yield _swapped(match)
    for match in (*_named_selves(flow), *_honoured_selves(flow)):
        if _is_written(reading, match.start()) and not _NOT_NAMES.search(match["name"]):
            yield Hit(match.start("title"), match.end("title"), _SELF)


def _is_title(match: re.Match[str]) -> bool:
    """支店長: the name is a part of the title."""
    return bool(re.fullmatch(TITLE, match["name"] + match["title"]))


def _named_selves(flow: str) -> Iterator[re.Match[str]]:
    """What stands before と申します, with its title."""
    place = flow.find("と申")
    while place >= 0:
        if match := _MYSELF.search(flow, max(place - 16, 0), place + 10):
            yield match
        place = flow.find("と申", place + 2)


def _honoured_selves(flow: str) -> Iterator[re.Match[str]]:
    """私は山田さんです."""
    place = flow.find("さんです")
    while place >= 0:
        if match := _I_AM.search(flow, max(place - 14, 0), place + 6):
            yield match
        place = flow.find("さんです", place + 2)


def _swapped(match: re.Match[str]) -> Hit:
    return Hit(match.start("name"), match.end("title"), _SAYS, f"{match['title']}の{match['name']}")


def _is_written(reading: Reading, place: int) -> bool:
    return reading.text.line_at(place).zone not in (Zone.QUOTE, Zone.ADDRESS)
