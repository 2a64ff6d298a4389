"""A reader's own data items, as a cell tells them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from owabi.people.values import fold, value_book

_BETWEEN = re.compile(r"[;；、,，|｜/／\n]+")
_MOST_CELLS = 20_000


@dataclass(frozen=True, slots=True)
class Items:
    """`ids` is None where the cell is empty (the list does not say), () where it says that there are none.

    `unknown_count` labels are in no vocabulary.
    """

    ids: tuple[str, ...] | None
    unknown_count: int = 0


class ItemReader:
    """Reads cells such as `氏名、住所;電話番号`. A cell that is one label of the vocabulary is not parted."""

    def __init__(self, vocabulary: Mapping[str, str]) -> None:
        self._ids = {fold(label): id_ for label, id_ in vocabulary.items()}
        for id_ in vocabulary.values():
            self._ids.setdefault(fold(id_), id_)
        self._seen: dict[str, Items] = {}

    def read(self, cell: str) -> Items:
        """The ids of a cell's labels, each once, in their order."""
        found = self._seen.get(cell)
        if found is None:
            if len(self._seen) >= _MOST_CELLS:
                self._seen.clear()
            found = self._seen[cell] = self._read(cell.strip())
        return found

    def _read(self, cell: str) -> Items:
        if not cell:
            return Items(None)
        if fold(cell) in value_book().no_items:
            return Items(())
        if fold(cell) in self._ids:
            return Items((self._ids[fold(cell)],))
        labels = [fold(part) for part in _BETWEEN.split(cell) if part.strip()]
        known = dict.fromkeys(self._ids[label] for label in labels if label in self._ids)
        return Items(tuple(known), sum(label not in self._ids for label in labels))


def join_items(first: tuple[str, ...] | None, second: tuple[str, ...] | None) -> tuple[str, ...] | None:
    """Everything that either says: a reader who is listed twice is told of all that is theirs."""
    if first is None or second is None:
        return first if second is None else second
    return tuple(dict.fromkeys((*first, *second)))
