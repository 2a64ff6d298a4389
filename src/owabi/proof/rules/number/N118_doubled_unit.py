"""単位の重なりと、数字の混在（「500円円」「十5日」など）。

## なぜ
打ち間違いです。

## 直し方
一つにします。

## 根拠
国語の文法。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import pattern
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity

_MIXED = expression(r"[一二三四五六七八九十]")


@rule(
    "N118",
    severity=Severity.ERROR,
    fix=FixSafety.UNSAFE,
    on=(
        pattern(
            r"(?:\d ?%パーセント)|[¥￥]\d[\d,]{0,14}円|\d(?:円円|件件|名名|人人|%%|時時|分分|個個|台台|"
            r"年年|月月|回回|社社|枚枚|点点|歳歳|日日(?!本|報|程|中)|名様名様|円也円|名様様|万万|億億)"
        ),
        pattern(
            r"(?<![一-龠\d])[二三四五六七八九十]\d{1,2}(?=[日月年人件名円時分個])"
            r"|(?<![\d第])\d[二三四五六七八九](?=[日月年件名円時分])"
        ),
    ),
    bad={
        "費用は500円円です。": "費用は500円です。",
        "十5日に伺います。": None,
        "ご請求額は¥8,000円です。": None,
        "前年より10％パーセント増えました。": None,
        "1二月4日に再開いたします。": None,
    },
    good=[
        "費用は500円です。",
        "十五日に伺います。",
        "令和8年年末、12月月初、3回回答しました。",
        "第1三半期",
        "3日日程を延ばします。",
        "10人人員を増やします。",
    ],
)
def doubled_unit(spot: Spot) -> Iterator[Hit]:
    """A unit twice, or a number half in kanji."""
    if _MIXED.search(spot.word):
        says = Said("漢数字と算用数字が混ざっています。", "kanji and Arabic figures are mixed.")
        yield spot.hit(says)
    elif not "一" <= spot.after(1) <= "龠" or spot.word[-1] in "様ト円":
        half = (len(spot.word) - 1) // 2
        put = spot.word[: half + 1] if spot.word[1 : half + 1] == spot.word[half + 1 :] else None
        yield spot.hit(Said("単位が重なっています。", "the unit stands twice."), put)
