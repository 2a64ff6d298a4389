"""マイナンバー（個人番号）らしい数字。

## なぜ
個人番号は、法律で定められた手続き以外の目的で提供することができません。文面に書けば、それ自体が違反と漏えいになります。

## 直し方
番号を取ります。

## 根拠
行政手続における特定の個人を識別するための番号の利用等に関する法律第19条。検査用数字に合う12桁の数字を、「マイナンバー」「個人番号」の語がある
文面でだけ指摘します。その語のすぐ後の数字は、検査用数字が合わなくても指摘します（123456789012 のような作り物を除く）。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Reading, Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import pattern
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_WORDS = ("マイナンバー", "個人番号")
_LABEL = expression(r"(?:マイナンバー(?:カード)?|個人番号(?:カード)?)(?:の番号|番号)?[^\d、。]{0,6}$")
_MADE_UP = expression(r"123456789012|(\d)\1{11}|(\d{4})\2\2")
_SAYS = Said(
    "マイナンバーと見られる数字があります。取ってください。", "this looks like an individual number; remove it."
)


@rule(
    "D102",
    severity=Severity.ERROR,
    blocks=True,
    everywhere=True,
    on=pattern(r"(?<![\d-])\d{4}[ -]?\d{4}[ -]?\d{4}(?![\d-])"),
    bad={
        "マイナンバー：123456789018": None,
        "個人番号は 1234-5678-9018 でした。": None,
        "マイナンバーは「3456 7890 1235」と伺いました。": None,
    },
    good=[
        "マイナンバー：123456789012",
        "注文番号：123456789018",
        "マイナンバーは収集しておりません。電話 0120-000-000",
    ],
)
def my_number(spot: Spot) -> Iterator[Hit]:
    """Twelve digits with the right check digit, in a text that speaks of such numbers."""
    digits = [int(char) for char in spot.word if char.isdigit()]
    if not spot.reading.once(_speaks_of_them):
        return
    labelled = _LABEL.search(spot.before(24)) and not _MADE_UP.match("".join(map(str, digits)))
    if labelled or digits[-1] == _check_digit(digits[:11]):
        yield spot.hit(_SAYS)


def _speaks_of_them(reading: Reading) -> bool:
    return any(word in reading.text.flow for word in _WORDS)


def _check_digit(digits: list[int]) -> int:
    """By 総務省令: weights 2 to 7 and 2 to 6 from the right; a remainder of 0 or 1 gives 0."""
    total = sum(digit * (n + 1 if n <= 6 else n - 5) for n, digit in enumerate(reversed(digits), 1))
    return 0 if total % 11 <= 1 else 11 - total % 11
