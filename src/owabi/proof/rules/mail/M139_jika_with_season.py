"""「時下」と時候の挨拶の重なり（「時下新緑の候」など）。

## なぜ
「時下」は「このごろ」という意味で、時候の挨拶に代わる言葉です。季節の語と並べると重なります。

## 直し方
どちらか一つにします（「新緑の候、」または「時下」）。

## 根拠
手紙・文書の作法書に共通する注意点。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_BOTH = expression(
    r"時下、? ?[一-龠]{2,4}の(?:候|砌|みぎり|折)|[一-龠]{2,4}の(?:候|砌|みぎり|折)、? ?時下|時下、? ?(?:寒さ|"
    r"暑さ|残暑|酷暑|猛暑|寒気)(?:の?厳し[いき])"
)
_SAYS = Said(
    "「時下」と季節の挨拶が重なっています。一つにしてください。",
    "時下 already stands for a greeting of season; keep one.",
)


@rule(
    "M139",
    severity=Severity.ERROR,
    on=document("時下"),
    bad={
        "拝啓　時下新緑の候、ますますご清栄のこととお慶び申し上げます。": None,
        "残暑の候、時下ますますご健勝のことと存じます。": None,
    },
    good=[
        "拝啓　時下ますますご清栄のこととお慶び申し上げます。",
        "拝啓　新緑の候、ますますご清栄のこととお慶び申し上げます。",
        "謹啓　時下、皆様にはご健勝のことと存じます。",
    ],
)
def jika_with_season(reading: Reading) -> Iterator[Hit]:
    """時下 beside a word of season."""
    for match in _BOTH.finditer(reading.text.flow):
        yield Hit(match.start(), match.end(), _SAYS)
