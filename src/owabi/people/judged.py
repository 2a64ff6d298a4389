"""What a row says, and what was found wrong with it. Tuples, since a list makes millions of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from owabi.people.problems import RowProblem


class Values(NamedTuple):
    """What a row says of its reader, cleaned; `items` as in `Recipient`."""

    name: str
    kana: str
    company: str
    department: str
    title: str
    items: tuple[str, ...] | None

    def words(self) -> tuple[str, str, str, str, str]:
        """All but the items."""
        return self[:5]


def values_of(words: Iterable[str], items: tuple[str, ...] | None) -> Values:
    """Name, kana, company, department and title, in this order, with the items."""
    name, kana, company, department, title = words
    return Values(name, kana, company, department, title, items)


class Judged(NamedTuple):
    """A row that was looked at. `key` is None where its address is none; nothing goes to a row that `is_refused`."""

    line: int
    address: str
    key: str | None
    values: Values
    cells: list[str]
    problems: tuple[RowProblem, ...] = ()
    is_refused: bool = False
