"""Whether a regular expression can only match within one line, so that a text may be searched line by line."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from owabi.text.expression import expression

_BREAK = 10
_DOT_TAKES_ALL = expression(r"\(\?[a-zA-Z]*s")
_AT_EDGES = ("AT_BEGINNING", "AT_BEGINNING_STRING", "AT_BEGINNING_LINE", "AT_END", "AT_END_LINE", "AT_END_STRING")
_CLASSES_WITH_BREAK = ("CATEGORY_SPACE", "CATEGORY_NOT_DIGIT", "CATEGORY_NOT_WORD", "CATEGORY_LINEBREAK")


@cache
def keeps_to_one_line(expression: str) -> bool:
    """Whether no part of it takes a line break or asks for the ends of the text."""
    parser = _parser()
    if _DOT_TAKES_ALL.search(expression):
        return False
    return not any(_may_leave(node) for node in _nodes(parser.parse(expression)))


def _parser() -> Any:
    from re import _parser  # type: ignore[attr-defined]  # noqa: PLC0415 - only the module itself knows how

    return _parser


def _nodes(tree: Any) -> Iterator[tuple[str, Any]]:
    """Every node of a parsed expression, as the name of its operation and its argument."""
    for operation, argument in tree:
        yield str(operation), argument
        yield from _below(argument)


def _below(argument: Any) -> Iterator[tuple[str, Any]]:
    if hasattr(argument, "data"):
        yield from _nodes(argument)
    elif isinstance(argument, tuple | list):
        for part in argument:
            yield from _below(part)


def _may_leave(node: tuple[str, Any]) -> bool:
    operation, argument = node
    if operation == "AT":
        return str(argument) in _AT_EDGES
    if operation == "LITERAL":
        return bool(argument == _BREAK)
    if operation == "NOT_LITERAL":
        return bool(argument != _BREAK)
    return operation == "IN" and _class_takes_break(argument)


def _class_takes_break(members: Any) -> bool:
    negated = any(str(operation) == "NEGATE" for operation, _ in members)
    return negated != any(_is_break(str(operation), argument) for operation, argument in members)


def _is_break(operation: str, argument: Any) -> bool:
    if operation == "LITERAL":
        return bool(argument == _BREAK)
    if operation == "RANGE":
        return bool(argument[0] <= _BREAK <= argument[1])
    return operation == "CATEGORY" and str(argument) in _CLASSES_WITH_BREAK
