"""へりくだる語に「ご」や「させていただく」を重ねた形（「ご拝見」「お伺いさせていただく」など）。

## なぜ
「拝見」「拝受」「伺う」は、それだけで自分の動作をへりくだる語です。「ご」を付けると自分を立てる形になり、
「させていただく」を重ねると回りくどくなります。

## 直し方
「拝見しました」「伺います」とします。

## 根拠
「敬語の指針」（文化審議会答申、2007年）。「お伺いする」「お伺いいたします」は定着した形として認められており、指摘しません。
「拝見いたします」も広く使われているため指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import lexicon
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity

_SAYS = Said(
    "へりくだる語に敬語が重なっています。一つで足ります。",
    "a humble word is dressed up twice; once will do.",
)


@rule(
    "K103",
    severity=Severity.WARNING,
    fix=FixSafety.UNSAFE,
    on=lexicon("lexicons/stacked_humble"),
    bad={
        "資料をご拝見しました。": "資料を拝見しました。",
        "明日お伺いさせていただきます。": "明日伺います。",
        "ご拝受いたしました。": "拝受いたしました。",
    },
    good=["資料を拝見しました。", "明日お伺いいたします。", "拝見いたしました。", "ご高覧ください。"],
)
def go_on_humble_word(spot: Spot) -> Iterator[Hit]:
    """A stacked form of the lexicon."""
    yield spot.hit(_SAYS, str(spot.entry["instead"]))
