"""社外の相手や目上の人への「すみません」「すいません」「ごめんなさい」。

## なぜ
「すみません」「ごめんなさい」は話し言葉で、文書のお詫びでは軽く響きます。

## 直し方
「申し訳ございません」「申し訳ありません」とします。

## 根拠
ビジネス作法の案内に共通する注意点。事故のお知らせでは、より重いお詫びの語が要るため、P133 が指摘します。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.keigo.predicates import is_told
from owabi.proof.phrases import object_to
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import lexicon
from owabi.text.finding import FixSafety, Severity


@rule(
    "K217",
    severity=Severity.ERROR,
    fix=FixSafety.UNSAFE,
    presets=("mail", "letter", "page", "technical"),
    on=lexicon("lexicons/keigo_casual_apology"),
    bad={
        "ご連絡が遅れ、すみません。": "ご連絡が遅れ、申し訳ございません。",
        "お待たせしてごめんなさい。": "お待たせして申し訳ございません。",
        "返信が遅くなり、すいませんでした。": "返信が遅くなり、申し訳ございません。",
    },
    good=[
        "ご連絡が遅れ、申し訳ございません。",
        "お手続きがお済みでない方",
        "用件が済みません限り、閉じません。",
        "「すみません」は避けましょう。",
    ],
)
def light_sumimasen(spot: Spot) -> Iterator[Hit]:
    """すみません, unless somebody else's words are told; in an incident letter P133 speaks."""
    if spot.before(1) in ("「", "『", '"', "“") or spot.after(1) in ("」", "』"):
        return
    if not is_told(spot.text.flow, spot.end):
        yield from object_to(spot)
