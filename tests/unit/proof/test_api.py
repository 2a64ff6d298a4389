"""The example of the public interface runs as it is written."""

from __future__ import annotations

import doctest

from owabi import proof


def test_the_example_of_the_interface_runs() -> None:
    assert doctest.testmod(proof).attempted > 2
    assert doctest.testmod(proof).failed == 0
