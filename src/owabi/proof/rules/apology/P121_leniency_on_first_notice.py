"""情報漏えいの第一報での「ご容赦」「ご寛容」。

## なぜ
被害の全容も分からないうちに許しを求めると、事を軽く見ていると受け取られます。

## 直し方
「ご容赦」を取り、お詫びと、今後の報告の約束で結びます。

## 根拠
公表された通知の言い回し。停止や遅延のお知らせでは一般に使われるため、情報漏えいのお知らせで、続報と分からないときだけ警告します。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.letter.audience import Kind
from owabi.proof.context import Context
from owabi.proof.incidents.incident_words import speaks_of_breach
from owabi.proof.reading import Spot
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.shaped import object_to_shape
from owabi.proof.triggers import lexicon
from owabi.text.finding import Severity


@rule(
    "P121",
    severity=Severity.WARNING,
    on=lexicon("lexicons/apology_leniency"),
    presets=(INCIDENT,),
    given=Context(kind=Kind.FIRST, is_breach=True),
    bad={
        "何卒ご容赦くださいますようお願い申し上げます。": None,
        "どうかお許しください。": None,
        "ご寛容のほどお願い申し上げます。": None,
    },
    good=[
        "改めて深くお詫び申し上げます。",
        "ご理解を賜りますようお願い申し上げます。",
        "ご本人のお許しを得て、掲載しております。",
        "捜査のため、詳細は控えさせていただきますことをご容赦ください。",
    ],
)
def leniency_on_first_notice(spot: Spot) -> Iterator[Hit]:
    """Asking to be forgiven in the first notice of a breach."""
    if spot.context.kind in (None, Kind.FIRST) and spot.reading.once(speaks_of_breach):
        yield from object_to_shape(spot)
