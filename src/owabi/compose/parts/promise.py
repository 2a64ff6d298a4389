"""What a reader can hold us to: the check that a letter is genuine, the next report, the window that answers."""

from __future__ import annotations

from owabi.compose.speaker import Speaker, Value, Words, paragraph
from owabi.letter.letter import Block, BlockForm, Sentence
from owabi.wording.hours import say_hours
from owabi.wording.lists import join_and
from owabi.wording.names import short_name

_THROUGH = {"mail": "電子メール", "page": "ホームページ", "letter": "書面"}


def genuine(speaker: Speaker) -> list[Block]:
    """How to check that the letter is ours."""
    view = speaker.view
    sender = view.sender
    facts = ("organization.mail_domain", sender[0]) if sender else ("organization.mail_domain",)
    contact = view.contact
    phone = Words(contact[1].phone or "", (contact[0],)) if contact else Words("")
    return [
        *paragraph(speaker.say("genuine.sender", facts)),
        *paragraph(speaker.say("genuine.page", ("page",))),
        *paragraph(speaker.say("genuine.phone", phone=phone)),
    ]


def next_report(speaker: Speaker) -> list[Block]:
    """The dated promise, or the condition on which one reports again."""
    report = speaker.view.one(speaker.view.incident.next_report)
    if report is None:
        return []
    own = "書面" if speaker.setting.channel == "letter" else "電子メール"
    ways = [_THROUGH[way] for way in report.through] or [own]
    values: dict[str, Value] = {
        "through": Words(join_and(ways), ("next_report",)),
        "condition": speaker.words((report.condition or "").rstrip("。、"), ("next_report",)),
    }
    return paragraph(speaker.say("next_report", ("next_report",), values))


def contact(speaker: Speaker) -> list[Block]:
    """The window: name, telephone, hours, mail, form."""
    return contact_lines(speaker)


def contact_lines(speaker: Speaker) -> list[Block]:
    """A line for each way to reach the window."""
    found = speaker.view.contact
    if found is None:
        return []
    path, contact = found
    year = speaker.view.incident.as_of.day.year

    def value(text: str | None) -> Words:
        return Words(text or "", (path,))

    legal_name = speaker.view.incident.organization.legal_name
    name, facts = contact.name, [path]
    if short_name(legal_name) not in name:
        name, facts = f"{legal_name} {name}", ["organization.legal_name", path]
    ways: list[tuple[Sentence, ...]] = [speaker.quote_line(name, facts)]
    if contact.phone:
        phone, other = value(contact.phone), value(contact.phone_alt)
        ways.append(speaker.say("contact.phone", (path,), phone=phone, phone_alt=other))
    if contact.hours:
        hours = say_hours(contact, speaker.voice.time, year=year)
        ways.append(speaker.say("contact.hours", (path,), hours=value(hours)))
    if contact.email:
        ways.append(speaker.say("contact.mail", (path,), email=value(contact.email)))
    if contact.form:
        ways.append(speaker.say("contact.form", (path,), form=value(contact.form)))
    return [Block(BlockForm.LINE, way) for way in ways if way]
