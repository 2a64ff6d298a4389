"""What most lexicon rules do with an entry: object in its own words, unless the neighbours excuse it."""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit
from owabi.said import Said

_REACH = 24


def object_to(spot: Spot) -> Iterator[Hit]:
    """The entry's objection `ja`, `en` to the words; `instead` is what to put there.

    Silent where one of `unless` stands within 24 characters of the same line, and, where the entry has `needs`, unless
    one of those does. Words in 「」 are somebody's or a name.
    """
    entry = spot.entry
    if spot.before(1) in ("「", "『") and spot.after(1) in ("」", "』"):
        return
    around = f"{spot.before(_REACH)}\0{spot.after(_REACH)}"
    if any(word in around for word in entry.get("unless", ())):
        return
    needs = entry.get("needs", ())
    if needs and not any(word in around for word in needs):
        return
    yield spot.hit(Said(str(entry["ja"]), str(entry["en"])), entry.get("instead"))
