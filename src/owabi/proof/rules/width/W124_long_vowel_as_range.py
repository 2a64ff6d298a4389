"""範囲に使った長音（「10時ー17時」）。

## なぜ
数の間の「ー」は、読み上げや検索で範囲と読まれません。

## 直し方
「〜」か「から…まで」にします。

## 根拠
公用文・JIS の符号の使い方（長音符号は仮名の後に使う）。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import pattern
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity

_SAYS = Said("範囲に長音の「ー」を使っています。「〜」にしてください。", "a long vowel mark for a range; write 〜.")


@rule(
    "W124",
    severity=Severity.WARNING,
    fix=FixSafety.SUGGESTION,
    on=pattern(r"(?<=[0-9時日月年分円名人])ー(?=[0-9])"),
    bad={
        "受付は10時ー17時です。": "受付は10時〜17時です。",
        "期間は5日ー8日です。": "期間は5日〜8日です。",
    },
    good=["受付は10時〜17時です。", "サーバー2台", "10:00-17:00", "フロアー3"],
)
def long_vowel_as_range(spot: Spot) -> Iterator[Hit]:
    """The mark between figures."""
    yield spot.hit(_SAYS, "〜")
