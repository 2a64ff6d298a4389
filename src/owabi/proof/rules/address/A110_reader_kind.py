"""相手の組織の種類に合わない呼び方（銀行への「貴社」など）。

## なぜ
相手の組織は、その種類に合った語で呼びます。銀行や学校や病院を「貴社」と呼ぶと、相手を取り違えているように見えます。

## 直し方
銀行は「貴行」、大学は「貴学」、学校は「貴校」、病院は「貴院」、会や協会は「貴会」、組合は「貴組合」、官庁は「貴省」「貴庁」とします。

## 根拠
手紙・ビジネス文書の作法書に共通する規則。株式会社であっても銀行は「貴行」とします。相手の名が会社のときや、分からないときは指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.context import Context
from owabi.proof.keigo.addressees import address_lines, kind_of
from owabi.proof.reading import Reading, Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity


@rule(
    "A110",
    severity=Severity.WARNING,
    fix=FixSafety.UNSAFE,
    on=literal("貴社", "貴行", "貴学", "貴校", "貴院", "貴会", "貴組合", "貴庁", "貴省", "貴店"),
    given=Context(reader_companies=("みどり銀行",)),
    bad={
        "貴社の口座についてお尋ねします。": "貴行の口座についてお尋ねします。",
        "平素より貴社にはお世話になっております。": "平素より貴行にはお世話になっております。",
    },
    good=[
        "貴行の口座についてお尋ねします。",
        "「貴社」と「貴行」の使い分け",
        "兄貴会議のご案内",
    ],
)
def reader_kind(spot: Spot) -> Iterator[Hit]:
    """貴社 where every reader named is of one other kind."""
    if spot.before(1) in ("「", "『", "兄") or spot.after(1) in ("」", "』", "議", "計"):
        return
    names = spot.reading.once(_names)
    kinds = {kind_of(name) for name in names}
    if len(kinds) != 1:
        return
    kind = kinds.pop()
    if kind is None:
        if spot.word == "貴社" or not all("会社" in name or "(株)" in name for name in names):
            return
        if any(end in name for name in names for end in ("店", "会", "学", "校", "院", "組合", "庁", "省")):
            return
        wanted: tuple[str, ...] = ("貴社",)
    else:
        wanted = kind.readers
    if spot.word in wanted or any(word.startswith(spot.word) for word in wanted):
        return
    says = Said(
        f"相手の組織の呼び方が合いません。「{wanted[0]}」としてください。",
        f"the reader's organisation is called {wanted[0]}.",
    )
    yield spot.hit(says, wanted[0])


def _names(reading: Reading) -> tuple[str, ...]:
    """The readers' organisations: as the context tells, else as the address lines say."""
    if reading.context.reader_companies:
        return reading.context.reader_companies
    return tuple(name for line in address_lines(reading) if (name := _organisation(line.words)))


def _organisation(words: str) -> str:
    """The first word of an address line, where it names an organisation."""
    bare = words.removesuffix("御中").strip()
    for part in (bare, bare.split(" ")[0]):
        if kind_of(part) is not None or "会社" in part or "(株)" in part:
            return part
    return ""
