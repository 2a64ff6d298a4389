"""The bundled incidents and their letters, made once."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from owabi.compose import compose
from owabi.facts.incident import Incident
from owabi.facts.reading import read
from owabi.letter.audience import Audience
from owabi.letter.letter import Letter

NAMES = ("asahino", "futabaya", "hanamori")
AUDIENCES = (Audience.CUSTOMER, Audience.PARTNER, Audience.AFFILIATE, Audience.PUBLIC)
ALL = [(name, audience) for name in NAMES for audience in AUDIENCES]


@cache
def incident(name: str) -> Incident:
    text = files("owabi.books").joinpath("incidents", f"{name}.yaml").read_text(encoding="utf-8")
    return read(text, file=f"{name}.yaml").incident


@cache
def letter(name: str, audience: Audience) -> Letter:
    return compose(incident(name), audience)


def text_of(made: Letter) -> str:
    lines = [made.subject.text]
    for section in made.sections:
        lines += [section.heading.text] if section.heading else []
        lines += [block.text for block in section.blocks]
    return "\n".join(lines)
