"""へりくだる語に「お・ご」を重ねた形（「ご拝見」「お承り」など）。

## なぜ
「拝見」「拝受」「承る」は、それだけで自分の動作をへりくだる語です。「お・ご」を付けると、へりくだりが重なります。

## 直し方
「拝見しました」「承りました」とします。

## 根拠
「敬語の指針」（文化審議会答申、2007年）第2章。「お伺いする」「お伺いいたします」は定着した形として認められており、指摘しません。
「拝見いたします」も広く使われているため指摘しません。
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
    "へりくだる語に「お・ご」が重なっています。「お・ご」を取ってください。",
    "a humble word takes no お or ご.",
)


@rule(
    "K103",
    severity=Severity.ERROR,
    fix=FixSafety.SAFE,
    on=lexicon("lexicons/stacked_humble"),
    bad={
        "資料をご拝見しました。": "資料を拝見しました。",
        "ご拝受いたしました。": "拝受いたしました。",
        "ご注文をお承りいたします。": "ご注文を承ります。",
        "お名刺をご頂戴できますか。": "お名刺を頂戴できますか。",
    },
    good=[
        "資料を拝見しました。",
        "明日お伺いいたします。",
        "拝見いたしました。",
        "ご高覧ください。",
        "なお申し上げにくいのですが",
        "お願い申し上げます。",
        "ご注文を承りました。",
    ],
)
def go_on_humble_word(spot: Spot) -> Iterator[Hit]:
    """A stacked form of the lexicon."""
    if is_mentioned(spot):
        return
    tokens = spot.tokens
    at = spot.index()
    if at >= 0 and tokens[at].start == spot.start - spot.sentence.start:
        does = spot.word.endswith("承り") and tokens[spot.next_index() :][:1]
        if does and does[0].lemma in ("する", "いたす", "致す"):
            yield spot.hit(_SAYS, "承り", end=spot.end + len(does[0].surface))
        else:
            yield spot.hit(_SAYS, str(spot.entry["instead"]))
