"""「おご案内」「ごお願い」のように、「お・ご」を二つ重ねた形。

## なぜ
「お」と「ご」は一つの語に一つだけ付きます。二つ並ぶのは、書き損じか付けすぎです。

## 直し方
「ご案内」「お願い」とします。

## 根拠
「敬語の指針」（文化審議会答申、2007年）第2章第1（「お」と「御」の使い分け）。「なおご不明な点は」の「なお」は別の語です。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.keigo.prefixes import is_mentioned
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import pattern
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity
from owabi.text.tokens import Token

_PREFIXES = ("お", "ご", "御")
_SAYS = Said(
    "「お・ご」が二つ重なっています。一つにしてください。",
    "two prefixes お/ご on one word; keep one.",
)


@rule(
    "K155",
    severity=Severity.ERROR,
    fix=FixSafety.SAFE,
    on=pattern("(?:お[ごお御]|ご[おご御])[一-龠]"),
    bad={
        "おご案内申し上げます。": "ご案内申し上げます。",
        "ご協力のほどごお願い申し上げます。": "ご協力のほどお願い申し上げます。",
        "おお手数をおかけします。": "お手数をおかけします。",
        "おお忙しいところ恐れ入ります。": "お忙しいところ恐れ入ります。",
        "資料をおご覧ください。": "資料をご覧ください。",
    },
    good=[
        "なおご不明な点はお問い合わせください。",
        "大勢のお客様",
        "まことにおめでとうございます。",
        "おお驚いた。",
        "おごそかに行われた式典",
        "かつおご飯を召し上がりください。",
    ],
)
def doubled_prefix(spot: Spot) -> Iterator[Hit]:
    """Two prefixes in a row."""
    if is_mentioned(spot):
        return
    tokens = spot.tokens
    at = spot.index()
    if 0 <= at < len(tokens) - 1 and tokens[at].surface == "おお" and _takes_prefix(tokens[at + 1]):
        yield spot.hit_tokens(at, at, _SAYS, "お")
        return
    if at < 0 or at + 1 >= len(tokens) or tokens[at].surface not in _PREFIXES:
        return
    second = tokens[at + 1]
    if second.surface not in _PREFIXES and second.surface not in ("ご覧", "御覧"):
        return
    if second.surface in _PREFIXES and second.pos[0] not in ("接頭辞", "感動詞"):
        return
    if second.surface not in _PREFIXES or (at + 2 < len(tokens) and _takes_prefix(tokens[at + 2])):
        yield spot.hit_tokens(at, at + 1, _SAYS, second.surface)


def _takes_prefix(word: Token) -> bool:
    return word.pos[0] in ("名詞", "形容詞", "形状詞") or word.form.startswith(("連用形-一般", "未然形"))
