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

from owabi.proof.phrases import object_to
from owabi.proof.reading import Spot
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.triggers import lexicon
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
    if spot.entry["id"] == "never-again":
        clause = spot.text.flow[spot.end : min(spot.sentence.end, spot.end + _CLAUSE)]
        promised = any(end in clause[:30] for end in _PROMISES)
        if not promised or any(word in clause for word in _AIMS):
            return
    yield from object_to(spot)


_CLAUSE = 80
_PROMISES = (
    "しません",
    "いたしません",
    "致しません",
    "させません",
    "ありません",
    "ございません",
    "起こりません",
    "約束",
)
_AIMS = ("よう", "努め", "ぬよう", "ために", "ため、")
