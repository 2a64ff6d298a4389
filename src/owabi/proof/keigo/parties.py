"""Who a noun phrase stands for: the reader's side, ours, or a bare title that may be either."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from owabi.proof.context import Context
from owabi.text.expression import expression


class Side(StrEnum):
    """Whose side somebody is on."""

    READER = "reader"
    OWN = "own"
    TITLE = "title"


FAR = 200
"""How many characters before a predicate its subject is looked for."""

OWN_COMPANY = (
    "(?=[弊当小本我わう])(?:弊社|当社|小社|弊行|当行|弊店|当店|弊所|当所|弊院|当院|弊会|当会|弊校|当校|本校|本学|弊学|弊園|当園|当館|当方|弊部|弊課|弊協会"
    "|当協会|弊組合|当組合|当事務所|弊事務所|当法人|弊法人|弊団体|当団体|当グループ|弊グループ|我が社|わが社|うちの会社)"
)
"""Our own organisation."""

OWN_SELF = "(?:私|わたくし|わたし|僕|小生|小職|我々|われわれ)(?:ども|共|たち|達)?"
"""The writer."""

TITLE = (
    "(?:代表取締役|取締役|社長|会長|副社長|副会長|専務|常務|本部長|副部長|部長|次長|課長|係長|主任|室長|所長|支店長|支社長|工場長|店長|局長"
    "|編集長|事務局長|支部長|班長|医長|師長|学部長|教頭|参事|主幹|主査"
    "|院長|校長|園長|学長|理事長|理事|教授|監督|館長|事務長|社長秘書|リーダー|マネージャー|マネジャー)"
)
"""Titles of people in organisations."""

READER_COMPANY = (
    "(?:貴社|御社|貴行|貴店|貴所|貴院|貴会|貴校|貴学|貴園|貴館|貴庁|貴省|貴市|貴組合|貴協会|貴団体|貴法人|"
    "貴部|貴方|貴殿)"
)
"""The reader's organisation, or the reader."""

_NAME_OF_OURS = expression(rf"(?:{OWN_COMPANY}|{OWN_SELF}ども|うち)の")
_STAFF = (
    "(?:担当者?|(?:営業|窓口|受付|サポート|経理|総務|開発|広報|技術)担当者?|スタッフ|社員|職員|行員|店員|係員|係|部下|上司|上長|上の者|秘書"
    "|(?:作業|技術|配達|配送|警備|調査|販売|営業|指導|乗務|添乗|相談|検査|点検|清掃|研究|保守)員|運転手|ドライバー|(?:当番|サービス|カスタマー)?エンジニア|オペレーター|エンジニア|役員|従業員|事務局|責任者|代表者?|医師|看護師|講師|弁護士|税理士|教員|教諭|職人|創業者|(?:技術|作業|研究|管理|運営|開発|編集)者|専門家|者)"
)
_KIN = "(?:主人|父|母|兄|姉|弟|妹|夫|妻|家内|娘|息子|祖父|祖母|両親)"
_PLURAL = expression(r"(?:たち|達|方々|(?<=[生様客])方|がた|ら|一同|全員|自身|本人)$")
_HONOURED = expression(
    rf"(?:様|さま|さん|先生|先方|先様|氏|殿|お客|顧客|取引先|どなた|あなた|{READER_COMPANY}|方々"
    r"|[おご御](?:主人|家族|両親|本人|子息|息女|担当|担当の方|家族|一行|友人|一同|名義人|遺族|嬢)|[おご御][一-龠]{1,4}者)$"
)
_THE_ONE = expression(
    r"(?:^|[おご御][^の]{1,8}の|な|ある|ない|(?:[一-龠]{1,4}者|会員|家族|遺族|一般|個人|法人|対象|該当|高齢|同伴|初めて|株主|患者)の)方$"
)
_OWN = expression(rf"(?:{OWN_COMPANY}|{OWN_SELF})$")
_OWN_STAFF = expression(
    rf"(?:{OWN_COMPANY}|{OWN_SELF}|うち)の?.{{0,16}}(?:{_STAFF}|{TITLE}|営業|経理|総務|人事|広報|受付|窓口)$"
)
_TOGETHER = expression(rf"{OWN_COMPANY}(?:と|や|・)|(?:と|や|・){OWN_COMPANY}$")
_NAMED_STAFF = expression(rf"^(?:担当者?|責任者|{TITLE})の(?!方|者|人)[一-龠々]{{1,4}}$")
_BARE_STAFF = expression(
    rf"^(?:[一-龠ァ-ヴー]{{1,8}}[部課室]の|(?:担当|係|受付|窓口|営業|技術|社内|専門|現地|別|代わり|うち|店|現場|当番)の)?{_STAFF}$"
)
_OWN_KIN = expression(rf"(?:^|{OWN_SELF}の|うちの){_KIN}$")
_READER_STAFF = expression(
    rf"(?:{READER_COMPANY}|先方|お客様|お客さま|お取引先様?|取引先)の?.{{0,16}}(?:{_STAFF}|{TITLE}|方)$"
)
_OTHERS_OF_OURS = expression(r"(?:お客|取引|株主|会員|利用者|皆|契約|加盟|代理店|販売店|委託|先生|恩師|教授|母校)")
_TITLE = expression(rf"(?:^|[^のご]){TITLE}$|^{TITLE}$")


_READER_PART = expression(rf"{READER_COMPANY}|先方|お客")
_UNIT = (
    r"[一-龠ァ-ヴー]{1,10}(?:[部課室局係班]|部門|部署|本店|グループ|チーム|支店|支社|営業所|工場|センター|窓口|事務局)"
)
_OWN_UNIT = expression(rf"(?:{OWN_COMPANY}|{OWN_SELF}ども|うち)の?{_UNIT}$")
_OWN_NAME = expression(
    rf"^(?:{OWN_COMPANY}の?)?(?:{_UNIT}の?)?(?:[一-龠]{{0,6}}{TITLE}の|代表の|担当者?の|[一-龠]{{0,4}}担当の)?[一-龠々ヶ]{{1,4}}$"
)


def side_of(words: str, context: Context, *, is_name: bool = False) -> Side | None:
    """The side that a noun phrase names; None for things and for people of whom nothing is known.

    `弊社の担当者` is ours, `お客様` and `貴社の社長` the reader's, `部長` alone a title.
    `is_name`: the last word is a person's name.
    """
    if is_name and (_NAME_OF_OURS.match(words) or _OWN_NAME.match(words)) and not _READER_PART.match(words):
        return Side.OWN
    if words.endswith(("のほう", "様の方", "社の方")):
        words = words[:-3] if words.endswith("のほう") else words[:-2]
    elif words.endswith("の方") and _OWN.search(words[:-2]):
        return Side.OWN
    return _side_of(words[-40:], context.own_people, context.own_companies, context.reader_companies)


@lru_cache(maxsize=4096)
def _side_of(
    words: str, own_people: tuple[str, ...], own_companies: tuple[str, ...], reader_companies: tuple[str, ...]
) -> Side | None:
    bare = _PLURAL.sub("", words) or words
    if _is_one_of(bare, own_people):
        return Side.OWN
    for company in own_companies:
        if bare.endswith(company) or (company in bare and not _HONOURED.search(bare) and _is_staff_of(bare, company)):
            return Side.OWN
    for company in reader_companies:
        if bare.removesuffix("様").removesuffix("さん").endswith(company) or (
            company in bare and _is_staff_of(bare, company)
        ):
            return Side.READER
    return _by_words(words, bare)


def _by_words(words: str, bare: str) -> Side | None:
    if _TOGETHER.search(bare):
        return None
    if _READER_STAFF.search(bare):
        return Side.READER
    ours = re.search(rf"(?:{OWN_COMPANY}|{OWN_SELF}|うち)の", bare)
    if _HONOURED.search(bare) or _HONOURED.search(words):
        if ours and not _OTHERS_OF_OURS.search(bare[ours.end() :]):
            return Side.OWN
        return Side.READER
    if (
        _OWN.search(bare)
        or _OWN_UNIT.search(bare)
        or _OWN_KIN.search(bare)
        or _OWN_STAFF.search(bare)
        or _BARE_STAFF.match(bare)
        or _NAMED_STAFF.match(bare)
    ):
        return Side.OWN
    if _THE_ONE.search(words):
        return None if ours else Side.READER
    return Side.TITLE if _TITLE.search(bare) else None


def _is_one_of(words: str, people: tuple[str, ...]) -> bool:
    """Whether the words end with one of ours, with or without a title or an honorific."""
    for person in people:
        for name in {person, person.replace(" ", ""), person.split(" ")[0]}:
            at = words.rfind(name)
            if at >= 0 and _AFTER_NAME.fullmatch(words, at + len(name)):
                return True
    return False


_AFTER_NAME = expression(rf" ?[一-龠]{{0,3}} ?(?:{TITLE})?(?:様|さま|さん|氏)?")


def _is_staff_of(words: str, company: str) -> bool:
    rest = words[words.rfind(company) + len(company) :]
    return bool(re.search(rf"^の?(?:.{{0,16}}(?:{_STAFF}|{TITLE}|様|さん|方)|{_UNIT})$", rest))


_SOMEBODY = expression(
    rf"様|さま|さん|先生|先方|先様|お客|取引先|方[がはもの]|{READER_COMPANY}|どなた|あなた|皆|[おご御](?:主人|家族|両親|本人|子息)|者|{TITLE}"
)
_OURS = expression(rf"{OWN_COMPANY}|{OWN_SELF}|うち|{_STAFF}|{_KIN}|{TITLE}")


def may_name_reader(words: str, context: Context) -> bool:
    """A quick look: whether somebody who is not ours could be named in a sentence."""
    return bool(_SOMEBODY.search(words)) or any(name in words for name in context.reader_companies)


def may_name_us(words: str, context: Context) -> bool:
    """A quick look: whether somebody of ours could be named in a sentence."""
    if _OURS.search(words):
        return True
    return any(name.split(" ")[0] in words for name in (*context.own_people, *context.own_companies))
