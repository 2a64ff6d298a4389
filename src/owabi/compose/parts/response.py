"""What is done about it: measures, authorities, who was told, cause, prevention, redress."""

from __future__ import annotations

from functools import partial

from owabi.compose.speaker import At, Speaker, Value, Words, lines, listed, paragraph
from owabi.facts.certainty import Certainty
from owabi.facts.response import Authority, Measure, Prevention, Told
from owabi.facts.when import Precision
from owabi.letter.letter import Block, Sentence
from owabi.wording.deeds import Status, conjugate
from owabi.wording.lists import join_and
from owabi.wording.sentences import is_sentence

Done = Measure | Authority | Told


def measures(speaker: Speaker) -> list[Block]:
    """Measures, authorities and notices to others, in the order of time."""
    incident, view = speaker.view.incident, speaker.view
    done: list[Done] = [*view.visible(incident.measures), *view.visible(incident.authorities), *_told(speaker)]
    told = sorted((fact for fact in done if fact.certainty is Certainty.CONFIRMED), key=_order)
    return listed(speaker, [partial(_entry, speaker, fact) for fact in told])


def _order(fact: Done) -> tuple[bool, bool, float]:
    """Done before planned, dated before undated, by the last moment that the words may mean."""
    at = 0.0 if fact.at is None else fact.at.latest.timestamp()
    return fact.status == "planned", fact.at is None, at


def _told(speaker: Speaker) -> tuple[Told, ...]:
    """Who else is told, by other ways than the page; a reader is not told of the letter in their hands."""
    found = speaker.view.visible(speaker.view.incident.told)
    return tuple(told for told in found if told.audience != speaker.view.audience and told.by != "page")


def _entry(speaker: Speaker, fact: Done) -> tuple[Sentence, ...]:
    if isinstance(fact, Measure):
        return _measure(speaker, fact)
    return _authority(speaker, fact) if isinstance(fact, Authority) else _tell(speaker, fact)


def _measure(speaker: Speaker, fact: Measure) -> tuple[Sentence, ...]:
    path = speaker.view.path(fact)
    also, values = [f"status_{fact.status}"], _at(fact, path)
    if fact.at is not None:
        also += ["has_at", "at_month"] if fact.at.precision is Precision.MONTH else ["has_at"]
    deed = conjugate(speaker.names.in_one_voice(fact.what), fact.status, speaker.voice.politeness)
    values["deed"] = Words(deed, (path,))
    return speaker.say("measure", (path,), values, also=also)


def _at(fact: Done, path: str) -> dict[str, Value]:
    return {"at": At(fact.at, (path,), exact=fact.status == "planned")} if fact.at is not None else {}


def _authority(speaker: Speaker, fact: Authority) -> tuple[Sentence, ...]:
    path = speaker.view.path(fact)
    also = [f"status_{fact.status}", f"action_{fact.action}", f"body_{fact.body}"]
    if fact.stage:
        also.append(f"stage_{fact.stage}")
    values = _at(fact, path)
    if values:
        also.append("has_at")
    if fact.wording and fact.agreed:
        words = speaker.names.in_one_voice(fact.wording).rstrip("。")
        said = words if is_sentence(words) else conjugate(words, fact.status, speaker.voice.politeness)
        return speaker.say("authority.agreed", (path,), values, also=also, words=Words(f"{said}。", (path,)))
    body = speaker.words(fact.name, (path,)) if fact.name else speaker.inner("authority.body", (path,), also=also)
    noun = speaker.text_of(speaker.inner("authority.deed", (path,), also=also, body=body))
    values["deed"] = Words(conjugate(noun, fact.status, speaker.voice.politeness), (path,))
    return speaker.say("authority", (path,), values, also=also)


def _tell(speaker: Speaker, fact: Told) -> tuple[Sentence, ...]:
    path = speaker.view.path(fact)
    groups = [group for group in speaker.view.groups if group.audience == fact.audience]
    labels = join_and(group.label for group in groups)
    facts = tuple(f"groups.{group.id}.label" for group in groups)
    whom = speaker.words(labels, facts) if labels else speaker.inner("told.whom", (path,))
    also = [f"status_{fact.status}", f"by_{fact.by}", f"told_{fact.audience}", "has_at"]
    through = speaker.inner("through", (path,), also=also)
    return speaker.say("told", (path,), _at(fact, path), also=also, told_whom=whom, through=through)


def cause(speaker: Speaker) -> list[Block]:
    """The cause, only where it is known or thought possible; an open one stands among what is not known."""
    fact = speaker.view.one(speaker.view.incident.cause)
    if fact is None or not fact.text or fact.certainty.is_open:
        return []
    noun = fact.text.rstrip("。").removesuffix("です")
    if not is_sentence(noun):
        words = speaker.words(noun, ("cause",))
        as_of = At(speaker.view.as_of(fact), ("cause",), exact=True)
        return paragraph(speaker.say("cause", ("cause",), cause=words, as_of=as_of))
    return paragraph(speaker.say("cause.lead", ("cause",)), speaker.quote(fact.text, ("cause",)))


def prevention(speaker: Speaker) -> list[Block]:
    """What keeps it from happening again, with owner and watch, and whether the cause is behind it."""
    told = [fact for fact in speaker.view.visible(speaker.view.incident.prevention) if not fact.certainty.is_open]
    found: list[Block] = []
    for from_cause in (True, False):
        chosen = [fact for fact in told if fact.from_cause is from_cause]
        if chosen:
            also = ["from_cause"] if from_cause else []
            also += ["status_done"] if all(fact.status == "done" for fact in chosen) else []
            paths = speaker.view.paths(chosen)
            found += paragraph(speaker.say("prevention.lead", paths, also=also))
            found += listed(speaker, [partial(_prevention, speaker, fact) for fact in chosen])
    if speaker.holds("breach") or told:
        found += lines(speaker.say("prevention.later", ("cause",)))
    return found


def _prevention(speaker: Speaker, fact: Prevention) -> tuple[Sentence, ...]:
    path = speaker.view.path(fact)
    also, values = [f"status_{fact.status}"], dict[str, Value]()
    if fact.due is not None:
        also += ["has_due", "due_month"] if fact.due.precision is Precision.MONTH else ["has_due"]
        values["due"] = At(fact.due, (path,), exact=True)
    deed = conjugate(speaker.names.in_one_voice(fact.what), fact.status, speaker.voice.politeness)
    values["deed"] = Words(deed, (path,))
    values["owner_note"] = Words("")
    if fact.owner and speaker.view.may(f"{path}.owner"):
        owner = speaker.words(fact.owner, (path,))
        values["owner_note"] = speaker.inner("prevention.owner", (path,), owner=owner)
    said = speaker.say("prevention", (path,), values, also=also)
    if not fact.monitoring:
        return said
    watched: Status = "under_way" if fact.status == "done" else "planned"
    watch = conjugate(speaker.names.in_one_voice(fact.monitoring), watched, speaker.voice.politeness)
    return (*said, *speaker.say("prevention.monitoring", (path,), also=also, deed=Words(watch, (path,))))


def redress(speaker: Speaker) -> list[Block]:
    """What injured people may get, once legal counsel has confirmed it."""
    fact = speaker.view.one(speaker.view.incident.redress)
    if fact is None or not fact.text or not fact.confirmed_by_legal or fact.certainty is not Certainty.CONFIRMED:
        return []
    return paragraph(speaker.quote(fact.text, ("redress",)))
