"""Facts that contradict each other: each check is one function from an incident to what it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from owabi.facts.consistency.answers import ids_stand_once, law_fits_the_facts
from owabi.facts.consistency.certainties import denials_have_a_source, words_fit_their_certainty
from owabi.facts.consistency.counts import counts_hold, items_hold, nothing_taken_and_leaked
from owabi.facts.consistency.deeds import acts_go_together, deeds_can_be_conjugated
from owabi.facts.consistency.found import Contradiction
from owabi.facts.consistency.moments import no_promise_in_the_past, nothing_from_the_future, order_of_moments
from owabi.facts.consistency.voices import readers_can_reach_us, windows_answer
from owabi.facts.incident import Incident

__all__ = ["CHECKS", "Contradiction", "contradictions"]

Check = Callable[[Incident], Iterator[Contradiction]]

CHECKS: tuple[Check, ...] = (
    order_of_moments,
    nothing_from_the_future,
    no_promise_in_the_past,
    words_fit_their_certainty,
    denials_have_a_source,
    counts_hold,
    items_hold,
    nothing_taken_and_leaked,
    deeds_can_be_conjugated,
    acts_go_together,
    readers_can_reach_us,
    windows_answer,
    law_fits_the_facts,
    ids_stand_once,
)
"""In no particular order: readers sort what they find by its place."""


def contradictions(incident: Incident) -> Iterator[Contradiction]:
    """Everything in which the facts of a sheet contradict each other."""
    for check in CHECKS:
        yield from check(incident)
