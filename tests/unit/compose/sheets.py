"""A small sheet to vary, and the letters made of it."""

from __future__ import annotations

import copy
from typing import Any

from owabi.compose import compose
from owabi.facts.incident import Incident
from owabi.letter.audience import Audience, Channel, Kind
from owabi.letter.letter import Act, Letter

SHEET: dict[str, Any] = {
    "schema": 1,
    "incident": "hana-1",
    "version": 1,
    "as_of": "2026-11-19 12:00",
    "source": "記録",
    "confirmed_by": "大石 悠",
    "organization": {
        "legal_name": "株式会社はなもり",
        "kind": "company",
        "mail_domain": "hana.example",
        "senders": {"customer": {"title": "代表取締役", "name": "森川 志保", "from_address": "info@hana.example"}},
        "contacts": {"customer": {"name": "はなもり窓口", "phone": "0120-000-111"}},
    },
    "kind": "unauthorised_access",
    "title": "予約画面への不正アクセス",
    "moments": {},
    "cause": {"certainty": "investigating"},
    "next_report": {"by": "2026-11-25 17:00", "certainty": "confirmed"},
}
MEMBERS: dict[str, Any] = {
    "id": "members",
    "label": "会員の方",
    "persons": {"value": 500, "bound": "at_most", "certainty": "possible"},
    "items": [{"item": "name", "certainty": "possible"}],
}
SYSTEM: dict[str, Any] = {"id": "store", "label": "予約画面", "state": "stopped", "certainty": "confirmed"}


def incident(**changes: Any) -> Incident:
    """The small sheet with top-level keys replaced; a key that is None is left out."""
    raw = copy.deepcopy(SHEET) | copy.deepcopy(changes)
    return Incident.model_validate({key: value for key, value in raw.items() if value is not None})


def made(audience: str = "customer", *, channel: str | None = None, letter: str = "first", **changes: Any) -> Letter:
    """The letter of the varied sheet."""
    way = Channel(channel) if channel else None
    return compose(incident(**changes), Audience(audience), Kind(letter), way)


def group(**changes: Any) -> dict[str, Any]:
    """The members with keys replaced."""
    return copy.deepcopy(MEMBERS) | changes


def organization(**changes: Any) -> dict[str, Any]:
    """The organisation with keys replaced."""
    ours: dict[str, Any] = copy.deepcopy(SHEET["organization"])
    return ours | changes


def act(letter: Letter, wanted: Act) -> str:
    """The words of an act, a line a block; empty where the letter has none."""
    return "\n".join(block.text for section in letter.sections if section.act is wanted for block in section.blocks)


def heading(letter: Letter, wanted: Act) -> str:
    """The heading of an act."""
    return next(s.heading.text for s in letter.sections if s.act is wanted and s.heading is not None)


def count(value: int | None, bound: str = "exact", certainty: str = "confirmed", unit: str = "名") -> dict[str, Any]:
    """A count; its value is left out where it is not known."""
    return {"bound": bound, "certainty": certainty, "unit": unit} | ({"value": value} if value is not None else {})
