"""A fact sheet to begin with: every field that a first notice needs, explained, and waiting to be filled in."""

from __future__ import annotations

from collections.abc import Mapping

from owabi.books.facts import starter_text
from owabi.facts.rewriting import Value, change


def starter(values: Mapping[str, Value] | None = None) -> str:
    """The text of a new sheet; `values` (path to value: `incident`, `kind`, `organization.legal_name` …) are filled in.

    What is left says 【要記入】, which `reading` and `readiness` report as not filled in yet.
    """
    return change(starter_text(), values or {})
