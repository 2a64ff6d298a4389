"""What one audience may read of an incident: the composer sees the facts through this and through nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from owabi.facts.certainty import Certainty
from owabi.facts.fact import Fact
from owabi.facts.impact import DataItem, Group, Impact
from owabi.facts.incident import Incident
from owabi.facts.organization import Contact, Sender
from owabi.facts.paths import Known, may_read, walk
from owabi.facts.response import Request
from owabi.facts.when import When
from owabi.letter.audience import Audience

F = TypeVar("F", bound=Fact)

_GRAVEST = (
    Certainty.CONFIRMED,
    Certainty.POSSIBLE,
    Certainty.INVESTIGATING,
    Certainty.UNKNOWN,
    Certainty.NOT_OBSERVED,
    Certainty.DENIED,
)


@dataclass(frozen=True)
class View:
    """An incident as one audience may read it; a fact is visible when it is among `known`."""

    incident: Incident
    audience: Audience

    @cached_property
    def known(self) -> tuple[Known, ...]:
        """The readable facts in the sheet's order."""
        return tuple(known for known in walk(self.incident) if self.audience in known.disclose)

    @cached_property
    def _by_identity(self) -> Mapping[int, Known]:
        return {id(known.fact): known for known in self.known}

    def sees(self, fact: Fact | None) -> bool:
        """Whether this audience may read it."""
        return fact is not None and id(fact) in self._by_identity

    def visible(self, facts: Iterable[F]) -> tuple[F, ...]:
        """Those that this audience may read."""
        return tuple(fact for fact in facts if self.sees(fact))

    def one(self, fact: F | None) -> F | None:
        """The fact where this audience may read it, else None."""
        return fact if self.sees(fact) else None

    def path(self, fact: Fact) -> str:
        """Where a readable fact stands in the sheet."""
        return self._by_identity[id(fact)].path

    def paths(self, facts: Iterable[Fact]) -> tuple[str, ...]:
        """Where readable facts stand in the sheet."""
        return tuple(self.path(fact) for fact in facts)

    def as_of(self, fact: Fact) -> When:
        """As of when a readable fact holds."""
        return self._by_identity[id(fact)].as_of

    def may(self, path: str) -> bool:
        """Whether what stands under a path, if anything does, may be read."""
        try:
            return may_read(self.incident, path, self.audience)
        except LookupError:
            return False

    @cached_property
    def open(self) -> tuple[Known, ...]:
        """The readable facts that are not known yet and that concern this audience."""
        return tuple(known for known in self.known if known.fact.certainty.is_open and self._concerns(known))

    def _concerns(self, known: Known) -> bool:
        if isinstance(known.fact, Impact | Request):
            return self.audience in known.fact.audiences
        if known.path.startswith("groups."):
            return known.path.split(".")[1] in {group.id for group in self._readers_groups}
        return True

    @property
    def sender(self) -> tuple[str, Sender] | None:
        """Who signs to this audience, and the path; None where the sheet names nobody."""
        sender = self.incident.organization.senders.get(self.audience)
        return None if sender is None else (f"organization.senders.{self.audience}", sender)

    @property
    def contact(self) -> tuple[str, Contact] | None:
        """Where this audience reaches a person, and the path: its own contact, else the public's or the customers'."""
        nearest = (self.audience, Audience.PUBLIC, Audience.CUSTOMER)
        return next((found for found in map(self.contact_of, nearest) if found is not None), None)

    def contact_of(self, audience: Audience) -> tuple[str, Contact] | None:
        """Another audience's contact, where this one may read it."""
        path = f"organization.contacts.{audience}"
        contact = self.incident.organization.contacts.get(audience)
        return (path, contact) if contact is not None and self.may(path) else None

    @cached_property
    def _readers_groups(self) -> tuple[Group, ...]:
        """The affected groups, the reader's own first.

        A customer is told of customers' groups where there are any: whose else's information is concerned is not theirs
        to read.
        """
        own = [group for group in self.incident.groups if group.audience == self.audience]
        others = [group for group in self.incident.groups if group.audience != self.audience]
        return tuple(own if self.audience is Audience.CUSTOMER and own else [*own, *others])

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """The affected groups that this letter has something to say of, its reader's own first."""
        return tuple(group for group in self._readers_groups if self._says_something(group))

    def _says_something(self, group: Group) -> bool:
        return bool(self.items(group) or self.sees(group.persons) or self.sees(group.records))

    def items(self, group: Group, *certainties: Certainty) -> tuple[DataItem, ...]:
        """The readable data items of a group, of these certainties or of any."""
        return tuple(item for item in self.visible(group.items) if not certainties or item.certainty in certainties)

    @property
    def all_items(self) -> tuple[DataItem, ...]:
        """The readable data items of every group that the letter speaks of."""
        return tuple(item for group in self.groups for item in self.items(group))

    @cached_property
    def leak(self) -> Certainty | None:
        """How sure one is that information was harmed: the gravest certainty among the items; None without any."""
        found = {item.certainty for item in self.all_items}
        return next((certainty for certainty in _GRAVEST if certainty in found), None)

    @property
    def leak_items(self) -> tuple[DataItem, ...]:
        """The items that have this certainty: what the opening of a letter speaks of."""
        return tuple(item for item in self.all_items if item.certainty is self.leak)

    @property
    def leak_groups(self) -> tuple[Group, ...]:
        """The groups that have such items; all where no item is readable."""
        return tuple(group for group in self.groups if self.leak is None or self.items(group, self.leak))
