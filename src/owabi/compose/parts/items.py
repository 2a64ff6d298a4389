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
from owabi.wording.items import order_of, say_items
from owabi.wording.lists import join

HARMED = (Certainty.CONFIRMED, Certainty.POSSIBLE)
"""The certainties of information that was, or may have been, harmed."""

_LISTED = (Audience.CUSTOMER, Audience.PUBLIC)
_SECRET = ("hashed", "encrypted", "plain")


def groups(speaker: Speaker) -> list[Block]:
    """Each group with its count and its harmed items; the reader's own items stand below the last list of them."""
    found: list[Block] = []
    for certainty in HARMED:
        told = [(group, speaker.view.items(group, certainty)) for group in speaker.view.groups]
        told = [(group, items) for group, items in told if items]
        if len(told) == 1:
            found += _group(speaker, *told[0], certainty, again=bool(found))
        elif told:
            found += _several(speaker, told, certainty)
    slot = own_slot(speaker)
    if slot and found:
        last = max(at for at, block in enumerate(found, 1) if block.form is BlockForm.BULLET)
        found.insert(last, slot)
    for group in speaker.view.groups:
        if not speaker.view.items(group, *HARMED):
            found += _bare_group(speaker, group)
    return found


def more_counts(speaker: Speaker) -> list[Block]:
    """What a list of groups and items leaves out: records, parts, and the groups without harmed items."""
    found: list[Block] = []
    for group in speaker.view.groups:
        if speaker.view.items(group, *HARMED):
            found += paragraph((*_records(speaker, group), *_parts(speaker, group)))
        else:
            found += _bare_group(speaker, group)
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
    """The line of the reader's own items: only in a letter to persons of a group whose items differ by person."""
    groups = [group for group in speaker.view.groups if group.audience == speaker.view.audience]
    own = [item for group in groups for item in speaker.view.items(group, *HARMED)]
    same = len(speaker.view.groups) == 1 and all(item.owner_has_all for item in own)
    if speaker.view.audience is not Audience.CUSTOMER or not own or same or not speaker.personal:
        return None
    return Block(BlockForm.LINE, (Sentence((Run(f"{{{{{SlotName.OWN_ITEMS}}}}}"),)),))


def _group(
    speaker: Speaker, group: Group, items: Sequence[DataItem], certainty: Certainty, *, again: bool = False
) -> list[Block]:
    """One group's count and items; `again` where its reader has been told of items that are surer."""
    also = {f"certainty_{certainty}"}
    if all(item.owner_has_all for item in items):
        also.add("all_of_them")
    values = _values(speaker, group, items, certainty)
    count = values["count"]
    if isinstance(count, Words) and count.text:
        also.add("count_known")
    if group.persons is not None and group.persons.certainty is Certainty.POSSIBLE:
        also.add("count_possible")
    claim = (*speaker.view.paths(items), *_count_claim(speaker, group))
    listed = speaker.view.audience in _LISTED
    if listed and again and len(speaker.view.groups) == 1:
        head = speaker.say("groups.lead", claim, values, also=also)
        return [*paragraph(head), *_list(speaker, items)]
    head = speaker.say("group.count", claim, values, also=also)
    rest = (*_records(speaker, group), *_parts(speaker, group))
    return [*paragraph((*head[:1], *rest, *head[1:])), *(_list(speaker, items) if listed else [])]


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
    if persons is not None and say_count(persons) and persons.certainty in HARMED:
        also = (f"certainty_{persons.certainty}",)
        values: dict[str, Value] = {"label": label_of(speaker, group), "count": count_of(speaker, persons, after=True)}
        said = speaker.say("group.only_count", (speaker.view.path(persons),), values, also=also)
        return paragraph((*said, *_records(speaker, group), *_parts(speaker, group)), _open_items(speaker, group))
    records = (*_records(speaker, group), *_parts(speaker, group))
    label = label_of(speaker, group)
    named = speaker.say("group.only_label", label.facts, label=label) if records else ()
    return paragraph((*named, *records), _open_items(speaker, group))


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
    if seen is None or seen.certainty not in HARMED or not say_count(seen):
        return Words("")
    return Words(("\N{SPACE}" if after else "") + say_count(seen), (speaker.view.path(seen),))


def _records(speaker: Speaker, group: Group) -> tuple[Sentence, ...]:
    records = speaker.view.one(group.records)
    words = count_of(speaker, records)
    if records is None or not words.text:
        return ()
    also = (f"certainty_{records.certainty}",)
    label = label_of(speaker, group)
    return speaker.say("group.records", words.facts, also=(*also, *many(speaker)), records=words, label=label)


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
    return speaker.say("group.parts", facts, also=many(speaker), parts=named, label=label_of(speaker, group))


def many(speaker: Speaker) -> tuple[str, ...]:
    """The condition that a letter speaks of more than one group, where it does."""
    return ("many_groups",) if len(speaker.view.groups) > 1 else ()


def _list(speaker: Speaker, items: Sequence[DataItem]) -> list[Block]:
    """The plain items on one line; those kept in another form on a line for each form, with how they were kept."""
    plain = [item for item in items if item.form not in _SECRET]
    found: list[tuple[Sentence, ...]] = []
    if plain:
        found.append((Sentence((_names(speaker, plain),)),))
    for form in _SECRET:
        kept = [item for item in items if item.form == form]
        found += [speaker.say_inner(_secret(speaker, kept))] if kept else []
    return bullets(found)


def _names(speaker: Speaker, items: Sequence[DataItem]) -> Run:
    ordered = sorted(items, key=order_of)
    return Run(say_items(ordered, speaker.voice.items), speaker.view.paths(ordered), "items")


def all_items(speaker: Speaker, items: Sequence[DataItem]) -> Words:
    """Every item in one list, with how the secret ones were kept: once where all were kept alike."""
    ordered = sorted(items, key=order_of)
    alike = len({item.form for item in ordered}) == 1
    each = [ordered] if alike else [[item] for item in ordered]
    words = [speaker.text_of(_secret(speaker, kept)) for kept in each]
    return Words(join(words), speaker.view.paths(ordered))


def _secret(speaker: Speaker, kept: Sequence[DataItem]) -> Value:
    """Items of one form and how they were kept."""
    ordered = sorted(kept, key=order_of)
    paths = speaker.view.paths(ordered)
    also = [f"form_{ordered[0].form}"] if ordered[0].form else []
    if len(ordered) > 1:
        also.append("several")
    return speaker.inner("item.secret", paths, also=also, item=Words(say_items(ordered, speaker.voice.items), paths))


def other_items(speaker: Speaker) -> list[Block]:
    """Items of which no leak has been seen, or that are not among those concerned."""
    found: list[tuple[Sentence, ...]] = []
    for group in speaker.view.groups:
        for certainty in (Certainty.NOT_OBSERVED, Certainty.DENIED):
            for as_of, items in _by_as_of(speaker, group, certainty).items():
                facts = speaker.view.paths(items)
                speaker.start_line()
                named, at = _named_items(speaker, group, items), At(as_of, facts, exact=True)
                also = ("has_harmed",) if speaker.view.items(group, *HARMED) else ()
                found.append(speaker.say(f"items.{certainty}", facts, also=also, items=named, as_of=at))
    return lines(*found)


def _named_items(speaker: Speaker, group: Group, items: Sequence[DataItem]) -> Words:
    """The items, and whose they are where the letter speaks of several groups."""
    whose = f"{group.label}の" if many(speaker) else ""
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
    seen = _risks(speaker, fact.risks, Certainty.CONFIRMED)
    rest = _risks(speaker, fact.risks, Certainty.POSSIBLE, Certainty.NOT_OBSERVED, Certainty.DENIED)
    observed = _observed(speaker)
    if not seen:
        return paragraph(*rest, observed)
    written = bool(fact.observed.text)
    return paragraph(*seen, *((observed,) if written or fact.observed.certainty not in HARMED else ()), *rest)


def _risks(speaker: Speaker, risks: Sequence[SecondaryRisk], *certainties: Certainty) -> list[tuple[Sentence, ...]]:
    """A sentence for the risks of each certainty; what has been seen stands for itself in `secondary`."""
    found = []
    for certainty in certainties:
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
    if observed.text and observed.certainty in HARMED:
        return speaker.quote(observed.text, (path,))
    as_of = At(speaker.view.as_of(observed), (path,), exact=True)
    return speaker.say("observed", (path,), also=(f"certainty_{observed.certainty}",), as_of=as_of)
