"""People who are named in a text with 様 (佐藤 美咲様), beside those that it is addressed to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from owabi.proof.reading import Reading
from owabi.text.expression import expression
from owabi.text.zones import Zone

_NAMED = expression(
    r"(?<![一-龠々ァ-ヴーA-Za-zおご])(?P<name>[一-龠々ヶ]{1,4}(?: [一-龠々ヶぁ-んァ-ヴー]{1,5})?|"
    r"[ァ-ヴー]{2,8} [ァ-ヴー]{2,8})(?: ?)(?:様|さま)(?![々子式態方])"
)
_NOT_ONE = expression(
    r"(?:客|皆|者|員|先|各位|方|族|人|店|社|主|^子|生|同|奥|何|神|王|嬢|貴|他|校|園|院|会|組合|団|庁|省|局|部|課|室|級|親|夫|妻|父|母|兄|姉|弟|妹|家|名|有|模|"
    r"多|仕|別|一|異|逆|左|右|全|諸|両|当|外|数|際|有り)$"
)
_ROLE = expression(r"(?:者|員|先|位|社|店|部|課|室|係|長|会|局)$")
_UNREAD = frozenset({Zone.ADDRESS, Zone.SUBJECT, Zone.SIGNATURE, Zone.HEADER, Zone.QUOTE, Zone.CONTACT})


@dataclass(frozen=True, slots=True)
class Named:
    """A person in the flow; the 様 is in it."""

    name: str
    start: int
    end: int


def find_named(reading: Reading) -> tuple[Named, ...]:
    """Everybody with 様 in the body whom the address lines do not name."""
    return reading.once(_named)


def _named(reading: Reading) -> tuple[Named, ...]:
    return tuple(_read(reading))


def _read(reading: Reading) -> Iterator[Named]:
    text = reading.text
    addressed = "\n".join(text.words(line) for line in text.lines_in(Zone.ADDRESS))
    for match in _NAMED.finditer(text.flow):
        family = match["name"].split(" ")[0]
        line = text.line_at(match.start())
        not_one = _ROLE if " " in match["name"] else _NOT_ONE
        if not_one.search(match["name"]) or family in addressed or line.zone in _UNREAD:
            continue
        if match.end() == line.end and match.start() == line.start:
            continue  # an address line that stands alone
        yield Named(match["name"], match.start(), match.end())
