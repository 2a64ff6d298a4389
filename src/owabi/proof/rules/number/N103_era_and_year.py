"""元号の年と西暦の年の食い違い（「令和5年（2022年）」など）。

## なぜ
どちらかが間違っています。

## 直し方
令和は西暦から2018、平成は1988、昭和は1925を引いた年です。確かめて直します。

## 根拠
元号を改める政令。改元の年（2019年は平成31年と令和元年）は、どちらも正しいとします。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.dates.era import western_year
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.finding import Severity

_ERA = r"(?P<era>令和|平成|昭和)(?P<number>元|\d{1,2})年"
_BOTH = (re.compile(rf"{_ERA} ?\((?P<year>\d{{4}})年?\)"), re.compile(rf"(?P<year>\d{{4}})年? ?\({_ERA}\)"))


@rule(
    "N103",
    severity=Severity.ERROR,
    on=document("令和", "平成", "昭和"),
    bad={"令和5年（2022年）4月に開始いたしました。": None, "2018年（平成29年）の契約": None},
    good=[
        "令和5年（2023年）4月に開始いたしました。",
        "2018年（平成30年）の契約",
        "2019年（令和元年）",
        "2019年（平成31年）",
    ],
)
def era_and_year(reading: Reading) -> Iterator[Hit]:
    """Two names of one year that are not of one year."""
    for pattern in _BOTH:
        for match in pattern.finditer(reading.text.flow):
            number = 1 if match["number"] == "元" else int(match["number"])
            right = western_year(match["era"], number) or 0
            if right != int(match["year"]):
                says = Said(
                    f"{match['era']}{match['number']}年は{right}年です。どちらかを直してください。",
                    f"{match['era']}{match['number']}年 is {right}; mend one of the two.",
                )
                yield Hit(match.start(), match.end(), says)
