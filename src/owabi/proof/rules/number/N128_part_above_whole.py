"""全体より大きい内数（「100名のうち120名」「2,500件（うち3,000件）」など）。

## なぜ
どちらかの数が間違っています。

## 直し方
全体か、内数を直します。

## 根拠
算術。「うち」は全体に含まれる数を示します。延べ数と単位の違うものは指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.figures.amounts import Amount, amounts_in
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_BETWEEN = expression(r"(?:の|\(|、|で、|です。この|でした。この|中、)?$")
_OTHER = expression(r"延べ|のべ|約|から|まで|以上|前年|昨年|倍|合計|総")


@rule(
    "N128",
    severity=Severity.WARNING,
    on=literal("うち"),
    bad={
        "全100名のうち、120名の方が対象です。": None,
        "対象は2,500件（うち、カード情報を含むものは3,000件）です。": None,
    },
    good=[
        "全120名のうち、100名の方が対象です。",
        "対象は2,500件（うち、カード情報を含むものは300件）です。",
        "5社のうち、延べ120名が参加しました。",
        "1日のうち、3時間ほどお待ちいただきます。",
        "3名のうち1名が欠席し、別に5名が参加しました。",
    ],
)
def part_above_whole(spot: Spot) -> Iterator[Hit]:
    """The first amount after うち, above the amount right before it, of one unit."""
    before = spot.before(20)
    whole = _last(before)
    if whole is None or not _BETWEEN.fullmatch(before[whole.end :]):
        return
    after = spot.after(36).partition("。")[0]
    part = next(amounts_in(after), None)
    if part is None or part.unit != whole.unit or part.value <= whole.value or not part.exact:
        return
    if _OTHER.search(after[: part.start]) or "延べ" in before:
        return
    says = Said("内数が、全体の数より大きくなっています。", "the part is above the whole.")
    yield spot.hit(says, start=spot.end + part.start, end=spot.end + part.end)


def _last(words: str) -> Amount | None:
    found = None
    for found in amounts_in(words):  # noqa: B007 - the last one is meant
        pass
    return found
