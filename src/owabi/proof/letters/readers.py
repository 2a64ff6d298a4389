"""Whether a text is for readers outside the house, by its context or by its address line."""

from __future__ import annotations

from owabi.letter.audience import Audience
from owabi.proof.reading import Reading
from owabi.text.expression import expression
from owabi.text.zones import Zone

_OUTSIDE = expression(
    r"(?:様|さま|御中|殿)$|(?:お客|取引先|お取引先|関係者|関係|会員|利用者|株主|受検者|保護者|報道)[^\n]{0,8}(?:各位|皆様|皆さま|へ)"
)
_INSIDE = expression(r"社員|従業員|職員|部員|社内|弊社|全社|課員|スタッフ|役員|部長$|課長$|さん$")


def is_for_outsiders(reading: Reading) -> bool:
    """Whether strangers read it; False where nothing tells, but for a letter of an incident."""
    audience = reading.context.audience
    if audience is not None:
        return audience is not Audience.EMPLOYEE
    return reading.once(_is_addressed_out)


def _is_addressed_out(reading: Reading) -> bool:
    lines = [reading.text.words(line) for line in reading.text.lines_in(Zone.ADDRESS)]
    if any(_INSIDE.search(line) for line in lines):
        return False
    return reading.context.is_incident or any(_OUTSIDE.search(line) for line in lines)
