"""Spellings that a text mixes and that no list has to name: long vowels, okurigana, ご and 御."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

_KATAKANA = re.compile("[ァ-ヶー]{3,20}")
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

_FIRSTS = "取申打問引受振払割繰積組見書読立貸借買売差締手乗届備待持呼切仕据建置落追折聞巻話付知振張申押詰埋着織掘盛"
_COMPOUND = re.compile(
    f"([{_FIRSTS}])([ぁ-ん]{{0,2}})([{''.join(_OKURIGANA)}])([ぁ-ん]{{1,2}})?(?=[をのはがにでともへ、。」)やな\n]|から|まで|$)"
)
_PREFIX = re.compile("([ご御])([一-鿿]{2})(?![一-鿿])")
_LEAST_LONG = 3


def made_variants(flow: str) -> Iterator[tuple[str, ...]]:
    """Groups of two spellings or more of one word that both stand in the shadow of a text."""
    yield from _katakana(flow)
    yield from _okurigana(flow)
    yield from _prefixes(flow)


def _katakana(flow: str) -> Iterator[tuple[str, ...]]:
    """Words of katakana that differ in a long vowel at the end, or in how a foreign sound is written."""
    groups: dict[str, list[str]] = defaultdict(list)
    for word in dict.fromkeys(_KATAKANA.findall(flow)):
        key = word
        for one, other in _AS_IF:
            key = key.replace(one, other)
        key = key.rstrip("ー")
        if len(key) >= _LEAST_LONG:
            groups[key].append(word)
    yield from (tuple(sorted(words, key=len, reverse=True)) for words in groups.values() if len(words) > 1)


def _okurigana(flow: str) -> Iterator[tuple[str, ...]]:
    """Nouns of two verbs with more or fewer kana (打ち合わせ, 打合せ), where a particle or a mark follows."""
    groups: dict[str, dict[str, None]] = defaultdict(dict)
    for match in _COMPOUND.finditer(flow):
        last = match[4] or ""
        if last and last not in _OKURIGANA[match[3]].split("|"):
            continue
        groups[match[1] + match[3]][match[0]] = None
    yield from (tuple(sorted(words, key=len, reverse=True)) for words in groups.values() if len(words) > 1)


def _prefixes(flow: str) -> Iterator[tuple[str, ...]]:
    """The same word with ご and with 御."""
    groups: dict[str, dict[str, None]] = defaultdict(dict)
    if "御" in flow:
        for match in _PREFIX.finditer(flow):
            groups[match[2]][match[0]] = None
    yield from (tuple(sorted(words, reverse=True)) for words in groups.values() if len(words) > 1)
