"""The values that every phrase may use: names, the system, whose information, the promised moments."""

from __future__ import annotations

from collections.abc import Mapping

from owabi.compose.speaker import At, Speaker, Value, Words
from owabi.facts.impact import System
from owabi.letter.audience import Audience
from owabi.wording.items import kind_of
from owabi.wording.lists import join_and
from owabi.wording.names import short_name

_SYSTEM = "情報システム"
_PERSONAL = frozenset({"identity", "contact", "credential", "financial", "sensitive"})


def base_values(speaker: Speaker) -> Mapping[str, Value]:
    """The values of one letter by placeholder."""
    view, incident = speaker.view, speaker.view.incident
    organization = incident.organization
    legal = ("organization.legal_name",)
    short = short_name(organization.legal_name)
    speaker.base = {
        "own": Words(speaker.names.own),
        "reader": Words(speaker.names.reader),
        "org": Words(organization.legal_name, legal),
        "short": Words(short, legal),
        "service": Words(organization.service_name, ("organization.service_name",))
        if organization.service_name
        else Words(short, legal),
        "title": speaker.words(incident.title, ("title",)),
        "domain": Words(organization.mail_domain, ("organization.mail_domain",)),
        "as_of": At(incident.as_of, ("as_of",), exact=True),
        "addressed": _addressed(speaker),
        "whose": _whose(speaker),
        "data": _data(speaker),
        "processor": _processor(speaker),
        **_system(speaker),
        **_page(speaker),
        **_next(speaker),
        **_sender(speaker),
    }
    late = {
        "event": speaker.inner("noun.event", ("kind",)),
        "service_event": speaker.inner("noun.service_event", ("kind", "title")),
        "turn": speaker.inner("lead.turn"),
    }
    assert view is speaker.view
    return {**speaker.base, **late}


def _addressed(speaker: Speaker) -> Words:
    words = speaker.view.incident.addressed.get(speaker.view.audience, "")
    return speaker.words(words.rstrip("。"), (f"addressed.{speaker.view.audience}",))


def _whose(speaker: Speaker) -> Words:
    """お客様の, 会員登録のある方の; empty where no group is named."""
    groups = speaker.view.leak_groups
    facts = tuple(f"groups.{group.id}.label" for group in groups)
    if not groups:
        return Words("")
    direct = speaker.view.audience in (Audience.CUSTOMER, Audience.PUBLIC)
    if direct and all(group.audience == Audience.CUSTOMER for group in groups):
        return Words(f"{speaker.names.reader}の", facts)
    if len(groups) > 2:
        return Words("")
    return speaker.words(f"{'ならびに'.join(dict.fromkeys(group.label for group in groups))}の", facts)


def _data(speaker: Speaker) -> Words:
    items = speaker.view.leak_items
    personal = any(kind_of(item) in _PERSONAL for item in items)
    return Words("個人情報" if personal else "情報", speaker.view.paths(items))


def _processor(speaker: Speaker) -> Words:
    parties = [
        party
        for party in speaker.view.incident.parties
        if party.role == "processor" and speaker.view.may(f"parties.{party.id}.name")
    ]
    facts = tuple(f"parties.{party.id}.name" for party in parties)
    return Words(join_and(party.name for party in parties), facts)


def _system(speaker: Speaker) -> dict[str, Value]:
    systems = speaker.view.visible(speaker.view.incident.systems)
    if not systems:
        own = speaker.names.own
        return {"system": Words(_SYSTEM, ("kind",)), "own_system": Words(f"{own}の{_SYSTEM}", ("kind",))}
    facts = speaker.view.paths(systems)
    label = speaker.names.in_one_voice(_labels(systems))
    own = label if label.startswith(speaker.names.own) else f"{speaker.names.own}の{label}"
    return {"system": Words(label, facts), "own_system": Words(own, facts)}


def _labels(systems: tuple[System, ...]) -> str:
    if len(systems) <= 2:
        return join_and(system.label for system in systems)
    return f"{systems[0].label}など{len(systems)}つのシステム"


def _page(speaker: Speaker) -> dict[str, Value]:
    page = speaker.view.one(speaker.view.incident.page)
    if page is None:
        return {}
    return {"page_at": At(page.at, ("page",), exact=True), "page_url": Words(page.url, ("page",))}


def _next(speaker: Speaker) -> dict[str, Value]:
    report = speaker.view.one(speaker.view.incident.next_report)
    if report is None or report.by is None:
        return {}
    return {"next_by": At(report.by, ("next_report",), exact=True)}


def _sender(speaker: Speaker) -> dict[str, Value]:
    if speaker.view.sender is None:
        return {}
    path, sender = speaker.view.sender
    found: dict[str, Value] = {}
    for name in ("name", "title", "department"):
        text = getattr(sender, name)
        if text:
            found[f"sender_{name}"] = Words(text, (path,))
    address = sender.from_address or sender.email
    if address:
        found["from_address"] = Words(address, (path,))
    return found
