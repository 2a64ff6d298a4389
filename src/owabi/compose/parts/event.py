"""What happened: the period, the steps from detection to stop, and how things stand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import partial

from owabi.compose.speaker import At, Filled, Speaker, Value, lines, listed, paragraph
from owabi.facts.certainty import Certainty
from owabi.facts.impact import System
from owabi.facts.incident import Moment
from owabi.facts.response import TimelineEntry
from owabi.facts.when import When
from owabi.letter.letter import Block, Sentence
from owabi.wording.sentences import is_sentence

STEPS = ("detected", "confirmed", "contained", "stopped", "resumed")


def event(speaker: Speaker) -> list[Block]:
    """What happened and when; the sheet's own sentence where it has one."""
    written = summary_of(speaker)
    if written:
        return lines((*written, *say_period(speaker)), processor(speaker))
    claim = ("kind", *occurred_claim(speaker))
    values = {**_ends(speaker), "during": during(speaker), "period": period(speaker)}
    return lines(speaker.say("event", claim, values), processor(speaker))


def summary_of(speaker: Speaker) -> tuple[Sentence, ...]:
    """The sheet's own sentence of what happened, while it is not open."""
    summary = speaker.view.one(speaker.view.incident.summary)
    if summary is None or not summary.text or summary.certainty.is_open:
        return ()
    found = speaker.quote(summary.text, ("summary",))
    occurred = speaker.view.one(speaker.view.incident.moments.occurred)
    start = (occurred.start or occurred.end) if occurred is not None else None
    if start is not None and _named(start, summary.text):
        speaker.hear(start.day)
    return found


def _named(when: When, words: str) -> bool:
    return f"{when.day.month}月{when.day.day}日" in words


def say_period(speaker: Speaker) -> tuple[Sentence, ...]:
    """When it was, in a sentence of its own, unless the written summary names the day already."""
    occurred = speaker.view.one(speaker.view.incident.moments.occurred)
    summary = speaker.view.incident.summary
    if occurred is None or summary is None or not summary.text:
        return ()
    start = occurred.start or occurred.end
    if start is None or _named(start, summary.text):
        return ()
    return speaker.say("event.period", occurred_claim(speaker), during=during(speaker), period=period(speaker))


def occurred_claim(speaker: Speaker) -> tuple[str, ...]:
    """The path of the period, where it may be read."""
    return ("moments.occurred",) if speaker.view.sees(speaker.view.incident.moments.occurred) else ()


def during(speaker: Speaker) -> Value:
    """11月15日から18日までの間、 as a value."""
    return speaker.inner("during", ("moments.occurred",), _ends(speaker))


def period(speaker: Speaker) -> Value:
    """11月15日から18日まで as a value."""
    return speaker.inner("period", ("moments.occurred",), _ends(speaker))


def _ends(speaker: Speaker) -> dict[str, Value]:
    occurred = speaker.view.one(speaker.view.incident.moments.occurred)
    found: dict[str, Value] = {}
    if occurred is not None and occurred.start is not None:
        found["from"] = At(occurred.start, ("moments.occurred",))
    if occurred is not None and occurred.end is not None:
        found["to"] = At(occurred.end, ("moments.occurred",))
    return found


def processor(speaker: Speaker) -> tuple[Sentence, ...]:
    """Where it happened, when that is a processor that may be named and the opening has not named it."""
    if not speaker.holds("title_names_processor"):
        return ()
    return speaker.say("processor", ("kind",))


def moments_of(speaker: Speaker) -> Iterator[tuple[str, Moment]]:
    """The readable steps that have a moment, in order of time."""
    moments = speaker.view.incident.moments
    found = []
    for name in STEPS:
        moment = speaker.view.one(getattr(moments, name))
        if moment is not None and moment.at is not None and not moment.certainty.is_open:
            found.append((name, moment))
    yield from sorted(found, key=_time)


def _time(step: tuple[str, Moment]) -> datetime:
    assert step[1].at is not None
    return step[1].at.at


def steps(speaker: Speaker) -> list[Block]:
    """Detection, confirmation, containment, stop and resumption, two to a sentence."""
    as_of = speaker.view.incident.as_of.latest
    told = list(moments_of(speaker))
    sure = [step for step in told if step[1].certainty is Certainty.CONFIRMED and _past(step[1], as_of)]
    rest = [step for step in told if step not in sure]
    found: list[Sentence] = []
    while sure:
        first, sure = sure[0], sure[1:]
        if sure:
            second, sure = sure[0], sure[1:]
            found += _chain(speaker, first, second)
        else:
            found += _step(speaker, first, "end")
    for name, moment in rest:
        found += _unsure(speaker, name, moment, planned=not _past(moment, as_of))
    return paragraph(tuple(found))


def _past(moment: Moment, as_of_at: datetime) -> bool:
    return moment.at is not None and moment.at.at <= as_of_at


def _chain(speaker: Speaker, first: tuple[str, Moment], second: tuple[str, Moment]) -> tuple[Sentence, ...]:
    phrase = speaker.phrase(f"step.{first[0]}.mid")
    after = speaker.phrase(f"step.{second[0]}.end")
    if phrase is None or after is None:
        return (*_step(speaker, first, "end"), *_step(speaker, second, "end"))
    return speaker.joined(Filled(phrase, _at(first), (_path(first),)), Filled(after, _at(second), (_path(second),)))


def _step(speaker: Speaker, step: tuple[str, Moment], form: str) -> tuple[Sentence, ...]:
    return speaker.say(f"step.{step[0]}.{form}", (_path(step),), _at(step))


def _unsure(speaker: Speaker, name: str, moment: Moment, *, planned: bool) -> tuple[Sentence, ...]:
    path = f"moments.{name}"
    noun = speaker.inner("status.noun" if planned else "step.name", (path,), also=(f"step_{name}",))
    slot = "step.planned" if planned else "step.possible"
    if moment.certainty in (Certainty.DENIED, Certainty.NOT_OBSERVED):
        return ()
    return speaker.say(slot, (path,), _at((name, moment)), moment=noun)


def _at(step: tuple[str, Moment]) -> dict[str, Value]:
    assert step[1].at is not None
    return {"at": At(step[1].at, (_path(step),))}


def _path(step: tuple[str, Moment]) -> str:
    return f"moments.{step[0]}"


def state(speaker: Speaker) -> list[Block]:
    """How each system stands now; a resumption that the steps have told is not told twice."""
    systems = speaker.view.visible(speaker.view.incident.systems)
    if len(systems) == 1 and systems[0].state == "restored" and _told_resumed(speaker):
        return []
    return paragraph(*(say_state(speaker, system) for system in systems))


def _told_resumed(speaker: Speaker) -> bool:
    as_of = speaker.view.incident.as_of.latest
    told = (moment for name, moment in moments_of(speaker) if name == "resumed")
    return any(moment.certainty is Certainty.CONFIRMED and _past(moment, as_of) for moment in told)


def say_state(speaker: Speaker, system: System, slot: str = "state") -> tuple[Sentence, ...]:
    """How one system stands; nothing where it runs as ever."""
    if system.certainty is not Certainty.CONFIRMED:
        return ()
    path = speaker.view.path(system)
    also = [f"state_{system.state}"]
    values: dict[str, Value] = {"label": speaker.words(system.label, (path,))}
    for name in ("since", "resumes"):
        moment = getattr(system, name)
        if moment is not None:
            also.append(f"has_{name}")
            values[name] = At(moment, (path,), exact=name == "resumes")
    return speaker.say(slot, (path,), values, also=also)


def timeline(speaker: Speaker) -> list[Block]:
    """The sheet's own steps, one to a line, for those who may read them."""
    entries = [
        entry
        for entry in speaker.view.visible(speaker.view.incident.timeline)
        if entry.certainty is Certainty.CONFIRMED
    ]
    entries.sort(key=lambda entry: entry.at.at)
    return listed(speaker, [partial(_timeline, speaker, entry) for entry in entries])


def _timeline(speaker: Speaker, entry: TimelineEntry) -> tuple[Sentence, ...]:
    path = speaker.view.path(entry)
    what = entry.what.rstrip("。")
    words = speaker.words(f"{what}。" if is_sentence(what) else what, (path,))
    return speaker.say("timeline", (path,), at=At(entry.at, (path,)), what=words)
