"""こちらの側や物に起きたことに付けた「ご」（「ご発生」「ご障害」など）。

## なぜ
「お・ご」は、相手の物事や動作を立てるために付けます。障害や遅延のように、こちらの側に起きたことには付けません。

## 直し方
「ご」を取ります。

## 根拠
「敬語の指針」（文化審議会答申、2007年）第2章第1（「お」「御」の働き）。「ご被害」「ご不便」「ご迷惑」のように相手が受けるものは
指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.keigo.prefixes import is_mentioned
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import lexicon
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity

_SAYS = Said(
    "こちらの側に起きたことに「ご」は付けません。",
    "what happened on your side takes no ご.",
)


@rule(
    "K157",
    severity=Severity.WARNING,
    fix=FixSafety.SAFE,
    on=lexicon("lexicons/keigo_mishaps"),
    bad={
        "ご発生した不具合についてお知らせします。": "発生した不具合についてお知らせします。",
        "このたびのご障害につきましてお詫び申し上げます。": "このたびの障害につきましてお詫び申し上げます。",
        "ご原因は調査中です。": "原因は調査中です。",
    },
    good=[
        "発生した不具合についてお知らせします。",
        "ご迷惑をおかけしました。",
        "ご不便をおかけしました。",
        "ご被害に遭われた方",
        "なお原因は調査中です。",
    ],
)
def go_on_mishaps(spot: Spot) -> Iterator[Hit]:
    """A mishap with ご."""
    if is_mentioned(spot):
        return
    tokens = spot.tokens
    at = spot.index()
    if at >= 0 and tokens[at].start == spot.start - spot.sentence.start:
        yield spot.hit(_SAYS, str(spot.entry["instead"]))
