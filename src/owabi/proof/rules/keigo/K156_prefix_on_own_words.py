"""へりくだる語や、すでに相手を立てている語に付けた「お・ご」（「ご弊社」「御貴社」など）。

## なぜ
「弊社」「粗品」「拙宅」は自分の側をへりくだる語で、「お・ご」を付けると自分を立てることになります。「貴社」は、それだけで
相手を立てています。

## 直し方
「お・ご」を取ります。

## 根拠
「敬語の指針」（文化審議会答申、2007年）第2章第1（尊敬語・謙譲語Ⅰの名詞）。
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
    "へりくだる語や、すでに相手を立てている語に「お・ご」は付けません。",
    "words that are humble or honorific already take no お or ご.",
)


@rule(
    "K156",
    severity=Severity.ERROR,
    fix=FixSafety.SAFE,
    on=lexicon("lexicons/keigo_own_words"),
    bad={
        "ご弊社までお越しください。": "弊社までお越しください。",
        "御貴社のご発展をお祈りします。": "貴社のご発展をお祈りします。",
        "ご粗品ですがお受け取りください。": "粗品ですがお受け取りください。",
        "ご拙宅にもお寄りください。": "拙宅にもお寄りください。",
    },
    good=[
        "弊社までお越しください。",
        "貴社のご発展をお祈りします。",
        "粗品ですがお納めください。",
        "なお弊社の休業日は土日です。",
        "ご当地の名物",
        "私的なご用件",
    ],
)
def prefix_on_own_words(spot: Spot) -> Iterator[Hit]:
    """A listed word with a prefix too many."""
    if is_mentioned(spot):
        return
    tokens = spot.tokens
    at = spot.index()
    if at >= 0 and tokens[at].start == spot.start - spot.sentence.start:
        yield spot.hit(_SAYS, str(spot.entry["instead"]))
