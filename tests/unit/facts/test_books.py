"""The room's books are whole, and a wrong entry in them is named."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from owabi import books
from owabi.errors import BookMistake
from owabi.facts import disclosure
from owabi.facts.certainty import Certainty
from owabi.facts.fields import choices, nearest
from owabi.facts.items import OTHER, ItemKind, labels, vocabulary


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    yield
    vocabulary.cache_clear()
    disclosure.rules.cache_clear()


def rows(monkeypatch: pytest.MonkeyPatch, *found: dict[str, Any]) -> None:
    monkeypatch.setattr(books, "entries", lambda *_, **__: found)
    vocabulary.cache_clear()
    disclosure.rules.cache_clear()


def test_items_come_in_the_order_of_a_letter_and_other_comes_last() -> None:
    known = list(vocabulary().values())
    assert known[0].id == "name"
    assert known[-1].id == OTHER
    assert (known[0].ja, known[0].ja_reader) == ("氏名", "お名前")
    assert vocabulary()["password"].secret
    assert vocabulary()["health"].kind is ItemKind.SENSITIVE
    assert vocabulary()["my_number"].kind is not ItemKind.SENSITIVE


def test_every_way_to_call_an_item_leads_to_one() -> None:
    assert labels()["氏名"] == labels()["お名前"] == "name"
    assert set(labels().values()) == set(vocabulary())
    assert len(labels()) == sum(len({one.ja, one.ja_reader, *one.labels}) for one in vocabulary().values())


def test_a_wrong_kind_of_item_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    rows(monkeypatch, {"id": "x", "ja": "", "ja_reader": "", "en": "", "kind": "odd", "order": 1, "labels": ()})
    with pytest.raises(BookMistake, match="odd"):
        vocabulary()


@pytest.mark.parametrize(
    "row",
    [
        {"path": "**", "why": "x"},
        {"path": "**", "why": "x", "own": True, "audiences": ("customer",)},
        {"path": "**", "why": "x", "audiences": ("friends",)},
        {"path": "a", "why": "x", "audiences": ("customer",)},
    ],
    ids=["nobody", "both", "strangers", "no-last-word"],
)
def test_a_wrong_rule_of_disclosure_is_named(monkeypatch: pytest.MonkeyPatch, row: dict[str, Any]) -> None:
    rows(monkeypatch, row)
    with pytest.raises(BookMistake):
        disclosure.rules()


def test_every_rule_of_disclosure_says_why() -> None:
    assert all(rule.why for rule in disclosure.rules())


def test_certainties_are_called_the_same_everywhere() -> None:
    assert {name: said.ja for name, said in choices("Certainty").items()} == {one.value: one.ja for one in Certainty}
    assert choices("Nothing") == {}


def test_the_nearest_name_is_found_or_none_is() -> None:
    assert nearest("certanity", ["certainty", "note"]) == "certainty"
    assert nearest("tel", ["phone", "email"]) == "phone"
    assert nearest("取引先", ["partner"], labels={"取引先": "partner"}) == "partner"
    assert nearest("zzz", ["certainty"]) is None
