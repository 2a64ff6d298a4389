"""Whether a text is one in which nothing light may stand: an apology, news of an incident, a condolence."""

from __future__ import annotations

from owabi.proof.reading import Reading
from owabi.text.expression import expression

_GRAVE = expression(
    r"(?:お詫び|おわび|お侘び|陳謝|謝罪)(?:を)?(?:申し上げ|申しあげ|いたし|致し|します)|申し訳(?:ございません|ありません|なく)"
    r"|不正アクセス|漏えい|漏洩|情報(?:の|が)?流出|お悔やみ|お悔み|ご逝去|ご冥福|ご愁傷|お見舞い申し上げ|弔|訃報"
)
_LIGHT = expression(
    r"残暑(?:お)?見舞い|暑中(?:お)?見舞い|寒中(?:お)?見舞い|ご(?:返信|返事|連絡|無沙汰)[^。\n]{0,12}(?:お詫び|申し訳)"
)
_LETTERS_END = 4000


def is_grave(reading: Reading) -> bool:
    """Whether the context or the words say so."""
    return reading.context.is_incident or reading.once(_says_so)


def _says_so(reading: Reading) -> bool:
    words = _LIGHT.sub("", reading.text.flow[:_LETTERS_END])
    return bool(_GRAVE.search(words))
