"""Write the letters of an incident, and put them where people can edit them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from owabi.case.private import replace
from owabi.compose import compose
from owabi.errors import Mistake, Place
from owabi.facts.incident import Incident
from owabi.letter.audience import Audience, Channel, Kind
from owabi.letter.letter import Letter
from owabi.render.json_ import to_json
from owabi.render.page import Masthead
from owabi.render.text import template_of
from owabi.said import Said

WRITTEN_AUDIENCES = (Audience.CUSTOMER, Audience.PARTNER, Audience.AFFILIATE, Audience.PUBLIC)
"""The audiences that the books can write a first notice for."""

WRITTEN_KINDS = (Kind.FIRST,)


@dataclass(frozen=True, slots=True)
class Draft:
    """A composed letter and the files that it was written to: the template, and the origins beside it."""

    letter: Letter
    text_file: Path
    origins_file: Path


def channel_of(audience: Audience) -> Channel:
    """The public reads a page, everyone else a mail."""
    return Channel.PAGE if audience is Audience.PUBLIC else Channel.MAIL


def letter_name(audience: Audience, kind: Kind) -> str:
    """The file name of a letter in a case (`customer.first.txt`)."""
    return f"{audience}.{kind}.txt"


def wanted_audiences(incident: Incident, named: str) -> tuple[Audience, ...]:
    """`all` is everyone whom the facts name a sender for, and the public page where there is one.

    Raises `Mistake` for an audience that has no book yet or no sender in the facts.
    """
    senders = incident.organization.senders
    if named == "all":
        return tuple(
            audience
            for audience in WRITTEN_AUDIENCES
            if audience in senders or (audience is Audience.PUBLIC and incident.page is not None)
        )
    audience = Audience(named)
    if audience not in WRITTEN_AUDIENCES:
        names = "、".join(WRITTEN_AUDIENCES)
        raise Mistake(
            Said(
                f"「{named}」向けの文面は、この版ではまだ作れません。", f"letters for `{named}` cannot be written yet."
            ),
            Said(f"いま選べるのは {names} です。", f"Choose from {', '.join(WRITTEN_AUDIENCES)}."),
        )
    if audience not in senders and audience is not Audience.PUBLIC:
        raise Mistake(
            Said(f"「{named}」に宛てる差出人が決まっていません。", f"no sender is named for `{named}`."),
            Said(
                f"organization.senders.{named} と organization.contacts.{named} を記入してください。",
                f"Fill in organization.senders.{named} and organization.contacts.{named}.",
            ),
            place=Place(field=f"organization.senders.{named}"),
        )
    return (audience,)


def write_letters(
    incident: Incident, audiences: Iterable[Audience], kind: Kind, channel: Channel | None = None
) -> tuple[Letter, ...]:
    """Compose a letter for each audience."""
    if kind not in WRITTEN_KINDS:
        raise Mistake(
            Said(f"「{kind}」の文面は、この版ではまだ作れません。", f"letters of kind `{kind}` cannot be written yet."),
            Said("いま選べるのは first（第一報）です。", "Choose `first`."),
        )
    return tuple(compose(incident, audience, kind, channel or channel_of(audience)) for audience in audiences)


def masthead_of(incident: Incident) -> Masthead:
    """What stands over the public page: whose it is, and when it is published."""
    page = incident.page
    return Masthead(incident.organization.legal_name, None if page is None else page.at.at)


def refuse_overwriting(letters: Sequence[Letter], folder: Path) -> None:
    """Raise `Mistake` where a letter file holds other words than ours: a person may have edited it."""
    for letter in letters:
        file = folder / letter_name(letter.audience, letter.kind)
        if file.exists() and not _is_untouched(file):
            raise Mistake(
                Said(
                    "人の手が入った文面があるため、上書きしません。", "this letter has been edited and is not replaced."
                ),
                Said(
                    "別の --out を指定するか、上書きしてよければ --force を付けてください。",
                    "Give another --out, or --force to replace it.",
                ),
                place=Place(str(file)),
            )


def save_letters(letters: Sequence[Letter], folder: Path) -> tuple[Draft, ...]:
    """Write each letter's template and origins (0600); a file is there whole or not at all."""
    folder.mkdir(parents=True, exist_ok=True)
    drafts = []
    for letter in letters:
        text_file = folder / letter_name(letter.audience, letter.kind)
        origins_file = text_file.with_suffix(".json")
        origins = json.dumps(to_json(letter), ensure_ascii=False, indent=1)
        replace(origins_file, f"{origins}\n".encode())
        replace(text_file, template_of(letter).to_text().encode())
        drafts.append(Draft(letter, text_file, origins_file))
    return tuple(drafts)


def _is_untouched(file: Path) -> bool:
    origins = file.with_suffix(".json")
    try:
        composed = json.loads(origins.read_text(encoding="utf-8"))["text"]
        return bool(file.read_text(encoding="utf-8") == composed)
    except (OSError, ValueError, KeyError, TypeError):
        return False
