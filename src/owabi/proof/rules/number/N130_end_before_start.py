"""起きた時刻より早い、終わりの時刻（「10時に停止し、同日9時30分に復旧」など）。

## なぜ
どちらかの時刻が間違っています。

## 直し方
時刻を確かめて直します。日をまたぐときは「翌日」と書きます。

## 根拠
暦。「発生・停止・検知」などの時刻と、同じ文の「同日」の時刻を比べます。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_CLOCK = (
    r"(?P<half>午[前後])? ?(?<!\d)(?P<hour>\d{1,2})(?:時(?!間)(?:(?P<minute>\d{1,2})分|(?P<thirty>半))?|:(?P<mm>\d\d))"
)
_TIME = expression(_CLOCK)
_AFTER = expression(r"(?:の|、)?" + _CLOCK)
_STARTED = expression(r"発生|停止|検知|開始|起き|始ま|受信|確認|判明|出発|接続|発覚|到着|侵入|遮断|不具合")
_OTHER = expression(r"翌|前日|\d日")


@rule(
    "N130",
    severity=Severity.WARNING,
    on=literal("同日"),
    bad={
        "システムは11月20日10時に停止し、同日9時30分に復旧しました。": None,
        "午後3時に障害が発生し、同日午後1時に復旧しました。": None,
    },
    good=[
        "システムは11月20日10時に停止し、同日12時30分に復旧しました。",
        "11月20日10時に停止し、翌21日に再び停止して、同日9時30分に復旧しました。",
        "午後11時に発生し、同日中に復旧しました。",
        "11月20日10時に判明しましたが、同日9時の時点では異常はありませんでした。",
    ],
)
def end_before_start(spot: Spot) -> Iterator[Hit]:
    """A time of 同日, told as the end, before the time of the sentence's beginning."""
    then = _AFTER.match(spot.after(16))
    if then is None:
        return
    before = spot.text.flow[max(spot.sentence.start, spot.start - 60) : spot.start]
    times = list(_TIME.finditer(before))
    rest = spot.after(50)[then.end() :].partition("。")[0]
    if len(times) != 1 or not _STARTED.search(before[times[0].end() :]) or _OTHER.search(before[times[0].end() :]):
        return
    if _minutes(then) < _minutes(times[0]) and re.match(
        r"(?:頃|ごろ)?(?:に|、|には)[^、。]{0,16}(?:復旧|完了|終了|再開|解消|収束|解除|回復|復帰|終わ)", rest
    ):
        says = Said("始まりの時刻より早くなっています。", "this is earlier than the beginning.")
        yield spot.hit(says, end=spot.end + then.end())


def _minutes(match: re.Match[str]) -> int:
    hour = int(match["hour"]) % 12 + 12 if match["half"] == "午後" else int(match["hour"])
    return hour * 60 + int(match["minute"] or match["mm"] or (30 if match["thirty"] else 0))
