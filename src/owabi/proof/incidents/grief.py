"""Where a text speaks of a death or of a disaster that the reader suffered."""

from __future__ import annotations

from owabi.proof.reading import Reading
from owabi.text.expression import expression

DEATH = expression(
    "お悔やみ|お悔み|おくやみ|ご逝去|ご冥福|ご葬儀|ご葬送|ご永眠|急逝|永眠|弔意|弔慰|弔問|弔電|"
    "哀悼|追悼|悼み|訃報|悲報|忌中|喪中|ご霊前|御霊前|ご仏前|ご遺族|安らかな眠り|ご他界|ご急逝"
)
DISASTER = expression(
    "お見舞い(?:を)?申し上げ|お見舞い(?:を)?申しあげ|お見舞いいたし|お見舞い致し|被災|罹災|"
    "ご災難|ご無事をお祈り|一日も早い復旧|一日も早い復興"
)
_SEASONAL = expression("暑中|残暑|寒中|余寒")


def griefs(reading: Reading) -> tuple[int, ...]:
    """The places of words of condolence, or of comfort after a disaster; none in greetings of the season."""
    flow = reading.text.flow
    if _SEASONAL.search(flow):
        return ()
    return tuple(match.start() for words in (DEATH, DISASTER) for match in words.finditer(flow))


def deaths(reading: Reading) -> tuple[int, ...]:
    """The places of words of condolence."""
    return tuple(match.start() for match in DEATH.finditer(reading.text.flow))
