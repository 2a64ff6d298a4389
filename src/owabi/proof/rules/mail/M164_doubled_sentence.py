"""同じ文のくり返し。

## なぜ
同じ文が二度あると、写し間違いだと受け取られます。

## 直し方
一つを取ります。

## 根拠
文章の作法に共通する注意点。20字以上の文だけを確かめます。お詫びの文のくり返しは P101 が指摘します。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.finding import Severity
from owabi.text.zones import Zone

_LEAST = 20
_CLOSE = 60
_SHORTEST = 12
"""Within one paragraph; further apart, short sentences recur rightly."""
_UNREAD = frozenset({Zone.QUOTE, Zone.SUBJECT, Zone.HEADER, Zone.TABLE, Zone.SIGNATURE, Zone.CONTACT})
_SAYS = Said("同じ文が二度あります。一つを取ってください。", "the same sentence stands twice; take one out.")


@rule(
    "M164",
    severity=Severity.WARNING,
    on=document("。"),
    bad={
        "返品は14日以内にお申し出ください。送料は不要です。返品は14日以内にお申し出ください。": None,
        (
            "弊社では監視の仕組みを強化いたしました。\n\n窓口までご連絡ください。"
            "\n\n弊社では監視の仕組みを強化いたしました。"
        ): None,
        "資料は11月25日までにお送りいたします。資料は11月25日までにお送りいたします。": None,
    },
    good=[
        "弊社では監視の仕組みを強化いたしました。\n\n弊社では教育の仕組みを強化いたしました。",
        "原因は調査中です。\n影響は調査中です。\n原因は調査中です。",
        "・対象外です。\n・対象外です。",
    ],
)
def doubled_sentence(reading: Reading) -> Iterator[Hit]:
    """A sentence word for word as one before."""
    text = reading.text
    seen: dict[str, int] = {}
    for sentence in text.sentences:
        if sentence.end - sentence.start < _SHORTEST or sentence.zone in _UNREAD or not sentence.closed:
            continue
        words = text.words(sentence)
        gap = text.flow[seen[words] : sentence.start] if words in seen else ""
        close = sentence.zone is not Zone.ITEM and len(gap) <= _CLOSE and "\n\n" not in gap
        near = sentence.end - sentence.start >= _LEAST or close
        if words in seen and near and "お詫び" not in words and "申し訳" not in words and "お世話になって" not in words:
            yield Hit(sentence.start, sentence.end, _SAYS)
        seen[words] = sentence.end
