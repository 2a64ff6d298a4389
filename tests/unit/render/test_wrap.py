"""Wrapping of Japanese mail."""

from __future__ import annotations

import pytest

from owabi.render.kinsoku import NOT_AT_END, NOT_AT_START
from owabi.render.wrap import wrap, wrap_line
from owabi.text.width import columns as width


def test_a_short_line_stays_as_it_is() -> None:
    assert wrap("本日は晴れです。\n\n　以上") == "本日は晴れです。\n\n　以上"


@pytest.mark.parametrize("mark", sorted(NOT_AT_START))
def test_a_closing_mark_never_opens_a_line(mark: str) -> None:
    for lead in range(8, 13):
        lines = wrap("漢" * lead + mark + "字" * 12, 20).split("\n")
        assert not any(line.startswith(mark) for line in lines)


@pytest.mark.parametrize("mark", sorted(NOT_AT_END))
def test_an_opening_mark_never_closes_a_line(mark: str) -> None:
    for lead in range(7, 12):
        lines = wrap("漢" * lead + mark + "字" * 12, 20).split("\n")
        assert not any(line.endswith(mark) for line in lines)


@pytest.mark.parametrize(
    "unit",
    [
        "11,322名",
        "１１，３２２名",
        "11月16日（月）",
        "午前8時30分",
        "12:00",
        "2026年",
        "約2万名",
        "771万6,811件",
        "0120-000-111",
        "……",
        "――",
        "hello-world",
        "customer@example.jp",
        "https://example.jp/notice/20261119?a=1",
        "パスワード",
        "第1報",
        "3.5GB",
        "5%",
    ],
)
def test_a_unit_is_never_parted(unit: str) -> None:
    for lead in range(1, 24):
        assert unit in wrap("漢" * lead + unit + "漢" * 30, 44)


def test_a_url_wider_than_the_line_stays_whole() -> None:
    url = "https://example.jp/" + "a" * 100
    assert url in wrap("詳しくは" + url + "をご覧ください。", 40).split("\n")


def test_a_bullet_hangs_under_its_first_word() -> None:
    assert wrap("・" + "項目" * 12, 24) == "・" + "項目" * 5 + "項\n　目" + "項目" * 5 + "\n　項目"


def test_a_numbered_item_hangs_under_its_first_word() -> None:
    lines = wrap("10. " + "項目" * 12, 24).split("\n")
    assert lines[0].startswith("10. 項")
    assert all(line.startswith(("    項", "    目")) for line in lines[1:])


def test_a_hanging_indent_that_leaves_no_room_is_not_used() -> None:
    assert "\n　" not in wrap("　" * 6 + "・" + "項目" * 12, 24)


def test_a_line_breaks_after_a_pause_rather_than_inside_a_word() -> None:
    assert wrap("お客様にはご不便をおかけしておりますが、何卒ご理解ください。", 44).split("\n")[0].endswith("、")


def test_a_name_keeps_its_honorific() -> None:
    for lead in range(1, 12):
        assert "美咲 様" in wrap("株" * lead + "佐藤 美咲 様" + "へ" * 9, 20)


@pytest.mark.parametrize("cluster", ["か\u3099", "葛\U000e0100", "👩\u200d💻", "👍\U0001f3fd", "🇯🇵"])
def test_what_a_reader_sees_as_one_character_is_never_parted(cluster: str) -> None:
    for lead in range(1, 12):
        assert cluster in wrap("漢" * lead + cluster + "字" * 12, 20)


def test_a_text_without_any_place_to_break_is_left_alone() -> None:
    assert wrap_line("。" * 100, 20) == "。" * 100


def test_a_few_characters_do_not_stand_alone_on_a_line() -> None:
    line = "お客様に多大なるご迷惑とご心配をおかけしておりますことを、深くお詫び申し上げます。"
    last = wrap_line(line, 76).split("\n")[-1]
    assert last == "深くお詫び申し上げます。"


def test_a_name_is_not_parted() -> None:
    line = "株式会社はなもり 情報システム部 事故対策室長の大石 悠でございます。"
    for columns in range(20, 66):
        assert "大石 悠" in wrap_line(line, columns)


def test_a_line_that_is_no_longer_short_still_fits() -> None:
    assert max(map(width, wrap("11「　1―――", 10).split("\n"))) <= 10
