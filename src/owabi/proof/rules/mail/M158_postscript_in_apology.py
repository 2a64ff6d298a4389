"""お詫びやお悔やみの文面の追伸。

## なぜ
追伸は、言い足りないことを気軽に書き添えるものです。お詫びでは誠意を疑われ、弔事では「重ねる」ことを連想させます。

## 直し方
追伸を取り、必要なことは本文に書きます。

## 根拠
手紙・文書の作法書に共通する規則。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.incidents.gravity import is_grave
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_MARK = expression(r"$|[ :、。)】\].]|[一-龠ァ-ヴ]")
_SAYS = Said("お詫びやお悔やみの文面に追伸は添えません。", "no postscript stands in an apology or a condolence.")


@rule(
    "M158",
    severity=Severity.ERROR,
    on=literal("追伸", "P.S.", "P.S", "PS:", "PS.", "p.s.", "二伸", "追って書き", "追記"),
    bad={
        "このたびの納品の遅れを、深くお詫び申し上げます。\n\n追伸　新製品もご覧ください。": None,
        "心よりお悔やみ申し上げます。\n\nP.S. またご連絡いたします。": None,
    },
    good=[
        "資料をお送りいたします。\n\n追伸　お菓子をありがとうございました。",
        "お詫びの文面には、追伸を添えません。深くお詫び申し上げます。",
    ],
)
def postscript_in_apology(spot: Spot) -> Iterator[Hit]:
    """A postscript in a grave text."""
    before = spot.before(8)
    alone = not before.strip(" ※(【[") and _MARK.match(spot.after(2))
    if alone and is_grave(spot.reading):
        yield spot.hit(_SAYS)
