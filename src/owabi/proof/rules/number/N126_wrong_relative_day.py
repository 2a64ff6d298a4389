"""「明日」「昨日」「本日」と日付の食い違い（11月24日に送る「明日11月26日」など）。

## なぜ
どちらかが間違っています。使い回した文面にも起こります。

## 直し方
日付か、「明日」「昨日」を直します。

## 根拠
暦。送る日が分かるときだけ確かめます。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from owabi.proof.context import Context
from owabi.proof.figures.days import find_days
from owabi.proof.letters.letter_date import sent
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_WORDS = expression(r"(?P<name>一昨日|明後日|昨日|明日|本日|今日|翌々日)(?:の|、|は)? ?\(?$")
_STEPS = {"一昨日": -2, "昨日": -1, "本日": 0, "今日": 0, "明日": 1, "明後日": 2}
_NEAR = timedelta(days=40)


@rule(
    "N126",
    severity=Severity.ERROR,
    on=document("昨日", "明日", "本日", "今日", "明後日"),
    given=Context(on=date(2026, 11, 24)),
    bad={
        "明日11月26日の10時にお伺いします。": None,
        "昨日（11月22日）お送りした資料の差し替えです。": None,
        "本日11月25日より受け付けます。": None,
    },
    good=[
        "明日11月25日の10時にお伺いします。",
        "昨日（11月23日）お送りした資料の差し替えです。",
        "本日、11月30日開催の会議についてご案内します。",
        "本日は11月20日にお申し込みいただいた件でご連絡しました。",
        "明日までに、11月26日の資料をお送りします。",
    ],
)
def wrong_relative_day(reading: Reading) -> Iterator[Hit]:
    """A day right after 明日 or 昨日 that is another, seen from the day of sending."""
    days = sent(reading)
    if days is None or days[0] != days[1]:
        return
    on = days[0]
    flow = reading.text.flow
    for day in find_days(reading):
        match = _WORDS.search(flow, max(0, day.start - 6), day.start)
        if match is None or day.on is None or match["name"] not in _STEPS or abs(day.on - on) > _NEAR:
            continue
        if match["name"] in ("本日", "今日") and match[0][-1] in "、は":
            continue
        right = on + timedelta(days=_STEPS[match["name"]])
        if day.on != right:
            says = Said(
                f"「{match['name']}」は{right.month}月{right.day}日です。", f"that is {right.month}/{right.day}."
            )
            yield Hit(day.start, day.end, says)
