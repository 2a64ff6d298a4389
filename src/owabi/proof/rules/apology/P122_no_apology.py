"""お詫びのない事故のお知らせ。

## なぜ
迷惑や心配をかけた相手への知らせに、お詫びの言葉が一つもないと、事を自らのものとして受け止めていないと見られます。

## 直し方
起きたことを述べた直後に、何についてのお詫びかを書きます（「ご迷惑をおかけしておりますことを、深くお詫び申し上げます」）。

## 根拠
公表された通知の65％以上が、書き出しでお詫びを述べています。社内、報道機関への文面や、断片は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.letter.audience import Audience, Kind
from owabi.proof.context import Context
from owabi.proof.incidents.incident_words import APOLOGY, BREACH
from owabi.proof.reading import Reading
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.finding import Severity
from owabi.text.zones import Zone

_SAYS = Said(
    "お詫びの言葉がありません。起きたことを述べた後に、お詫びを書いてください。",
    "there is no apology; apologise after saying what happened.",
)
_NOT_OWED = (Audience.EMPLOYEE, Audience.PRESS)


@rule(
    "P122",
    severity=Severity.WARNING,
    on=document(),
    presets=(INCIDENT,),
    given=Context(kind=Kind.FIRST, whole=True),
    bad={
        "件名：不正アクセスについて\n\nお客様各位\n\n弊社のサーバーが不正アクセスを受けました。": None,
        "お客様各位\n\n個人情報の漏えいに関するお詫びとお知らせ\n\n会員情報が漏えいした可能性がございます。": None,
    },
    good=[
        "お客様各位\n\n会員情報が漏えいした可能性がございます。深くお詫び申し上げます。",
        "お客様各位\n\nサイトを停止しております。ご不便をおかけし、誠に申し訳ございません。",
    ],
)
def no_apology(reading: Reading) -> Iterator[Hit]:
    """A whole letter on an incident without a predicate of apology."""
    if (
        not _is_incident(reading)
        or not reading.is_whole
        or reading.context.audience in _NOT_OWED
        or APOLOGY.search(reading.text.flow)
    ):
        return
    lines = reading.text.lines
    shown = next((line for line in lines if line.zone is Zone.SUBJECT), None) or next(
        (line for line in lines if line.start < line.end), None
    )
    if shown is not None:
        yield Hit(shown.start, shown.end, _SAYS)


def _is_incident(reading: Reading) -> bool:
    """Whether the context says so, or the words at the top do."""
    return reading.context.is_incident or BREACH.search(reading.text.flow, 0, _TOP) is not None


_TOP = 120
