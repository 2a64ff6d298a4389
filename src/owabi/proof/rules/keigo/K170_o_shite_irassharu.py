"""相手の動作に「お・ご……している」の敬語を使う形（「お待ちしていらっしゃる」など）。

## なぜ
「お・ご……する」は自分の動作をへりくだる形です。「いらっしゃる」「おられる」で相手を立てても、前の形がへりくだらせています。

## 直し方
「お待ちになっていらっしゃる」「ご活躍なさっている」とします。

## 根拠
「敬語の指針」（文化審議会答申、2007年）第2章第1（謙譲語Ⅰ）、第2章第2（敬語連結）。「お読みになっていらっしゃる」は正しい形です。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.keigo.prefixes import POLISHED, core, has_prefix_near, is_done, is_mentioned, prefixed_start, words_of
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity

_SAYS = Said(
    "「お・ご…して」は自分がへりくだる形です。相手のことは「…になって」「…なさって」にしてください。",
    "お/ご…して humbles the doer; of others write …になって or …なさって.",
)


@rule(
    "K170",
    severity=Severity.ERROR,
    fix=FixSafety.SAFE,
    on=literal("していらっしゃ", "しておられ", "してらっしゃ", "しておいでに"),
    bad={
        "お待ちしていらっしゃるお客様": "お待ちになっていらっしゃるお客様",
        "ご利用しておられる方": "ご利用なさっておられる方",
        "各地でご活躍していらっしゃいます。": "各地でご活躍なさっていらっしゃいます。",
    },
    good=[
        "お待ちになっていらっしゃるお客様",
        "利用していらっしゃる方",
        "先ほどからお電話していらっしゃいます。",
        "お元気にしていらっしゃいますか。",
        "お待ちしております。",
        "お仕事をしていらっしゃる方",
    ],
)
def o_shite_irassharu(spot: Spot) -> Iterator[Hit]:
    """お/ご, something that one does, して, いらっしゃる or おられる."""
    if is_mentioned(spot):
        return
    if not has_prefix_near(spot):
        return
    tokens = spot.tokens
    at = spot.index()
    if at < 1 or at + 1 >= len(tokens) or tokens[at].lemma != "する":
        return
    first = prefixed_start(tokens, at - 1)
    if first < 0 or not is_done(tokens, first, at - 1):
        return
    if tokens[first].surface != "ご" and core(tokens, first, at - 1) in POLISHED:
        return
    does = "なさっ" if tokens[first].surface == "ご" else "になっ"
    yield spot.hit_tokens(first, at, _SAYS, words_of(tokens, first, at - 1) + does)
