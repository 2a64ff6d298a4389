"""個人の生年月日。

## なぜ
名前と生年月日が組になると、本人確認をすり抜けるなりすましに使われます。

## 直し方
日付を取ります。一人ひとりの情報は、差し込み欄「{{ご本人の情報}}」で知らせます。

## 根拠
公表された事故の対象の情報。会社の設立の日や、項目としての「生年月日」は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import pattern
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_REACH = 40
_NEAR = 12
_LABEL = expression(r"(?:生年月日|誕生日|生まれた日)(?:は|が|:|「|\(| )? ?[「(]?$")
_BORN = expression(r" ?[)」]?(?:に)?(?:生まれ|生(?:$|[)、。 ]))|日?生まれ")
_PERSON = expression(r"様|さん|氏|氏名|名前|[一-龠]{1,3} [一-龠]{1,3}")
_SAYS = Said("個人の生年月日が書かれています。取ってください。", "a person's date of birth stands here; remove it.")


@rule(
    "D115",
    severity=Severity.WARNING,
    on=pattern(
        r"(?:(?:19|20)\d\d[年/.-] ?|(?:昭和|平成|令和|大正)(?:\d{1,2}|元)年 ?|"
        r"[SHT]\d{1,2}[.年])\d{1,2}[月/.-] ?\d{1,2}日?(?!\d)"
    ),
    presets=("mail", "incident", "letter", "page"),
    everywhere=True,
    bad={
        "対象は佐藤 美咲様（1985年3月4日生まれ）の情報です。": None,
        "生年月日：昭和60年3月4日": None,
    },
    good=[
        "弊社は1985年3月4日に設立されました。",
        "生年月日が漏えいした可能性がございます。",
        "2026年11月24日に確認いたしました。",
    ],
)
def birth_with_name(spot: Spot) -> Iterator[Hit]:
    """A whole date behind the label, or one of birth beside a name."""
    flow = spot.text.flow
    before = flow[max(spot.line.start, spot.start - _REACH) : spot.start]
    after = flow[spot.end : min(spot.line.end, spot.end + _NEAR)]
    labelled = _LABEL.search(before)
    born = _BORN.match(after)
    if labelled or (born and _PERSON.search(before + after)):
        yield spot.hit(_SAYS)
