"""一緒に送る文面の間の表記ゆれ（「漏えい」と「漏洩」など）。

## なぜ
同じ事案の文面で言葉の書き方が違うと、別のことを言っているように読まれ、並べて比べられたときに不信を招きます。

## 直し方
先の文面の書き方にそろえます。

## 根拠
公用文の作法（文化庁「公用文作成の考え方」2022年）は、一つの文書で書き方をそろえるよう求めています。
一つの文面の中のゆれは S103 が指摘します。
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from owabi.proof.rule import Hit, rule
from owabi.proof.set_words import spellings
from owabi.proof.sets import Member
from owabi.proof.triggers import across
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity


@rule(
    "S901",
    severity=Severity.WARNING,
    fix=FixSafety.UNSAFE,
    on=across(),
    books=("lexicons/variants",),
    bad={
        "情報の漏えいが判明しました。\f情報の漏洩が判明しました。": None,
        "サーバーを停止しました。\fサーバーを停止しました。\fサーバを停止しました。": None,
    },
    good=[
        "情報の漏えいが判明しました。\f情報の漏えいが判明しました。",
        "サーバーを停止しました。\fオブザーバを置きました。",
        "漏えいの件です。\f承知しました。\n> 漏洩の件です。",
    ],
)
def term_differs_in_set(members: Sequence[Member]) -> Iterator[Hit]:
    """A spelling that an earlier text of the set writes otherwise, where a text keeps to its own."""
    for entry in members[0].reading.book("lexicons/variants"):
        wanted: str | None = None
        words: Sequence[str] = entry["words"]
        for number, member in enumerate(members):
            if not any(word in member.text.flow for word in words):
                continue
            found = list(spellings(member.reading, words))
            used = {place.words for place in found}
            if len(used) != 1:
                continue
            if wanted is None:
                wanted = found[0].words
            elif wanted not in used:
                says = Said(
                    f"先の文面では「{wanted}」と書いています。書き方をそろえてください。",
                    f"an earlier text of this set writes “{wanted}”; write it alike.",
                )
                for place in found:
                    yield Hit(place.start, place.end, says, wanted, document=number)
