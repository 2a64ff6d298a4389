"""The evaluation set is frozen and well formed. What the rules find in it is `make bench`'s to say (`proof_found`)."""

from __future__ import annotations

import hashlib
from collections import Counter
from pathlib import Path

import pytest

from owabi.proof.reference import FAMILIES
from tests.evaluation.reading import FOLDER, Item, clean_documents, items

_FROZEN = [line.split() for line in (FOLDER / "FROZEN.sha256").read_text(encoding="ascii").splitlines()]
_LEAST_HELD = 400


@pytest.mark.parametrize(("digest", "name"), _FROZEN, ids=[name for _, name in _FROZEN])
def test_a_frozen_file_is_as_it_was_written(digest: str, name: str) -> None:
    assert hashlib.sha256((FOLDER / name).read_bytes()).hexdigest() == digest


def test_every_held_text_and_clean_document_is_frozen() -> None:
    files = {
        path.relative_to(FOLDER).as_posix() for part in ("held", "clean") for path in Path(FOLDER / part).iterdir()
    }
    assert files == {name for _, name in _FROZEN}


def test_the_held_part_is_large_enough_and_has_every_family() -> None:
    wrong = Counter(item.family for item in items("held") if item.is_wrong)
    assert set(wrong) == set(FAMILIES)
    assert wrong.total() >= _LEAST_HELD
    assert len(clean_documents()) == 10


def test_no_text_stands_on_both_sides() -> None:
    def key(item: Item) -> tuple[object, ...]:
        return item.text, item.context

    assert not {key(item) for item in items("held")} & {key(item) for item in items("tuning")}


def test_every_mark_is_closed() -> None:
    for item in (*items("held"), *items("tuning")):
        assert not set(item.text) & set("⟦⟧"), item.id
        assert all(start < end for start, end in item.spans), item.id
