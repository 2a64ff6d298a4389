"""月の期間と月数の食い違い（「4月〜9月の8か月」など）。

## なぜ
どちらかが間違っています。

## 直し方
月か、月数を直します。

## 根拠
暦。初めと終わりの月を含めて数えます。「約」「目」などが付くときと、一月少ない数え方は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import pattern
from owabi.said import Said
from owabi.text.finding import Severity


@rule(
    "N127",
    severity=Severity.WARNING,
    on=pattern(
        r"(?<![\d./])1?\d月(?:から|〜|~|-)(?:同年|翌年?)?1?\d月(?:末)?(?:まで)?\)?(?:の|、|\()(?:計)?\d{1,2}[かヶカヵケ]月(?!目|後|前|以|ごと|ほど|程)"
    ),
    bad={
        "上期（4月〜9月）の8か月が対象です。": None,
        "4月から6月までの4か月間です。": None,
    },
    good=[
        "上期（4月〜9月）の6か月が対象です。",
        "10月から翌年3月までの6か月間です。",
        "4月から6月までの3か月間、4月から7月までの3か月",
        "4月〜9月の3か月後",
    ],
)
def wrong_months(spot: Spot) -> Iterator[Hit]:
    """A count of months that the months beside it do not make; from the first to the last may leave one out."""
    first, last, count = (int(digits) for digits in _numbers(spot.word))
    length = (last - first) % 12 + 1
    if first > 12 or last > 12 or count % 12 in (length % 12, (length - 1) % 12):
        return
    start = spot.end - len(str(count)) - len("か月")
    says = Said(f"この期間は{length}か月です。", f"it is {length} months.")
    yield spot.hit(says, start=start)


def _numbers(words: str) -> list[str]:
    return "".join(char if char.isdigit() else " " for char in words).split()
