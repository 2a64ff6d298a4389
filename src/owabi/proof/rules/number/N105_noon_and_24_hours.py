"""午前・午後と24時間の書き方の混同（「午後15時」など）。

## なぜ
「午後」と24時間の書き方は両立しません。午後3時なのか、書き間違いなのかが分かりません。

## 直し方
「午後3時」または「15時」とします。

## 根拠
太政官達（明治5年）の時刻の呼び方と、公用文の書き方。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import pattern
from owabi.said import Said
from owabi.text.finding import Severity


@rule(
    "N105",
    severity=Severity.ERROR,
    on=(
        pattern(r"午[前後] ?の?(?:1[3-9]|2[0-9])(?:時(?!間)|:\d\d)"),
        pattern(r"[AaPp][Mm](?<![A-Za-z]..) ?(?:1[3-9]|2[0-9])(?:時(?!間)|:\d\d)"),
        pattern(r"(?:1[3-9]|2[0-9])(?<![\d:]..):\d\d ?(?:[AP]M|[ap]m)(?![A-Za-z])"),
    ),
    bad={
        "午後15時に再開いたします。": None,
        "午前13:00から点検を行います。": None,
        "AM 14:00に開始いたします。": None,
        "15:00 PMまで": None,
    },
    good=["午後3時に再開いたします。", "15時に再開いたします。", "午後12時30分", "午後1時30分", "PM 3:00", "3:00 PM"],
)
def noon_and_24_hours(spot: Spot) -> Iterator[Hit]:
    """午前 or 午後 before an hour from 13 on."""
    says = Said(
        f"「{spot.word}」は、午前・午後と24時間の書き方が混ざっています。",
        f"“{spot.word}” mixes a.m./p.m. with the 24-hour clock.",
    )
    yield spot.hit(says)
