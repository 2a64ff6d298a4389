"""Every rule has its papers, two examples of each sort, an id of its own and a place in the shipped catalogue."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from owabi.proof.catalogue import COMPILED, RULES
from owabi.proof.compiling import compiled, to_json
from owabi.proof.current import catalogue
from owabi.proof.reference import FAMILIES
from owabi.proof.rule import PRESETS, Rule
from owabi.text.finding import FixSafety
from tests.rules.examples import rules

_LETTERS = {
    "keigo": "K", "address": "A", "apology": "P", "claim": "C", "disclosure": "D", "mail": "M", "style": "S",
    "typo": "T", "width": "W", "number": "N",
}  # fmt: skip
# What may stop a letter at eleven at night: placeholders, address lines, disclosure.
_MAY_BLOCK = {"M101", "M102", "M103", "A101", "A102"}


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
def test_a_rule_has_its_papers(rule: Rule) -> None:
    title = rule.paper.splitlines()[0]
    assert title.endswith("。")
    for section in ("## なぜ", "## 直し方", "## 根拠"):
        assert section in rule.paper


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
def test_a_rule_has_two_bad_examples_and_two_near_misses(rule: Rule) -> None:
    assert len(rule.bad) >= 2
    assert len(rule.good) >= 2


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
def test_a_rule_stands_in_its_family_and_in_known_presets(rule: Rule) -> None:
    assert rule.id[0] == _LETTERS[rule.family]
    assert set(rule.presets) <= set(PRESETS)
    assert rule.presets


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
def test_only_what_must_not_leave_blocks(rule: Rule) -> None:
    assert not rule.blocks or rule.family == "disclosure" or rule.id in _MAY_BLOCK


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
def test_a_rule_that_mends_says_how_safely(rule: Rule) -> None:
    mends = any(mended is not None for mended in rule.bad.values())
    assert not mends or rule.fix in set(FixSafety)


def test_the_shipped_catalogue_is_that_of_the_rules() -> None:
    same = COMPILED.read_text(encoding="utf-8") == to_json(compiled())  # compared apart: a difference is megabytes long
    assert same, "run: make docs"


def test_ids_and_names_are_given_once_and_never_again() -> None:
    ids = [paper.id for paper in catalogue().papers]
    names = [paper.name for paper in catalogue().papers]
    assert len(set(ids)) == len(ids)
    assert len(set(names)) == len(names)
    retired = tomllib.loads((RULES / "retired.toml").read_text(encoding="utf-8"))["retired"]
    assert not set(ids) & set(retired)


def test_every_family_has_a_japanese_name() -> None:
    assert set(FAMILIES) == set(_LETTERS) == {paper.family for paper in catalogue().papers}


def test_every_rule_file_is_in_the_catalogue() -> None:
    files = {path.stem.split("_")[0] for path in Path(RULES).glob("*/*.py") if path.stem != "__init__"}
    assert files == {paper.id for paper in catalogue().papers}
