"""社内でしか開けないURL。

## なぜ
読み手は開けず、内部の構成だけが伝わります。

## 直し方
社外から開けるURLに替えるか、取ります。

## 根拠
RFC 6761（localhost）、RFC 1918。社内への文面では、localhost だけを指摘します。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.letter.audience import Audience
from owabi.proof.context import Context
from owabi.proof.letters.readers import is_for_outsiders
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import pattern
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_INNER = expression(r"社内|イントラ|内部")
_SAYS = Said(
    "社内でしか開けないURLです。替えるか、取ってください。",
    "only people inside can open this; replace it or take it out.",
)


@rule(
    "D124",
    severity=Severity.WARNING,
    on=pattern(
        r"(?:https?|ftp|smb|file)://(?:localhost|127\.0\.0\.1|10\.\d{1,3}\.\d{1,3}\.\d{1,3}|192\.168\.\d{1,3}\.\d{1,3}|172\.(?:1[6-9]|2\d|3[01])\.\d{1,3}\.\d{1,3}|(?:intranet|portal|wiki|jira|confluence|gitlab|redmine|sharepoint|fileserver|nas)(?![a-z-])|[A-Za-z0-9.-]{1,60}\.(?:local|internal|intra|corp|lan)(?![A-Za-z0-9.-]))[A-Za-z0-9:/.?=&_%#~+-]{0,200}"
    ),
    presets=("mail", "incident", "letter", "page"),
    everywhere=True,
    given=Context(audience=Audience.CUSTOMER),
    bad={
        "資料は http://localhost:8080/report からご覧ください。": None,
        "手順は http://intranet.minato.example/wiki に掲載しております。": None,
        "http://192.168.0.10/form からお申し込みください。": None,
    },
    good=[
        "詳細は https://example.jp/news をご覧ください。",
        "https://www.example.jp/portal からお申し込みください。",
    ],
)
def internal_url(spot: Spot) -> Iterator[Hit]:
    """A host that is known inside only."""
    local = spot.word.partition("://")[2].startswith(("localhost", "127."))
    if local or is_for_outsiders(spot.reading) or _INNER.search(spot.text.flow[max(0, spot.start - 20) : spot.start]):
        yield spot.hit(_SAYS)
