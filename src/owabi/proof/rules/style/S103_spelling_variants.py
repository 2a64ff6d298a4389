"""表記ゆれ（「漏えい」と「漏洩」、「サーバ」と「サーバー」など）。

## なぜ
一通の中で書き方が変わると、別のもののことかと迷わせ、検索でも一致しません。

## 直し方
多いほう、または組織で決めた書き方にそろえます。

## 根拠
公用文の作法（表記の統一）。組は `books/lexicons/variants.toml` にあります。固有名詞や引用の中の書き方は
変えられないので、「」の中は数えません。
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity
from owabi.text.zones import Zone

_QUOTED = re.compile(r"[「『][^「」『』\n]{0,40}$")


@rule(
    "S103",
    severity=Severity.WARNING,
    fix=FixSafety.UNSAFE,
    on=document(),
    books=("lexicons/variants",),
    bad={
        "漏えいした情報は次のとおりです。漏えいの原因は調査中です。漏洩の範囲もあわせて調べています。": (
            "漏えいした情報は次のとおりです。漏えいの原因は調査中です。漏えいの範囲もあわせて調べています。"
        ),
        "サーバーを停止しました。サーバーの記録を保全し、サーバを点検しています。": (
            "サーバーを停止しました。サーバーの記録を保全し、サーバーを点検しています。"
        ),
    },
    good=[
        "漏えいした情報は次のとおりです。漏えいの原因は調査中です。",
        "お問い合わせは「お問合せフォーム」から",
        "ユーザー名とユーザーIDを確認しました。",
        "サーバーを停止し、オブザーバを置きました。",
    ],
)
def spelling_variants(reading: Reading) -> Iterator[Hit]:
    """Every place of the rarer spellings of a word that is spelled in two ways."""
    for entry in reading.book("lexicons/variants"):
        words: Sequence[str] = entry["words"]
        if sum(word in reading.text.flow for word in words) < 2:
            continue
        places = {word: list(_places(reading, word, words)) for word in words}
        used = [word for word in words if places[word]]
        if len(used) < 2:
            continue
        wanted = max(used, key=lambda word: len(places[word]))
        says = Said(
            f"「{'」と「'.join(used)}」が混ざっています。「{wanted}」にそろえてください。",
            f"{' and '.join(used)} are mixed; keep to {wanted}.",
        )
        for word in used:
            if word != wanted:
                yield from (Hit(place, place + len(word), says, wanted) for place in places[word])


def _places(reading: Reading, word: str, words: Sequence[str]) -> Iterator[int]:
    """Where a spelling stands by itself: not within a longer one, in 「」, in another word or in a quotation."""
    flow = reading.text.flow
    longer = [other for other in words if word in other and other != word]
    place = flow.find(word)
    while place >= 0:
        end = place + len(word)
        inside = any(flow.startswith(other, place - other.find(word)) for other in longer)
        before, after = flow[place - 1 : place] if place else "", flow[end : end + 1]
        glued = ("ァ" <= word[0] <= "ー" and "ァ" <= before <= "ー") or (
            "ァ" <= word[-1] <= "ー" and "ァ" <= after <= "ー"
        )
        quoted = _QUOTED.search(flow[max(0, place - 41) : place]) or reading.text.line_at(place).zone is Zone.QUOTE
        if not inside and not glued and not quoted:
            yield place
        place = flow.find(word, end)
