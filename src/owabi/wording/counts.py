"""Counts as a letter says them: 最大, 約 and 少なくとも are never dropped, thousands are set apart."""

from __future__ import annotations

from owabi.facts.impact import Bound, Count

_MARKS = {Bound.EXACT: "", Bound.AT_MOST: "最大", Bound.AT_LEAST: "少なくとも", Bound.ABOUT: "約"}


def say_count(count: Count) -> str:
    """最大8,214名; empty where the number is not known."""
    if count.value is None or count.bound is Bound.UNKNOWN:
        return ""
    return f"{_MARKS[count.bound]}{count.value:,}{count.unit}"
