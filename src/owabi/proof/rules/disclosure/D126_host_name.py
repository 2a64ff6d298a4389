"""サーバーの名前。

## なぜ
サーバーの名前や命名の規則は、次の攻撃の手がかりになります。

## 直し方
「会員情報を管理するサーバー」のように、役割で書きます。

## 根拠
危機管理広報に共通する注意点。事故のお知らせだけを対象とし、関係各社や社内への文面では指摘しません。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.letter.audience import Audience
from owabi.proof.letters.unwrapping import value_of
from owabi.proof.reading import Spot
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_REACH = 60
_INSIDERS = (Audience.AFFILIATE, Audience.EMPLOYEE)
_HOST = (
    r"(?P<value>(?=[A-Za-z0-9.-]{0,40}\d)[A-Za-z]{2,16}(?:[-_.]?[A-Za-z0-9]{1,16}){1,5}|"
    r"[a-z]{2,12}(?:[-_][a-z0-9]{1,12}){1,4})"
)
_LABELLED = expression(rf"(?: ?(?:は|が|:|=|「|\(|\(ホスト名:))? ?[「\"]?{_HOST}(?![A-Za-z0-9@.])")
_HOST_BEFORE = expression(
    (
        r"(?<![A-Za-z0-9./_-])(?P<host>(?:web|db|app|ap|mail|file|fs|srv|sv|vpn|ad|dc|nas|batch|proxy|"
        r"sql)[-_]?(?:[a-z]{1,8}[-_])?\d{1,4})(?:という|の)? ?$"
    ),
    re.IGNORECASE,
)
_SAYS = Said(
    "サーバーの名前は攻撃の手がかりになります。役割の名で書いてください。",
    "the name of a host helps attackers; name its role instead.",
)


@rule(
    "D126",
    severity=Severity.WARNING,
    on=literal(
        "ホスト名",
        "サーバー名",
        "サーバ名",
        "端末名",
        "コンピュータ名",
        "コンピューター名",
        "データベース名",
        "サーバー",
        "サーバ(",
        "サーバ「",
    ),
    presets=(INCIDENT,),
    bad={
        "侵害されたサーバー（ホスト名：web-prod-02）を停止いたしました。": None,
        "ホスト名は db01 です。": None,
    },
    good=[
        "会員情報を管理するサーバーを停止いたしました。",
        "サーバーの台数は3台です。",
        "サーバー（全3台）を停止いたしました。",
        "サーバー名は公表しておりません。",
        "サーバーをWindows上で動かしております。",
    ],
)
def host_name(spot: Spot) -> Iterator[Hit]:
    """A host name behind its label or round a server."""
    if spot.context.audience in _INSIDERS:
        return
    found = value_of(_LABELLED, spot.text, spot.end, min(spot.line.end, spot.end + _REACH))
    if found:
        yield spot.hit(_SAYS, start=found[1], end=found[2])
        return
    before = _HOST_BEFORE.search(spot.text.flow, max(spot.line.start, spot.start - 30), spot.start)
    if before:
        yield spot.hit(_SAYS, start=before.start("host"), end=before.end("host"))
