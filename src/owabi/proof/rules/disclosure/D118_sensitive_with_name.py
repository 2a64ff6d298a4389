"""名前とともに書かれた病歴や信用の情報。

## なぜ
病歴や借り入れの情報は、知られるだけで不利益を受けるおそれがあり、法律も特別な扱いを求めています。

## 直し方
その部分を取ります。

## 根拠
個人情報の保護に関する法律第2条第3項（要配慮個人情報）。事故のお知らせだけを対象とします。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.keigo.named_people import find_named
from owabi.proof.reading import Reading
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_REACH = 50
_DATA = expression(
    r"(?:病名|診断名?|既往歴|病歴|持病|服薬|投薬|処方|検査結果|検査の結果|健康診断(?:の結果)?|陽性|障害者手帳|障がい|要介護\d|妊娠|通院|手術|カルテ|年収|収入|借入(?:額|残高)?|借り入れ|与信|延滞|滞納|債務|"
    r"自己破産|信用情報|審査結果|前科|犯罪歴|国籍|宗教|信条|労働組合|生活保護)(?:\([^()]{1,20}\)|「[^「」]{1,20}」)?"
)
_SAYS = Said(
    "名前とともに、特に配慮の要る情報があります。取ってください。", "sensitive data stand beside a name; remove them."
)


@rule(
    "D118",
    severity=Severity.WARNING,
    on=document("様", "さま"),
    presets=(INCIDENT,),
    bad={
        "鈴木 一郎様の病名（糖尿病）が記載された書類を紛失いたしました。": None,
        "佐藤様の年収と借入額が、他のお客様に表示されました。": None,
    },
    good=[
        "お客様の病名が記載された書類を紛失いたしました。",
        "鈴木 一郎様の書類を紛失いたしました。",
        "健康診断の結果は含まれておりません。",
    ],
)
def sensitive_with_name(reading: Reading) -> Iterator[Hit]:
    """Health, credit and the like after a name with 様."""
    text = reading.text
    for person in find_named(reading):
        sentence = text.sentence_at(person.start)
        match = _DATA.search(text.flow, person.end, min(sentence.end, person.end + _REACH))
        if match:
            yield Hit(match.start(), match.end(), _SAYS)
