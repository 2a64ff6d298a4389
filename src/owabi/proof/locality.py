"""Whether a rule reads no further than its logical line, told from its source: then its hits can be kept by the line.

A rule that is called with places and asks them only for what stands on their line (`before`, `after`, `tokens`, `zone`,
`entry` …) says the same of the same line anywhere. One that reaches for the whole text (`reading`, `text`) may not, and
says `reads="line"` in its decorator where it does not.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from owabi.proof.triggers import Trigger, Wake

_PLACES = frozenset({Wake.LITERAL, Wake.LEMMA, Wake.LEXICON, Wake.PATTERNS, Wake.PATTERN})
_REACHING = frozenset({"reading", "text", "once", "first", "last"})
_PURE = frozenset({"owabi.proof.reading", "owabi.proof.rule", "owabi.proof.triggers", "owabi.proof.context"})
_ROOM = Path(__file__).parent


def reads_line(module: ast.Module, on: Sequence[Trigger]) -> bool:
    """Whether the rule of this module reads no further than the line of each place."""
    return all(trigger.wake in _PLACES for trigger in on) and _keeps_to_its_line(module)


def _keeps_to_its_line(module: ast.Module) -> bool:
    names = {node.attr for node in ast.walk(module) if isinstance(node, ast.Attribute)}
    return names.isdisjoint(_REACHING) and all(_is_pure(name) for name in _imported(module))


def _imported(module: ast.Module) -> Iterator[str]:
    for node in ast.walk(module):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("owabi.proof"):
            yield node.module
        elif isinstance(node, ast.Import):
            yield from (name.name for name in node.names if name.name.startswith("owabi.proof"))


@cache
def _is_pure(name: str) -> bool:
    """Whether a module of this room keeps to the line too."""
    if name in _PURE:
        return True
    path = _ROOM.joinpath(*name.split(".")[2:]).with_suffix(".py")
    return path.is_file() and _keeps_to_its_line(ast.parse(path.read_text(encoding="utf-8")))
