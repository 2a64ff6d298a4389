"""送る日に合わない時候の挨拶（8月の「新緑の候」など）。

## なぜ
季節に合わない挨拶は、古いひな型の使い回しだと受け取られます。

## 直し方
送る日に合う語に替えます。季節を問わない「時下」も使えます。

## 根拠
二十四節気と手紙の作法書（`books/lexicons/seasons.toml`）。作法書によって幅があるため、前後に余裕を見て、警告にとどめます。
送る日は、文面に書かれた日付、なければ配信の日です。どちらも分からないときは確かめません。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from owabi.proof.context import Context
from owabi.proof.letters.letter_date import borne, sent
from owabi.proof.letters.seasons import find_phrases, find_seasons, fits, fits_own_days
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_OWN_DAY = expression(r"[〇一二三四五六七八九十元]{1,4}年(?:[一二三四五六七八九十]{1,3}月|元旦|元日)|元旦|年賀")


@rule(
    "M147",
    severity=Severity.WARNING,
    on=document(
        "の候",
        "の砌",
        "のみぎり",
        "の折",
        "厳しき",
        "厳しい",
        "続",
        "お年を",
        "年",
        "春",
        "秋",
        "梅雨",
        "見舞い",
        "暑",
        "寒",
        "薫る",
    ),
    books=("lexicons/seasons",),
    given=Context(on=date(2026, 8, 20)),
    bad={
        "拝啓　新緑の候、貴社ますますご清栄のこととお慶び申し上げます。": None,
        "晩秋の候、いかがお過ごしでしょうか。": None,
        "寒さ厳しき折、どうぞご自愛ください。": None,
        "2026年3月10日\n\n拝啓　残暑の候、ますますご清栄のこととお慶び申し上げます。": None,
    },
    good=[
        "拝啓　残暑の候、貴社ますますご清栄のこととお慶び申し上げます。",
        "拝啓　時下ますますご清栄のこととお慶び申し上げます。",
        "謹んで新年のお慶びを申し上げます。\n\n令和九年元旦",
        "二〇二六年十一月吉日\n\n拝啓　晩秋の候、ますますご清祥のこととお慶び申し上げます。",
        "盛夏の候、ますますご健勝のことと存じます。9月の文化祭を延期いたします。",
        "2022年　寒中お見舞い申し上げます。",
        "ご来店の折にお渡しいたします。",
        "2026年11月10日\n\n拝啓　晩秋の候、ますますご清栄のこととお慶び申し上げます。",
        "2026年5月吉日\n\n拝啓　新緑の候、ますますご清栄のこととお慶び申し上げます。",
    ],
)
def season_out_of_date(reading: Reading) -> Iterator[Hit]:
    """A word of season outside its weeks."""
    days = sent(reading)
    if days is None or (borne(reading) is None and _OWN_DAY.search(reading.text.flow)):
        return
    own = borne(reading) is not None
    for season in (*find_seasons(reading), *find_phrases(reading)):
        if not fits(season, *days) and (own or not fits_own_days(reading, season, days[0])):
            says = Said(
                f"「{season.word}」は{days[0].month}月{days[0].day}日の挨拶に合いません。",
                f"“{season.word}” does not fit a letter of {days[0].month}/{days[0].day}.",
            )
            yield Hit(season.start, season.end, says)
