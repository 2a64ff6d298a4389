"""Address lines: 御中, 様 or 各位 is decided by what is known of the reader, and only one of them is ever used."""

from __future__ import annotations

from owabi.letter.audience import Audience
from owabi.letter.recipient import Recipient
from owabi.wording.audiences import voice_of

_PERSONAL = ("様", "さま", "先生")
_COLLECTIVE = ("御中", "各位")
_ANY = (*_PERSONAL, *_COLLECTIVE, "殿")


def address_line(recipient: Recipient, audience: Audience) -> str:
    """The lines above a letter: company, then department, title and person.

    A person gets 様; where only the company or a department is known it gets 御中 (a title without its holder's name is
    left out, 部長様 would be no form of address); where only an address is known, the audience's own form stands. An
    honorific that the list already carries is not doubled.
    """
    company, department = recipient.company.strip(), recipient.department.strip()
    name = recipient.name.strip()
    if name.endswith(_COLLECTIVE):
        return "\n".join([part for part in (_bare(company), _bare(department)) if part] + [name])
    if name:
        person = name if name.endswith(_PERSONAL) else f"{_bare(name)} 様"
        below = " ".join(part for part in (_bare(department), recipient.title.strip(), person) if part)
        return "\n".join(part for part in (_bare(company), below) if part)
    lines = [part for part in (company, department) if part]
    if not lines:
        return voice_of(audience).nobody
    last = lines[-1] if lines[-1].endswith(_COLLECTIVE) else f"{_bare(lines[-1])} 御中"
    return "\n".join([*(_bare(line) for line in lines[:-1]), last])


def _bare(words: str) -> str:
    for honorific in _ANY:
        if words.endswith(honorific) and len(words) > len(honorific):
            return words.removesuffix(honorific).rstrip()
    return words
