"""A fact sheet as written: values with their places, nothing interpreted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from owabi.facts.items import OTHER
from owabi.facts.shape import Loc

_NAME = re.compile(r"[a-z0-9][a-z0-9_-]*")


@dataclass(frozen=True, slots=True)
class Scalar:
    """Words; `plain` where they stand without quotation marks. `start` and `end` are offsets in code points."""

    words: str
    plain: bool
    style: str | None
    start: int
    end: int
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Table:
    """Names and values in their order; `flow` where they stand in braces. `line` and `column` count from 1."""

    entries: tuple[tuple[Scalar, Node], ...]
    flow: bool
    start: int
    end: int
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Listing:
    """Members in their order; `flow` where they stand in brackets."""

    members: tuple[Node, ...]
    flow: bool
    start: int
    end: int
    line: int
    column: int


Node = Scalar | Table | Listing


def child(node: Node, step: str | int) -> Node | None:
    """The value under a name, or the member with a number from 0; none where there is none."""
    if isinstance(node, Table):
        return next((value for key, value in node.entries if key.words == step), None)
    if isinstance(node, Listing) and isinstance(step, int) and step < len(node.members):
        return node.members[step]
    return None


def key_of(node: Node, step: str | int) -> Scalar | None:
    """The name, as written, under which a value stands."""
    if isinstance(node, Table):
        return next((key for key, _ in node.entries if key.words == step), None)
    return None


def place_of(root: Node, loc: Loc, *, name: bool = False) -> tuple[int, int]:
    """Line and column of the value under some steps, or of its name; where it is missing, of the thing above it."""
    here, at = root, (root.line, root.column)
    for step in loc:
        found = child(here, step)
        if found is None:
            break
        key = key_of(here, step)
        here = found
        # The scanner notes an empty value where the next thing begins, often lines below its name.
        written = isinstance(found, Scalar) and found.start < found.end and not name
        mark = found if key is None or written else key
        at = (mark.line, mark.column)
    return at


def dotted(root: Node, loc: Loc) -> str:
    """The path of some steps as people read it: `groups.members.persons` (see `owabi.facts.paths`)."""
    words: list[str] = []
    here: Node | None = root
    for step in loc:
        known = names_of(here) if isinstance(here, Listing) else []
        words.append(known[step] if isinstance(step, int) and step < len(known) else str(step))
        here = child(here, step) if here is not None else None
    return ".".join(words)


def names_of(listing: Listing) -> list[str]:
    """What the members of a list go by: their `id`, their `item` (`other-1`, `other-2` …), or their number from 1."""
    names, others = [], 0
    for number, member in enumerate(listing.members, 1):
        own_id, item = child(member, "id"), child(member, "item")
        own = own_id or item
        if not isinstance(own, Scalar) or not _NAME.fullmatch(own.words):
            names.append(str(number))
        elif own is item and own.words == OTHER:
            others += 1
            names.append(f"{OTHER}-{others}")
        else:
            names.append(own.words)
    return names


def named(root: Node) -> Iterator[tuple[str, Node, Scalar | None]]:
    """Everything below a node in the order of the text: its path, itself, and the name before it."""
    waiting: list[tuple[str, Node, Scalar | None]] = [("", root, None)]
    while waiting:
        path, node, key = waiting.pop()
        yield path, node, key
        ahead = f"{path}." if path else ""
        if isinstance(node, Table):
            waiting.extend((f"{ahead}{name.words}", value, name) for name, value in reversed(node.entries))
        elif isinstance(node, Listing):
            members = zip(names_of(node), node.members, strict=True)
            waiting.extend((f"{ahead}{name}", member, None) for name, member in reversed(list(members)))


def each(root: Node) -> Iterator[tuple[Loc, Node, Scalar | None]]:
    """Everything below a node in the order of the text: its steps, itself, and the name before it."""
    waiting: list[tuple[Loc, Node, Scalar | None]] = [((), root, None)]
    while waiting:
        loc, node, key = waiting.pop()
        yield loc, node, key
        if isinstance(node, Table):
            waiting.extend(((*loc, name.words), value, name) for name, value in reversed(node.entries))
        elif isinstance(node, Listing):
            waiting.extend(((*loc, number), member, None) for number, member in reversed(list(enumerate(node.members))))
