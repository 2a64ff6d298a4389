"""宛名での「御中」と「様」の併用、会社名だけの「様」。

## なぜ
「御中」は組織あて、「様」は人あてです。一つの宛名に両方を書くと、どちらあてなのかが分からなくなります。会社名に「様」を付けるのは
話し言葉で、宛名では「御中」を用います。

## 直し方
担当者の名が分かれば会社名に敬称を付けず「様」だけを、分からなければ「御中」だけを書きます。

## 根拠
手紙・文書の作法書に共通する規則。「株式会社北野物流 ご担当者様」のように、人を指す語があれば正しい形です。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity
from owabi.text.zones import Zone

_COMPANY = r"(?:株式会社|有限会社|合[同資名]会社|(?:一般|公益)(?:社団|財団)法人|\([株有]\))"
_NAME = r"[^\s、。()株様]{1,20}"
_COMPANY_SAMA = re.compile(rf"(?:{_COMPANY} ?{_NAME}|{_NAME}{_COMPANY}) ?様$")
_BOTH = Said(
    "「御中」と「様」が一つの宛名にあります。人あてなら「様」だけ、組織あてなら「御中」だけにしてください。",
    "御中 and 様 stand in one address; use 様 for a person or 御中 for an organisation.",
)
_SAMA = Said("会社あての宛名は「御中」とします。", "address a company with 御中, not 様.")


@rule(
    "A102",
    severity=Severity.ERROR,
    fix=FixSafety.SAFE,
    blocks=True,
    on=document("御中", "様"),
    bad={
        "株式会社北野物流 御中\n営業部 山田様\n\nいつもお世話になっております。": None,
        "株式会社北野物流様\n\nお世話になっております。": "株式会社北野物流御中\n\nお世話になっております。",
        "北野物流株式会社 様\n\n拝啓 平素は格別のご高配を賜り、厚く御礼申し上げます。": (
            "北野物流株式会社 御中\n\n拝啓 平素は格別のご高配を賜り、厚く御礼申し上げます。"
        ),
    },
    good=[
        "株式会社北野物流\n営業部 山田様\n\nいつもお世話になっております。",
        "株式会社北野物流 御中\n\nいつもお世話になっております。",
        "株式会社北野物流 ご担当者様\n\nいつもお世話になっております。",
        "株式会社北野物流 営業部 山田 太郎 様\n\nいつもお世話になっております。",
        "お客様各位\n\n株式会社北野物流様との取引についてお知らせいたします。",
    ],
)
def onchu_with_person(reading: Reading) -> Iterator[Hit]:
    """Both in the address lines; 様 on a company alone."""
    text = reading.text
    lines = list(text.lines_in(Zone.ADDRESS))
    organisations = [line for line in lines if text.words(line).endswith("御中")]
    persons = [line for line in lines if text.words(line).endswith(("様", "さま"))]
    for line in lines:
        if _COMPANY_SAMA.search(text.words(line)):
            yield Hit(line.end - 1, line.end, _SAMA, "御中")
    if organisations and persons:
        yield Hit(organisations[0].end - len("御中"), organisations[0].end, _BOTH)
