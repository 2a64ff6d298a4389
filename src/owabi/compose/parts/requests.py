"""What we ask of the reader, in the order of doing."""

from __future__ import annotations

from owabi.compose.slots import SLOTS
from owabi.compose.speaker import At, Speaker, Value, Words
from owabi.facts.response import Request
from owabi.letter.audience import Audience
from owabi.letter.letter import Block, BlockForm, Sentence

CUSTOM = "custom"
ASKS = frozenset(slot.removeprefix("ask.") for slot in SLOTS if slot.startswith("ask.")) - {"service_mention"}
"""The requests that the books have words for."""


def requests(speaker: Speaker) -> list[Block]:
    """Each request as a numbered step; a single one as a paragraph."""
    told = [
        request
        for request in speaker.view.visible(speaker.view.incident.requests)
        if speaker.view.audience in request.audiences and not request.certainty.is_open
    ]
    found = []
    for request in told:
        speaker.start_line()
        found.append(_request(speaker, request))
    found = [sentences for sentences in found if sentences]
    if len(found) == 1:
        return [Block(BlockForm.PARAGRAPH, found[0])]
    return [Block(BlockForm.NUMBERED, sentences, number) for number, sentences in enumerate(found, 1)]


def _request(speaker: Speaker, request: Request) -> tuple[Sentence, ...]:
    path = speaker.view.path(request)
    if request.ask == CUSTOM or request.ask not in ASKS:
        return speaker.quote(request.text, (path,)) if request.text else ()
    also, values = [], _contacts(speaker)
    for name in ("since", "due"):
        moment = getattr(request, name)
        if moment is not None:
            also.append(f"has_{name}")
            values[name] = At(moment, (path,), exact=True)
    values["service_mention"] = speaker.inner("ask.service_mention")
    values["route_from"] = _route_from(speaker)
    return speaker.say(f"ask.{request.ask}", (path,), values, also=also)


def _route_from(speaker: Speaker) -> Words:
    """Of whom a partner may hear: the groups of customers, else customers."""
    groups = [group for group in speaker.view.groups if group.audience == Audience.CUSTOMER]
    if not groups:
        return Words("お客様から貴社")
    return speaker.words(f"{groups[0].label}から貴社", (f"groups.{groups[0].id}.label",))


def _contacts(speaker: Speaker) -> dict[str, Value]:
    found: dict[str, Value] = {}
    for audience in (Audience.CUSTOMER, Audience.PRESS):
        contact = speaker.view.contact_of(audience)
        if contact is not None:
            path, window = contact
            found[f"{audience}_contact"] = speaker.words(window.name, (path,))
            found[f"{audience}_phone"] = Words(window.phone or "", (path,))
            found[f"{audience}_email"] = Words(window.email or "", (path,))
    return found
