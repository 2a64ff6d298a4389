"""異体字セレクターの付いた字（助言）。

## なぜ
対応していない環境では、別の字形や四角で表示されます。

## 直し方
氏名など必要なとき以外は、付けません。

## 根拠
Unicode の異体字セレクター（U+FE00〜、U+E0100〜）。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import characters
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity

_SELECTOR = expression("[\ufe00-\ufe0e\U000e0100-\U000e01ef]+")
_SAYS = Said("異体字セレクターが付いています。", "a variation selector follows the character.")


@rule(
    "W117",
    severity=Severity.ADVICE,
    fix=FixSafety.SUGGESTION,
    on=characters("\ufe00-\ufe0e\U000e0100-\U000e01ef"),
    bad={
        "葛󠄀飾区の会場": "葛飾区の会場",
        "辻󠄁様": "辻様",
    },
    good=[
        "葛飾区の会場",
        "☎\ufe0f",
    ],
)
def variation_selector(reading: Reading) -> Iterator[Hit]:
    """Each selector."""
    for match in _SELECTOR.finditer(reading.text.source):
        yield Hit(match.start(), match.end(), _SAYS, "", in_source=True)
