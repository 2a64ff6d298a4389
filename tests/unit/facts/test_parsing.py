"""YAML that is not what a fact sheet needs is refused at its place, in words that help."""

from __future__ import annotations

import pytest

from owabi.errors import FactsMistake
from owabi.facts import parsing
from owabi.facts.parsing import DEEPEST, parse
from owabi.facts.plain import values_of
from owabi.facts.tree import Listing, Scalar, Table, child, dotted, each, key_of, place_of

BOMB = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"


@pytest.mark.parametrize(
    ("text", "line", "column", "word"),
    [
        ("a:\n\tb: 1\n", 2, 1, "タブ"),
        ("a: @x\n", 1, 4, "@"),
        ('a: 1\nb: "x\nc: 1\n', 2, 4, "引用符"),
        ('a: "\\q"\n', 1, 6, "\\"),
        ('a: "\\xZZ"\n', 1, 7, "\\"),
        ("a: 1\nb\nc: 2\n", 2, 1, "「:」が見つかりません"),
        ("a: b: c\n", 1, 5, "「:」を書けません"),
        ("a: - b\n", 1, 4, "並び"),
        ("a: {b: 1\nc: 2\n", 1, 4, "括弧"),
        ("a: [1, 2\n", 1, 4, "括弧"),
        ("a:\n  b: 1\n c: 2\n", 3, 2, "字下げ"),
        ("a: ]\n", 1, 4, "記号"),
        ("a: *\n", 1, 5, "*"),
        ("a: !<x y\n", 1, 7, "!"),
        ("a: 1\n--- >\n  x\n", 2, 1, "---"),
        ("%YAML 1.x\n---\na: 1\n", 1, 9, "%"),
        ("%YAML 1.1\n---\na: 1\n", 2, 1, "1.2"),
        ("a: *x\n", 1, 4, "別名"),
        ("a: **x**\n", 1, 4, "別名"),
        ("a: &x 1\n", 1, 4, "目印"),
        (BOMB, 1, 4, "目印"),
        ("a: !!str 1\n", 1, 4, "型"),
        ("a: !重要\n", 1, 5, "!"),
        ("a: 1\n---\nb: 2\n", 2, 1, "二つ目"),
        ("- a\n", 1, 1, "項目: 値"),
        ("hello\n", 1, 1, "項目: 値"),
        ("# remarks alone\n", 1, 1, "項目: 値"),
        ("? [a]\n: b\n", 1, 1, "文字ではありません"),
        ("a：1\nb: 2\n", 1, 2, "全角の「：」"),
        ("a:\n  b：1\n  c: 2\n", 2, 4, "全角の「：」"),
        ("a:\n　- b: [\n", 2, 1, "全角の空白"),
        ("a:\n  － b\nc: [\n", 2, 3, "全角の「－」"),
        ("a: " + "[" * 100, 1, 23, "深すぎ"),
        ("- " * 100, 1, 41, "深すぎ"),
        ('a: "\\UFFFFFFFF"\n', 1, None, "YAML"),
    ],
)
def test_each_trouble_has_its_place_its_name_and_its_cure(text: str, line: int, column: int | None, word: str) -> None:
    with pytest.raises(FactsMistake) as caught:
        parse(text, "facts.yaml")
    assert word in caught.value.cause.ja
    assert (caught.value.place.line, caught.value.place.column) == (line, column)
    assert caught.value.cure is not None
    assert "\n" not in caught.value.line("ja")


def test_more_values_than_any_sheet_has_are_refused_at_the_first_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "MOST_NODES", 10)
    with pytest.raises(FactsMistake, match="too many values") as caught:
        parse("a: [" + "1," * 100 + "]\n")
    assert (caught.value.place.line, caught.value.place.column) == (1, 19)


def test_a_sheet_may_be_as_deep_as_any_needs() -> None:
    text = "a: " + "[" * (DEEPEST - 2) + "]" * (DEEPEST - 2)
    assert parse(text).entries[0][0].words == "a"


def test_what_yaml_means_beyond_doubt_is_a_value_and_all_else_is_words() -> None:
    text = "a: 1\nb: true\nc: null\nd:\ne: yes\nf: 012\ng: 1.5\nh: 2026-11-16\ni: '1'\nj: -3\nk: 1_000\nl: 0x1F\n"
    text += "m: |\n  x\n"
    assert values_of(parse(text)) == {
        "a": 1,
        "b": True,
        "c": None,
        "d": None,
        "e": "yes",
        "f": "012",
        "g": "1.5",
        "h": "2026-11-16",
        "i": "1",
        "j": -3,
        "k": "1_000",
        "l": "0x1F",
        "m": "x\n",
    }


def test_the_tree_knows_where_everything_stands() -> None:
    text = "a:\n  - {id: x, n: 1}\n  - item: other\n  - item: other\n  - [q]\n"
    tree = parse(text)
    listing = child(tree, "a")
    assert isinstance(tree, Table)
    assert isinstance(listing, Listing)
    found = {dotted(tree, loc): node for loc, node, _ in each(tree) if isinstance(node, Scalar)}
    assert list(found) == ["a.x.id", "a.x.n", "a.other-1.item", "a.other-2.item", "a.4.1"]
    assert all(text[node.start : node.end] == node.words for node in found.values())
    assert place_of(tree, ("a", 0, "n")) == (2, 16)
    assert place_of(tree, ("a", 0, "gone")) == (2, 5)
    assert place_of(tree, ("a",)) == (1, 1)
    assert place_of(parse("a: 1\nb:\n\nc: 1\n"), ("b",)) == (2, 1)
    assert child(listing, "a") is None
    assert child(listing, 9) is None
    assert key_of(listing, 0) is None
    assert dotted(tree, ("gone", 3, "x")) == "gone.3.x"
