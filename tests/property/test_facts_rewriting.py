"""Whatever is changed in a sheet, all else in it stays as a person left it."""

from __future__ import annotations

import string
from functools import cache
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from owabi.errors import FactsMistake
from owabi.facts.parsing import parse
from owabi.facts.plain import values_of
from owabi.facts.rewriting import append, change, locate, remove
from owabi.facts.tree import Listing, dotted, each

REMARKED = """\
# 見出しの覚え書き
schema: 1   # 0
kind: 'x'  # 1
title: "y"  # 2
moments:  # 3

  detected: {certainty: confirmed, at: 2026-11-16 02:14}  # 4
  # 間の覚え書き
  resumed:
  aware: plain words, with a comma  # 5
groups:
  - id: members  # 6
    label: 会員

    persons: {certainty: possible, value: 11304, bound: at_most}  # 7
    parts:
    - id: a
      label: >
        折り返した
        文
    - id: b  # 8
      label: 'it''s'
    items:
      - {item: name, certainty: possible}  # 9
      # 項目の間
      - {item: other, label: 名入れ}
      - {item: other, label: "a: b"}
    flags: [p, "q, r", [s]]  # 10
words: |
  一行目
  二行目
last:
  - 1  # 11
# 終わり
"""

anything = st.characters(exclude_categories=["C", "Z"])
words = st.text(
    alphabet=st.one_of(st.sampled_from(string.printable + "、：　あ"), st.characters(exclude_categories=["C", "Z"])),
    max_size=20,
)
values = st.one_of(
    words,
    st.integers(),
    st.booleans(),
    st.none(),
    st.lists(words, max_size=3),
    st.dictionaries(st.sampled_from(["a", "b-c", "名"]), words, max_size=2),
)


@cache
def paths() -> list[str]:
    tree = parse(REMARKED)
    return [dotted(tree, loc) for loc, _, _ in each(tree) if loc]


@cache
def lists() -> list[str]:
    tree = parse(REMARKED)
    return [dotted(tree, loc) for loc, node, _ in each(tree) if loc and isinstance(node, Listing)]


def remarks(text: str) -> list[str]:
    return [line.rpartition("  # ")[2] for line in text.splitlines() if "  # " in line]


def at(text: str, path: str) -> Any:
    here: Any = values_of(parse(text))
    for step in locate(parse(REMARKED), path) or ():
        here = here[step]
    return here


@given(st.sampled_from(paths()), values, st.booleans())
def test_a_changed_value_is_there_and_nothing_else_moved(path: str, value: Any, windows: bool) -> None:
    text = REMARKED.replace("\n", "\r\n") if windows else REMARKED
    try:
        done = change(text, {path: value})
    except FactsMistake:
        assert "\n" not in str(value)
        return
    assert at(done, path) == value
    before, after = text.split("\n"), done.split("\n")
    same = sum(1 for line in before if line in set(after))
    assert same >= len(before) - _lines_of(text, path)


@given(st.sampled_from(paths()))
def test_a_value_that_is_written_as_it_was_changes_no_remark(path: str) -> None:
    value = at(REMARKED, path)
    done = change(REMARKED, {path: value})
    assert values_of(parse(done)) == values_of(parse(REMARKED))
    if not isinstance(value, dict | list):
        assert remarks(done) == remarks(REMARKED)


@given(st.sampled_from(lists()), words)
def test_a_member_more_is_a_member_more(path: str, value: str) -> None:
    done = append(REMARKED, path, value)
    assert at(done, path) == [*at(REMARKED, path), value]
    assert remarks(done) == remarks(REMARKED)


@given(st.sampled_from(paths()))
def test_what_is_removed_is_gone_and_the_rest_is_there(path: str) -> None:
    try:
        done = remove(REMARKED, path)
    except FactsMistake:
        return
    before = [line for line in REMARKED.split("\n") if line.strip()]
    gone = len(before) - len([line for line in done.split("\n") if line.strip()])
    assert 0 <= gone <= _lines_of(REMARKED, path)


def _lines_of(text: str, path: str) -> int:
    tree = parse(text)
    loc = locate(tree, path)
    node = next(node for known, node, _ in each(tree) if known == loc)
    return text.count("\n", node.start, node.end) + 2
