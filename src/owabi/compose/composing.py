"""Facts and an audience become a letter: pure, deterministic, every word with its origin."""

from __future__ import annotations

from owabi.compose.base import base_values
from owabi.compose.conditions import conditions_of
from owabi.compose.parts import PARTS
from owabi.compose.phrasebook import Phrasebook, Setting, bundled
from owabi.compose.speaker import Speaker
from owabi.compose.structure import Place, Structure, structure_of
from owabi.compose.subject import say_subject
from owabi.compose.view import View
from owabi.errors import LetterMistake
from owabi.facts.canonical import digest as facts_digest
from owabi.facts.incident import Incident
from owabi.letter.audience import Audience, Channel, Kind
from owabi.letter.letter import Act, Letter, Section
from owabi.said import Said
from owabi.wording.audiences import voice_of
from owabi.wording.names import names_of

LOCALE = "ja"
UNNAMED = "皆様"
"""What readers are called where the kind of organisation has no word for them."""


def compose(
    incident: Incident,
    audience: Audience,
    kind: Kind = Kind.FIRST,
    channel: Channel | None = None,
    *,
    digest: str | None = None,
    books: Phrasebook | None = None,
) -> Letter:
    """The letter for an audience from one version of the facts.

    `channel` is a mail by default, a page for the public. `digest` names the facts (`Sheet.digest`) and is computed
    where it is not given; `books` are the phrase books, the bundled ones by default. Raises `LetterMistake` where the
    books know no such letter.
    """
    structure = structure_of(audience, kind)
    if structure is None:
        raise LetterMistake(
            Said(
                f"送り先「{audience}」の「{kind}」の文面は、まだ作れません。",
                f"there is no {kind} letter for {audience} yet.",
            ),
            Said("--audience と --kind を確かめてください。", "Check --audience and --kind."),
        )
    way = channel or (Channel.PAGE if audience is Audience.PUBLIC else Channel.MAIL)
    speaker = speaker_for(incident, Setting(incident.incident, incident.kind, audience, kind, way), structure, books)
    return Letter(
        audience=audience,
        kind=kind,
        channel=way,
        locale=LOCALE,
        incident=incident.incident,
        facts_version=incident.version,
        facts_digest=digest if digest is not None else facts_digest(incident),
        as_of=incident.as_of.at,
        subject=say_subject(speaker),
        sections=tuple(section for section in (_section(speaker, place) for place in structure.places) if section),
        heading_mark=structure.heading_mark,
    )


def speaker_for(incident: Incident, setting: Setting, structure: Structure, books: Phrasebook | None = None) -> Speaker:
    """What says the letter: the facts as its audience may read them, the words, and what holds."""
    view = View(incident, setting.audience)
    voice = voice_of(setting.audience)
    names = names_of(incident.organization, voice)
    conditions = conditions_of(view, pair_severities=structure.pair_severities)
    if names.reader != UNNAMED:
        conditions |= {"reader_is_named"}
    speaker = Speaker(
        view, setting, book=books or bundled(), voice=voice, names=names, conditions=conditions, pair=structure.pair
    )
    speaker.base = base_values(speaker)
    return speaker


def _section(speaker: Speaker, place: Place) -> Section | None:
    speaker.start_section()
    blocks = tuple(block for part in place.parts for block in PARTS[part](speaker))
    if not blocks:
        return None
    claim = speaker.view.paths(speaker.view.leak_items) if place.act is Act.ITEMS else ()
    heading = speaker.say(place.heading, claim) if place.heading else ()
    return Section(place.act, blocks, heading[0] if heading else None)
