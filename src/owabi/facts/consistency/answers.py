"""The answers to questions of law against the facts, and ids against each other."""

from __future__ import annotations

from collections.abc import Iterator

from owabi.facts.certainty import Answer, Certainty
from owabi.facts.consistency.found import Contradiction
from owabi.facts.impact import DataItem
from owabi.facts.incident import Incident, IncidentKind
from owabi.facts.items import ItemKind, vocabulary
from owabi.facts.shape import Loc
from owabi.said import Said

_LISTS = (
    "parties",
    "systems",
    "timeline",
    "groups",
    "impacts",
    "measures",
    "prevention",
    "requests",
    "told",
    "authorities",
    "withheld",
)
_ATTACKS = (
    IncidentKind.UNAUTHORISED_ACCESS,
    IncidentKind.RANSOMWARE,
    IncidentKind.WEB_SKIMMING,
    IncidentKind.PHISHING,
)
_OPEN = (Certainty.CONFIRMED, Certainty.POSSIBLE, Certainty.INVESTIGATING)


def law_fits_the_facts(incident: Incident) -> Iterator[Contradiction]:
    """An answer `excluded` while the facts say otherwise; the answers themselves are never derived."""
    held = {item.item for group in incident.groups for item in group.items if _may_be_hit(item)}
    sensitive = {item for item in held if vocabulary()[item].kind is ItemKind.SENSITIVE}
    card = any(
        item.item == "card_number"
        and item.form != "encrypted"
        and item.certainty in (Certainty.CONFIRMED, Certainty.POSSIBLE)
        for group in incident.groups
        for item in group.items
    )
    law = incident.law
    if law.has_my_number is Answer.EXCLUDED and "my_number" in held:
        yield _excluded("has_my_number", "マイナンバー", "my_number")
    if law.has_sensitive is Answer.EXCLUDED and sensitive:
        entry = vocabulary()[min(sensitive)]
        yield _excluded("has_sensitive", entry.ja, entry.id)
    if law.has_financial_risk is Answer.EXCLUDED and card:
        yield _excluded("has_financial_risk", "クレジットカード番号", "card_number")
    attacked = incident.kind in _ATTACKS
    if law.malicious_suspected is Answer.EXCLUDED and attacked:
        yield _attack("malicious_suspected", "excluded")
    if law.attack_type == "non_cyber" and attacked:
        yield _attack("attack_type", "non_cyber")
    if law.attack_type in ("ddos", "other_cyber") and incident.kind is IncidentKind.RANSOMWARE:
        yield _attack("attack_type", law.attack_type)


def ids_stand_once(incident: Incident) -> Iterator[Contradiction]:
    """An id names one thing of its list."""
    for field in _LISTS:
        yield from _doubled(tuple(one.id for one in getattr(incident, field)), (field,))
    for number, group in enumerate(incident.groups):
        yield from _doubled(tuple(part.id for part in group.parts), ("groups", number, "parts"))
    if incident.secondary is not None:
        yield from _doubled(tuple(risk.id for risk in incident.secondary.risks), ("secondary", "risks"))


def _may_be_hit(item: DataItem) -> bool:
    return item.certainty in _OPEN


def _excluded(field: str, ja: str, item: str) -> Contradiction:
    return Contradiction(
        ("law", field),
        Said(
            f"excluded（ない）とありますが、項目に{ja}があります。", f"It is excluded, but `{item}` is among the items."
        ),
        Said("判断か項目を直してください。", "Mend the answer or the item."),
    )


def _attack(field: str, value: str) -> Contradiction:
    return Contradiction(
        ("law", field),
        Said(f"{value} とありますが、できごとの種類と合いません。", f"`{value}` does not fit the kind of incident."),
        Said("判断か kind を直してください。", "Mend the answer or `kind`."),
    )


def _doubled(ids: tuple[str, ...], loc: Loc) -> Iterator[Contradiction]:
    for number, name in enumerate(ids):
        if name in ids[:number]:
            yield Contradiction(
                (*loc, number, "id"),
                Said(f"id「{name}」が重なっています。", f"The id `{name}` stands twice."),
                Said("別の id にしてください。", "Use another id."),
            )
