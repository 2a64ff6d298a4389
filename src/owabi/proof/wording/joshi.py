"""Particles of a sentence in units (「には」「について」 are one), and which of them stand twice too near."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from owabi.text.tokens import Token, Tokens

_COMPOUND = {
    ("に", "対する"), ("に", "関する"), ("に", "つく"), ("に", "よる"), ("に", "おく"), ("に", "於く"), ("に", "とる"),
    ("に", "あたる"), ("に", "当たる"), ("に", "際する"), ("と", "いう"), ("と", "言う"), ("と", "する"),
    ("を", "通じる"), ("を", "通ずる"), ("を", "めぐる"), ("を", "通す"),
}  # fmt: skip
"""A particle and the verb that makes one with it (に対して, という, を通じて)."""

_ALLOWED = frozenset({"の", "を", "て", "や", "とか", "やら", "なり", "だの", "たり", "とも", "な", "ん"})
_STOPS = frozenset({"読点", "句点", "括弧開", "括弧閉"})
_APART = frozenset({"と", "が", "に", "で", "から", "し"})
"""Particles that are two words in one spelling, told apart by their part of speech."""

_BEFORE_NI = frozenset({"副詞", "形状詞"})


@dataclass(frozen=True, slots=True)
class Joshi:
    """A unit of particles: `start`..`end` count from the sentence's start, `place` is how far it stands."""

    words: str
    kind: str
    start: int
    end: int
    place: int


def units(tokens: Tokens) -> list[Joshi]:
    """The units of a sentence; each, and each comma and bracket, is one step."""
    found: list[Joshi] = []
    place, number = 0, 0
    while number < len(tokens):
        token = tokens[number]
        if token.pos[1] in _STOPS:
            place += 1
        if token.pos[0] != "助詞" or _is_other(tokens, number):
            number += 1
            continue
        last = _last_of(tokens, number)
        words = "".join(part.surface for part in tokens[number : last + 1])
        place += 1
        found.append(Joshi(words, token.pos[1] if words in _APART else "", token.start, tokens[last].end, place))
        number = last + 1
    return found


def doubled(tokens: Tokens) -> Iterator[tuple[Joshi, Joshi]]:
    """Pairs of the same unit with no other, no comma and no bracket between them."""
    last: dict[tuple[str, str], Joshi] = {}
    for unit in units(tokens):
        key = unit.words, unit.kind
        before = last.get(key)
        if before is not None and unit.place - before.place == 1 and unit.words not in _ALLOWED:
            yield before, unit
        last[key] = unit


def _is_other(tokens: Tokens, number: int) -> bool:
    """Whether a particle is part of a fixed phrase: か of かどうか, と between nouns, に of an adverb."""
    token, before, after = tokens[number], tokens[number - 1 : number], tokens[number + 1 : number + 2]
    if token.surface == "か" and after:
        return after[0].surface == "どう"
    if token.surface == "と" and before and after:
        nouns = before[0].pos[0] in ("名詞", "接尾辞") and after[0].pos[0] in ("名詞", "接頭辞")
        return nouns and _goes_on(tokens, number)
    return token.surface == "に" and bool(before) and before[0].pos[0] in _BEFORE_NI


def _goes_on(tokens: Tokens, number: int) -> bool:
    """Whether nothing but nouns stands between this と and another particle: AとBと, AとBを."""
    for token in tokens[number + 1 : number + 6]:
        if token.pos[0] == "助詞":
            return True
        if token.pos[0] not in ("名詞", "接頭辞", "接尾辞"):
            return False
    return False


def _last_of(tokens: Tokens, first: int) -> int:
    """The number of the last token of the unit that begins at `first`."""
    last = first
    while last + 1 < len(tokens):
        after = tokens[last + 1]
        if after.pos[0] == "助詞" or _joins(tokens[last], after, tokens[last + 2 : last + 3]):
            last += 1
        else:
            break
    return last


def _joins(particle: Token, verb: Token, after: Tokens) -> bool:
    if particle.pos[0] != "助詞" or (particle.surface, verb.lemma) not in _COMPOUND:
        return False
    if verb.lemma == "する":
        return bool(after) and after[0].surface == "て"
    return "連体形" in verb.form or "終止形" in verb.form or (bool(after) and after[0].surface in ("て", "た"))


class RunOfNo(NamedTuple):
    """の after の: how many, the number of the last one, the length of the longest words between them."""

    total: int
    last: int
    longest: int


_FAR = 16
_NOUNS = frozenset({"名詞", "接頭辞", "接尾辞", "代名詞"})
_LIGHT = frozenset(
    {
        "間",
        "方",
        "際",
        "件",
        "時",
        "為",
        "ため",
        "内",
        "中",
        "分",
        "点",
        "他",
        "うち",
        "ほか",
        "皆",
        "様",
        "下",
        "上",
        "前",
        "後",
        "一部",
    }
)
_WHICH = frozenset(
    {"こ", "そ", "あ", "ど", "他", "次", "下記", "以下", "上記", "一部", "手元", "手持ち", "全て", "すべて", "ほか"}
)


def run_of_no(tokens: Tokens, number: int) -> RunOfNo | None:
    """The run of の with nouns between that begins at a token; those after light words (件の, 際の) do not count."""
    if number < 1 or tokens[number].surface != "の" or tokens[number - 1].lemma in _WHICH:
        return None
    count, last, longest, begun = 0, number, 0, number + 1
    for at in range(number, min(number + _FAR, len(tokens))):
        if tokens[at].surface == "の" and tokens[at].pos[1] == "格助詞":
            count += tokens[at - 1].surface not in _LIGHT
            if at > begun:
                longest = max(longest, tokens[at - 1].end - tokens[begun].start)
            last, begun = at, at + 1
        elif tokens[at].pos[0] not in _NOUNS:
            break
    return RunOfNo(count, last, longest)
