"""敬称のない宛名（「株式会社みどり 山田太郎」だけ、「みどり商事」だけなど）。

## なぜ
宛名に敬称がないと、呼び捨てになります。

## 直し方
人には「様」、組織には「御中」、大勢には「各位」を付けます。

## 根拠
手紙・文書の作法書に共通する規則。本文の前にあり、すぐあとに挨拶が続く宛名だけを指摘します。差出人の名や標題は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.keigo.addressees import COMPANY_FORM, UNIT, AddressLine, address_lines
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity
from owabi.text.folding import HOLE

_HONOURED = expression(
    r"(?:様|さま|御中|各位|殿|先生|皆さん|さん|サン|くん|君|ちゃん|氏|の方|の方々|へ|宛て?|行|一同|方々|社長|部長|課長|係長|次長|専務|常務|会長|教授|所長|店長|院長|校長|室長|局長)[)）]?$"
)
_SAYS_PERSON = Said("宛名に敬称がありません。「様」を付けてください。", "the address has no honorific; add 様.")
_SAYS_ORGANISATION = Said(
    "宛名に敬称がありません。「御中」を付けてください。", "the address has no honorific; add 御中."
)
_NAME = expression(r"[一-龠々ヶ]{1,4}(?: ?[一-龠々ぁ-んァ-ヴー]{1,4})?")
_ODD = expression(r"[0-9:/@#【】「」■●◆<>]|について|のお知らせ|件|ご案内|お詫び|報告|{}")


@rule(
    "A114",
    severity=Severity.ERROR,
    fix=FixSafety.UNSAFE,
    on=document("お世話に", "拝啓", "謹啓", "時下", "平素", "ご無沙汰", "はじめまして", "突然の"),
    bad={
        "株式会社北野物流\n営業部 山田太郎\n\nお世話になっております。": (
            "株式会社北野物流\n営業部 山田太郎 様\n\nお世話になっております。"
        ),
        "株式会社北野物流\n\nお世話になっております。": "株式会社北野物流 御中\n\nお世話になっております。",
        "北野物流株式会社 営業部\n\n拝啓 時下ますますご清栄のこととお慶び申し上げます。": (
            "北野物流株式会社 営業部 御中\n\n拝啓 時下ますますご清栄のこととお慶び申し上げます。"
        ),
    },
    good=[
        "株式会社北野物流\n営業部 山田太郎様\n\nお世話になっております。",
        "株式会社北野物流\n営業部長 山田\n\n本日のお知らせをお送りします。",
        "サービス停止のお知らせ\n\n平素よりお世話になっております。",
        "山田部長\n\nお世話になっております。",
        "いつもお世話になっております。",
    ],
)
def no_honorific(reading: Reading) -> Iterator[Hit]:
    """The last line of an address ends with a bare name."""
    lines = reading.once(address_lines)
    if not lines or any(_HONOURED.search(line.words) or HOLE in line.words for line in lines):
        return
    text = "".join(line.words for line in lines)
    if any(name in text for name in (*reading.context.own_companies, *reading.context.own_people)) or _ODD.search(text):
        return
    last = lines[-1]
    if (
        not any(COMPANY_FORM.search(line.words) or UNIT.search(line.words.split(" ")[-1]) for line in lines)
        and len(lines) > 1
    ):
        return
    yield from _objection(last)


def _objection(line: AddressLine) -> Iterator[Hit]:
    parts = line.words.split(" ")
    last = parts[-1]
    if (COMPANY_FORM.search(line.words) and len(parts) == 1) or UNIT.search(last):
        start = line.start + len(line.words) - len(last)
        yield Hit(start, line.end, _SAYS_ORGANISATION, f"{last} 御中")
    elif _NAME.fullmatch(last) and (len(parts) > 1 or len(last) >= 2):
        name = " ".join(parts[-2:]) if len(parts) > 2 and len(last) <= 3 and len(parts[-2]) <= 3 else last
        yield Hit(line.end - len(name), line.end, _SAYS_PERSON, f"{name} 様")
