"""送る日と離れた、文面の日付。

## なぜ
日付が古いままだと、ひな型や前回の文面の使い回しだと受け取られます。

## 直し方
送る日に直します。

## 根拠
文書の作法。前もって作る文面もあるため、ひと月より離れているときに、求められたら助言します。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from owabi.proof.context import Context
from owabi.proof.letters.letter_date import borne
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.finding import Severity

_FAR = timedelta(days=31)
_SAYS = Said("文面の日付が送る日と離れています。", "the date of the letter lies far from the day of sending.")


@rule(
    "M165",
    severity=Severity.ADVICE,
    on=document("年", "/", "-"),
    given=Context(on=date(2026, 11, 24)),
    bad={
        "2025年11月24日\n\n株式会社青葉 御中": None,
        "令和7年4月1日\n\nお客様各位": None,
    },
    good=[
        "2026年11月20日\n\n株式会社青葉 御中",
        "2026年12月1日\n\nお客様各位",
        "2025年に設立いたしました。",
    ],
)
def date_line_apart(reading: Reading) -> Iterator[Hit]:
    """The letter’s own date more than a month from the day of sending."""
    on = reading.context.on
    days = borne(reading)
    if on is None or days is None or days[0] - _FAR <= on <= days[1] + _FAR:
        return
    for line in reading.text.lines:
        words = reading.text.words(line)
        if str(days[0].year) in words or "年" in words:
            yield Hit(line.start, line.end, _SAYS)
            return
