"""社外の相手や目上の人に使うと失礼になる語（「ご苦労様です」「感心しました」「どうしますか」など）。

## なぜ
「ご苦労様」「感心しました」「努力は認めます」は、目上の人が目下の人に言う語です。「どうしますか」は話し言葉で、文書では軽く
響きます。

## 直し方
「お疲れ様です」「感銘を受けました」「いかがなさいますか」など、相手にふさわしい語にします。

## 根拠
「敬語の指針」（文化審議会答申、2007年）第3章第2（ねぎらい・褒めの問い）と、ビジネス作法の案内に共通する注意点。
「ご苦労をおかけしました」は相手の苦労をわびる語なので指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.keigo.predicates import is_told
from owabi.proof.phrases import object_to
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import lexicon
from owabi.text.finding import FixSafety, Severity

_ENDINGS = ("」", "』")
_COMPOUND_ENDS = {"しなさい": ("返", "ば", "ご")}


@rule(
    "K132",
    severity=Severity.ERROR,
    fix=FixSafety.UNSAFE,
    on=lexicon("lexicons/to_superiors"),
    bad={
        "ご苦労様です。": "お疲れ様です。",
        "先生のお話には感心しました。": None,
        "貴社の努力は認めます。": None,
        "お支払い方法はどうしますか。": "お支払い方法はいかがなさいますか。",
        "来週の日程で頑張ってください。": None,
    },
    good=[
        "お疲れ様です。",
        "ご苦労をおかけしております。",
        "大変勉強になりました。",
        "参考になさってください。",
        "参考になりましたら幸いです。",
        "体調が悪いのですが、受診できますか、とのお尋ね",
        "努力を重ねてまいります。",
    ],
)
def to_superiors(spot: Spot) -> Iterator[Hit]:
    """A word of the lexicon, unless somebody else's words are told."""
    before = spot.before(1)
    if before in ("「", "『", '"', "“") or spot.after(1) in _ENDINGS:
        return
    if before and before in _COMPOUND_ENDS.get(spot.word, ()):
        return
    if not is_told(spot.text.flow, spot.end):
        yield from object_to(spot)
