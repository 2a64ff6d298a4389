"""Spans are places in code points."""

from __future__ import annotations

import pytest

from owabi.text.finding import Severity
from owabi.text.span import Span


def test_a_span_cuts_moves_and_overlaps() -> None:
    assert Span(1, 3).of("𠮷野家です") == "野家"
    assert Span(1, 3).shifted(2) == Span(3, 5)
    assert Span(1, 3).overlaps(Span(2, 4))
    assert not Span(1, 3).overlaps(Span(3, 4))


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_a_span_never_runs_backwards(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


def test_the_gravest_severity_ranks_first() -> None:
    assert [severity.rank for severity in Severity] == [0, 1, 2]
