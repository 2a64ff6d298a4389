"""What a letter of one kind owes one audience, from the book and from what is still open."""

from __future__ import annotations

from owabi import books
from owabi.facts.incident import Incident
from owabi.facts.paths import may_read, walk
from owabi.letter.audience import Audience, Kind
from owabi.proof.context import Required
from owabi.said import Said
from owabi.text.finding import Severity

_BOOK = "audiences/required"
_SHAPE: books.Shape = {
    "id": str,
    "audiences": tuple,
    "kinds": tuple,
    "when": str,
    "severity": str,
    "ja": str,
    "en": str,
    "patterns": tuple,
}


def required_items(incident: Incident, audience: Audience, kind: Kind) -> tuple[Required, ...]:
    """The items in the book's order; the organisation's own name is owed in every letter."""
    conditions = {"always"}
    if is_breach(incident):
        conditions.add("breach")
    if _something_is_open(incident, audience):
        conditions.add("open")
    found = [
        Required(entry["id"], Said(entry["ja"], entry["en"]), entry["patterns"], Severity(entry["severity"]))
        for entry in books.entries(_BOOK, _SHAPE)
        if audience in entry["audiences"] and kind in entry["kinds"] and entry["when"] in conditions
    ]
    name = incident.organization.legal_name
    return (*found, Required("own-name", Said("差出人の名称", "the sender's name"), (name,), Severity.ERROR))


def is_breach(incident: Incident) -> bool:
    """Whether information of persons is concerned."""
    return any(group.items for group in incident.groups)


def _something_is_open(incident: Incident, audience: Audience) -> bool:
    return any(known.fact.certainty.is_open and may_read(incident, known.path, audience) for known in walk(incident))
