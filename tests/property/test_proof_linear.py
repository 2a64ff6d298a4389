"""No text makes the proofreader's work grow faster than the text: counted in calls, which no machine changes."""

from __future__ import annotations

import sys
from types import FrameType
from typing import Any

import pytest

from owabi.proof import Selection, check
from owabi.text.tokens import SudachiAnalyser
from tests.repeats import UNITS, repeated

_LENGTHS = (700, 1_400, 2_800)
"""The first is longer than what a rule reads around a place."""

_SLACK = 300
_ALL = Selection(advice=True)


class _Counted(SudachiAnalyser):
    """Counts the characters that it takes apart."""

    def __init__(self) -> None:
        super().__init__()
        self.taken = 0

    def __call__(self, sentence: str) -> Any:
        self.taken += len(sentence)
        return super().__call__(sentence)


_WORDS = _Counted()


def _calls(text: str) -> int:
    """The calls of functions, and of methods of strings and expressions, that a proofreading of the text makes."""
    count = 0

    def note(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(note)
    try:
        check(text, selection=_ALL, words=_WORDS)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("unit", UNITS, ids=ascii)
def test_twice_as_much_more_text_takes_twice_as_many_more_calls(unit: str) -> None:
    texts = [repeated(unit, length) for length in _LENGTHS]
    check(texts[0], selection=_ALL, words=_WORDS)
    short, middle, long = map(_calls, texts)
    assert long - middle <= 2.4 * (middle - short) + _SLACK


@pytest.mark.parametrize("unit", UNITS, ids=ascii)
def test_no_sentence_is_taken_apart_more_often_than_once(unit: str) -> None:
    _WORDS.taken = 0
    text = repeated(unit, _LENGTHS[-1])
    check(text, selection=_ALL, words=_WORDS)
    assert _WORDS.taken <= len(text)
