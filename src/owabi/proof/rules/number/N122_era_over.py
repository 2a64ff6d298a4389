"""終わった元号の年（「平成32年」「昭和65年」など）。

## なぜ
その年はありません。古い文面の消し忘れです。

## 直し方
今の元号か西暦に直します（平成32年は令和2年、2020年）。

## 根拠
元号を改める政令。昭和は64年、平成は31年4月30日までです。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import pattern
from owabi.said import Said
from owabi.text.finding import Severity


@rule(
    "N122",
    severity=Severity.WARNING,
    on=pattern(
        r"平成(?:3[2-9]|[4-9]\d)年|平成31年(?:5|6|7|8|9|10|11|12)月|昭和(?:6[5-9]|[7-9]\d)年|令和元年[1-4]月|(?:令和|平成|昭和)0年|大正(?:1[6-9]|[2-9]\d)年"
    ),
    bad={"平成32年4月に開始いたします。": None, "昭和65年の創業です。": None, "平成31年12月に終了しました。": None},
    good=["平成31年4月に開始いたしました。", "昭和64年1月7日", "令和元年5月", "令和元年12月", "平成3年2月", "大正15年"],
)
def era_over(spot: Spot) -> Iterator[Hit]:
    """A year after the last of its era."""
    says = Said(f"「{spot.word}」はありません。改元後の年に直してください。", f"there is no “{spot.word}”.")
    yield spot.hit(says)
