"""社外の相手や目上の人に使うと失礼になる語（「ご苦労様です」「すみません」など）。

## なぜ
「ご苦労様」は目上の人が目下の人をねぎらう語です。「すみません」「ごめんなさい」は話し言葉で、文書の謝罪には軽すぎます。

## 直し方
「お疲れ様です」「申し訳ございません」など、相手にふさわしい語にします。

## 根拠
「敬語の指針」（文化審議会答申、2007年）第3章（ねぎらいの問い）と、ビジネス作法の案内に共通する注意点。
「ご苦労をおかけしました」は相手の苦労をわびる語なので指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import lexicon
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity


@rule(
    "K132",
    severity=Severity.ERROR,
    fix=FixSafety.UNSAFE,
    on=lexicon("lexicons/to_superiors"),
    bad={
        "ご苦労様です。": "お疲れ様です。",
        "ご連絡が遅れ、すみません。": "ご連絡が遅れ、申し訳ございません。",
        "お待たせしてごめんなさい。": "お待たせして申し訳ございません。",
    },
    good=[
        "お疲れ様です。",
        "ご苦労をおかけしております。",
        "お手続きがお済みでない方",
        "用件が済みません限り、閉じません。",
        "大変勉強になりました。",
    ],
)
def to_superiors(spot: Spot) -> Iterator[Hit]:
    """A word of the lexicon."""
    why = Said(str(spot.entry["ja"]), str(spot.entry["en"]))
    yield spot.hit(why, spot.entry.get("instead"))
