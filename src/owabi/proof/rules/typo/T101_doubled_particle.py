"""助詞の重なり（「資料をを」「詳細はは」など）。

## なぜ
入力や編集の消し忘れです。

## 直し方
一つ取ります。

## 根拠
国語の文法。「ものの」「ことと」「なにに」のように、語の一部と助詞が続く形は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity
from owabi.text.tokens import Token

_RARER = frozenset({"はは", "でで", "とと", "へへ", "もも"})
_SAYS = Said("同じ助詞が重なっています。一つ取ってください。", "the same particle stands twice; remove one.")


@rule(
    "T101",
    severity=Severity.ERROR,
    fix=FixSafety.SAFE,
    on=literal("をを", "のの", "がが", "にに", "はは", "でで", "とと", "へへ", "もも"),
    bad={
        "資料をを送付いたします。": "資料を送付いたします。",
        "弊社のの担当がご説明いたします。": "弊社の担当がご説明いたします。",
        "お客様にに届きました。": "お客様に届きました。",
        "詳細はは後日お知らせします。": "詳細は後日お知らせします。",
    },
    good=[
        "送付したものの、届いておりません。",
        "確認することと、ご連絡すること",
        "なにになさいますか。",
        "母ははがきを書きました。",
        "ご確認とともにご返信ください。",
        "ではではございますが",
        "歯はは行で始まります。",
        "それでできます。",
        "ことともに",
        "ごもっともも",
        "桃も",
        "またまた伺います。",
        "電話でできることから始めます。",
        "皆様へへいわを",
        "ぬのの袋",
        "この野の花",
        "「をを」と続けて打つ癖を直しました。",
    ],
)
def doubled_particle(spot: Spot) -> Iterator[Hit]:
    """Two particles of one form, side by side; some only after a noun."""
    word = spot.word
    tokens = spot.tokens
    at = spot.index()
    if at < 1 or at + 1 >= len(tokens) or tokens[at].surface != word[0] or tokens[at + 1].surface != word[1]:
        return
    if spot.before(1) in ("「", "『") or spot.after(1) in ("」", "』"):
        return
    kinds = ("助詞", "助動詞") if word in _RARER else ("助詞",)
    if tokens[at].pos[0] != "助詞" or tokens[at + 1].pos[0] not in kinds:
        return
    if word not in _RARER or _is_noun(tokens[at - 1]):
        yield spot.hit(_SAYS, word[0])


def _is_noun(token: Token) -> bool:
    return token.pos[0] in ("名詞", "代名詞", "接尾辞")
