"""Spellings of one word that a text mixes: those of a list, long vowels, okurigana, ご and 御."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from ahocorasick_rs import AhoCorasick

from owabi.text.expression import expression

_KATAKANA = expression("[ァ-ヶー]{3,20}")
_AS_IF = (
    ("ヴァ", "バ"), ("ヴィ", "ビ"), ("ヴェ", "ベ"), ("ヴォ", "ボ"), ("ヴ", "ブ"), ("ウィ", "ウイ"), ("ウェ", "ウエ"),
    ("ウォ", "ウオ"), ("クォ", "クオ"), ("ェイ", "ェー"), ("ディジ", "デジ"),
)  # fmt: skip
"""Ways of writing the same sound; the right one is only a key."""

_OKURIGANA = {
    "扱": "い", "込": "み", "合": "わせ|せ|い", "渡": "し", "付": "け|き", "取": "り", "戻": "し", "引": "き",
    "越": "し", "立": "て|ち", "積": "もり|り", "直": "し", "替": "え", "出": "し", "入": "れ", "押": "さえ|え",
    "切": "り", "続": "き", "組": "み", "消": "し", "決": "め", "締": "まり|り", "継": "ぎ", "下": "げ",
    "上": "げ|がり", "換": "え", "落": "とし|し", "当": "て", "増": "し", "捨": "て", "会": "い", "置": "き",
    "返": "し", "払": "い", "止": "め", "抜": "き",
}  # fmt: skip
"""The second kanji of a compound of two verbs, and what may follow it."""

_FIRSTS = "取申打問引受振払割繰積組見書読立貸借買売差締手乗届備待持呼切仕据建置落追折聞巻話付知張押詰埋着織掘盛"
_COMPOUND = expression(
    f"([{_FIRSTS}])([ぁ-ん]{{0,2}})([{''.join(_OKURIGANA)}])([ぁ-ん]{{1,2}})?(?=[をのはがにでともへ、。」)やな\n]|から|まで|$)"
)
_PREFIX = expression("([ご御])([一-鿿]{2})(?![一-鿿])")
_LEAST_LONG = 3
_REMEMBERED = 4096


class _Spelled(NamedTuple):
    """What a line spells: pairs of the word as a key and as written."""

    katakana: tuple[tuple[str, str], ...]
    compounds: tuple[tuple[str, str], ...]


def made_variants(lines: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Groups of two spellings or more of one word that both stand in the lines of a text, and that no list has to name.

    Words of katakana that differ in a long vowel at the end or in how a foreign sound is written, nouns of two verbs
    with more or fewer kana (打ち合わせ, 打合せ), the same word with ご and with 御. The first is the one to prefer.
    """
    found = [_spelled(line) for line in lines]
    yield from _groups(pair for one in found for pair in one.katakana)
    yield from _groups(pair for one in found for pair in one.compounds)
    if any("御" in line for line in lines):
        yield from _groups(pair for line in lines for pair in _prefixed(line))


def _groups(pairs: Iterable[tuple[str, str]]) -> Iterator[tuple[str, ...]]:
    """Each key's spellings where there are two or more, the longest first."""
    groups: dict[str, dict[str, None]] = defaultdict(dict)
    for key, word in pairs:
        groups[key][word] = None
    yield from (tuple(sorted(words, key=_rank, reverse=True)) for words in groups.values() if len(words) > 1)


def _rank(word: str) -> tuple[bool, int]:
    return not word.startswith("御"), len(word)


@lru_cache(_REMEMBERED)
def _spelled(line: str) -> _Spelled:
    return _Spelled(tuple(_katakana(line)), tuple(_compounds(line)))


def _katakana(line: str) -> Iterator[tuple[str, str]]:
    for word in _KATAKANA.findall(line):
        key = _sound(word)
        if len(key) >= _LEAST_LONG:
            yield key, word


@lru_cache(_REMEMBERED)
def _sound(word: str) -> str:
    """One key for all spellings of a word of katakana."""
    for one, other in _AS_IF:
        word = word.replace(one, other)
    return word.rstrip("ー")


def _compounds(line: str) -> Iterator[tuple[str, str]]:
    for match in _COMPOUND.finditer(line):
        last = match[4] or ""
        if not last or last in _OKURIGANA[match[3]].split("|"):
            yield match[1] + match[3], match[0]


def _prefixed(line: str) -> Iterator[tuple[str, str]]:
    for match in _PREFIX.finditer(line):
        yield match[2], match[0]


class Listed:
    """The groups of a lexicon, looked for all at once."""

    def __init__(self, book: Sequence[Mapping[str, Any]]) -> None:
        self.book = book
        rarer = [(word, number) for number, entry in enumerate(book) for word in entry["words"][1:]]
        self._numbers = [number for _, number in rarer]
        self._automaton = AhoCorasick([word for word, _ in rarer])

    def mixed(self, flow: str) -> Iterator[Sequence[str]]:
        """The groups of which a text has two spellings."""
        found = self._automaton.find_matches_as_indexes(flow, overlapping=True)
        for number in sorted({self._numbers[word] for word, _, _ in found}):
            words: Sequence[str] = self.book[number]["words"]
            if sum(word in flow for word in words) > 1:
                yield words
