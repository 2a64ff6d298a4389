"""送る日に合わない時候の挨拶（8月の「新緑の候」など）。

## なぜ
季節に合わない挨拶は、古いひな型の使い回しだと受け取られます。

## 直し方
送る日に合う語に替えます。季節を問わない「時下」も使えます。

## 根拠
二十四節気と手紙の作法書（`books/lexicons/seasons.toml`）。作法書によって幅があるため、前後に余裕を見て、警告にとどめます。
送る日が分かるときだけ確かめます。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from owabi.proof.context import Context
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.seasons import find_seasons
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.finding import Severity


@rule(
    "M147",
    severity=Severity.WARNING,
    on=document("の候", "の砌", "のみぎり", "の折"),
    books=("lexicons/seasons",),
    given=Context(on=date(2026, 8, 20)),
    bad={
        "拝啓　新緑の候、貴社ますますご清栄のこととお慶び申し上げます。": None,
        "晩秋の候、いかがお過ごしでしょうか。": None,
    },
    good=[
        "拝啓　残暑の候、貴社ますますご清栄のこととお慶び申し上げます。",
        "拝啓　時下ますますご清栄のこととお慶び申し上げます。",
        "ご来店の折にお渡しいたします。",
    ],
)
def season_out_of_date(reading: Reading) -> Iterator[Hit]:
    """A word of season outside its weeks."""
    on = reading.context.on
    if on is None:
        return
    today = f"{on:%m-%d}"
    for season in find_seasons(reading):
        first, last = season.first, season.last
        fits = first <= today <= last if first <= last else today >= first or today <= last
        if not fits:
            says = Said(
                f"「{season.word}」は{on.month}月{on.day}日の挨拶に合いません。",
                f"“{season.word}” does not fit a letter of {on.month}/{on.day}.",
            )
            yield Hit(season.start, season.end, says)
