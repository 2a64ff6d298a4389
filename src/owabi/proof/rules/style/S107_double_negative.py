"""二重否定（「ないわけではありません」など）。

## なぜ
否定を二度読み解くことになり、結局どちらなのかが伝わりにくくなります。

## 直し方
肯定で言い切ります（「可能性があります」）。

## 根拠
文化庁「公用文作成の考え方」（2022年）。「可能性は否定できません」のように定着した言い方は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.finding import Severity

_SAYS = Said("二重否定です。肯定で言い切ると伝わりやすくなります。", "a double negative; say it positively.")


@rule(
    "S107",
    severity=Severity.ADVICE,
    on=literal(
        "ないわけではあ",
        "ないわけではご",
        "ないことはあ",
        "ないことはない",
        "ないとも限",
        "ないとは限",
        "なくはあ",
        "なくはない",
        "ないでもない",
    ),
    bad={
        "影響がないわけではありません。": None,
        "遅れる場合もないとは限りません。": None,
    },
    good=["影響がある可能性があります。", "可能性は否定できません。", "ご連絡が必要ではありません。"],
)
def double_negative(spot: Spot) -> Iterator[Hit]:
    """A form of the list."""
    yield spot.hit(_SAYS)
