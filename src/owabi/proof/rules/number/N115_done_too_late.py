"""まだ来ていない日の出来事を、済んだこととして述べる文（「11月24日現在」の文で「11月25日に完了しました」など）。

## なぜ
日付か、時制が間違っています。

## 直し方
日付を直すか、「完了する予定です」とします。

## 根拠
暦。「現在・時点」の日付か、送る日と比べます。「予定」「決定」「延期」などの文は指摘しません。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from owabi.proof.context import Context
from owabi.proof.days import Day, find_days
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.finding import Severity

_AS_OF = re.compile(r"(?: ?の?(?:午[前後])?\d{1,2}(?:時(?:\d{1,2}分|半)?|:\d\d))?(?:頃|ごろ)?(?:現在|時点)")
_DONE = re.compile(
    r" ?(?:の?(?:午[前後])?\d{1,2}(?:時(?:\d{1,2}分|半)?|:\d\d)(?:頃|ごろ)?|朝|夜|深夜|未明)?(?:に|、)(?P<deed>[^。\n]{1,60}?(?:まし|でし)た)(?=[。\n]|$)"
)
_PLANNED = re.compile(
    r"予定|見込|決定|決ま|延期|変更|延長|前倒|予約|申し込|お願い|ご案内|お知らせ(?:いた|し)|通知|設定|決め|送付した日程|調整|開催する|予告|期限"
)
_SOON = timedelta(days=60)


@rule(
    "N115",
    severity=Severity.ERROR,
    on=document("ました", "でした"),
    given=Context(on=date(2026, 11, 24)),
    bad={
        "11月20日10時現在の状況をご報告します。11月21日に復旧作業が完了いたしました。": None,
        "12月5日に商品を発送いたしました。": None,
    },
    good=[
        "11月24日10時現在の状況をご報告します。11月23日に復旧作業が完了いたしました。",
        "12月5日に商品を発送する予定です。",
        "会議を12月5日に延期いたしました。",
        "12月5日に決定いたしました説明会",
        "3月10日に契約を締結いたしました。",
        "開催日は12月5日に決まりました。",
    ],
)
def done_too_late(reading: Reading) -> Iterator[Hit]:
    """A day after the as-of or the day of sending, with a predicate in the past."""
    flow = reading.text.flow
    days = find_days(reading)
    as_of = max((day.on for day in days if day.on is not None and _AS_OF.match(flow, day.end)), default=None)
    for day in days:
        match = _DONE.match(flow, day.end)
        if match is None or _PLANNED.search(match["deed"]) or day.on is None:
            continue
        if _is_after(day, as_of) or _is_after(day, reading.context.on):
            says = Said(
                "まだ来ていない日のことが、済んだこととして書かれています。",
                "the day is still to come, the deed told as done.",
            )
            yield Hit(day.start, day.end, says)


def _is_after(day: Day, then: date | None) -> bool:
    return then is not None and day.on is not None and timedelta(0) < day.on - then < _SOON
