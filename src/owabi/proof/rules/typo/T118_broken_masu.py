"""「ます」の前の形の誤り（「使うます」「送付いたすます」「もらました」など）。

## なぜ
「ます」は動詞の連用形に付きます。打ち間違いや、言い換えの途中の消し忘れです。

## 直し方
連用形（「使い」「いたし」「もらい」）に直します。

## 根拠
国語の文法。「済ます」「励ます」のように「ます」で終わる動詞は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import pattern
from owabi.said import Said
from owabi.text.finding import Severity
from owabi.text.tokens import Token

_AT_FAULT = ("終止形", "連体形", "未然形")


@rule(
    "T118",
    severity=Severity.ERROR,
    on=pattern(
        r"[うくすつぬむるぐぶたさなまらわだばっん]ま(?:す(?!ます)|し[たて]|せん)"
        r"|(?<=[一-龠])ま(?:す(?=[。、のが]|よう|$)|した|せん)"
    ),
    bad={
        "資料を送付いたすます。": None,
        "新しい端末を使うます。": None,
        "確認してもらました。": None,
        "会議は10時に始まるます。": None,
    },
    good=[
        "用事を済ましたあと、ますます励ますつもりです。",
        "声をかけて励ました。目を覚ました。だました者",
        "参ります。申します。出します。見ます。来ます。得ます。寝ません。",
        "すましたお顔で、さまざまな方をなだめすかします。",
        "升席と枡、増す一方、益します。",
        "お客様まします。",
    ],
)
def broken_masu(spot: Spot) -> Iterator[Hit]:
    """ます after a form of a verb that does not carry it."""
    tokens = spot.tokens
    at = spot.next_index() - 1
    while at > 0 and tokens[at].lemma != "ます" and tokens[at].start + spot.sentence.start > spot.start:
        at -= 1
    if at < 1 or tokens[at].lemma != "ます" or tokens[at].pos[0] != "助動詞":
        return
    before = tokens[at - 1]
    if _cannot_carry(before):
        says = Said(
            f"「{before.surface}」に「ます」は付きません。連用形に直してください。",
            f"ます does not follow “{before.surface}”; write the form that carries it.",
        )
        yield spot.hit_tokens(at - 1, at, says)


def _cannot_carry(before: Token) -> bool:
    verb = before.pos[0] in ("動詞", "助動詞") and before.form.startswith(_AT_FAULT)
    return (verb and not before.kind.startswith(("文語", "上一段", "下一段"))) or (
        verb and before.surface.endswith("る")
    )
