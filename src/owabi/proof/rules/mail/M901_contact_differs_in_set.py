"""一緒に送る文面の間で食い違う窓口（一、二桁だけ違う電話番号、同じ番号で違う受付時間）。

## なぜ
窓口の番号を写し違えると、問い合わせが他人につながります。受付時間の食い違いは、つながらない電話への苦情になります。

## 直し方
正しい番号と時間を確かめ、すべての文面でそろえます。

## 根拠
電話番号は一桁違えば他人の番号です。まったく違う番号は、読み手ごとに設けた別の窓口と見て指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from owabi.proof.rule import Hit, rule
from owabi.proof.set_words import Desk, desks
from owabi.proof.sets import Member
from owabi.proof.triggers import across
from owabi.said import Said
from owabi.text.finding import Severity

_SLIP = 2


@rule(
    "M901",
    severity=Severity.ERROR,
    on=across(),
    bad={
        "窓口の電話は 03-0000-0001 です。\f窓口の電話は 03-0000-0007 です。": None,
        "電話 0120-000-000\n受付 9:00〜18:00\f電話 0120-000-000\n受付 9:00〜17:00": None,
    },
    good=[
        "電話 03-0000-0001\f電話 03-0000-0001",
        "電話 03-0000-0001\f電話 0120-123-456",
        "電話 0120-000-000（9:00〜18:00）\f電話 0120-000-000（9:00〜18:00）",
        "電話 03-0000-0001\nFAX 03-0000-0002\f電話 03-0000-0001\nFAX 03-0000-0002",
        "電話 03-0000-0001、03-0000-0002\f電話 03-0000-0002",
    ],
)
def contact_differs_in_set(members: Sequence[Member]) -> Iterator[Hit]:
    """A number that is nearly one of an earlier text which this one lacks; other hours for the same number."""
    known: dict[str, Desk] = {}
    for number, member in enumerate(members):
        own = list(desks(member.reading))
        mine = {desk.digits for desk in own}
        for desk in own:
            before = known.get(desk.digits)
            if before is not None:
                yield from _hours(desk, before, number)
                continue
            near = next((one for one in known if one not in mine and _is_slip(one, desk.digits)), None)
            if near is not None:
                other = known[near].phone.words
                says = Said(
                    f"先の文面の電話番号（{other}）と食い違っています。どちらが正しいかを確かめてください。",
                    f"an earlier text of this set gives {other}; see which is right.",
                )
                yield Hit(desk.phone.start, desk.phone.end, says, document=number)
        for desk in own:
            if desk.digits not in known or known[desk.digits].hours is None:
                known[desk.digits] = desk


def _hours(desk: Desk, before: Desk, number: int) -> Iterator[Hit]:
    if desk.hours is None or before.hours is None or desk.hours.words == before.hours.words:
        return
    says = Said(
        f"先の文面の受付時間（{before.hours.words}）と食い違っています。どちらが正しいかを確かめてください。",
        f"an earlier text of this set gives the hours {before.hours.words}; see which is right.",
    )
    yield Hit(desk.hours.start, desk.hours.end, says, document=number)


def _is_slip(one: str, other: str) -> bool:
    """Whether two numbers differ in one or two digits."""
    return len(one) == len(other) and 0 < sum(a != b for a, b in zip(one, other, strict=True)) <= _SLIP
