"""日付と曜日の食い違い（「11月25日（木）」など）。

## なぜ
日付と曜日のどちらかが間違っています。読み手は違う日に電話をかけ、違う日まで待つことになります。

## 直し方
暦を確かめ、日付か曜日を直します。

## 根拠
グレゴリオ暦。年が書かれていないときは、同じ行で前に書かれた年か、文面の日付、なければ送る日に最も近い年とみなし、文面にある他の年に合えば
指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from owabi.proof.context import Context
from owabi.proof.figures.days import ENGLISH, WEEKDAYS, find_days
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity


@rule(
    "N101",
    severity=Severity.ERROR,
    fix=FixSafety.SUGGESTION,
    on=document(
        "(月", "(火", "(水", "(木", "(金", "(土", "(日", "曜", "(Mon", "(Tue", "(Wed", "(Thu", "(Fri", "(Sat", "(Sun"
    ),
    counterparts=("textlint:date-weekday-mismatch",),
    given=Context(on=date(2026, 11, 24)),
    bad={
        "2026年11月25日（木）午後5時までに": "2026年11月25日（水）午後5時までに",
        "11月16日（月）から18日（木）まで": "11月16日（月）から18日（水）まで",
        "2026/11/25(火) に再開いたします。": "2026/11/25(水) に再開いたします。",
        "令和8年11月25日 木曜日": "令和8年11月25日 水曜日",
        "2026-11-24 (Friday)": "2026-11-24 (Tue)",
        "来年1月12日（月）": "来年1月12日（火）",
    },
    good=[
        "2026年11月25日（水）午後5時までにお知らせいたします。",
        "11月16日（月）から18日（水）まで",
        "1月12日（火）に再開いたします。",
        "第1四半期の3/4（月次）",
        "毎月25日（日曜日の場合は翌日）",
        "25日（木）までに",
        "2026年9月18日\n\n2024年4月1日以降にご登録の方へ、9月30日（水）までにお知らせいたします。",
        "3月5日（木）のご説明では、ありがとうございました。",
    ],
)
def wrong_weekday(reading: Reading) -> Iterator[Hit]:
    """A day of the week that the calendar does not give to the day."""
    for day in find_days(reading):
        if not day.weekday or day.on is None:
            continue
        number = day.on.weekday()
        if all(on.weekday() != day.weekday_number for on in day.candidates):
            right = WEEKDAYS[number]
            says = Said(
                f"{day.on.year}年{day.month}月{day.day}日は{right}曜日です。日付か曜日を直してください。",
                f"{day.on} is not that day of the week ({right}); mend the date or the day.",
            )
            put = right if len(day.weekday) == 1 else ENGLISH[number]
            yield Hit(day.weekday_start, day.weekday_start + len(day.weekday), says, put)
