"""Words joined as Japanese joins them."""

from __future__ import annotations

from collections.abc import Iterable


def join(words: Iterable[str]) -> str:
    """A、B、C; empty and doubled words are left out."""
    return "、".join(dict.fromkeys(word for word in words if word))


def join_and(words: Iterable[str]) -> str:
    """A、BおよびC."""
    found = list(dict.fromkeys(word for word in words if word))
    if len(found) < 2:
        return "".join(found)
    return "、".join(found[:-1]) + "および" + found[-1]
