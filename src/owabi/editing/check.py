"""Check a text: the proofreader's findings and the guard's, in the order of the text."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from owabi import proof
from owabi.editing.required import is_breach, required_items
from owabi.facts.incident import Incident
from owabi.guard.check import check as hold_against
from owabi.letter.audience import Audience, Channel, Kind
from owabi.proof.selection import Selection
from owabi.text.finding import Finding

if TYPE_CHECKING:
    from owabi.proof.own.folder import Equipment


def context_of(
    incident: Incident, *, audience: Audience, kind: Kind, channel: Channel = Channel.MAIL, on: date | None = None
) -> proof.Context:
    """What the proofreader may know of a letter of this incident."""
    organization = incident.organization
    own = [organization.legal_name, *([organization.service_name] if organization.service_name else [])]
    people = [sender.name for sender in organization.senders.values() if sender.name]
    return proof.Context(
        audience=audience,
        kind=kind,
        channel=channel,
        whole=True,
        on=on,
        is_breach=is_breach(incident),
        own_companies=(*own, *organization.brands),
        own_people=tuple(dict.fromkeys(people)),
        required=required_items(incident, audience, kind),
    )


def check(
    text: str,
    incident: Incident,
    *,
    audience: Audience,
    kind: Kind = Kind.FIRST,
    channel: Channel = Channel.MAIL,
    on: date | None = None,
    selection: Selection | None = None,
    equipment: Equipment | None = None,
) -> tuple[Finding, ...]:
    """Everything to say of a letter (the whole file: subject line, body, slots); spans are code points of `text`.

    `on` is the day of sending, `equipment` an organisation's own rules and names. Findings are ordered by
    place; the guard's stand before the proofreader's at one place.
    """
    context = context_of(incident, audience=audience, kind=kind, channel=channel, on=on)
    claims = hold_against(text, incident, audience=audience, on=on)
    if equipment is None:
        words = proof.check(text, context, selection=selection)
    else:
        known = equipment.settings.names.within(context)
        words = proof.check(text, known, selection=selection, rulebook=equipment.rulebook)
    return tuple(sorted((*claims, *words), key=lambda finding: (finding.span, finding.severity.rank)))


def blocking(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Those that stop approval and sending."""
    return tuple(finding for finding in findings if finding.blocks)
