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
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from owabi.proof.context import Context
from owabi.proof.figures.days import Day, find_days
from owabi.proof.letters.letter_date import sent
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_AS_OF = expression(r"(?: ?の?(?:午[前後])?\d{1,2}(?:時(?:\d{1,2}分|半)?|:\d\d)|の?正午)?(?:頃|ごろ)?の?(?:現在|時点)")
_DONE = expression(
    r" ?(?:の?(?:午[前後])?\d{1,2}(?:時(?:\d{1,2}分|半)?|:\d\d)(?:頃|ごろ)?|朝|"
    r"夜|深夜|未明)?(?:に|、)(?P<deed>[^。\n]{1,60}?(?:まし|でし)た)(?=[。\n]|$)"
)
_PLANNED = expression(
    r"予定|見込|決定|決ま|延期|変更|延長|前倒|予約|申し込|お願い|ご案内|"
    r"お知らせ(?:いた|し)|通知|設定|決め|送付した日程|調整|開催する|予告|期限"
)
_CLOCK = r"(?P<noon>正午)|(?P<half>午[前後])?(?P<hour>\d{1,2})(?:時|:)(?:(?P<minute>\d{1,2})分?)?"
_TIME = expression(rf" ?の?(?:{_CLOCK})")
_SAME_DAY = expression(
    rf"同日の?(?P<time>{_CLOCK})(?:頃|ごろ)?(?:に|、)(?P<deed>[^。\n]{{1,60}}?(?:まし|でし)た)(?=[。\n]|$)"
)
_SAYS = Said(
    "まだ来ていない時のことが、済んだこととして書かれています。", "the time is still to come, the deed told as done."
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
        "11月20日9時現在の状況です。11月20日10時30分に復旧しました。": None,
        "11月19日（木）正午の時点の状況です。同日午後3時に警察署へ相談いたしました。": None,
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
    days, days_sent = find_days(reading), sent(reading)
    as_of = max((day for day in days if day.on is not None and _AS_OF.match(flow, day.end)), key=_order, default=None)
    for day in days:
        match = _DONE.match(flow, day.end)
        if match is None or _PLANNED.search(match["deed"]) or day.on is None:
            continue
        late = as_of is not None and (_is_after(day, as_of.on) or _is_later(flow, day, as_of))
        if late or (days_sent is not None and not day.others and _is_after(day, days_sent[1])):
            yield Hit(day.start, day.end, _SAYS)
    if as_of is not None:
        yield from _later_the_same_day(flow, as_of, days)


def _start_of(day: Day) -> int:
    return day.start


def _is_later(flow: str, day: Day, as_of: Day) -> bool:
    """Whether the day is that of the as-of, its time later."""
    told, then = _TIME.match(flow, as_of.end), _TIME.match(flow, day.end)
    same = day.on is not None and day.on == as_of.on and day.start != as_of.start
    return same and told is not None and then is not None and _minutes(then) > _minutes(told)


def _order(day: Day) -> date:
    return day.on or date.min


def _later_the_same_day(flow: str, as_of: Day, days: Sequence[Day]) -> Iterator[Hit]:
    """同日 with a time after that of the as-of, and a deed in the past."""
    told = _TIME.match(flow, as_of.end)
    if told is None:
        return
    for match in _SAME_DAY.finditer(flow, as_of.end):
        if days[bisect_left(days, match.start(), key=_start_of) - 1] is not as_of:
            return
        if _minutes(match) > _minutes(told) and not _PLANNED.search(match["deed"]):
            yield Hit(match.start(), match.end("time"), _SAYS)


def _minutes(match: re.Match[str]) -> int:
    if match["noon"]:
        return 720
    hour = int(match["hour"]) % 12 + 12 if match["half"] == "午後" else int(match["hour"])
    return hour * 60 + int(match["minute"] or 0)


def _is_after(day: Day, then: date | None) -> bool:
    return then is not None and day.on is not None and timedelta(0) < day.on - then < _SOON
