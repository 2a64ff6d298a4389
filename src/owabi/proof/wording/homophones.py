"""Which of two words of one sound is meant, by the words next to it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from owabi.proof.reading import Spot
from owabi.text.expression import expression

_REACH = 20
_BETWEEN = expression(
    r"(?:など|等|情報|のみ|だけ|ばかり)?(?:を|の|に|は|が|も|で|へ|と|への|での|との|についての?|に対する|に関する|につき)?"
    r"(?:[ごお御]|[^、。をがはにでと「」]{0,5})$"
)


def betrays(spot: Spot) -> bool:
    """Whether the neighbours that the entry names give the word away, and none of `unless` excuses it.

    `before` are words before it, with a particle and a short adverb between; `joined` stand right before it, `after`
    right after it; `patterns` match over it.
    """
    entry = spot.entry
    before, after = spot.before(_REACH), spot.after(_REACH)
    if not (
        (entry.get("joined") and before.endswith(tuple(entry["joined"])))
        or (entry.get("after") and after.startswith(tuple(entry["after"])))
        or (entry.get("before") and _follows(before, entry["before"]))
        or any(_covers(pattern, before, spot.word, after) for pattern in entry.get("patterns", ()))
    ):
        return False
    unless = entry.get("unless", ())
    return not unless or not any(word in spot.before(24) or word in spot.after(24) for word in unless)


def _follows(before: str, nouns: Iterable[str]) -> bool:
    for noun in nouns:
        at = before.rfind(noun)
        if at >= 0 and _BETWEEN.match(before, at + len(noun)):
            return True
    return False


def _covers(pattern: str, before: str, word: str, after: str) -> bool:
    at = len(before)
    return any(match.start() <= at < match.end() for match in _compiled(pattern).finditer(before + word + after))


@lru_cache(maxsize=1024)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
