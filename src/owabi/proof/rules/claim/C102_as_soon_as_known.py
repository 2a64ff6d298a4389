"""続報での「判明次第」。

## なぜ
第一報では許される「判明次第」も、続報で繰り返すと、報告を先延ばしにしていると受け取られます。

## 直し方
次に知らせる日時を書きます（「11月25日午後5時までにご報告いたします」）。

## 根拠
公表された通知91件のうち、次の報告を約束したものは16％、その日時を書いたものはありませんでした。第一報では指摘しません。
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
    "続報では、次に知らせる日時を書いてください（「判明次第」は第一報の言葉です）。",
    "a status report names the day of the next one; “as soon as known” is for a first notice.",
)


@rule(
    "C102",
    severity=Severity.WARNING,
    on=literal("判明次第", "判明し次第", "分かり次第", "わかり次第"),
    given=Context(kind=Kind.STATUS),
    bad={"詳細が判明次第、ご報告いたします。": None, "原因が分かり次第、お知らせいたします。": None},
    good=["11月25日午後5時までにご報告いたします。", "原因は判明しておりません。"],
)
def as_soon_as_known(spot: Spot) -> Iterator[Hit]:
    """判明次第 after the first notice."""
    if spot.context.kind is not None and spot.context.kind is not Kind.FIRST:
        yield spot.hit(_SAYS)
