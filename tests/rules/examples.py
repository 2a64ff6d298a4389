"""The examples of every rule, with ids that are plain ASCII."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from owabi.proof.current import catalogue
from owabi.proof.kernel import load
from owabi.proof.rule import Rule


@dataclass(frozen=True, slots=True)
class Example:
    """A text that a rule objects to, and how it is mended; or one that it must leave alone."""

    rule: Rule
    text: str
    bad: bool
    mended: str | None
    id: str


def rules() -> list[Rule]:
    """Every rule of the house, imported."""
    return [load(number) for number in range(len(catalogue().papers))]


def examples() -> Iterator[Example]:
    """All examples, named like `K101-bad2`."""
    for rule in rules():
        for number, (text, mended) in enumerate(rule.bad.items(), 1):
            yield Example(rule, text, bad=True, mended=mended, id=f"{rule.id}-bad{number}")
        for number, text in enumerate(rule.good, 1):
            yield Example(rule, text, bad=False, mended=None, id=f"{rule.id}-good{number}")
