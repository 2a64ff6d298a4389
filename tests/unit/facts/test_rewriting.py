"""A change touches its value and nothing else: remarks, order, quotation marks and line ends stay."""

from __future__ import annotations

import difflib
from collections.abc import Callable
from datetime import date

import pytest

from owabi.errors import FactsMistake
from owabi.facts.certainty import Certainty
from owabi.facts.parsing import parse
from owabi.facts.plain import values_of
from owabi.facts.rewriting import append, change, remove, rename
from owabi.facts.when import When
from tests.unit.facts.sheet import TEXT

SHEET = """\
# 見出しの覚え書き
a: 1   # 一つめ
b: 'x'
c: "y"  # そのまま

d:
  e: plain
  # 間の覚え書き
  f: {g: 1, h: [1, 2]}   # 括弧
  empty:

list:
  - id: one
    n: 1   # 数
  # 二つめの前
  - {id: two, n: 2}
flow: [p, q]
words: |
  一行目
  二行目
# 終わり
"""


def lines(old: str, new: str) -> list[str]:
    """The lines that went (`-`) and came (`+`)."""
    delta = difflib.unified_diff(old.split("\n"), new.split("\n"), lineterm="", n=0)
    return [line for line in delta if not line.startswith(("---", "+++", "@@"))]


@pytest.mark.parametrize(
    ("path", "value", "expected"),
    [
        ("a", 2, ["-a: 1   # 一つめ", "+a: 2   # 一つめ"]),
        ("a", "1", ["-a: 1   # 一つめ", '+a: "1"   # 一つめ']),
        ("a", None, ["-a: 1   # 一つめ", "+a: null   # 一つめ"]),
        ("a", True, ["-a: 1   # 一つめ", "+a: true   # 一つめ"]),
        ("b", "it's", ["-b: 'x'", "+b: 'it''s'"]),
        ("b", "a\nb", ["-b: 'x'", '+b: "a\\nb"']),
        ("c", 'z"', ['-c: "y"  # そのまま', '+c: "z\\""  # そのまま']),
        ("d.e", "a: b", ["-  e: plain", '+  e: "a: b"']),
        ("d.e", "a #b", ["-  e: plain", '+  e: "a #b"']),
        ("d.e", "yes", ["-  e: plain", "+  e: yes"]),
        ("d.e", "", ["-  e: plain", '+  e: ""']),
        ("d.e", "- x", ["-  e: plain", '+  e: "- x"']),
        ("d.e", "[x]", ["-  e: plain", '+  e: "[x]"']),
        ("d.e", "12月, 1月", ["-  e: plain", "+  e: 12月, 1月"]),
        ("d.e", When.parse("2026-11-16 未明頃"), ["-  e: plain", "+  e: 2026-11-16 未明頃"]),
        ("d.e", date(2026, 11, 16), ["-  e: plain", "+  e: 2026-11-16"]),
        ("d.e", Certainty.POSSIBLE, ["-  e: plain", "+  e: possible"]),
        ("d.e", {"x": ["y, z"], "w": 1}, ["-  e: plain", '+  e: {x: ["y, z"], w: 1}']),
        ("d.empty", "now", ["-  empty:", "+  empty: now"]),
        ("d.f.g", "a, b", ["-  f: {g: 1, h: [1, 2]}   # 括弧", '+  f: {g: "a, b", h: [1, 2]}   # 括弧']),
        ("d.f.i", 3, ["-  f: {g: 1, h: [1, 2]}   # 括弧", "+  f: {g: 1, h: [1, 2], i: 3}   # 括弧"]),
        ("d.f", "gone", ["-  f: {g: 1, h: [1, 2]}   # 括弧", "+  f: gone   # 括弧"]),
        ("d.new", "v", ["+  new: v"]),
        ("new", ["v"], ["+new: [v]"]),
        ("list.one.n", 9, ["-    n: 1   # 数", "+    n: 9   # 数"]),
        ("list.one.m", 9, ["+    m: 9"]),
        ("list.two.m", 9, ["-  - {id: two, n: 2}", "+  - {id: two, n: 2, m: 9}"]),
        ("words", "短く", ["-words: |", "-  一行目", "-  二行目", "+words: 短く"]),
    ],
)
def test_a_value_is_changed_and_no_line_besides(path: str, value: object, expected: list[str]) -> None:
    assert lines(SHEET, change(SHEET, {path: value})) == expected  # type: ignore[dict-item]


def test_a_whole_block_can_be_replaced() -> None:
    done = change(SHEET, {"d": {"e": 1}, "list": [1]})
    assert values_of(parse(done)) == {
        "a": 1,
        "b": "x",
        "c": "y",
        "d": {"e": 1},
        "list": [1],
        "flow": ["p", "q"],
        "words": "一行目\n二行目\n",
    }
    assert "# 終わり" in done


def test_changing_nothing_changes_no_byte() -> None:
    assert change(TEXT, {}) == TEXT
    assert change(TEXT, {"version": 3, "severity": "high", "parties.host.role": "processor"}) == TEXT


def test_carriage_returns_stay() -> None:
    windows = SHEET.replace("\n", "\r\n")
    done = append(change(windows, {"a": 2, "d.new": "v"}), "list", {"id": "three"})
    assert done.count("\r\n") == done.count("\n") == windows.count("\n") + 2
    assert remove(done, "d.new").count("\n") == done.count("\n") - 1


def test_a_file_without_a_last_line_end_grows_well() -> None:
    assert change("a: 1", {"b": 2}) == "a: 1\nb: 2\n"
    assert append("a:\n- 1", "a", 2) == "a:\n- 1\n- 2\n"


@pytest.mark.parametrize(
    ("path", "value", "expected"),
    [
        ("list", {"id": "three"}, ["+  - {id: three}"]),
        ("flow", "r, s", ["-flow: [p, q]", '+flow: [p, q, "r, s"]']),
        ("d.f.h", 3, ["-  f: {g: 1, h: [1, 2]}   # 括弧", "+  f: {g: 1, h: [1, 2, 3]}   # 括弧"]),
        ("other", 1, ["+other: [1]"]),
        ("d.empty", 1, ["-  empty:", "+  empty: [1]"]),
    ],
)
def test_a_member_is_added_at_the_end_of_its_list(path: str, value: object, expected: list[str]) -> None:
    assert lines(SHEET, append(SHEET, path, value)) == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("a", ["-a: 1   # 一つめ"]),
        ("d.f", ["-  f: {g: 1, h: [1, 2]}   # 括弧"]),
        ("d.f.g", ["-  f: {g: 1, h: [1, 2]}   # 括弧", "+  f: {h: [1, 2]}   # 括弧"]),
        ("d.f.h", ["-  f: {g: 1, h: [1, 2]}   # 括弧", "+  f: {g: 1}   # 括弧"]),
        ("d.empty", ["-  empty:"]),
        ("list.one", ["-  - id: one", "-    n: 1   # 数"]),
        ("list.two", ["-  - {id: two, n: 2}"]),
        ("list.one.id", ["-  - id: one", "+  -"]),
        ("list.one.n", ["-    n: 1   # 数"]),
        ("flow.1", ["-flow: [p, q]", "+flow: [q]"]),
        ("words", ["-words: |", "-  一行目", "-  二行目"]),
    ],
)
def test_what_is_removed_takes_its_own_remark_and_no_other(path: str, expected: list[str]) -> None:
    assert lines(SHEET, remove(SHEET, path)) == expected


def test_a_field_is_renamed_in_its_place() -> None:
    assert lines(SHEET, rename(SHEET, "d.e", "長い名")) == ["-  e: plain", "+  長い名: plain"]


@pytest.mark.parametrize("path", ["gone.x", "list.three.n", "a.b", "list.9", "d.e.x.y"])
def test_a_path_that_leads_nowhere_is_a_mistake(path: str) -> None:
    acts: tuple[Callable[[], str], ...] = (
        lambda: change(SHEET, {path: 1}),
        lambda: remove(SHEET, path),
        lambda: rename(SHEET, path, "x"),
    )
    for act in acts:
        with pytest.raises(FactsMistake, match="nothing to change"):
            act()


@pytest.mark.parametrize("text", ["a:\n  b: 1\n", "a: [1]\n"])
def test_the_last_thing_of_a_block_is_not_taken_out(text: str) -> None:
    with pytest.raises(FactsMistake, match="cannot be changed by the program"):
        remove(text, "a.b" if "b" in text else "a.1")


def test_a_change_that_would_say_something_else_is_not_made() -> None:
    with pytest.raises(FactsMistake, match="cannot be changed"):
        change("a: 1\na: 2\n", {"a": 3})


def test_what_nobody_could_see_is_written_as_an_escape() -> None:
    assert change("a: x\n", {"a": "b\u2028c"}) == 'a: "b\\U00002028c"\n'
    assert change("a: 'x'\n", {"a": "b\x0cc"}) == 'a: "b\\fc"\n'
    assert change("a: x\n", {"a": "全角　空白"}) == "a: 全角　空白\n"


def test_a_list_at_the_indentation_of_its_name_can_be_replaced() -> None:
    assert change("a:  # 一\n- 1\n- 2\nb: 1\n", {"a": [3]}) == "a: [3]  # 一\nb: 1\n"
