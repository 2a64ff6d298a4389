"""What the facts say of leak, outflow, second damage and cause, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from owabi.facts.certainty import Certainty
from owabi.facts.impact import Effect
from owabi.facts.incident import Incident
from owabi.facts.items import vocabulary
from owabi.text.folding import fold

_LAST_LIST = re.compile(r"[にはがでも]、|。|:")
NOTHING = "事実なし"
"""Where the facts are silent."""


@dataclass(frozen=True, slots=True)
class Sure:
    """How sure a fact is, and where it stands.

    `item` is a data item's id where it is about one, `subject` the words (in the shadow form) of an impact.
    """

    path: str
    certainty: Certainty
    item: str = ""
    subject: str = ""


def leak_facts(incident: Incident) -> tuple[Sure, ...]:
    """Every data item of every group, and every impact that is a leak."""
    return (
        *(
            Sure(f"groups.{group.id}.items.{item.item}", item.certainty, item.item)
            for group in incident.groups
            for item in group.items
        ),
        *(
            Sure(f"impacts.{impact.id}", impact.certainty, subject=fold(impact.subject)[0])
            for impact in incident.impacts
            if impact.effect is Effect.LEAK
        ),
    )


def not_held_facts(incident: Incident) -> tuple[Sure, ...]:
    """The items that the organisation does not keep."""
    return tuple(
        Sure(f"groups.{group.id}.not_held.{item.item}", item.certainty, item.item)
        for group in incident.groups
        for item in group.not_held
    )


def taken_out_facts(incident: Incident) -> tuple[Sure, ...]:
    """Whether information went outside."""
    return (Sure("taken_out", incident.taken_out.certainty),) if incident.taken_out is not None else ()


def secondary_facts(incident: Incident) -> tuple[Sure, ...]:
    """Whether second damage has been seen."""
    if incident.secondary is None:
        return ()
    return (Sure("secondary.observed", incident.secondary.observed.certainty),)


def cause_facts(incident: Incident) -> tuple[Sure, ...]:
    """How sure the cause is."""
    return (Sure("cause", incident.cause.certainty),)


def named_items(words: str) -> frozenset[str]:
    """The data items that a sentence (in the shadow form) names, by their ids; the longest name wins."""
    found, rest = set(), words
    for label, item in _labels():
        if label in rest:
            found.add(item)
            rest = rest.replace(label, "\n")
    return frozenset(found)


def items_before(words: str) -> frozenset[str]:
    """The items that words end with: 「…には、お名前、ご住所、お電話番号」; none where they end otherwise."""
    listed = _LAST_LIST.split(words)[-1]
    return named_items(listed) if listed.endswith(tuple(label for label, _ in _labels())) else frozenset()


def about(facts: Sequence[Sure], words: str) -> tuple[Sure, ...]:
    """The facts that a sentence names by their subject or their item; none where it names none of theirs."""
    named = named_items(words)
    by_subject = tuple(fact for fact in facts if fact.subject and fact.subject in words)
    return by_subject or tuple(fact for fact in facts if fact.item in named)


@cache
def _labels() -> tuple[tuple[str, str], ...]:
    return tuple(sorted(_all_labels(), key=lambda pair: (-len(pair[0]), pair)))


def _all_labels() -> Iterator[tuple[str, str]]:
    for entry in vocabulary().values():
        for label in {entry.ja, entry.ja_reader, *entry.labels}:
            if len(label) >= 2:
                yield fold(label)[0], entry.id
