"""Cells of our own CSV exports: a spreadsheet must show them, and never run them."""

from __future__ import annotations

_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def safe_cell(text: str) -> str:
    """The cell with an apostrophe before it, where a spreadsheet would take it for a formula.

    Spaces before a formula do not help against it, so they are looked through.
    """
    return f"'{text}" if text.startswith(_STARTS) or text.lstrip(" \u3000\u00a0").startswith(_STARTS) else text
