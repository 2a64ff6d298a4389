"""What an expression may cost and what wakes it: told from its tree, before it is ever run."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product

from owabi.proof.prh.syntax import At, Back, Chars, Either, Group, Look, Node, Repeat, Row
from owabi.text.folding import fold

MOST_WAYS = 5000
"""More ways to match from one place than this are refused."""

LONGEST = 2000
_MOST_RUN = 16
_MOST_WORDS = 96
_KNOWN_CHARS = 64


def ways(node: Node) -> int:
    """In how many ways it can match from one place at most; above `MOST_WAYS` some number above it."""
    if isinstance(node, Chars | At | Back):
        return 1
    if isinstance(node, Group | Look):
        return ways(node.body)
    if isinstance(node, Row):
        return _product(ways(part) for part in node.parts)
    if isinstance(node, Either):
        counts = [ways(way) for way in node.ways]
        return max(counts) if _are_apart(node.ways) else min(sum(counts), MOST_WAYS + 1)
    each = ways(node.body)
    if each == 1:
        return node.most - node.least + 1
    totals = (_product([each] * count) for count in range(node.least, node.most + 1))
    return min(sum(totals), MOST_WAYS + 1)


def _product(counts: Iterable[int]) -> int:
    total = 1
    for count in counts:
        total = min(total * count, MOST_WAYS + 1)
    return total


def _are_apart(nodes: tuple[Node, ...]) -> bool:
    """Whether no two can begin with the same character."""
    seen: set[str] = set()
    for node in nodes:
        firsts = _firsts(node)
        if firsts is None or seen & firsts:
            return False
        seen |= firsts
    return True


def _firsts(node: Node) -> frozenset[str] | None:
    """The characters that it can begin with, in small letters; None where they are many, or it can be empty."""
    if isinstance(node, Chars):
        chars = _chars_of(node)
        return None if chars is None else frozenset(char.lower() for char in chars)
    if isinstance(node, Group):
        return _firsts(node.body)
    if isinstance(node, Row):
        return _firsts(node.parts[0]) if node.parts else None
    if isinstance(node, Either):
        each = [_firsts(way) for way in node.ways]
        return None if any(one is None for one in each) else frozenset().union(*(one for one in each if one))
    return _firsts(node.body) if isinstance(node, Repeat) and node.least else None


def _chars_of(node: Chars) -> tuple[str, ...] | None:
    if node.negated or sum(high - low + 1 for low, high in node.ranges) > _KNOWN_CHARS:
        return None
    return tuple(chr(code) for low, high in node.ranges for code in range(low, high + 1))


def longest(node: Node) -> int:
    """How many characters it can take at most, what it looks at around it included."""
    if isinstance(node, Chars):
        return 1
    if isinstance(node, Group | Look):
        return longest(node.body)
    if isinstance(node, Row):
        return sum(longest(part) for part in node.parts)
    if isinstance(node, Either):
        return max(longest(way) for way in node.ways)
    if isinstance(node, Repeat):
        return longest(node.body) * node.most
    return 16 if isinstance(node, Back) else 0


def width(node: Node) -> int | None:
    """How many characters it takes, where that is always the same: what may stand in a look behind."""
    if isinstance(node, Chars):
        return 1
    if isinstance(node, At | Look):
        return 0
    if isinstance(node, Group):
        return width(node.body)
    if isinstance(node, Row):
        each = [width(part) for part in node.parts]
        return None if any(one is None for one in each) else sum(one for one in each if one)
    if isinstance(node, Either):
        found = {width(way) for way in node.ways}
        return found.pop() if len(found) == 1 else None
    if isinstance(node, Repeat) and node.least == node.most:
        one = width(node.body)
        return None if one is None else one * node.least
    return None


def wake_words(node: Node, *, any_case: bool) -> tuple[str, ...]:
    """Words of the shadow, one of which stands wherever the expression matches; none where there is no such set."""
    found = {fold(word)[0] for word in _needed(node, any_case=any_case)}
    return () if "" in found else tuple(sorted(found))


def _needed(node: Node, *, any_case: bool) -> tuple[str, ...]:
    if isinstance(node, Chars):
        return _cased(_chars_of(node) or (), any_case=any_case)
    if isinstance(node, Group):
        return _needed(node.body, any_case=any_case)
    if isinstance(node, Repeat):
        return _needed(node.body, any_case=any_case) if node.least else ()
    if isinstance(node, Either):
        each = [_needed(way, any_case=any_case) for way in node.ways]
        words = tuple(word for words in each for word in words)
        return words if all(each) and len(words) <= _MOST_WORDS else ()
    return _best(node, any_case=any_case) if isinstance(node, Row) else ()


def _cased(chars: tuple[str, ...], *, any_case: bool) -> tuple[str, ...]:
    if not any_case:
        return chars
    return tuple(dict.fromkeys(form for char in chars for form in (char, char.lower(), char.upper()) if len(form) == 1))


def _best(row: Row, *, any_case: bool) -> tuple[str, ...]:
    """The longest run of few characters, or the needed words of one part, whichever is rarer."""
    best: tuple[str, ...] = ()
    run: tuple[str, ...] = ()
    for part in row.parts:
        chars = _cased(_chars_of(part) or (), any_case=any_case) if isinstance(part, Chars) else ()
        longer = tuple("".join(pair) for pair in product(run or ("",), chars)) if chars else ()
        run = longer if 0 < len(longer) <= _MOST_RUN else chars
        if not isinstance(part, Chars):
            run = ()
        words = run if isinstance(part, Chars) else _needed(part, any_case=any_case)
        if words and _rarity(words) > _rarity(best):
            best = words
    return best


def _rarity(words: tuple[str, ...]) -> tuple[int, int]:
    return (min(map(len, words)), -len(words)) if words else (0, 0)
