"""The list of slips is what its tool makes."""

from __future__ import annotations

from owabi import books
from tools.slips import PHRASES, STEMS, slips


def test_each_slip_is_one_edit_from_the_right_words() -> None:
    for entry in books.load("lexicons/typo_slips")["entry"]:
        assert entry["instead"] in {*STEMS, *PHRASES}
        assert set(entry["words"]) <= set(slips(entry["instead"]))


def test_no_slip_stands_in_right_words() -> None:
    right = "\n".join((*STEMS, *PHRASES))
    assert not [
        word for entry in books.load("lexicons/typo_slips")["entry"] for word in entry["words"] if word in right
    ]
