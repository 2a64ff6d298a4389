"""時候 in a text: words of season before の候 and other phrases of season, with the weeks that they fit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from owabi.proof.reading import Reading
from owabi.text.expression import expression

_HEAD = 400
_MONTHS = 12
_YEAR = expression(r"(?<!\d)(20\d\d)年")
_MONTH = expression(r"(?<!\d)(\d{1,2})月|(?<![\d/])(\d{1,2})/\d{1,2}(?![\d/])")
_KANJI_MONTH = expression(r"(?<![十一二三四五六七八九])([一二三四五六七八九])月")
_SENTENCE = expression(
    r"(?:桜|梅|花|紅葉|若葉|新緑|木々|緑|菊|風|寒さ|暑さ|朝夕|秋|春|夏|冬|日差し|陽気|年の瀬|梅雨|虫の音|木枯ら"
    r"し)[^。、\n]{0,20}?"
    r"(?:季節|今日この頃|(?<!の)頃|ころ)(?:と|に|で)(?:も)?(?:なり(?:まし|ます)た?|なって(?:まいり|参り|き)まし"
    r"た|ござい(?:ます)?)"
)
SEASONS = "lexicons/seasons"
"""The book: `words` (before の候), `phrases` (alone), and `first` and `last` as month and day."""


@dataclass(frozen=True, slots=True)
class Season:
    """A 時候 in the flow; `first` and `last` are the month and day (`05-01`) between which it fits."""

    word: str
    start: int
    end: int
    first: str
    last: str


def find_seasons(reading: Reading) -> Iterator[Season]:
    """Every 時候 of the text, in order."""
    weeks = {word: (row["first"], row["last"]) for row in reading.book(SEASONS) for word in row["words"]}
    for match in _pattern(tuple(weeks)).finditer(reading.text.flow):
        first, last = weeks[match[1]]
        yield Season(match[1], match.start(), match.end(), first, last)


def find_phrases(reading: Reading) -> Iterator[Season]:
    """Every other phrase of season (寒さ厳しき折, 良いお年を), in order."""
    weeks = {word: (row["first"], row["last"]) for row in reading.book(SEASONS) for word in row.get("phrases", ())}
    for match in _phrases(tuple(weeks)).finditer(reading.text.flow):
        yield Season(match[0], match.start(), match.end(), *weeks[match[0]])


def find_sentences(reading: Reading) -> Iterator[tuple[int, int]]:
    """The ranges of greetings of season that are sentences (桜の便りが聞かれる頃となりました), near the letter"
    "'s head."""
    for match in _SENTENCE.finditer(reading.text.flow, 0, _HEAD):
        yield match.span()


def fits(season: Season, first: date, last: date) -> bool:
    """Whether a season's weeks hold one of the days from `first` to `last`."""
    days = (first + timedelta(days=day) for day in range((last - first).days + 1))
    return any(_holds(season, f"{day:%m-%d}") for day in days)


def fits_own_days(reading: Reading, season: Season, on: date) -> bool:
    """Whether a season fits a month that the text names (or the one before it), or the text names other years only."""
    flow = reading.text.flow
    years = [int(match[1]) for match in _YEAR.finditer(flow)]
    if years and not any(on.year <= year <= on.year + 1 for year in years):
        return True
    months = {int(match[1] or match[2]) for match in _MONTH.finditer(flow)}
    months |= {"一二三四五六七八九".index(match[1]) + 1 for match in _KANJI_MONTH.finditer(flow)}
    near = {month for named in months if 0 < named <= _MONTHS for month in (named, (named - 2) % _MONTHS + 1)}
    return any(_holds(season, f"{month:02}-{day:02}") for month in near for day in range(1, 32))


def _holds(season: Season, day: str) -> bool:
    if season.first <= season.last:
        return season.first <= day <= season.last
    return day >= season.first or day <= season.last


@lru_cache(maxsize=4)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"({_longest_first(words)})の(?:候|砌|みぎり|折(?=[、,]|から))")


@lru_cache(maxsize=4)
def _phrases(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(_longest_first(words))


def _longest_first(words: tuple[str, ...]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))
