"""情報漏えいの第一報での「ご容赦」。

## なぜ
被害の全容も分からないうちに許しを求めると、事を軽く見ていると受け取られます。

## 直し方
「ご容赦」を取り、お詫びと、今後の報告の約束で結びます。

## 根拠
公表された通知の言い回し。停止や遅延のお知らせでは一般に使われるため、情報漏えいの第一報と分かるときだけ警告します。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.letter.audience import Kind
from owabi.proof.context import Context
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.finding import Severity

_SAYS = Said(
    "情報漏えいの第一報で許しを求めると、軽く見ていると受け取られます。お詫びと次の報告の約束で結んでください。",
    "do not ask for leniency in the first notice of a breach; close with the apology and the next report.",
)


@rule(
    "P121",
    severity=Severity.WARNING,
    on=literal("ご容赦", "ご寛恕", "お許しください", "お許し下さい", "ご勘弁"),
    given=Context(kind=Kind.FIRST, is_breach=True),
    bad={"何卒ご容赦くださいますようお願い申し上げます。": None, "どうかお許しください。": None},
    good=["改めて深くお詫び申し上げます。", "ご理解を賜りますようお願い申し上げます。"],
)
def leniency_on_first_notice(spot: Spot) -> Iterator[Hit]:
    """Asking to be forgiven in the first notice of a breach."""
    if spot.context.kind is Kind.FIRST and spot.context.is_breach:
        yield spot.hit(_SAYS)
