"""片方だけの「たり」（「資料を読んだり、確認する」など）。

## なぜ
二つ以上の動作を並べるときは、どれにも「たり」を付けます。片方だけだと、文が途中でねじれて聞こえます。

## 直し方
もう一方にも「たり」を付け、「読んだり、確認したりする」とします。

## 根拠
国語の文法（並列の「たり」）。「迷ったりする」のように一つだけを例として挙げる形は正しい用法なので指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import lemma
from owabi.said import Said
from owabi.text.finding import Severity
from owabi.text.tokens import Token

_FAR = 60
_SAYS = Said(
    "「たり」が片方にしかありません。並べる動作のどれにも付けてください。",
    "たり stands with one of the actions only; give it to each.",
)


@rule(
    "S108",
    severity=Severity.WARNING,
    on=lemma("たり", "だり"),
    counterparts=("textlint:prefer-tari-tari",),
    bad={
        "資料を読んだり、画面を確認します。": None,
        "メールを転送したり返信する場合があります。": None,
    },
    good=[
        "資料を読んだり、画面を確認したりします。",
        "道に迷ったりした場合はお電話ください。",
        "表示が乱れたりなどすることがあります。",
        "ぴったりの席をご用意します。",
        "行ったり来たりしております。",
    ],
)
def single_tari(spot: Spot) -> Iterator[Hit]:
    """One たり in the sentence, and a verb other than する after it."""
    tokens = spot.tokens
    at = spot.index()
    if any(token.norm == "たり" and number != at for number, token in _near(spot, at)):
        return
    rest = [token for number, token in _near(spot, at) if number > at]
    while rest and rest[0].pos[0] in ("助詞", "名詞") and rest[0].surface in ("は", "も", "など", "と", "とか", "等"):
        rest = rest[1:]
    if not rest or rest[0].lemma in ("する", "いたす") or tokens[at].pos[0] != "助詞":
        return
    if any(token.pos[0] == "動詞" for token in rest):
        yield spot.hit(_SAYS)


def _near(spot: Spot, at: int) -> list[tuple[int, Token]]:
    """The tokens around a place with their numbers: enough for a sentence, never all of a very long one."""
    first = max(at - _FAR, 0)
    return list(enumerate(spot.tokens[first : at + _FAR], first))
