"""What the rule made of a dictionary does with a place: it runs the entry's expression around it, within a budget."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from owabi.proof.prh.expected import filled, replaced
from owabi.proof.prh.raw_lines import RawLine, RawLines
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit
from owabi.said import Said

BUDGET = 200_000_000
"""Steps of search that one text may cost; a text that costs more is told, and read no further with a dictionary."""


def dictionary_entry(spot: Spot) -> Iterator[Hit]:
    """Object to what the entry's expression matches around the place, unless it is right as it stands."""
    entry, lines = spot.entry, spot.reading.once(RawLines)
    if lines.spent > BUDGET:
        return
    line = lines.of(spot.line)
    at = line.from_source(spot.text.span(spot.start, spot.end).start)
    start = max(0, at - entry["longest"])
    end = min(len(line.words), at + len(spot.word) + entry["longest"])
    lines.spent += (end - start) * min(entry["ways"], end - start)
    if lines.spent > BUDGET:
        yield spot.hit(_TOO_LONG)
        return
    for match in _compiled(entry["expression"]).finditer(line.words, start, end):
        if match.start() <= at < match.end():
            yield from _hit(spot, line, match)


_TOO_LONG = Said(
    "辞書の照合に時間がかかりすぎるので、ここから先は辞書で調べていません。文章を分けてください。",
    "the dictionary takes too long on this text; from here on it was not used. Split the text.",
)


def _hit(spot: Spot, line: RawLine, match: re.Match[str]) -> Iterator[Hit]:
    entry = spot.entry
    empty = entry.get("empty")
    if empty and filled(match, empty):
        return
    right = replaced(match, entry["expected"])
    if right == match[0] or _stands_within(line.words, match, right):
        return
    note = entry.get("note")
    says = Said(
        f"辞書では「{right}」と書きます。" + (f"（{note}）" if note else ""),
        f"the dictionary writes “{right}”." + (f" ({note})" if note else ""),
    )
    begin, stop = line.to_source(match.start()), line.to_source(match.end() - 1) + 1
    whole = line.is_one(match.start(), match.end())
    yield Hit(begin, stop, says, right if whole else None, () if whole else (right,), in_source=True)


def _stands_within(words: str, match: re.Match[str], right: str) -> bool:
    """Whether the match is part of the right words, which stand around it (サーバ in サーバー)."""
    at = right.find(match[0])
    while at >= 0:
        if words.startswith(right, match.start() - at) and match.start() >= at:
            return True
        at = right.find(match[0], at + 1)
    return False


@lru_cache(maxsize=4096)
def _compiled(expression: str) -> re.Pattern[str]:
    return re.compile(expression)
