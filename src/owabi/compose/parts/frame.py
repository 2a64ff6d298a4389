"""The frame of a letter: address, greeting, apology, as-of, embargo, closing and signature."""

from __future__ import annotations

from owabi.compose.parts.promise import contact_lines
from owabi.compose.speaker import Speaker, lines, paragraph
from owabi.facts.organization import Sender
from owabi.facts.when import When
from owabi.letter.audience import Channel
from owabi.letter.letter import Block, BlockForm, Run, Sentence
from owabi.letter.template import SlotName
from owabi.wording.moments import in_japan
from owabi.wording.pairs import pair_of

_LEGAL = "organization.legal_name"


def address(speaker: Speaker) -> list[Block]:
    """The slot of the address line."""
    if speaker.setting.channel is Channel.PAGE:
        return []
    return [Block(BlockForm.LINE, (Sentence((Run(f"{{{{{SlotName.ADDRESS_LINE}}}}}"),)),))]


def page_date(speaker: Speaker) -> list[Block]:
    """The day of a page: that of its publication, or of the facts where those are later."""
    incident = speaker.view.incident
    page = speaker.view.one(incident.page)
    if page is not None and page.at.at >= incident.as_of.at:
        return [_line(_day(page.at), "page")]
    return [_line(_day(incident.as_of), "as_of")]


def _day(when: When) -> str:
    day = in_japan(when)
    return f"{day.year}年{day.month}月{day.day}日"


def page_readers(speaker: Speaker) -> list[Block]:
    """Whom a page speaks to."""
    return [Block(BlockForm.LINE, sentences) for sentences in [speaker.say("page.readers")] if sentences]


def page_writer(speaker: Speaker) -> list[Block]:
    """Who publishes a page."""
    return [_line(speaker.view.incident.organization.legal_name, _LEGAL, form=BlockForm.RIGHT)]


def greeting(speaker: Speaker) -> list[Block]:
    """The opening, with its 頭語 where the audience and the severity ask for one."""
    sentences = speaker.say("greeting")
    if sentences and speaker.holds("with_pair"):
        first = Sentence((Run(f"{pair_of(speaker.pair)[0]}\N{IDEOGRAPHIC SPACE}"), *sentences[0].runs))
        sentences = (first, *sentences[1:])
    return paragraph(sentences)


def writer(speaker: Speaker) -> list[Block]:
    """Who writes."""
    return paragraph(speaker.say("writer"))


def lead_and_apology(speaker: Speaker) -> list[Block]:
    """The fact in one sentence, and the apology."""
    view = speaker.view
    claim = ("kind", "title", *view.paths(view.leak_items))
    happened = speaker.inner("lead.happened", ("kind", "title"))
    happening = speaker.inner("lead.happening", ("kind", "title"))
    return lines(speaker.say("lead", claim, happening=happening, happened=happened), speaker.say("apology"))


def as_of(speaker: Speaker) -> list[Block]:
    """As of when everything below holds."""
    return paragraph(speaker.say("as_of", ("as_of",)))


def addressed(speaker: Speaker) -> list[Block]:
    """Whom the letter goes to and why this reader has it."""
    return paragraph(speaker.say("addressed")) if speaker.holds("has_addressed") else []


def embargo(speaker: Speaker) -> list[Block]:
    """Until when the letter is not for others' eyes."""
    return paragraph(speaker.say("embargo", ("page",)))


def closing(speaker: Speaker) -> list[Block]:
    """The last sentence."""
    return paragraph(speaker.say("closing"))


def pair_end(speaker: Speaker) -> list[Block]:
    """The 結語 that belongs to the 頭語 of the greeting."""
    if not speaker.holds("with_pair"):
        return []
    return [Block(BlockForm.RIGHT, (Sentence((Run(pair_of(speaker.pair)[1]),)),))]


def signature(speaker: Speaker) -> list[Block]:
    """Organisation, department, title and name, and the address."""
    organization = speaker.view.incident.organization
    found = [_line(organization.legal_name, _LEGAL)]
    if speaker.view.sender is not None:
        path, sender = speaker.view.sender
        found += _signer(sender, path)
    if organization.address:
        found.append(_line(organization.address, "organization.address"))
    return found


def joint_signatures(speaker: Speaker) -> list[Block]:
    """The parties that sign with us (連名)."""
    found: list[Block] = []
    for party in speaker.view.incident.parties:
        path = f"parties.{party.id}"
        if party.signs and speaker.view.may(path):
            found.append(_line(party.name, f"{path}.name"))
            if party.signer is not None:
                found += _signer(party.signer, f"{path}.signer")
    return found


def sender_contact(speaker: Speaker) -> list[Block]:
    """How to reach the one who signs, or the audience's contact where the signer gives nothing."""
    found = []
    if speaker.view.sender is not None:
        path, sender = speaker.view.sender
        hours = f"（{sender.phone_hours}）" if sender.phone_hours else ""
        found = [
            _line(f"電話\N{IDEOGRAPHIC SPACE}{sender.phone}{hours}", path) if sender.phone else None,
            _line(f"メール\N{IDEOGRAPHIC SPACE}{sender.email}", path) if sender.email else None,
        ]
    written = [block for block in found if block is not None]
    return written or contact_lines(speaker)


def _signer(sender: Sender, path: str) -> list[Block]:
    person = "\N{IDEOGRAPHIC SPACE}".join(part for part in (sender.department, sender.title, sender.name) if part)
    return [_line(person, path)] if person else []


def _line(text: str, fact: str, *, form: BlockForm = BlockForm.LINE) -> Block:
    return Block(form, (Sentence((Run(text, (fact,)),)),))
