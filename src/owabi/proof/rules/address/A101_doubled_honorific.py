"""敬称の重なり（「御中」と「様」、「各位様」「部長様」「ご担当者様各位」など）。

## なぜ
「御中」は組織あて、「様」は人あての敬称で、同時には使いません。「各位」「殿」「先生」「部長」は、それ自体が敬意を含みます。

## 直し方
人の名があれば「様」だけ、組織だけなら「御中」だけにします。役職は「部長 山田様」または「山田部長」とします。

## 根拠
手紙・文書の作法書に共通する規則。「お客様各位」「お取引先様各位」「関係者各位」は定着した形として認められており、指摘しません。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import lexicon
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity

_GOES_ON = ("式", "々", "子", "相", "態", "変", "に似", "のよう", "堂", "下")


@rule(
    "A101",
    severity=Severity.ERROR,
    fix=FixSafety.UNSAFE,
    blocks=True,
    on=lexicon("lexicons/doubled_honorifics"),
    bad={
        "株主各位様": "株主各位",
        "営業部御中様": "営業部御中",
        "山田部長様": "山田部長",
        "佐藤先生様": "佐藤先生",
        "貴社様の情報": "貴社の情報",
        "山田様殿": "山田様",
        "ご担当者様各位": "ご担当者各位",
        "皆様方各位": "各位",
        "営業部長殿": "営業部長",
    },
    good=[
        "お客様各位",
        "関係者各位",
        "お取引先様各位",
        "部長 山田様",
        "株式会社北野物流 御中",
        "社長様式の文書",
        "先生 様式は別紙のとおりです。",
        "部長様々な意見",
        "部長殿堂入り",
        "お殿様のまち",
    ],
)
def doubled_honorific(spot: Spot) -> Iterator[Hit]:
    """Two honorifics on one name."""
    if spot.after(3).startswith(_GOES_ON) or spot.before(1) in ("「", "『"):
        return
    if spot.word == "殿様" and not re.search(r"[一-龠] ?$", spot.before(2)):
        return
    says = Said(
        f"敬称が重なっています（「{spot.word}」）。一つにしてください。",
        f"the honorific is doubled (“{spot.word}”); keep one.",
    )
    instead = str(spot.entry["instead"])
    more = len(spot.word) - len(instead)
    head = next((n for n in range(len(instead) + 1) if instead == spot.word[:n] + spot.word[n + more :]), -1)
    if len(spot.word.replace(" ", "")) > 3 and 0 < more < 3 and head >= 0:
        yield spot.hit(says, "", start=spot.start + head, end=spot.start + head + more)
    else:
        yield spot.hit(says, instead)
