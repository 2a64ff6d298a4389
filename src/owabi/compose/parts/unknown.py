"""What is not known yet: every open fact that the audience may read, and the promise to say more."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from owabi.compose.parts.items import HARMED, many
from owabi.compose.speaker import Speaker, Value, Words, bullets, paragraph
from owabi.facts.certainty import Certainty
from owabi.facts.fact import Act, Fact
from owabi.facts.impact import DataItem, Impact, SecondaryRisk, System
from owabi.facts.paths import Known
from owabi.facts.response import Authority, Measure, NextReport, Prevention, Redress, Request, TimelineEntry
from owabi.letter.letter import Block, Sentence
from owabi.wording.items import say_items

_FEW = 2
_UNDECIDED = "undecided"
_FIRST = ("cause", "taken_out", "summary", "moments", "groups", "impacts", "secondary")


def unknown(speaker: Speaker) -> list[Block]:
    """The open facts: what is looked into, what is not known, what is not decided; then the promise."""
    found: list[Block] = []
    for state in (Certainty.INVESTIGATING, Certainty.UNKNOWN, _UNDECIDED):
        points = open_points(speaker, state)
        if not points:
            continue
        facts = tuple(dict.fromkeys(fact for point in points for fact in point.facts))
        slot = f"unknown.{state}"
        if len(points) <= _FEW:
            joined = Words("と、".join(point.text for point in points), facts)
            found += paragraph(speaker.say(slot, facts, also=("few",), points=joined))
        else:
            found += paragraph(speaker.say(slot, facts))
            found += bullets(speaker.quote_line(point.text, point.facts) for point in points)
    if found:
        found += paragraph(speaker.say("unknown.promise", ("next_report",)))
    return found


def _state(known: Known) -> str:
    """How open a fact is: one's own deeds are decided and not looked into; the next report is told in its own place."""
    if isinstance(known.fact, NextReport):
        return ""
    return _UNDECIDED if isinstance(known.fact, Act | Redress) else str(known.fact.certainty)


def open_points(speaker: Speaker, state: str) -> tuple[Words, ...]:
    """A noun phrase for each open fact of a state; items of one group are one point."""
    found: dict[str, Words] = {}
    items: dict[str, list[Known]] = {}
    for known in sorted(speaker.view.open, key=_rank):
        if _state(known) != state:
            continue
        if isinstance(known.fact, DataItem):
            group, _, rest = known.path.removeprefix("groups.").partition(".")
            items.setdefault(f"{group}.{rest.partition('.')[0]}", []).append(known)
            found[f"{group}.{rest.partition('.')[0]}"] = Words("")
        else:
            found[known.path] = _point(speaker, known)
    for key, members in items.items():
        found[key] = _items(speaker, key, members)
    return tuple(point for point in found.values() if point.text)


def _rank(known: Known) -> int:
    """The cause first, then what left the house, then whom it concerns; the rest in the sheet's order."""
    head = known.path.split(".")[0]
    return _FIRST.index(head) if head in _FIRST else len(_FIRST)


def _items(speaker: Speaker, key: str, members: list[Known]) -> Words:
    group_id, _, kind = key.partition(".")
    group = next(group for group in speaker.view.incident.groups if group.id == group_id)
    facts = tuple(known.path for known in members)
    items = [known.fact for known in members if isinstance(known.fact, DataItem)]
    names = say_items(items, speaker.voice.items)
    slot = "open.not_held" if kind == "not_held" else "open.item"
    also = many(speaker) if speaker.view.items(group, *HARMED) else (*many(speaker), "told_above")
    value = speaker.inner(slot, facts, also=also, label=speaker.words(group.label, facts), items=Words(names, facts))
    return Words(speaker.text_of(value), (*facts, f"groups.{group_id}.label"))


def _point(speaker: Speaker, known: Known) -> Words:
    path, facts = known.path, [known.path]
    slot, values, also = _slot_of(speaker, known)
    if path.startswith("groups."):
        facts.append(f"groups.{path.split('.')[1]}.label")
    return Words(speaker.text_of(speaker.inner(slot, facts, values, also=also)), tuple(facts))


def _slot_of(speaker: Speaker, known: Known) -> tuple[str, Mapping[str, Value], tuple[str, ...]]:
    fact, path = known.fact, known.path
    words = _WORDS.get(type(fact))
    if words is not None:
        slot, name, value = words
        also = (f"effect_{fact.effect}",) if isinstance(fact, Impact) else ()
        return slot, {name: speaker.words(value(fact), (path,))}, also
    if isinstance(fact, Authority):
        also = (f"body_{fact.body}",)
        body = speaker.words(fact.name, (path,)) if fact.name else speaker.inner("authority.body", (path,), also=also)
        return "open.authority", {"body": body}, also
    parts = path.split(".")
    if parts[0] == "moments" and parts[1] != "occurred":
        noun = speaker.inner("step.name", (path,), also=(f"step_{parts[1]}",))
        return "open.moment", {"moment": noun}, (f"step_{parts[1]}",)
    if parts[0] == "groups":
        part = ("many_groups",) if len(parts) > 3 else many(speaker)
        return f"open.{parts[-1]}", {"label": speaker.words(_label(speaker, parts), (path,))}, part
    return _BY_PATH.get(path) or _BY_PATH[parts[0]], {}, ()


def _label(speaker: Speaker, parts: list[str]) -> str:
    group = next(group for group in speaker.view.incident.groups if group.id == parts[1])
    inner = next((part.label for part in group.parts if len(parts) > 4 and part.id == parts[3]), None)
    return f"{group.label}のうち{inner}" if inner else group.label


def _text(name: str) -> Callable[[Fact], str]:
    return lambda fact: str(getattr(fact, name)).rstrip("。")


_WORDS: Mapping[type[Fact], tuple[str, str, Callable[[Fact], str]]] = {
    System: ("open.system", "label", _text("label")),
    Impact: ("open.impact", "subject", _text("subject")),
    SecondaryRisk: ("open.risk", "risk", _text("text")),
    Measure: ("open.measure", "what", _text("what")),
    Prevention: ("open.measure", "what", _text("what")),
    TimelineEntry: ("open.timeline", "what", _text("what")),
    Request: ("open.request", "what", _text("text")),
}

_BY_PATH: Mapping[str, str] = {
    "cause": "open.cause",
    "taken_out": "open.taken_out",
    "summary": "open.summary",
    "moments": "open.occurred",
    "secondary": "open.secondary",
    "outlook": "open.outlook",
    "redress": "open.redress",
    "next_report": "open.next_report",
    "page": "open.page",
    "told": "open.told",
}


def withheld(speaker: Speaker) -> list[Block]:
    """That something is kept back and why, to those who are to know that; what it is, never."""
    reasons: dict[str, list[str]] = {}
    for entry in speaker.view.incident.withheld:
        if speaker.view.audience in entry.said_to:
            reasons.setdefault(entry.reason, []).append(f"withheld.{entry.id}")
    found: list[tuple[Sentence, ...]] = [
        speaker.say("withheld", tuple(facts), also=(f"reason_{reason}",)) for reason, facts in reasons.items()
    ]
    every = tuple(fact for facts in reasons.values() for fact in facts)
    return paragraph(*found, speaker.say("withheld.plea", every)) if found else []
