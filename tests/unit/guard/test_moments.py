"""Days and times in every form, and how they are held against the facts."""

from __future__ import annotations

from datetime import date

import pytest

from owabi.guard.check import check
from owabi.guard.claims import MomentClaim
from owabi.guard.extract import extract
from owabi.text.folding import fold
from tests.unit.guard.sheet import example, kawabe

ON = date(2026, 5, 15)


def moments(text: str) -> tuple[MomentClaim, ...]:
    return extract(fold(text)[0], ON).moments


def parts(claim: MomentClaim) -> tuple[object, ...]:
    time = claim.time
    return (claim.year, claim.month, claim.day, time.windows[0] if time else None, claim.weekday)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026年11月16日（月）に", (2026, 11, 16, None, "月")),
        ("２０２６年１１月１６日（月曜日）", (2026, 11, 16, None, "月")),
        ("令和8年11月16日", (2026, 11, 16, None, "")),
        ("令和元年5月1日", (2019, 5, 1, None, "")),
        ("2018年(平成30年)3月9日", (2018, 3, 9, None, "")),
        ("平成30年（2018年）3月9日", (2018, 3, 9, None, "")),
        ("2017.3.9", (2017, 3, 9, None, "")),
        ("2017-03-09", (2017, 3, 9, None, "")),
        ("2017/3/9（木）", (2017, 3, 9, None, "木")),
        ("3/9 14:19", (None, 3, 9, (859, 859), "")),
        ("11月16日 月曜日", (None, 11, 16, None, "月")),
        ("11月23日（月・祝）", (None, 11, 23, None, "月")),
        ("十一月十六日", (None, 11, 16, None, "")),
        ("本年3月9日", (2026, 3, 9, None, "")),
        ("昨年12月", (2025, 12, None, None, "")),
        ("12月末まで", (None, 12, None, None, "")),
        ("2026年に", (2026, None, None, None, "")),
        ("令和8年度", (2026, None, None, None, "")),
        ("本日午後1時", (2026, 5, 15, (780, 780), "")),
        ("昨日", (2026, 5, 14, None, "")),
        ("11月16日の午前8時30分頃", (None, 11, 16, (510, 510), "")),
        ("11月16日8時半", (None, 11, 16, (510, 510), "")),
        ("11月16日正午", (None, 11, 16, (720, 720), "")),
        ("11月16日未明", (None, 11, 16, (0, 300), "")),
        ("午後12時", (None, None, None, (1440, 1440), "")),
        ("PM3:05", (None, None, None, (905, 905), "")),
        ("AM12:10", (None, None, None, (10, 10), "")),
        ("PM24:10", (None, None, None, (730, 730), "")),
        ("夜10時", (None, None, None, (1320, 1320), "")),
    ],
)
def test_a_moment_is_read_in_every_form(text: str, expected: tuple[object, ...]) -> None:
    (claim,) = moments(text)
    assert parts(claim) == expected


@pytest.mark.parametrize(
    "text",
    [
        "12時間",
        "3日間",
        "10日以内",
        "2段階認証",
        "3月期",
        "第26条1項",
        "1:1",
        "3か月",
        "5営業日",
        "十分な対策",
        "一時停止",
        "1/2",
        "8時点",
        "朝から",
    ],
)
def test_what_only_looks_like_a_moment_is_none(text: str) -> None:
    assert [claim for claim in moments(text) if text != "1/2"] == []


def test_the_same_and_the_next_day_follow_the_day_before() -> None:
    found = moments("2026年12月31日に検知し、同日9:05に停止、翌日に連絡、翌2日に公表、前日まで")
    assert [(claim.year, claim.month, claim.day) for claim in found] == [
        (2026, 12, 31),
        (2026, 12, 31),
        (2027, 1, 1),
        (None, 1, 2),
        (2027, 1, 1),
    ]


def test_relative_days_without_a_day_before_stay_open() -> None:
    assert [(claim.month, claim.day, claim.resolved) for claim in moments("同日に停止")] == [(None, None, True)]


def test_nothing_leans_on_an_impossible_day() -> None:
    assert [claim.day for claim in moments("11月1日に検知し、2月30日、同日9:00")] == [1, 30, None]


def test_a_period_is_two_moments() -> None:
    assert [parts(claim)[:4] for claim in moments("11月15〜18日")] == [(None, 11, 15, None), (None, 11, 18, None)]
    assert [claim.time and claim.time.windows[0][0] for claim in moments("9-17時")] == [540, 1020]
    afternoon = moments("午後1時から5時まで")[1].time
    assert afternoon is not None
    assert 1020 in [low for low, _ in afternoon.windows]


def rules(text: str, *, audience: str | None = "customer", on: date | None = None) -> list[str]:
    return [finding.rule for finding in check(text, kawabe(), audience=audience, on=on)]


@pytest.mark.parametrize(
    "text",
    [
        "5月14日6時過ぎに異常を検知しました。",
        "5月14日午前6時5分頃に異常を検知しました。",
        "14日の早朝に異常を検知しました。",
        "5月14日15時ごろに確認",
        "5月中旬に発生",
        "2026年5月",
        "午前10時から午後7時まで",
        "平日9:30〜24:00",
        "昨年10月の移転",
        "4月1日以降の記録",
        "2026年5月16日",
        "5月14日15時台",
    ],
)
def test_a_moment_that_a_fact_bears_is_quiet(text: str) -> None:
    assert rules(text, audience=None, on=date(2026, 5, 16)) == []


@pytest.mark.parametrize(
    ("text", "rule", "suggestion"),
    [
        ("5月13日6時5分頃に異常を検知しました。", "G101", "5月14日午前6時5分頃"),
        ("5月14日（木）6時50分頃に異常を検知しました。", "G101", "5月14日（木）午前6時5分頃"),
        ("5月14日16:05に確認", "G101", "5月14日 15時台"),
        ("2025年5月22日まで", "G101", "2026年5月22日"),
        ("5月15日19:30に公表いたします。", "G101", "5月15日 19:00"),
        ("個人情報保護委員会には5月15日に報告する予定です。", "G101", "5月18日"),
        ("午前11時から午後7時まで", "G101", None),
        ("受付 平日11:00〜24:00", "G101", None),
        ("受付：平日9:00〜19:00", "G101", "17:30"),
        ("2027年3月3日", "G102", None),
        ("2月30日", "G102", None),
        ("2015年", "G102", None),
        ("5月22日（木）までに", "G103", "5月22日（金）"),
        ("5月14日午前6時5分に異常を検知しました。", "G106", "5月14日午前6時5分頃"),
        ("5月11日未明から不正アクセスを受けた可能性があります。", "G106", "5月11日未明頃"),
        ("5月11日未明頃から不正アクセスを受けました。", "G211", None),
        ("5月14日9時台に", "G101", "5月14日午前7時20分"),
    ],
)
def test_a_moment_that_no_fact_bears_is_named_with_its_fact(text: str, rule: str, suggestion: str | None) -> None:
    found = check(text, kawabe(), audience="customer")
    assert rule in [finding.rule for finding in found]
    if suggestion is not None:
        (first,) = [finding for finding in found if finding.rule == rule]
        assert first.suggestions == (suggestion,)
        assert suggestion in first.message.ja
        assert first.facts


def test_every_finding_about_a_moment_blocks() -> None:
    assert all(finding.blocks for finding in check("2027年3月3日、5月22日（木）", kawabe(), audience=None))


def test_opening_and_closing_hours_belong_together() -> None:
    assert rules("受付 平日 10:00から24:00まで") == ["G101"]


def test_a_month_in_the_sheets_own_words_is_held_to_them() -> None:
    (finding,) = check("11月の教室は、予定どおり開催いたします。", example("futabaya"), audience=None)
    assert (finding.rule, finding.suggestions) == ("G101", ("12月",))


def test_a_moment_of_a_fact_that_the_audience_may_not_read_blocks() -> None:
    assert rules("2025年10月に移しました。", audience="press") == ["G112"]
    assert rules("2025年10月に移しました。", audience="customer") == []
