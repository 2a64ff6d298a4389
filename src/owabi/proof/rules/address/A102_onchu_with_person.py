"""宛名での「御中」と「様」の併用、組織名だけの「様」。

## なぜ
「御中」は組織あて、「様」は人あてです。一つの宛名に両方を書くと、どちらあてなのかが分からなくなります。会社名や部署名に「様」を付けるのは
話し言葉で、宛名では「御中」を用います。

## 直し方
担当者の名が分かれば会社名に敬称を付けず「様」だけを、分からなければ「御中」だけを書きます。

## 根拠
手紙・文書の作法書に共通する規則。「株式会社北野物流 ご担当者様」のように、人を指す語があれば正しい形です。
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

_SAMA = expression(r"(?P<name>.*?) ?(?P<mark>様|さま|殿)$")
_PERSON = expression(r"(?:様|さま|殿|先生)$")
_INSIDE = expression(r"御中(?=.{0,24}(?:様|さま|殿|先生)$)")
_NAME = r"[^\s、。()様]{1,20}"
_COMPANY = expression(rf"^(?:{COMPANY_FORM.pattern} ?{_NAME}|{_NAME}{COMPANY_FORM.pattern})$")
_PEOPLE = expression(
    r"担当|責任者|代表|社長|部長|課長|係長|室長|局長|所長|店長|院長|校長|理事|会長|取締役|窓口|皆|お客|各位|会員|株主|一同|関係者|利用者"
)
_BOTH = Said(
    "「御中」と「様」が一つの宛名にあります。人あてなら「様」だけ、組織あてなら「御中」だけにしてください。",
    "御中 and 様 stand in one address; use 様 for a person or 御中 for an organisation.",
)
_ORGANISATION = Said("組織あての宛名は「御中」とします。", "address an organisation with 御中, not 様.")


@rule(
    "A102",
    severity=Severity.ERROR,
    fix=FixSafety.SAFE,
    blocks=True,
    on=document("御中", "様", "さま", "殿"),
    bad={
        "株式会社北野物流 御中\n営業部 山田様\n\nいつもお世話になっております。": None,
        "株式会社北野物流様\n\nお世話になっております。": "株式会社北野物流御中\n\nお世話になっております。",
        "株式会社北野物流 営業部様\n\nお世話になっております。": (
            "株式会社北野物流 営業部御中\n\nお世話になっております。"
        ),
        "株式会社北野物流御中 山田様\n\nお世話になっております。": None,
        "北野物流株式会社 様\n\n拝啓 平素は格別のご高配を賜り、厚く御礼申し上げます。": (
            "北野物流株式会社 御中\n\n拝啓 平素は格別のご高配を賜り、厚く御礼申し上げます。"
        ),
    },
    good=[
        "株式会社北野物流\n営業部 山田様\n\nいつもお世話になっております。",
        "株式会社北野物流 御中\n\nいつもお世話になっております。",
        "株式会社北野物流 ご担当者様\n\nいつもお世話になっております。",
        "株式会社北野物流 営業部 山田 太郎 様\n\nいつもお世話になっております。",
        "服部様\n\nいつもお世話になっております。",
        "お客様各位\n\n株式会社北野物流様との取引についてお知らせいたします。",
        "総務部長 田中様\n\nいつもお世話になっております。",
        "株式会社北野物流\n採用ご担当者 様\n\nいつもお世話になっております。",
    ],
)
def onchu_with_person(reading: Reading) -> Iterator[Hit]:
    """Both in the address lines; 様 on an organisation alone."""
    lines = address_lines(reading)
    organisations: list[tuple[int, int]] = []
    person = False
    for line in lines:
        mark = _organisation_mark(line)
        if mark is not None:
            yield Hit(line.start + mark, line.end, _ORGANISATION, "御中")
            continue
        if inside := _INSIDE.search(line.words):
            yield Hit(line.start + inside.start(), line.start + inside.end(), _BOTH)
        if line.words.endswith("御中"):
            organisations.append((line.end - 2, line.end))
        person = person or bool(_PERSON.search(line.words))
    if organisations and person:
        yield Hit(*organisations[0], _BOTH)


def _organisation_mark(line: AddressLine) -> int | None:
    """Where the 様 of an organisation begins."""
    match = _SAMA.match(line.words)
    if match is None or match["name"].endswith(("御中", "様")):
        return None
    name = match["name"]
    last = name.split(" ")[-1]
    if _PEOPLE.search(last):
        return None
    if _COMPANY.match(name) or (UNIT.search(last) and len(last) > 2) or _COMPANY.match(last):
        return match.start("mark")
    return None
