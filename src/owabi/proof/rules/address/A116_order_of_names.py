"""宛名の中の順の誤り（「山田様 部長」「山田様」の次の行に会社名、名のない「部長 様」など）。

## なぜ
宛名は、会社名、部署、役職、氏名、敬称の順に書きます。順が違ったり、名のない役職に「様」を付けたりすると、誰あてなのかが分からなくなります。

## 直し方
「株式会社北野物流 営業部 部長 山田様」とします。

## 根拠
手紙・文書の作法書に共通する規則。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.keigo.addressees import COMPANY_FORM, address_lines
from owabi.proof.keigo.parties import TITLE
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_TITLE_LAST = expression(rf"(?:様|さま|殿) ?(?:[一-龠]{{0,6}}{TITLE})$")
_COMPANY_LAST = expression(rf"(?:様|さま|殿) {COMPANY_FORM.pattern}.*$|(?:様|さま|殿) .{{1,20}}{COMPANY_FORM.pattern}$")
_NAMELESS = expression(rf"(?:^| )(?:[一-龠]{{0,8}}{TITLE}) (?P<mark>様|さま|殿)$|^(?P<alone>様|さま)$")
_ORDER = Said(
    "宛名の順が違います。会社名、部署、役職、氏名の順に書き、最後に敬称を付けてください。",
    "the address runs company, unit, title, name, honorific.",
)
_NO_NAME = Said(
    "宛名に名前がありません。氏名を書くか「ご担当者様」としてください。",
    "the address has no name; write it, or ご担当者様.",
)


@rule(
    "A116",
    severity=Severity.ERROR,
    on=document("様", "さま", "殿"),
    bad={
        "株式会社北野物流\n山田様 部長\n\nお世話になっております。": None,
        "山田太郎様\n株式会社北野物流\n\nお世話になっております。": None,
        "株式会社北野物流\n営業部長 様\n\nお世話になっております。": None,
    },
    good=[
        "株式会社北野物流\n営業部長 山田様\n\nお世話になっております。",
        "株式会社北野物流 御中\n\nお世話になっております。",
        "山田様\n佐藤様\n\nお世話になっております。",
        "株式会社北野物流\n山田様\n株式会社西山印刷\n佐藤様\n\nお世話になっております。",
    ],
)
def order_of_names(reading: Reading) -> Iterator[Hit]:
    """A title or a company after the honorific; an honorific without a name."""
    lines = reading.once(address_lines)
    honoured = -1
    for number, line in enumerate(lines):
        if match := _TITLE_LAST.search(line.words) or _COMPANY_LAST.search(line.words):
            yield Hit(line.start + match.start(), line.start + match.end(), _ORDER)
        elif (match := _NAMELESS.search(line.words)) and (match["mark"] or len(lines) == 1):
            mark = "mark" if match["mark"] else "alone"
            yield Hit(line.start + match.start(mark), line.start + match.end(mark), _NO_NAME)
        if line.words.endswith(("様", "さま", "殿")):
            honoured = number
    companies = [bool(COMPANY_FORM.search(line.words)) for line in lines]
    if 0 <= honoured == len(lines) - 2 and companies[-1] and not any(companies[:-1]) and " " not in lines[-1].words:
        yield Hit(lines[-1].start, lines[-1].end, _ORDER)
