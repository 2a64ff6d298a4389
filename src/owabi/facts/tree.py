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


def place_of(root: Node, loc: Loc) -> tuple[int, int]:
    """Line and column of the value under some steps; of the nearest thing above it that exists, if it does not."""
    here, at = root, (root.line, root.column)
    for step in loc:
        found = child(here, step)
        if found is None:
            break
        key = key_of(here, step)
        here = found
        # The scanner notes an empty value where the next thing begins, often lines below its name.
        mark = found if key is None or (isinstance(found, Scalar) and found.start < found.end) else key
        at = (mark.line, mark.column)
    return at


def dotted(root: Node, loc: Loc) -> str:
    """The path of some steps as people read it: `groups.members.persons` (see `owabi.facts.paths`)."""
    words: list[str] = []
    here: Node | None = root
    for step in loc:
        words.append(str(step) if isinstance(step, str) or here is None else member_name(here, step))
        here = child(here, step) if here is not None else None
    return ".".join(words)


def member_name(listing: Node, number: int) -> str:
    """What a member of a list goes by: its `id`, its `item`, or its number from 1."""
    member = child(listing, number)
    own = None if member is None else child(member, "id") or child(member, "item")
    if not isinstance(own, Scalar) or not _NAME.fullmatch(own.words):
        return str(number + 1)
    if own.words == OTHER and member is not None and child(member, "id") is None:
        return f"{OTHER}-{_others_until(listing, number)}"
    return own.words


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


def _others_until(listing: Node, number: int) -> int:
    members = listing.members[: number + 1] if isinstance(listing, Listing) else ()
    items = (child(member, "item") for member in members)
    return sum(isinstance(item, Scalar) and item.words == OTHER for item in items)
