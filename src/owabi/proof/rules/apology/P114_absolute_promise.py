"""守れるとは限らない約束（「絶対に」「100％安全」「二度と起こしません」など）。

## なぜ
起こらないと保証することはだれにもできません。もう一度起きたとき、その言葉が責任を問う根拠になります。

## 直し方
することを書きます（「二度と起こさぬよう、12月15日までに…を改めます」「再発防止に努めます」）。

## 根拠
危機管理広報の案内に共通する注意点。「二度と起こさぬよう努める」は約束ではないので指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.shaped import is_quoted, object_to_shape
from owabi.proof.triggers import lexicon
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity


@rule(
    "P114",
    severity=Severity.ERROR,
    on=lexicon("lexicons/absolute_promise"),
    presets=(INCIDENT,),
    bad={
        "今後は絶対に漏えいさせません。": None,
        "このような事態は二度と起こしません。": None,
        "新しい仕組みは100％安全です。": None,
    },
    good=[
        "このような事態を二度と起こさぬよう、対策を進めてまいります。",
        "再発防止に努めてまいります。",
        "絶対にパスワードを他の方に教えないでください。",
        "対象の方の100％にご連絡いたしました。",
    ],
)
def absolute_promise(spot: Spot) -> Iterator[Hit]:
    """A phrase of the lexicon; 二度と only where the clause ends as a promise."""
    if spot.entry["id"] != "never-again":
        yield from object_to_shape(spot)
        return
    clause = spot.after(_CLAUSE).partition("。")[0]
    promise = _PROMISE.match(clause)
    if promise and not _AIM.search(clause) and not is_quoted(spot):
        says = Said(str(spot.entry["ja"]), str(spot.entry["en"]))
        yield spot.hit(says, end=spot.end + promise.end())


_CLAUSE = 60
_PROMISE = expression(
    r"[^。「」]{0,24}?(?:(?:しま|いたしま|致しま|させま|ありま|ございま|起こりま|起きま|起こしま|"
    r"繰り返しま|きたしま|招きま|犯しま|りま|きま|えま|れま)せん"
    r"|な(?:い|くす)(?:こと|もの|と)[^。]{0,4}(?:約束|誓|宣言|保証|確約)(?:いたし|致し|し|申し上げ|い)?(?:ます)?)"
)
_AIM = expression("(?<!この)(?<!その)よう|努め|努力|ために|ため、|覚悟|決意|所存|目指|願")
