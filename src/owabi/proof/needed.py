"""What a regular expression cannot match without: some words, or a figure; then most of a text need not be searched."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any

_MOST = 24
_IGNORES_CASE = int(re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Needed:
    """`words`: one of these stands in every match (none: nothing is known); `figure`: a digit does."""

    words: tuple[str, ...] = ()
    figure: bool = False


@cache
def needed(expression: str) -> Needed:
    """What every match of an expression of Python's `re` holds."""
    tree = import_module("re._parser").parse(expression)
    if int(tree.state.flags) & _IGNORES_CASE:
        return Needed()
    return Needed(_words(tree), _figure(tree))


def _words(tree: Iterable[Any]) -> tuple[str, ...]:
    """The best set of words that a row of nodes needs: the one whose shortest word is longest."""
    best: tuple[str, ...] = ()
    run = ""
    for operation, argument in tree:
        name = str(operation)
        run = run + chr(argument) if name == "LITERAL" else ""
        found = (run,) if run else _of_node(name, argument)
        if found and (not best or _least(found) > _least(best)):
            best = found
    return best


def _of_node(name: str, argument: Any) -> tuple[str, ...]:
    if name == "SUBPATTERN":
        return () if argument[1] & _IGNORES_CASE else _words(argument[-1])
    if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        return _words(argument[2]) if argument[0] else ()
    if name == "BRANCH":
        each = [_words(way) for way in argument[1]]
        words = tuple(dict.fromkeys(word for found in each for word in found))
        return words if all(each) and len(words) <= _MOST else ()
    if name == "IN":
        return _of_class(argument)
    return ()


def _of_class(members: Sequence[Any]) -> tuple[str, ...]:
    if not all(str(operation) == "LITERAL" for operation, _ in members) or len(members) > _MOST:
        return ()
    return tuple(chr(code) for _, code in members)


def _least(words: Sequence[str]) -> int:
    return min(map(len, words))


def _figure(tree: Iterable[Any]) -> bool:
    return any(_node_needs_figure(str(operation), argument) for operation, argument in tree)


def _node_needs_figure(name: str, argument: Any) -> bool:
    if name == "SUBPATTERN":
        return _figure(argument[-1])
    if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        return bool(argument[0]) and _figure(argument[2])
    if name == "BRANCH":
        return all(_figure(way) for way in argument[1])
    if name == "LITERAL":
        return chr(argument).isdigit()
    return name == "IN" and all(_is_digits(str(operation), member) for operation, member in argument)


def _is_digits(operation: str, argument: Any) -> bool:
    if operation == "LITERAL":
        return chr(argument).isdecimal()
    if operation == "RANGE":
        return chr(argument[0]).isdecimal() and chr(argument[1]).isdecimal() and argument[1] - argument[0] < 10
    return operation == "CATEGORY" and str(argument) == "CATEGORY_DIGIT"
