"""遅すぎるお詫び。

## なぜ
経緯や対策を長く読ませた後のお詫びは、付け足しに見えます。

## 直し方
はじめに、起きたことを一、二文で述べ、その直後にお詫びを書きます。

## 根拠
公表された通知の65％以上が、書き出しでお詫びを述べています。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.letter.audience import Audience, Kind
from owabi.proof.context import Context
from owabi.proof.incidents.incident_words import APOLOGY
from owabi.proof.reading import Reading
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.finding import Severity

_SAYS = Said(
    "お詫びが文面の終わりになって初めて出てきます。起きたことを述べた直後に書いてください。",
    "the apology comes only near the end; put it right after what happened.",
)
_SHORTEST = 240
_NOT_OWED = (Audience.EMPLOYEE, Audience.PRESS)
_FILLER = "11月19日に検知し、同日に機器を切り離しました。原因を調査しております。"


@rule(
    "P123",
    severity=Severity.WARNING,
    on=document("お詫び", "おわび", "申し訳", "申しわけ", "陳謝", "謝罪"),
    presets=(INCIDENT,),
    given=Context(kind=Kind.FIRST, whole=True),
    bad={
        f"会員サイトが不正アクセスを受けました。{_FILLER * 8}深くお詫び申し上げます。": None,
        f"個人情報が漏えいした可能性がございます。\n{_FILLER * 9}\n誠に申し訳ございません。": None,
    },
    good=[
        f"会員サイトが不正アクセスを受けました。深くお詫び申し上げます。{_FILLER * 8}重ねてお詫び申し上げます。",
        "会員サイトが不正アクセスを受けました。深くお詫び申し上げます。",
    ],
)
def late_apology(reading: Reading) -> Iterator[Hit]:
    """The first predicate of apology in the last third of a whole letter."""
    flow = reading.text.flow
    if len(flow) < _SHORTEST or not reading.is_whole or reading.context.audience in _NOT_OWED:
        return
    first = APOLOGY.search(flow)
    if first is not None and first.start() * 3 > len(flow) * 2:
        yield Hit(first.start(), first.end(), _SAYS)
