"""Whether a rule reads no further than around its logical line, told from its source: then its hits are kept by line.

What is kept is found again by the line's words and zone and by some characters of the flow before and after it
(`line_memory.AROUND`).
A rule that is called with places and asks for no more says the same of the same line anywhere. One that reaches further
(`reading.once`, `text.lines`, an unbounded search of the flow) may not; one that this cannot see through says
`reads="line"` or `reads="text"` in its decorator.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from owabi.proof.triggers import Trigger, Wake

_PLACES = frozenset({Wake.LITERAL, Wake.LEMMA, Wake.LEXICON, Wake.PATTERNS, Wake.PATTERN})
_REACHING = frozenset(
    {
        "once", "lines", "lines_in", "sentences", "source", "slots", "looks_whole", "is_whole", "line_at",
        "line_number_at", "sentence_at", "span",
    }
)  # fmt: skip
_OF_READING = frozenset({"book", "books", "analyser", "limit", "context"})
_OF_TEXT = frozenset({"flow", "words"})
_SEARCHES = frozenset({"search", "finditer", "findall", "find", "rfind", "index", "count", "split", "sub"})
_PURE = frozenset({"owabi.proof.reading", "owabi.proof.rule", "owabi.proof.triggers", "owabi.proof.context"})
_ROOM = Path(__file__).parent


def reads_line(module: ast.Module, on: Sequence[Trigger]) -> bool:
    """Whether the rule of this module reads no further than around the line of each place."""
    return all(trigger.wake in _PLACES for trigger in on) and _keeps_to_its_line(module)


def _keeps_to_its_line(module: ast.Module) -> bool:
    return not any(_reaches(node) for node in ast.walk(module)) and all(_is_pure(name) for name in _imported(module))


def _reaches(node: ast.AST) -> bool:
    """Whether an expression may see what stands far from the place."""
    if isinstance(node, ast.Attribute):
        owner = node.value.attr if isinstance(node.value, ast.Attribute) else ""
        if node.attr in _REACHING or (owner == "line" and node.attr in ("first", "last")):
            return True
        return (owner == "reading" and node.attr not in _OF_READING) or (owner == "text" and node.attr not in _OF_TEXT)
    if isinstance(node, ast.Compare):
        held = any(isinstance(operator, ast.In | ast.NotIn) for operator in node.ops)
        return held and any(_is_flow(one) for one in node.comparators)
    if isinstance(node, ast.Call):
        return _searches_far(node) or _hands_over(node)
    return isinstance(node, ast.Assign) and isinstance(node.value, ast.Attribute) and node.value.attr in _WHOLE


_WHOLE = frozenset({"text", "reading"})


def _searches_far(call: ast.Call) -> bool:
    """Whether a call searches the flow without an end."""
    if not (isinstance(call.func, ast.Attribute) and call.func.attr in _SEARCHES):
        return False
    return (_is_flow(call.func.value) or any(map(_is_flow, call.args))) and len(call.args) < 3


def _hands_over(call: ast.Call) -> bool:
    """Whether a function is given the whole text or reading."""
    return any(isinstance(one, ast.Attribute) and one.attr in _WHOLE for one in call.args)


def _is_flow(node: ast.expr) -> bool:
    return (isinstance(node, ast.Attribute) and node.attr == "flow") or (
        isinstance(node, ast.Name) and node.id == "flow"
    )


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
