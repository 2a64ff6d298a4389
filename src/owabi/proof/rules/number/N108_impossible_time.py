"""ありえない時刻（「25:70」「14時75分」など）。

## なぜ
書き間違いです。いつのことかが伝わりません。

## 直し方
正しい時刻を確かめて直します。

## 根拠
24時間制。「深夜25時」のように翌日の未明を表す書き方は、「深夜」があれば指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import pattern
from owabi.said import Said
from owabi.text.finding import Severity

_NO_TIME = ("比", "割合", "縮尺", "オッズ", "対")


@rule(
    "N108",
    severity=Severity.ERROR,
    on=(
        pattern(r"(?<![\d:.A-Za-z-])\d{1,2}(?:時[6-9]\d分|:[6-9]\d(?![\d:%]))"),
        pattern(r"(?<![\d:.,A-Za-z-])(?:2[5-9]|[3-9]\d)(?:時(?![間代点])|:[0-5]\d(?![\d:%]))"),
    ),
    bad={
        "会議は25:70に始まります。": None,
        "開始時刻は14時75分です。": None,
        "30時に再開いたします。": None,
        "26:30より作業を行います。": None,
    },
    good=[
        "会議は15:30に始まります。",
        "24時まで営業し、0時に閉店します。",
        "48時間以内にご返信します。",
        "深夜25時から放送します。",
        "縮尺は1:75です。",
        "所要時間は1:30:75です。",
    ],
)
def impossible_time(spot: Spot) -> Iterator[Hit]:
    """Minutes from 60 on, or hours from 25 on."""
    before = spot.before(8)
    if any(word in before for word in ("深夜", "翌", *_NO_TIME)):
        return
    end = spot.end
    yield spot.hit(Said(f"「{spot.word}」という時刻はありません。", f"there is no time “{spot.word}”."), end=end)
