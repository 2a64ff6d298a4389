"""「さ」の抜けた「なそう」（「問題がなそうです」など）。

## なぜ
形容詞の「ない」「よい」に「そうだ」が付くと、「なさそうだ」「よさそうだ」となります。

## 直し方
「さ」を補い、「問題がなさそうです」とします。

## 根拠
国語の文法（様態の助動詞「そうだ」の接続）。動詞に付く「知らなそうだ」「知らなさそうだ」は、どちらも行われているため
指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity

_SAYS = Said(
    "「さ」が抜けています。「なさそう」「よさそう」としてください。",
    "さ is missing: なさそう, よさそう.",
)
_CASES = frozenset({"が", "は", "も", "で", "に", "く"})


@rule(
    "K167",
    severity=Severity.ERROR,
    fix=FixSafety.SAFE,
    on=literal("なそう", "無そう", "よそうで", "よそうな", "良そう"),
    bad={
        "影響はなそうです。": "影響はなさそうです。",
        "あまり良くなそうです。": "あまり良くなさそうです。",
        "不具合は無そうだ。": "不具合は無さそうだ。",
    },
    good=[
        "影響はなさそうです。",
        "ご存じなさそうだ。",
        "何も知らなそうです。",
        "大切なそうです。",
        "お元気なそうで何よりです。",
        "予想",
    ],
)
def nasou(spot: Spot) -> Iterator[Hit]:
    """The stem of an adjective ない or よい before そう."""
    tokens = spot.tokens
    at = spot.index()
    if (
        at < 1
        or at + 1 >= len(tokens)
        or tokens[at].pos[0] != "形容詞"
        or not tokens[at + 1].surface.startswith("そう")
    ):
        return
    if tokens[at].lemma in ("ない", "無い", "よい", "良い") and tokens[at].form.startswith("語幹"):
        yield spot.hit_tokens(at, at + 1, _SAYS, tokens[at].surface + "さ" + tokens[at + 1].surface)
