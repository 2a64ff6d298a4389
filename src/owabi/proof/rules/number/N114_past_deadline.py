"""送る日より前の期限（「11月20日までにご返信ください」を11月24日に送るなど）。

## なぜ
使い回した文面の日付が残っています。読み手は応じようがありません。

## 直し方
期限を直します。過ぎた期限に触れるときは「11月20日までにお願いしておりました」とします。

## 根拠
暦。送る日が分かるときだけ、年が書かれていない日付は2か月以内のものだけを確かめます。
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

_UNTIL = expression(
    r" ?(?:の?(?:午[前後])?\d{1,2}(?:時(?:\d{1,2}分|半)?|:\d\d)|"
    r"正午|中|必着)?(?:まで(?:に|、|は)?|必着)(?P<rest>[^。\n]{0,60})"
)
_ASKS = expression(
    r"ください(?!ました|まし)|下さい|お願い(?:いた|致|し(?:ます|"
    r"たい)|申し)|願います|いただけます(?!と幸いでした)|いただきたく|"
    r"幸いです|受け付け(?:ます|て(?:おり|い)ます)|募集(?:しま|して|いた)|必着"
)
_TOLD = expression(r"おりました|いましたが|いただいた|頂いた|過ぎ|お願いした|お願いしました|でした|ましたが")
_RECENT = timedelta(days=62)


@rule(
    "N114",
    severity=Severity.ERROR,
    on=document("まで", "必着"),
    given=Context(on=date(2026, 11, 24)),
    bad={
        "11月20日までにご返信ください。": None,
        "2026年10月31日（土）までにお申し込みくださいますようお願いいたします。": None,
    },
    good=[
        "12月4日までにご返信ください。",
        "11月24日までにご返信ください。",
        "11月20日までにご回答をお願いしておりましたが、いかがでしょうか。",
        "10月20日までにご返信いただいた方へお送りしました。",
        "3月10日までにご提出ください。",
        "11月20日まで実施しました。",
    ],
)
def past_deadline(reading: Reading) -> Iterator[Hit]:
    """A day before the day of sending, まで, and a request."""
    days = sent(reading)
    if days is None:
        return
    on = days[0]
    flow = reading.text.flow
    for day in find_days(reading):
        if day.on is None or day.on >= on or on - day.on > _RECENT:
            continue
        match = _UNTIL.match(flow, day.end)
        if match and _ASKS.search(match["rest"] or match[0]) and not _TOLD.search(match["rest"]):
            says = Said("送る日より前の期限です。", "the deadline is before the day of sending.")
            yield Hit(day.start, day.end, says)
