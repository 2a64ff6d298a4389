"""捜査の中身（だれを調べているか、何を捜したか）。

## なぜ
捜査の妨げになり、まだ罪の決まっていない人の名誉も損ないます。

## 直し方
「警察に相談し、捜査に協力しております」とします。

## 根拠
公表された通知の言い回し（捜査に関わるため詳細は控える）。警察が公表した逮捕を述べる文は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_TOLD = expression(
    "[^。]{0,30}?(?P<told>(?:男性?|女性?|人物|容疑者|被疑者|元社員|元従業員|会社員|少年|少女|若者|学生|従業員|社員|グループ|自宅|関係先|勤務先|一人|複数人)"
    "(?:の[一-龠]{1,4})?(?:を|に(?:対し|つい)て?|から|が)(?:任意で|重要参考人として)?(?:の)?"
    "(?:捜査|捜索|家宅捜索|事情を聴|事情聴取|取り調べ|聴取|特定|割り出|追って|容疑|疑って|マーク|尾行|浮上|押収))"
)
_SAYS = Said(
    "捜査の中身は書かないでください。「警察に相談し、捜査に協力しております」としてください。",
    "do not tell what the police are looking into; say that you cooperate.",
)


@rule(
    "D138",
    severity=Severity.WARNING,
    presets=(INCIDENT,),
    on=literal("警察", "県警", "府警", "道警", "警視庁", "捜査"),
    bad={
        "警察が東区の男性を捜査していることが分かりました。": None,
        "県警は、元社員の自宅を捜索しております。": None,
    },
    good=[
        "警察に相談し、捜査に協力しております。",
        "捜査に関わるため、詳細は控えさせていただきます。",
        "警察の発表によりますと、元従業員が逮捕されました。",
    ],
)
def investigation_told(spot: Spot) -> Iterator[Hit]:
    """Whom or what the police look into."""
    match = _TOLD.match(spot.after(60))
    if match and "発表" not in spot.before(20) + match[0]:
        yield spot.hit(_SAYS, start=spot.end + match.start("told"), end=spot.end + match.end("told"))
