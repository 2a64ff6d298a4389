"""A JavaScript regular expression, taken apart."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from owabi.said import Said

Range = tuple[int, int]
"""Two code points, both included."""

MOST = 64
"""What a quantifier without an upper bound takes at most."""


@dataclass(frozen=True, slots=True)
class Chars:
    """One character of these ranges, or of none of them."""

    ranges: tuple[Range, ...]
    negated: bool = False


class Edge(StrEnum):
    """A place between characters."""

    START = "^"
    END = "$"
    WORD = r"\b"
    NO_WORD = r"\B"


@dataclass(frozen=True, slots=True)
class At:
    """An edge has to be here."""

    edge: Edge


@dataclass(frozen=True, slots=True)
class Group:
    """Parentheses; `number` is that of a capturing group, `name` its name."""

    body: Node
    number: int | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """What has to follow, or stand before (`behind`), or must not."""

    body: Node
    behind: bool
    negated: bool


@dataclass(frozen=True, slots=True)
class Back:
    """The words of an earlier group, by its number or name."""

    group: str


@dataclass(frozen=True, slots=True)
class Repeat:
    """`least` to `most` times."""

    body: Node
    least: int
    most: int
    lazy: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One after the other."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Either:
    """One of several."""

    ways: tuple[Node, ...]


Node = Chars | At | Group | Look | Back | Repeat | Row | Either


class NotTaken(Exception):
    """An expression that is wrong or that we do not take; `says` tells why."""

    def __init__(self, says: Said) -> None:
        self.says = says
        super().__init__(says.en)
