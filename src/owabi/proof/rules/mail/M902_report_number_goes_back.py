"""報の順が合わない「第N報」（前の報より小さい番号、飛んだ番号）。

## なぜ
続報の番号が戻ったり飛んだりすると、読み手は読み落とした報があると考えます。

## 直し方
前の報の番号に一を足します。読み手ごとの文面は、同じ番号にそろえます。

## 根拠
続報は番号で前後を示すのが慣例です。比べる文面は、先の報から順に並べてください。
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from owabi.proof.rule import Hit, rule
from owabi.proof.set_words import report_number
from owabi.proof.sets import Member
from owabi.proof.triggers import across
from owabi.said import Said
from owabi.text.finding import Severity


@rule(
    "M902",
    severity=Severity.WARNING,
    on=across(),
    bad={
        "件名：障害について（第2報）\n\n復旧しました。\f件名：障害について（第1報）\n\n調査中です。": None,
        "件名：障害について（第一報）\n\n調査中です。\f件名：障害について（第三報）\n\n復旧しました。": None,
    },
    good=[
        "件名：障害について（第1報）\n\n調査中です。\f件名：障害について（第2報）\n\n復旧しました。",
        "件名：障害について（第2報）\n\nお客様各位\f件名：障害について（第2報）\n\nお取引先各位",
        "件名：障害について（第十報）\n\n調査中です。\f件名：障害について（第11報）\n\n第1報でお伝えした件です。",
        "件名：障害について\n\n調査中です。\f件名：ご案内\n\nよろしくお願いいたします。",
    ],
)
def report_number_goes_back(members: Sequence[Member]) -> Iterator[Hit]:
    """A number before that of the report before it, or more than one after it."""
    last: int | None = None
    for number, member in enumerate(members):
        found = report_number(member.reading)
        if found is None:
            continue
        this, place = found
        if last is not None and not last <= this <= last + 1:
            says = Said(
                f"前の文面は第{last}報です。報の番号と順を確かめてください。",
                f"the text before it is report {last}; check the number and the order.",
            )
            yield Hit(place.start, place.end, says, document=number)
        last = this
