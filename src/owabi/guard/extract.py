"""All claims of a string, each place explained by one extractor."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from owabi.guard.claims import Claims, LiteralClaim
from owabi.guard.counts import find_counts
from owabi.guard.literals import find_contacts, find_numbers, take_free
from owabi.guard.moments import find_moments
from owabi.guard.taken import Taken


def extract(text: str, on: date, known: Sequence[tuple[int, int]] = ()) -> Claims:
    """The claims of a string in the shadow form (`owabi.text.folding`), written on the day `on`.

    `known` are places that stand word for word in the facts and need no explaining.
    """
    taken = Taken(len(text))
    contacts: list[LiteralClaim] = []
    for start, end in known:
        taken.take(start, end)
    contacts += find_contacts(text, taken)
    take_free(text, taken)
    moments = find_moments(text, taken, on)
    counts = sorted(find_counts(text, taken), key=lambda claim: claim.start)
    numbers = find_numbers(text, taken)
    literals = sorted([*contacts, *numbers], key=lambda claim: claim.start)
    return Claims(moments, tuple(counts), tuple(literals))
