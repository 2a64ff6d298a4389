"""文章を作る道具の返事の残り（「承知しました。以下に文面を作成しました」など）。

## なぜ
言語モデルの前置きや注記が残ったまま届くと、自分の言葉で書いていないことが伝わり、おわびの誠意が疑われます。

## 直し方
その部分を取ります。

## 根拠
生成された文面に共通して残る言い回し。本文としてありうる語（「以下のとおりお知らせいたします」）は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import lexicon
from owabi.said import Said
from owabi.text.finding import Severity

_SAYS = Said(
    "文章を作る道具の返事が残っているようです。取ってください。",
    "this looks like a tool's own words; take it out.",
)


@rule(
    "M103",
    severity=Severity.ERROR,
    blocks=True,
    on=lexicon("lexicons/model_chatter"),
    bad={
        "承知しました。以下にお詫びメールの文面を作成しました。": None,
        "Sure, here is the draft:\n\nお客様各位": None,
        "必要に応じて適宜修正してください。": None,
    },
    good=[
        "以下のとおりお知らせいたします。",
        "承知しました。",
        "AIを用いた監視を導入いたしました。",
    ],
)
def model_chatter(spot: Spot) -> Iterator[Hit]:
    """A turn of phrase of the lexicon."""
    yield spot.hit(_SAYS)
