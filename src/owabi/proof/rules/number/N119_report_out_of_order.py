"""報の番号の食い違い（第1報の中で「第2報でお知らせしたとおり」など）。

## なぜ
どの報を読めばよいかが分からなくなります。

## 直し方
番号を直します。

## 根拠
続報の番号は、出した順に付けます。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.proof.figures.days import Day, find_days
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity
from owabi.text.zones import Zone

_REPORT = expression(r"第 ?(?P<number>\d{1,2}|[一二三四五六七八九])報")
_EARLIER = expression(
    r"(?:にて|で(?!の(?:ご報告を予定))|に続き|のとおり|の通り|に引き続き|以降|からの|において)[^。]{0,12}"
)
_LATER = expression(r"予定|いたします|します|まいります|見込")
_DATED = expression(r"第 ?(?P<number>\d{1,2}|[一二三四五六七八九])報\(")
_YEAR_TURNS = 6
_KANJI = "一二三四五六七八九"
_TOP = (Zone.SUBJECT, Zone.HEADING, Zone.HEADER)


@rule(
    "N119",
    severity=Severity.ERROR,
    on=document("報"),
    bad={
        "第一報（12月5日）、第二報（12月3日）に続くご報告です。": None,
        "件名：障害のお知らせ（第1報）\n\n第2報でお知らせしたとおり、復旧いたしました。": None,
        "件名：【第二報】障害のお知らせ\n\n第三報にてご報告した内容に変わりはございません。": None,
    },
    good=[
        "第一報（12月3日）、第二報（12月5日）に続くご報告です。",
        "件名：障害のお知らせ（第2報）\n\n第1報でお知らせした障害は、復旧いたしました。",
        "件名：障害のお知らせ（第1報）\n\n復旧の見込みは、第2報でお知らせいたします。",
        "件名：障害のお知らせ（第2報）\n\n本メールは第2報です。",
        "第1報から第3報までの経緯をまとめました。",
    ],
)
def report_out_of_order(reading: Reading) -> Iterator[Hit]:
    """A report that is told of as past, with a number not below this report's own."""
    yield from _backwards(reading)
    own = 0
    for line in reading.text.lines_in(*_TOP):
        match = _REPORT.search(reading.text.words(line))
        if match:
            own = _number(match)
            break
    if not own:
        return
    for line in reading.text.lines:
        if line.zone in _TOP:
            continue
        for match in _REPORT.finditer(reading.text.flow, line.start, line.end):
            rest = reading.text.flow[match.end() : min(line.end, match.end() + 40)].partition("。")[0]
            past = re.search(r"した|しました|のとおり|の通り|に続き|に引き続き", rest)
            if _number(match) >= own and _EARLIER.match(rest) and past:
                says = Said(
                    f"この文面は第{own}報です。番号を確かめてください。", f"this is report {own}; see to the number."
                )
                yield Hit(match.start(), match.end(), says)


def _backwards(reading: Reading) -> Iterator[Hit]:
    """第一報（12月5日） and a later report with an earlier day."""
    days = {day.start: day for day in find_days(reading)}
    before: tuple[int, Day] | None = None
    for match in _DATED.finditer(reading.text.flow):
        day = days.get(match.end())
        if day is None:
            continue
        number = _number(match)
        if before is not None and number > before[0] and _is_earlier(day, before[1]):
            says = Said("前の報より早い日付です。", "the day is before that of the report before.")
            yield Hit(day.start, day.end, says)
        before = number, day


def _is_earlier(day: Day, other: Day) -> bool:
    """Whether `day` comes before, and no turn of the year explains it."""
    turned = day.year != other.year or other.month - day.month >= _YEAR_TURNS
    return not turned and (day.month, day.day) < (other.month, other.day)


def _number(match: re.Match[str]) -> int:
    return int(match["number"]) if match["number"].isdigit() else _KANJI.index(match["number"]) + 1
