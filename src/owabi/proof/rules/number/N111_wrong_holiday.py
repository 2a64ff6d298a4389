"""祝日・平日・営業日と日付の食い違い（「11月24日（火・祝）」「文化の日（11月4日）」など）。

## なぜ
日付か、祝日の名が間違っています。

## 直し方
暦を確かめて直します。

## 根拠
国民の祝日に関する法律。年が分からないときは、日の決まった祝日だけを確かめます。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.dates.holidays import holiday_name
from owabi.proof.context import Context
from owabi.proof.figures.days import Day, find_days
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_FIXED = {
    "元日": (1, 1), "建国記念の日": (2, 11), "天皇誕生日": (2, 23), "昭和の日": (4, 29), "憲法記念日": (5, 3),
    "みどりの日": (5, 4), "こどもの日": (5, 5), "山の日": (8, 11), "文化の日": (11, 3), "勤労感謝の日": (11, 23),
}  # fmt: skip
_MOVING = ("成人の日", "春分の日", "海の日", "敬老の日", "秋分の日", "スポーツの日")
_NAMES = "|".join((*_FIXED, *_MOVING))
_AFTER = expression(rf" ?(?:\((?:[月火水木金土日][・、/ ]?)?)?(?:は|の|、)?(?P<name>{_NAMES})(?!の(?:振替|代休|前|翌))")
_BEFORE = expression(rf"(?P<name>{_NAMES})(?:の|である|、|は)? ?\(?$")
_TAGGED = expression(r"\([月火水木金土日][・、/ ]?祝日?\)|\(祝日?\)")
_CALLED = expression(r"(?:^|[^業除])(?P<name>祝日|平日|翌営業日|営業日|週末)の(?:\d{4}年)?$")
_IS = expression(r" ?(?:\([月火水木金土日]\))?は(?P<name>祝日|平日|週末)(?!明|前|と|や|の|以外|では|を|が|ダイヤ)")
_FRIDAY = 4


@rule(
    "N111",
    severity=Severity.ERROR,
    on=document("祝", "の日", "元日", "憲法記念日", "天皇誕生日", "平日", "営業日", "週末"),
    given=Context(),
    bad={
        "2026年11月24日（火・祝）は休業いたします。": None,
        "11月4日（文化の日）は休業です。": None,
        "祝日の2026年11月25日はお休みです。": None,
        "勤労感謝の日（11月22日）は休業いたします。": None,
        "平日の2026年11月28日（土）に点検を行います。": None,
        "翌営業日の2026年11月23日（月）にご返信します。": None,
    },
    good=[
        "2026年11月23日（月・祝）は休業いたします。",
        "11月3日（文化の日）は休業です。",
        "勤労感謝の日（11月23日）は休業いたします。",
        "平日の2026年11月24日（火）に点検を行います。",
        "2026年11月24日は祝日明けです。",
        "11月25日は土日祝日を除く営業日です。",
        "11月24日（火）は営業日のため、通常どおりです。",
    ],
)
def wrong_holiday(reading: Reading) -> Iterator[Hit]:
    """A day with the name of a holiday, or called one, that is none; or one called a working day that is none."""
    flow = reading.text.flow
    for day in find_days(reading):
        line = reading.text.line_at(day.start).start
        after, before = _AFTER.match(flow, day.end), _BEFORE.search(flow, max(line, day.start - 12), day.start)
        for match in (after, before):
            if match and not _is_named(day, match["name"]):
                says = Said(
                    f"{day.month}月{day.day}日は{match['name']}ではありません。",
                    f"{day.month}/{day.day} is not {match['name']}.",
                )
                yield Hit(match.start("name"), match.end("name"), says)
        if day.on is None or day.others:
            continue
        tag = _TAGGED.search(flow, day.start, day.end + 5)
        if tag and holiday_name(day.on) is None:
            at = flow.index("祝", tag.start())
            yield Hit(
                at,
                at + 1,
                Said(f"{day.month}月{day.day}日は祝日ではありません。", f"{day.month}/{day.day} is no holiday."),
            )
        called = _CALLED.search(flow, max(line, day.start - 12), day.start) or _IS.match(flow, day.end)
        if called and not _is_such(day, called["name"]):
            yield _hit(day, f"{called['name']}ではありません。", "is not such a day.")


def _hit(day: Day, ja: str, en: str) -> Hit:
    return Hit(day.start, day.end, Said(f"{day.month}月{day.day}日は{ja}", f"{day.month}/{day.day} {en}"))


def _is_named(day: Day, name: str) -> bool:
    if name in _FIXED:
        return _FIXED[name] == (day.month, day.day)
    return (
        day.on is None
        or bool(day.others)
        or name in (holiday_name(day.on) or "")
        or "振替" in (holiday_name(day.on) or "")
    )


def _is_such(day: Day, name: str) -> bool:
    if day.on is None:
        return True
    holiday = holiday_name(day.on) is not None
    if name == "祝日":
        return holiday
    weekend = day.on.weekday() > _FRIDAY
    return (day.on.weekday() >= _FRIDAY) if name == "週末" else not weekend and not holiday
