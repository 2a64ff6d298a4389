"""上旬・中旬・下旬や四半期と、日付の食い違い（「11月上旬（25日）」など）。

## なぜ
どちらかが間違っています。

## 直し方
日付か言い方を直します。

## 根拠
上旬は1〜10日、中旬は11〜20日、下旬は21日から末日です。四半期は3か月、半期は6か月です。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import pattern
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_DAYS = {
    "上旬": (1, 10),
    "初旬": (1, 10),
    "中旬": (11, 20),
    "下旬": (21, 31),
    "月末": (25, 31),
    "半ば": (10, 20),
    "月初": (1, 7),
}
_THIRD = expression(r"(?P<name>上旬|初旬|中旬|下旬|月末|月初|半ば)(?:の|、)? ?\(?(?:\d{1,2}月)?(?P<day>\d{1,2})日")
_MONTHS = expression(
    r"(?P<name>四半期|上期|下期|半期) ?\((?:\d{4}年)?(?P<first>\d{1,2})"
    r"月 ?(?:[〜~-]|から) ?(?:翌年?)?(?P<last>\d{1,2})月"
)


@rule(
    "N123",
    severity=Severity.ERROR,
    on=pattern(
        r"(?:上旬|初旬|中旬|下旬|月末|月初|半ば)(?:の|、)? ?\(?(?:\d{1,2}月)?\d{1,2}日(?!間|目|前|後|以|程)"
        r"|(?:四半期|上期|下期|半期) ?\((?:\d{4}年)?\d{1,2}月 ?(?:[〜~-]|から) ?(?:翌年?)?\d{1,2}月"
    ),
    bad={
        "11月上旬（25日）に発送いたします。": None,
        "12月下旬の12月5日に伺います。": None,
        "第2四半期（7月〜8月）の業績": None,
    },
    good=[
        "11月下旬（25日）に発送いたします。",
        "12月上旬の12月5日に伺います。",
        "第3四半期（10月〜12月）、下期（10月〜翌3月）の業績",
        "11月上旬、25日間の予定です。",
        "月末（30日）に締めます。",
    ],
)
def wrong_third(spot: Spot) -> Iterator[Hit]:
    """A day outside the third of the month that is named, or a quarter of more or less than three months."""
    third, months = _THIRD.match(spot.word), _MONTHS.match(spot.word)
    if third:
        first, last = _DAYS[third["name"]]
        if not first <= int(third["day"]) <= last:
            says = Said(
                f"{third['day']}日は{third['name']}ではありません。",
                f"day {third['day']} is not in that part of the month.",
            )
            yield spot.hit(says)
    elif months:
        count = (int(months["last"]) - int(months["first"])) % 12 + 1
        if count != (3 if months["name"] == "四半期" else 6):
            says = Said(f"{months['name']}は{count}か月ではありません。", f"that period is not of {count} months.")
            yield spot.hit(says)
