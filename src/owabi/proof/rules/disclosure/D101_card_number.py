"""クレジットカード番号らしい数字。

## なぜ
カード番号を書いた文面は、それ自体が新たな漏えいになります。

## 直し方
番号を取ります。どのカードかを示す必要があるときは、末尾の4桁だけにします（****1234）。

## 根拠
カード番号の形（ISO/IEC 7812）と検査数字（Luhn の方法）の両方に合う13〜19桁の数字を指摘します。「カード番号」と
書かれた数字は、検査数字が合わなくても指摘します。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import pattern
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_LEAST_KINDS = 3
_LABEL = expression(
    r"(?<!会員)(?<!ポイント)(?<!診察)(?<!図書)(?<!社員)(?:カード(?:の)?番号|クレジット(?:カード)?|カード情報)[^\d、。]{0,8}$"
)
_SAYS = Said(
    "クレジットカード番号と見られる数字があります。取るか、末尾の4桁だけにしてください。",
    "this looks like a card number; remove it or keep the last four digits only.",
)


@rule(
    "D101",
    severity=Severity.ERROR,
    blocks=True,
    everywhere=True,
    on=pattern(r"(?<![\d-])(?:[2-6]\d{3}(?:[ -]?\d{4}){2}[ -]?\d{1,7}|3[47]\d\d[ -]?\d{6}[ -]?\d{5})(?![\d-])"),
    bad={
        "カード番号は 4111 1111 1111 1111 です。": None,
        "番号：５５５５５５５５５５５５４４４４": None,
        "クレジットカード番号：4539 1488 0343 6468": None,
    },
    good=[
        "カード番号の末尾は ****1111 です。",
        "会員番号は 4111 1111 1111 1112 です。",
        "お問い合わせ番号 2026-1124-0001",
        "電話 0120-000-000",
        "会員カード番号 4539 1488 0343 6468",
    ],
)
def card_number(spot: Spot) -> Iterator[Hit]:
    """Digits with the right check digit."""
    digits = [int(char) for char in spot.word if char.isdigit()]
    labelled = len(set(digits)) >= _LEAST_KINDS and _LABEL.search(spot.before(24))
    if 13 <= len(digits) <= 19 and len(set(digits)) > 1 and (labelled or _luhn(digits)):
        yield spot.hit(_SAYS)


def _luhn(digits: list[int]) -> bool:
    total = 0
    for place, digit in enumerate(reversed(digits)):
        doubled = digit * 2 if place % 2 else digit
        total += doubled - 9 if doubled > 9 else doubled
    return total % 10 == 0
