"""自分の側の人を立てる呼び方（「私のお父様」「弊社の担当の方」など）。

## なぜ
「お父様」「方」は相手や第三者を立てる語です。自分の家族や自社の者に使うと、外の人の前で身内を立てることになります。

## 直し方
「父」「弊社の担当の者」「弊社の社員」とします。

## 根拠
「敬語の指針」（文化審議会答申、2007年）第3章第1（自分側の人の呼び方）。「弊社の方針」「弊社の方（ほう）で」は別の語なので
指摘しません。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.proof.keigo.parties import OWN_COMPANY, OWN_SELF
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity

_KIN = {
    "父": "父", "母": "母", "兄": "兄", "姉": "姉", "祖父": "祖父", "祖母": "祖母", "じい": "祖父", "ばあ": "祖母",
    "子": "子ども", "嬢": "娘", "嫁": "妻",
}  # fmt: skip
_MY_KIN = expression(rf"(?:{OWN_SELF}|うち|我が家)の$")
_PERSON = expression(rf"(?:{OWN_COMPANY}|{OWN_SELF}ども|うち)の?[^、。「」のはがをに]{{0,10}}の?$")
_OTHERS = expression(
    r"客|取引|会員|株主|利用|皆|来場|来店|参加|希望|契約|購入|対象|応募|関係|協力|委託|出席|持ち|勤め|使い"
)
_SAYS = Said(
    "自分の側の人を立てる呼び方です。外の方には立てない語にしてください。",
    "our own people are not honoured before readers outside.",
)


@rule(
    "K204",
    severity=Severity.ERROR,
    fix=FixSafety.UNSAFE,
    on=literal(
        "お父",
        "お母",
        "お兄",
        "お姉",
        "お祖父",
        "お祖母",
        "おじい",
        "おばあ",
        "お子",
        "お嬢",
        "お嫁",
        "ご主人様",
        "奥様",
        "奥さん",
        "の方が",
        "の方は",
        "の方に",
        "の方も",
        "の方から",
        "の方々",
        "スタッフさん",
        "社員さん",
    ),
    bad={
        "私のお父様がご挨拶に伺います。": "私の父がご挨拶に伺います。",
        "弊社の担当の方がご説明いたします。": "弊社の担当の者がご説明いたします。",
        "当社社員の方々も参加いたします。": None,
        "うちのお母さんが申しておりました。": "うちの母が申しておりました。",
    },
    good=[
        "お父様によろしくお伝えください。",
        "弊社の方針をご説明いたします。",
        "弊社のサービスをご利用の方には、メールをお送りします。",
        "弊社のお客様の方々",
        "私のお子様向け講座",
        "私の方からご連絡いたします。",
        "弊社の担当の者がご説明いたします。",
        "対象の方は窓口へお越しください。",
    ],
)
def own_person_honoured(spot: Spot) -> Iterator[Hit]:
    """お父様 after 私の, 方 after 弊社の担当."""
    flow = spot.text.flow
    before = flow[max(spot.sentence.start, spot.start - 24) : spot.start]
    if spot.word[0] in "おご奥" and not spot.word.startswith("お子"):
        match = re.compile(r"(?:様|さま|さん|ちゃん|上)?(?:様)?").match(flow, spot.end)
        end = match.end() if match else spot.end
        if _MY_KIN.search(before) and (end > spot.end or spot.word[-1] in "様ん嫁"):
            put = next(
                (plain for word, plain in _KIN.items() if spot.word == "お" + word), "夫" if "主" in spot.word else "妻"
            )
            yield spot.hit(_SAYS, put, end=end)
    elif spot.word.startswith("の方") or spot.word.endswith("さん"):
        found = _PERSON.search(before)
        if found is None or _OTHERS.search(found[0]):
            return
        if spot.word.endswith("さん"):
            yield spot.hit(_SAYS, spot.word.removesuffix("さん"))
        elif re.fullmatch(rf"{OWN_COMPANY}|{OWN_SELF}(?:ども)?|うち", found[0]):
            return
        elif spot.word == "の方々":
            yield spot.hit(_SAYS, start=spot.start + 1)
        else:
            yield spot.hit(_SAYS, "者", start=spot.start + 1, end=spot.start + 2)
