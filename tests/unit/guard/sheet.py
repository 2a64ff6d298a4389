"""A sheet with every kind of bound, precision and certainty, and the example letters with theirs."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from owabi.facts.incident import Incident
from owabi.facts.reading import read
from owabi.letter.audience import Audience

EXAMPLES = Path(__file__).parents[3] / "docs" / "examples"

SHEET = Path(__file__).with_name("kawabe.yaml")


@cache
def kawabe() -> Incident:
    """The incident of `SHEET`."""
    return read(SHEET).incident


@cache
def example(name: str) -> Incident:
    """An incident of `docs/examples`."""
    return read(EXAMPLES / name / "facts.yaml").incident


@cache
def letters() -> tuple[tuple[str, str, str], ...]:
    """Every first notice of `docs/examples`: incident, audience, text."""
    return tuple(
        (folder.name, audience, path.read_text(encoding="utf-8"))
        for folder in sorted(EXAMPLES.iterdir())
        if folder.is_dir()
        for audience in Audience
        if (path := folder / f"{audience}.first.txt").exists()
    )
