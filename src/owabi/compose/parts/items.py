"""Whom and what it concerns: groups, counts, data items, impacts, second damage."""

from __future__ import annotations

from collections.abc import Sequence

from owabi.compose.speaker import At, Speaker, Value, Words, bullets, lines, paragraph
from owabi.facts.certainty import Certainty
from owabi.facts.impact import Count, DataItem, Group, SecondaryRisk
from owabi.facts.when import When
from owabi.letter.audience import Audience
from owabi.letter.letter import Block, BlockForm, Run, Sentence
from owabi.letter.template import SlotName
from owabi.wording.counts import say_count
from owabi.wording.items import order_of, say_item, say_items
from owabi.wording.lists import join

_HARMED = (Certainty.CONFIRMED, Certainty.POSSIBLE)
_LISTED = (Audience.CUSTOMER, Audience.PUBLIC)
_SECRET = ("hashed", "encrypted", "plain")


def groups(speaker: Speaker) -> list[Block]:
    """Each group with its count and its harmed items; the reader's own items stand below the first."""
    found: list[Block] = []
    for certainty in _HARMED:
        told = [(group, speaker.view.items(group, certainty)) for group in speaker.view.groups]
        told = [(group, items) for group, items in told if items]
        if len(told) == 1:
            found += _group(speaker, *told[0], certainty)
        elif told:
            found += _several(speaker, told, certainty)
    for group in speaker.view.groups:
        if not speaker.view.items(group, *_HARMED):
            found += _bare_group(speaker, group)
    slot = own_slot(speaker)
    if slot and found:
        found.insert(1, slot)
    return found


def _several(speaker: Speaker, told: Sequence[tuple[Group, Sequence[DataItem]]], certainty: Certainty) -> list[Block]:
    every = [item for _, items in told for item in items]
    also = {f"certainty_{certainty}"} | ({"all_of_them"} if all(item.owner_has_all for item in every) else set())
    paths = speaker.view.paths(every)
    head = speaker.say("groups.lead", paths, also=also, topic=speaker.inner("leaked.topic", paths, also=also))
    entries = [
        speaker.say(
            "groups.entry",
            (*speaker.view.paths(items), *_count_claim(speaker, group)),
            _values(speaker, group, items, certainty),
        )
        for group, items in told
    ]
    rest = [(*_records(speaker, group), *_parts(speaker, group)) for group, _ in told]
    return [*paragraph(head), *bullets(entries), *lines(*rest)]


def own_slot(speaker: Speaker) -> Block | None:
    """The line of the reader's own items: only in a letter to persons whose own group is among those affected."""
    own = any(
        group.audience == speaker.view.audience and speaker.view.items(group, *_HARMED) for group in speaker.view.groups
    )
    if speaker.view.audience is not Audience.CUSTOMER or not own or not speaker.personal:
        return None
    return Block(BlockForm.LINE, (Sentence((Run(f"{{{{{SlotName.OWN_ITEMS}}}}}"),)),))


def _group(speaker: Speaker, group: Group, items: Sequence[DataItem], certainty: Certainty) -> list[Block]:
    also = {f"certainty_{certainty}"}
    if all(item.owner_has_all for item in items):
        also.add("all_of_them")
    values = _values(speaker, group, items, certainty)
    count = values["count"]
    if isinstance(count, Words) and count.text:
        also.add("count_known")
    claim = (*speaker.view.paths(items), *_count_claim(speaker, group))
    head = speaker.say("group.count", claim, values, also=also)
    listed = speaker.view.audience in _LISTED
    rest = (*_records(speaker, group), *_parts(speaker, group))
    return [*paragraph((*head, *rest)), *(_list(speaker, items) if listed else [])]


def _values(speaker: Speaker, group: Group, items: Sequence[DataItem], certainty: Certainty) -> dict[str, Value]:
    return {
        "leaked": speaker.inner("leaked", speaker.view.paths(items), also=(f"certainty_{certainty}",)),
        "topic": speaker.inner("leaked.topic", speaker.view.paths(items), also=(f"certainty_{certainty}",)),
        "label": label_of(speaker, group),
        "count": count_of(speaker, group.persons, after=True),
        "items": all_items(speaker, items),
    }


def _bare_group(speaker: Speaker, group: Group) -> list[Block]:
    """A group without harmed items: its count, or which of its items are still looked into."""
    persons = speaker.view.one(group.persons)
    if persons is not None and say_count(persons) and persons.certainty in _HARMED:
        also = (f"certainty_{persons.certainty}",)
        values: dict[str, Value] = {"label": label_of(speaker, group), "count": count_of(speaker, persons, after=True)}
        said = speaker.say("group.only_count", (speaker.view.path(persons),), values, also=also)
        return paragraph((*said, *_records(speaker, group), *_parts(speaker, group)), _open_items(speaker, group))
    return paragraph(_open_items(speaker, group))


def _open_items(speaker: Speaker, group: Group) -> tuple[Sentence, ...]:
    found: list[Sentence] = []
    for certainty in (Certainty.INVESTIGATING, Certainty.UNKNOWN):
        items = speaker.view.items(group, certainty)
        facts = speaker.view.paths(items)
        names = Words(say_items(items, speaker.voice.items), facts)
        values: dict[str, Value] = {"label": label_of(speaker, group), "items": names}
        found += speaker.say("group.open", facts, values, also=(f"certainty_{certainty}",)) if items else ()
    return tuple(found)


def _count_claim(speaker: Speaker, group: Group) -> tuple[str, ...]:
    persons = speaker.view.one(group.persons)
    return (speaker.view.path(persons),) if persons is not None and say_count(persons) else ()


def label_of(speaker: Speaker, group: Group) -> Words:
    """Who they are."""
    return speaker.words(group.label, (f"groups.{group.id}.label",))


def count_of(speaker: Speaker, count: Count | None, *, after: bool = False) -> Words:
    """A count that may be said; with a space before it where it follows a name."""
    seen = speaker.view.one(count)
    if seen is None or seen.certainty not in _HARMED or not say_count(seen):
        return Words("")
    return Words(("\N{SPACE}" if after else "") + say_count(seen), (speaker.view.path(seen),))


def _records(speaker: Speaker, group: Group) -> tuple[Sentence, ...]:
    records = speaker.view.one(group.records)
    words = count_of(speaker, records)
    if records is None or not words.text:
        return ()
    also = (f"certainty_{records.certainty}",)
    label = label_of(speaker, group)
    return speaker.say("group.records", words.facts, also=(*also, *_many(speaker)), records=words, label=label)


def _parts(speaker: Speaker, group: Group) -> tuple[Sentence, ...]:
    told = [part for part in group.parts if count_of(speaker, part.persons or part.records).text]
    if not told:
        return ()
    words, facts = [], []
    for part in told:
        count = count_of(speaker, part.persons or part.records)
        words.append(f"{speaker.names.in_one_voice(part.label)}が{count.text}")
        facts += [f"groups.{group.id}.parts.{part.id}.label", *count.facts]
    named = Words(join(words), tuple(facts))
    return speaker.say("group.parts", facts, also=_many(speaker), parts=named, label=label_of(speaker, group))


def _many(speaker: Speaker) -> tuple[str, ...]:
    return ("many_groups",) if len(speaker.view.groups) > 1 else ()


def _list(speaker: Speaker, items: Sequence[DataItem]) -> list[Block]:
    """The plain items on one line, each secret one on a line of its own with how it was kept."""
    plain = [item for item in items if item.form not in _SECRET]
    secret = sorted((item for item in items if item.form in _SECRET), key=order_of)
    found: list[tuple[Sentence, ...]] = []
    if plain:
        found.append((Sentence((_names(speaker, plain),)),))
    found += [speaker.say_inner(_secret(speaker, item)) for item in secret]
    return bullets(found)


def _names(speaker: Speaker, items: Sequence[DataItem]) -> Run:
    ordered = sorted(items, key=order_of)
    return Run(say_items(ordered, speaker.voice.items), speaker.view.paths(ordered), "items")


def all_items(speaker: Speaker, items: Sequence[DataItem]) -> Words:
    """Every item in one list, with how the secret ones were kept."""
    ordered = sorted(items, key=order_of)
    words = [speaker.text_of(_secret(speaker, item)) for item in ordered]
    return Words(join(words), speaker.view.paths(ordered))


def _secret(speaker: Speaker, item: DataItem) -> Value:
    path = speaker.view.path(item)
    form = speaker.voice.items
    also = (f"form_{item.form}",) if item.form else ()
    return speaker.inner("item.secret", (path,), also=also, item=Words(say_item(item, form), (path,)))


def other_items(speaker: Speaker) -> list[Block]:
    """Items of which no leak has been seen, or that are not among those concerned."""
    found: list[tuple[Sentence, ...]] = []
    for group in speaker.view.groups:
        for certainty in (Certainty.NOT_OBSERVED, Certainty.DENIED):
            for as_of, items in _by_as_of(speaker, group, certainty).items():
                facts = speaker.view.paths(items)
                speaker.start_line()
                named, at = _named_items(speaker, group, items), At(as_of, facts, exact=True)
                found.append(speaker.say(f"items.{certainty}", facts, items=named, as_of=at))
    return lines(*found)


def _named_items(speaker: Speaker, group: Group, items: Sequence[DataItem]) -> Words:
    """The items, and whose they are where the letter speaks of several groups."""
    whose = f"{group.label}の" if _many(speaker) else ""
    label = (f"groups.{group.id}.label",) if whose else ()
    return speaker.words(f"{whose}{say_items(items, speaker.voice.items)}", (*label, *speaker.view.paths(items)))


def _by_as_of(speaker: Speaker, group: Group, certainty: Certainty) -> dict[When, list[DataItem]]:
    found: dict[When, list[DataItem]] = {}
    for item in speaker.view.items(group, certainty):
        found.setdefault(speaker.view.as_of(item), []).append(item)
    return found


def not_held(speaker: Speaker) -> list[Block]:
    """What the organisation never kept."""
    found = []
    for group in speaker.view.groups:
        held = [item for item in speaker.view.visible(group.not_held) if item.certainty is Certainty.CONFIRMED]
        if held:
            named = _named_items(speaker, group, held)
            found.append(speaker.say("not_held", speaker.view.paths(held), items=named))
    return lines(*found)


def taken_out(speaker: Speaker) -> list[Block]:
    """Whether information left the house; an open answer stands among what is not known."""
    fact = speaker.view.one(speaker.view.incident.taken_out)
    if fact is None or fact.certainty.is_open:
        return []
    as_of = At(speaker.view.as_of(fact), ("taken_out",), exact=True)
    return paragraph(speaker.say("taken_out", ("taken_out",), also=(f"certainty_{fact.certainty}",), as_of=as_of))


def impacts(speaker: Speaker) -> list[Block]:
    """What it means for this audience; the sheet's own sentence where it has one."""
    found: list[tuple[Sentence, ...]] = []
    for impact in speaker.view.visible(speaker.view.incident.impacts):
        if speaker.view.audience not in impact.audiences or impact.certainty.is_open:
            continue
        path = speaker.view.path(impact)
        if impact.detail:
            found.append(speaker.quote(impact.detail, (path,)))
            continue
        also = [f"effect_{impact.effect}", f"certainty_{impact.certainty}"]
        values: dict[str, Value] = {
            "subject": speaker.words(impact.subject, (path,)),
            "as_of": At(speaker.view.as_of(impact), (path,), exact=True),
        }
        if impact.until is not None:
            also.append("has_until")
            values["until"] = At(impact.until, (path,), exact=True)
        found.append(speaker.say("impact", (path,), values, also=also))
    return lines(*found)


def outlook(speaker: Speaker) -> list[Block]:
    """The sheet's own words on what comes next."""
    fact = speaker.view.one(speaker.view.incident.outlook)
    if fact is None or not fact.text or fact.certainty.is_open:
        return []
    return paragraph(speaker.quote(fact.text, ("outlook",)))


def secondary(speaker: Speaker) -> list[Block]:
    """What may follow, and what has been seen of it."""
    fact = speaker.view.incident.secondary
    if fact is None:
        return []
    found = [sentence for risks in _risks(speaker, fact.risks) for sentence in risks]
    return paragraph(tuple(found), _observed(speaker))


def _risks(speaker: Speaker, risks: Sequence[SecondaryRisk]) -> list[tuple[Sentence, ...]]:
    found = []
    for certainty in (Certainty.CONFIRMED, Certainty.POSSIBLE, Certainty.NOT_OBSERVED, Certainty.DENIED):
        told = [risk for risk in speaker.view.visible(risks) if risk.certainty is certainty]
        if told:
            facts = speaker.view.paths(told)
            words = speaker.words(join(risk.text.rstrip("。") for risk in told), facts)
            as_of = At(speaker.view.as_of(told[0]), facts, exact=True)
            found.append(speaker.say("risks", facts, also=(f"certainty_{certainty}",), risks=words, as_of=as_of))
    return found


def _observed(speaker: Speaker) -> tuple[Sentence, ...]:
    assert speaker.view.incident.secondary is not None
    observed = speaker.view.one(speaker.view.incident.secondary.observed)
    if observed is None or observed.certainty.is_open:
        return ()
    path = speaker.view.path(observed)
    if observed.text and observed.certainty in _HARMED:
        return speaker.quote(observed.text, (path,))
    as_of = At(speaker.view.as_of(observed), (path,), exact=True)
    return speaker.say("observed", (path,), also=(f"certainty_{observed.certainty}",), as_of=as_of)
