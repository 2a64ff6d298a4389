"""一文に二つの接続の「が」（前置きは除く）。

## なぜ
「が」が続くと、逆接なのか前置きなのかが分からなくなります。

## 直し方
文を分けます。

## 根拠
公用文の作法。「恐れ入りますが」「お手数ですが」のような決まった前置きは数えません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity
from owabi.text.zones import Zone

_TWO = 2
_REACH = 24
_FAR = 200
_CLAUSE = expression("(?<=[すたいだん])が(?=、)")
_OPEN = expression("[「『][^」』]{0,200}$")
_CUSHION = expression(
    r"(?:恐れ入り|おそれいり|恐縮|お手数|ご面倒|ご多[忙用]|お忙し|ご迷惑|ご不便|ご足労|勝手|僭越|急な|急で|突然|失礼|差し支え|末筆|遅く"
    r"|申し訳|心苦し|不躾|略儀|簡単|重ね重ね|ご存[じ知]|お忙し|残念|あいにく|もちろん|念のため|遅れ|くどい|繰り返し|とおり|通り)"
    r"[^、。]{0,18}が$|(?:です|ところ(?:です|では(?:ござい|あり)ます|恐縮です))が$(?<=ところですが)|ところ.{0,8}が$|だが$"
)
_SAYS = Said("接続の「が」が一文に二つあります。文を分けてください。", "two clauses joined by が; split the sentence.")


@rule(
    "S131",
    severity=Severity.WARNING,
    on=document("が、"),
    bad={
        "調査を続けておりますが、原因は分かっておりませんが、分かり次第ご連絡いたします。": None,
        "本日お送りしましたが、届いていないとのことですが、いかがでしょうか。": None,
    },
    good=[
        "恐れ入りますが、調査中のため、結果は後日となりますが、ご了承ください。",
        "お手数をおかけしますが、ご確認ください。",
        "調査しておりますが、原因は分かっておりません。",
        "担当が伺いますが、私が同席します。",
        "だが、調べましたが、分かりません。",
        "勝手ではございますが、次のとおりといたしますが、ご意見があればお寄せください。",
    ],
)
def two_ga(reading: Reading) -> Iterator[Hit]:
    """The second of two clauses that end in が、 where neither is a set phrase."""
    text = reading.text
    places: dict[int, list[int]] = {}
    for match in _CLAUSE.finditer(text.flow):
        places.setdefault(text.sentence_at(match.start()).start, []).append(match.start())
    for begin, found in places.items():
        if len(found) < _TWO or text.sentence_at(begin).zone is Zone.QUOTE:
            continue
        plain = [place for place in found if not _CUSHION.search(text.flow, max(begin, place - _REACH), place + 1)]
        for place in plain[1:]:
            if not _OPEN.search(text.flow, max(begin, place - _FAR), place):
                yield Hit(place, place + 1, _SAYS)
