"""Counts of people and things, with the words that bound them: 最大11,322名, 約2万件以上, 96件(88名), 二人."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from owabi.facts.impact import Bound
from owabi.guard.claims import CountClaim
from owabi.guard.numberbook import NumberBook, number_book
from owabi.guard.numerals import KANJI, NUMBER, read_kanji, read_number
from owabi.guard.taken import Taken

_UNIT = (
    r"(?P<unit>世帯|名(?!義|称|前|簿|刺)|人(?!間|事|目|材|格)|件(?!名)|社(?!内|外|員|長|会)|台(?!帳)"
    r"|通(?!り|常|信|知|話|報)|枚|冊)"
)
_FIGURES = re.compile(rf"(?<![\d.,])(?P<number>{NUMBER}) ?{_UNIT}")
_KANJI = re.compile(
    rf"(?<![{KANJI}数第])(?P<number>数[十百千万]{{1,4}}|(?!一 ?[^{KANJI}])[{KANJI}]{{1,12}}) ?{_UNIT}(?!目|次)"
)
_FAR = re.compile(r"(?:で|でも)?[^0-9、。,\n「」]{0,16}$")
_LOOK_BACK = 24
_NOT_IN_A_WORD = "(?<![契予確解成公規条盟特制要])(?!約[者束款定])"
"""契約者, 予約, 約束 hold 約 and bound nothing."""

_ROUND = re.compile(r"[万億兆千百]|0{2,}$")


def find_counts(text: str, taken: Taken) -> Iterator[CountClaim]:
    """The counts of a text: those in figures, then those in kanji."""
    book = number_book()
    for match in taken.find(_FIGURES, text):
        yield _claim(text, match, read_number(match["number"]), book)
    for match in taken.find(_KANJI, text):
        value = None if match["number"].startswith("数") else read_kanji(match["number"])
        yield _claim(text, match, value, book)


def _claim(text: str, match: re.Match[str], value: int | None, book: NumberBook) -> CountClaim:
    before, after = _bounds_around(text, match, book)
    start = match.start() - (len(before[0]) if before else 0)
    end = match.end() + (len(after[0]) if after else 0)
    far = _far_bound(text, match.start(), book) if not before else None
    bounds = {found[1] for found in (before, after) if found} | ({far} if far else set())
    return CountClaim(
        start=start,
        end=end,
        words=text[start:end],
        value=value,
        unit=book.units.get(match["unit"], match["unit"]),
        bounds=frozenset(bounds),
        number_start=match.start(),
        number_end=match.end(),
        is_round=bool(_ROUND.search(match["number"])),
    )


def _bounds_around(
    text: str, match: re.Match[str], book: NumberBook
) -> tuple[tuple[str, Bound] | None, tuple[str, Bound] | None]:
    patterns = _patterns()
    before = patterns[0].search(text[max(0, match.start() - _LOOK_BACK) : match.start()])
    after = patterns[1].match(text, match.end())
    return (
        (before[0], book.before[before[1]]) if before else None,
        (after[0], book.after[after[1]]) if after else None,
    )


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    book = number_book()
    before = "|".join(sorted(map(re.escape, book.before), key=len, reverse=True))
    after = "|".join(sorted(map(re.escape, book.after), key=len, reverse=True))
    return (
        re.compile(rf"{_NOT_IN_A_WORD}({before})(?:で|でも)?(?: ?(?:計|合計|延べ|のべ))? ?$"),
        re.compile(rf"(?:分|様)?(?: ?の方)? ?({after})"),
    )


def _far_bound(text: str, start: int, book: NumberBook) -> Bound | None:
    """最大 far from its number: 最大で会員11,322名."""
    window = text[max(0, start - _LOOK_BACK) : start]
    for word, bound in book.before.items():
        places = [found.start() for found in re.finditer(_NOT_IN_A_WORD + re.escape(word), window)]
        if places and _FAR.fullmatch(window, places[-1] + len(word)):
            return bound
    return None
