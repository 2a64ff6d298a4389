"""The state of things as a list, each line with how sure one is: for those who work on it together."""

from __future__ import annotations

from owabi.compose.parts.event import moments_of, occurred_claim, period, processor, say_state, summary_of
from owabi.compose.parts.items import all_items, count_of, label_of, many, more_counts, not_held, other_items, taken_out
from owabi.compose.speaker import At, Speaker, Words, bullets, lines
from owabi.facts.certainty import Certainty
from owabi.letter.letter import Block, BlockForm, Sentence

_HARMED = (Certainty.CONFIRMED, Certainty.POSSIBLE)


def summary(speaker: Speaker) -> list[Block]:
    """What happened, in one sentence."""
    written = summary_of(speaker)
    if not written:
        without = Words("")
        written = speaker.say("event", ("kind",), during=without, period=period(speaker)) if _plain(speaker) else ()
    return lines(written, processor(speaker))


def _plain(speaker: Speaker) -> bool:
    """Whether the kind's sentence says more than the lines below do."""
    return speaker.setting.incident_kind == "ransomware" and not speaker.holds("occurred_possible")


def status(speaker: Speaker) -> list[Block]:
    """Period, steps, systems, groups, cause."""
    told = [*_period(speaker), *_moments(speaker), *_systems(speaker), *_groups(speaker), *_cause(speaker)]
    rest = [*more_counts(speaker), *other_items(speaker), *not_held(speaker)]
    speaker.start_line()
    rest += taken_out(speaker)
    return [*bullets(told), *(Block(BlockForm.BULLET, block.sentences) for block in rest)]


def _period(speaker: Speaker) -> list[tuple[Sentence, ...]]:
    occurred = speaker.view.one(speaker.view.incident.moments.occurred)
    if occurred is None or occurred.certainty.is_open or not (occurred.start or occurred.end):
        return []
    claim = occurred_claim(speaker)
    speaker.start_line()
    noun = speaker.inner("status.period.noun", claim)
    sure = Words(occurred.certainty.ja, claim)
    return [speaker.say("status.period", claim, noun=noun, period=period(speaker), certainty=sure)]


def _moments(speaker: Speaker) -> list[tuple[Sentence, ...]]:
    found = []
    for name, moment in moments_of(speaker):
        if moment.at is None:
            continue
        speaker.start_line()
        path = f"moments.{name}"
        noun = speaker.inner("status.noun", (path,), also=(f"step_{name}",))
        planned = moment.at.at > speaker.view.incident.as_of.latest
        sure = Words("予定" if planned else moment.certainty.ja, (path,))
        at = At(moment.at, (path,))
        found.append(speaker.say("status.moment", (path,), noun=noun, at=at, certainty=sure))
    return found


def _systems(speaker: Speaker) -> list[tuple[Sentence, ...]]:
    found = []
    for system in speaker.view.visible(speaker.view.incident.systems):
        speaker.start_line()
        found.append(say_state(speaker, system, "status.state"))
        if system.technical and speaker.view.may(f"{speaker.view.path(system)}.technical"):
            path = speaker.view.path(system)
            label, technical = speaker.words(system.label, (path,)), speaker.words(system.technical, (path,))
            found.append(speaker.say("technical", (path,), label=label, technical=technical))
    return found


def _groups(speaker: Speaker) -> list[tuple[Sentence, ...]]:
    found = []
    for group in speaker.view.groups:
        for certainty in _HARMED:
            items = speaker.view.items(group, certainty)
            if not items:
                continue
            also = {f"certainty_{certainty}", *many(speaker)}
            also |= {"all_of_them"} if all(item.owner_has_all for item in items) else set()
            paths = speaker.view.paths(items)
            count = count_of(speaker, group.persons, after=True)
            found.append(
                speaker.say(
                    "status.group",
                    (*paths, *count.facts),
                    also=also,
                    leaked=speaker.inner("leaked", paths, also=also),
                    label=label_of(speaker, group),
                    count=count,
                    items=all_items(speaker, items),
                )
            )
    return found


def _cause(speaker: Speaker) -> list[tuple[Sentence, ...]]:
    cause = speaker.view.one(speaker.view.incident.cause)
    if cause is None or not cause.text:
        return []
    speaker.start_line()
    words = speaker.words(cause.text.rstrip("。").removesuffix("です"), ("cause",))
    as_of = At(speaker.view.as_of(cause), ("cause",), exact=True)
    return [speaker.say("status.cause", ("cause",), cause=words, as_of=as_of)]
