"""What the letters of one set have to agree on: spellings, telephone numbers with their hours, the number of a report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from owabi.proof.reading import Reading
from owabi.text.expression import expression
from owabi.text.zones import Zone

_PHONE = expression(r"(?<![\d-])0\d{1,4}-\d{1,4}-\d{3,4}(?![\d-])|(?<![\d-])0(?:120|800|570)\d{6,7}(?!\d)")
_FAX = expression(r"(?:FAX|Fax|fax|ファックス|ファクス)[ :.]{0,3}$")
_HOURS = expression(
    r"(?:午前|午後)?\d{1,2}(?:時(?:\d{1,2}分|半)?|:\d\d) {0,2}(?:から|〜|~|-|–|ー) {0,2}"
    r"(?:午前|午後)?\d{1,2}(?:時(?:\d{1,2}分|半)?|:\d\d)"
)
_REPORT = expression(r"第 ?([0-9]{1,2}|[一二三四五六七八九十]{1,3}) ?報")
_HEADS = frozenset({Zone.SUBJECT, Zone.HEADING, Zone.HEADER})
_TOP_LINES = 6
_DIGITS = {digit: number for number, digit in enumerate("一二三四五六七八九", 1)}


@dataclass(frozen=True, slots=True)
class Place:
    """Words and their place in the flow."""

    words: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Desk:
    """A telephone number and the hours that stand with it on its line or the next two."""

    phone: Place
    hours: Place | None

    @property
    def digits(self) -> str:
        """The number without its hyphens."""
        return self.phone.words.replace("-", "")


def spellings(reading: Reading, words: Sequence[str]) -> Iterator[Place]:
    """Where one of several spellings stands by itself: not in a longer one, in カタカナ, or in a quotation."""
    flow = reading.text.flow
    for word in words:
        longer = [other for other in words if word in other and other != word]
        place = flow.find(word)
        while place >= 0:
            end = place + len(word)
            inside = any(flow.startswith(other, max(0, place - other.find(word))) for other in longer)
            glued = _is_kana(word[0], flow[max(0, place - 1) : place]) or _is_kana(word[-1], flow[end : end + 1])
            if not (inside or glued or reading.text.line_at(place).zone is Zone.QUOTE):
                yield Place(word, place, end)
            place = flow.find(word, end)


def _is_kana(edge: str, neighbour: str) -> bool:
    return "ァ" <= edge <= "ー" and "ァ" <= neighbour <= "ー"


def desks(reading: Reading) -> Iterator[Desk]:
    """The telephone numbers of a letter, fax numbers and quotations left out."""
    text = reading.text
    for number, line in enumerate(text.lines):
        if line.zone is Zone.QUOTE:
            continue
        for match in _PHONE.finditer(text.flow, line.start, line.end):
            if _FAX.search(text.flow, max(line.start, match.start() - 12), match.start()):
                continue
            near = text.lines[min(number + 2, len(text.lines) - 1)].end
            hours = _HOURS.search(text.flow, match.end(), near)
            other = _PHONE.search(text.flow, match.end(), hours.start()) if hours else None
            yield Desk(
                Place(match[0], match.start(), match.end()),
                Place(hours[0], hours.start(), hours.end()) if hours and not other else None,
            )


def report_number(reading: Reading) -> tuple[int, Place] | None:
    """Which report a letter is, by 「第N報」 in its subject, a heading or its first lines."""
    text = reading.text
    written = [line for line in text.lines if line.zone is not Zone.BLANK]
    for number, line in enumerate(written):
        if number < _TOP_LINES or line.zone in _HEADS:
            match = _REPORT.search(text.flow, line.start, line.end)
            if match and line.zone is not Zone.BODY:
                return _number(match[1]), Place(match[0], match.start(), match.end())
    return None


def _number(words: str) -> int:
    if words.isdecimal():
        return int(words)
    tens, mark, ones = words.rpartition("十")
    return (_DIGITS.get(tens, 1) * 10 if mark else 0) + _DIGITS.get(ones, 0)
