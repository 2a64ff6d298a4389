"""Reads several texts that belong together: the variants for each audience, the reports of one incident."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from owabi.proof.context import Context
from owabi.proof.kernel import findings_of, objecting
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit
from owabi.proof.rulebook import Rulebook, house
from owabi.proof.selection import Selection
from owabi.text.finding import Finding
from owabi.text.text import Text
from owabi.text.tokens import Analyser, analyser


@dataclass(frozen=True, slots=True)
class Document:
    """One text of a set: what it is called there (a file's name), its words, what is known of it."""

    name: str
    text: str
    context: Context = field(default_factory=Context)


@dataclass(frozen=True, slots=True, eq=False)
class Member:
    """A document as the rules over a set read it."""

    name: str
    reading: Reading

    @property
    def text(self) -> Text:
        """The text."""
        return self.reading.text


def check_set(
    documents: Sequence[Document],
    *,
    selection: Selection | None = None,
    words: Analyser | None = None,
    rulebook: Rulebook | None = None,
) -> tuple[tuple[Finding, ...], ...]:
    """For each document, what is wrong between it and the others; what is wrong within it is `check`'s.

    Earlier reports stand before later ones. Raises `Mistake` where the selection names an unknown rule.
    """
    book = rulebook or house()
    incident = any(document.context.is_incident for document in documents)
    chosen = (selection or Selection()).rules(book.known, incident=incident)
    members = [
        Member(
            document.name,
            Reading(Text.of(document.text), document.context, words or analyser(), book.known.books, book.limits),
        )
        for document in documents
    ]
    found: list[list[Finding]] = [[] for _ in documents]
    for rule in book.known.across if len(members) > 1 else ():
        if rule not in chosen:
            continue
        hits: dict[int, list[Hit]] = {}
        for hit in objecting(book.known.papers[rule])(members):
            hits.setdefault(hit.document, []).append(hit)
        for number, ones in hits.items():
            found[number] += findings_of(members[number].reading, book, rule, ones)
    return tuple(tuple(sorted(ones, key=lambda one: (one.span, one.rule))) for ones in found)
