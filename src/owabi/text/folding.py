"""A shadow of the text in one width and one normal form, for comparing; the text itself is never changed.

Full-width letters and digits become narrow, narrow kana wide, NFD composed, radicals the characters they imitate, and
what cannot be seen is dropped. Enclosed numbers (①), units (℃) and 「…」 stay: their compatibility forms say something
else. Every length but one is reported, so that a place in the shadow can be found in the text.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from owabi.text.expression import expression

HOLE = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands in the shadow for a slot."""

_OWN = {
    **dict.fromkeys("\u3000\u00a0\t\v\f\x1c\x1d\x1e\x1f\u2028\u2029\x85", " "),
    **dict.fromkeys("\u2010\u2011\u2212\uff0d\ufe63", "-"),
    "\uff5e": "〜",
    "\u00b7": "・",
    "㈱": "(株)",
    "㈲": "(有)",
    "㈹": "(代)",
    "㍿": "株式会社",
    "㍾": "明治",
    "㍽": "大正",
    "㍼": "昭和",
    "㍻": "平成",
    "㋿": "令和",
    "\ufffd": "\ufffd",
    HOLE: "",
}
_GONE = frozenset({"Cf", "Cc"})
_MARKS = frozenset({"Mn", "Me", "Mc"})
_VOICED = "\uff9e\uff9f\u3099\u309a"
SLOT = expression(r"\{\{[^{}\n]*\}\}")
"""A slot as it stands in a text."""

_SELECTORS = expression("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")


@dataclass(frozen=True, slots=True)
class Cluster:
    """`width` code points of the text from `start` that are `folded` in the shadow, where the two lengths differ."""

    start: int
    width: int
    folded: str


@lru_cache(maxsize=16384)
def _fold_char(char: str) -> str:
    if char in _OWN:
        return _OWN[char]
    category = unicodedata.category(char)
    if category in _GONE or _SELECTORS.match(char):
        return ""
    if category == "Cs":
        return "\ufffd"
    folded = unicodedata.normalize("NFKC", char)
    if len(folded) != 1 or ("\u2460" <= char <= "\u24ff") or ("\u2776" <= char <= "\u2793"):
        return char
    return _OWN.get(folded, folded)


class _Table(dict[int, str]):
    """A translation table that fills itself."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_char(chr(code))
        return folded


_TABLE = _Table()


@lru_cache(maxsize=16384)
def _is_odd(char: str) -> bool:
    return char in _VOICED or len(_fold_char(char)) != 1 or unicodedata.category(char) in _MARKS


def odd_characters(text: str) -> frozenset[str]:
    """The characters of `text` whose shadow has another length or joins the character before."""
    if text.isascii() and text.isprintable():
        return frozenset()
    return frozenset(filter(_is_odd, set(text)))


def fold(text: str, odd: frozenset[str] | None = None) -> tuple[str, tuple[Cluster, ...]]:
    """The shadow of one line and the clusters whose length differs; `odd` is `odd_characters` of a text around it."""
    if odd is None:
        odd = odd_characters(text)
    has_slot = "{{" in text
    if not has_slot and odd.isdisjoint(text):
        return text.translate(_TABLE), ()
    marks = "".join(char for char in odd if char in _VOICED or unicodedata.category(char) in _MARKS)
    rest = "".join(odd - set(marks))
    kinds = (
        ([SLOT.pattern] if has_slot else [])
        + ([f"[^\\n][{re.escape(marks)}]+|[{re.escape(marks)}]+"] if marks else [])
        + ([f"[{re.escape(rest)}]"] if rest else [])
    )
    parts: list[str] = []
    clusters: list[Cluster] = []
    end = 0
    for match in re.finditer("|".join(kinds) or "(?!)", text):
        folded = _fold_cluster(match[0])
        parts += [text[end : match.start()].translate(_TABLE), folded]
        if len(folded) != len(match[0]):
            clusters.append(Cluster(match.start(), len(match[0]), folded))
        end = match.end()
    parts.append(text[end:].translate(_TABLE))
    return "".join(parts), tuple(clusters)


def _fold_cluster(cluster: str) -> str:
    if cluster.startswith("{{"):
        return HOLE
    if len(cluster) == 1:
        return cluster.translate(_TABLE)
    base = _SELECTORS.sub("", cluster)
    composed = unicodedata.normalize("NFKC", base) if len(base) > 1 else base
    return composed.translate(_TABLE)
