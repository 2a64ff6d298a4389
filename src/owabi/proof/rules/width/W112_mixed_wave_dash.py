"""「～」と「〜」の混在。

## なぜ
同じ印に見えても別の文字で、文字コードの変換で化けることがあります。

## 直し方
どちらかにそろえます。

## 根拠
Unicode の「〜」（U+301C）と「～」（U+FF5E）。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import characters
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity

_SAYS = Said("「～」と「〜」が混ざっています。そろえてください。", "two kinds of wave dash; keep to one.")


@rule(
    "W112",
    severity=Severity.ADVICE,
    fix=FixSafety.UNSAFE,
    on=characters("～〜"),
    bad={
        "10時～12時、13時〜15時": "10時～12時、13時～15時",
        "三〜五名、十～二十名、百～二百名": "三～五名、十～二十名、百～二百名",
    },
    good=[
        "10時～12時、13時～15時",
        "10時〜12時",
    ],
)
def mixed_wave_dash(reading: Reading) -> Iterator[Hit]:
    """The rarer of the two; where both are as many, U+301C."""
    source = reading.text.source
    waves, tildes = source.count("〜"), source.count("～")
    if not waves or not tildes:
        return
    rarer, put = ("〜", "～") if waves <= tildes else ("～", "〜")
    for match in re.finditer(rarer, source):
        yield Hit(match.start(), match.end(), _SAYS, put, in_source=True)
