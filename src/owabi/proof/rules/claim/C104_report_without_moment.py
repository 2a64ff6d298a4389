"""続報に、いつの時点の内容かがない。

## なぜ
状況は刻々と変わります。時点のない続報は、読んだ人が古い内容を今のことと取ります。

## 直し方
はじめに時点を書きます（「11月20日正午の時点で判明している内容を…」）。

## 根拠
公表された続報のうち、分かりやすいものの共通点。書き方の一つなので助言です。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.letter.audience import Kind
from owabi.proof.context import Context
from owabi.proof.reading import Reading
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity
from owabi.text.zones import Zone

_MOMENT = expression(r"時点|\d{1,2}[時日](?:\d{1,2}分)?(?:現在|まで(?:に(?:判明|確認)))|現在の状況|正午現在")
_SAYS = Said(
    "いつの時点の内容かを書いてください（「11月20日正午の時点で…」）。",
    "say as of when this is known.",
)


@rule(
    "C104",
    severity=Severity.ADVICE,
    on=document(),
    presets=(INCIDENT,),
    given=Context(kind=Kind.STATUS, whole=True),
    bad={
        "件名：不正アクセスについて（第2報）\n\nお客様各位\n\n調査の状況をご報告いたします。": None,
        "不正アクセスについて（第2報）\n\n調査を続けております。": None,
    },
    good=[
        "件名：不正アクセスについて（第2報）\n\n11月20日正午の時点で判明している内容をご報告いたします。",
        "不正アクセスについて（第2報）\n\n11月20日12時現在の状況をお知らせいたします。",
    ],
)
def report_without_moment(reading: Reading) -> Iterator[Hit]:
    """A later report that does not say as of when."""
    if reading.context.kind is not Kind.STATUS or not reading.is_whole or _MOMENT.search(reading.text.flow):
        return
    for line in reading.text.lines:
        if line.start < line.end and line.zone is not Zone.HEADER:
            yield Hit(line.start, line.end, _SAYS)
            return
