"""Matches token patterns (`pattern_shapes`) where one of their literals woke the rule, and objects in their words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from owabi.proof.keigo.conjugation import fitted
from owabi.proof.pattern_shapes import ASKS, SLOT
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity
from owabi.text.tokens import Token, Tokens

Entry = Mapping[str, Any]
Test = Callable[[Token], bool]
_READ: Mapping[str, Callable[[Token], str]] = {
    "surface": lambda token: token.surface,
    "lemma": lambda token: token.lemma,
    "norm": lambda token: token.norm,
    "pos": lambda token: "-".join(token.pos[:4]),
    "form": lambda token: token.pos[5],
    "kind": lambda token: token.pos[4],
}
_ALONE = ("意志推量形", "命令形")
_WHOLE = frozenset({"surface", "lemma", "norm"})


@dataclass(frozen=True, slots=True)
class Element:
    """One token of a pattern: what it asks, and how often it may stand."""

    tests: tuple[Test, ...]
    least: int
    most: int

    def takes(self, token: Token) -> bool:
        """Whether a token is meant."""
        return all(test(token) for test in self.tests)


@dataclass(frozen=True, slots=True)
class TokenPattern:
    """An entry made ready; `before` and `after` are anti-patterns with how far they reach, in tokens."""

    entry: Entry
    elements: tuple[Element, ...]
    before: tuple[tuple[Element, int], ...]
    after: tuple[tuple[Element, int], ...]
    span: tuple[int, int]

    @property
    def longest(self) -> int:
        """The most tokens that it can take."""
        return sum(element.most for element in self.elements)


@dataclass(frozen=True, slots=True)
class Match:
    """Where a pattern stands: for each element the first token and the one after its last."""

    places: tuple[tuple[int, int], ...]

    @property
    def start(self) -> int:
        """The first token."""
        return self.places[0][0]

    @property
    def end(self) -> int:
        """The token after the last."""
        return self.places[-1][1]


_MADE: dict[int, TokenPattern] = {}


def ready(entry: Entry) -> TokenPattern:
    """The pattern of an entry, made once."""
    found = _MADE.get(id(entry))
    if found is None or found.entry is not entry:
        found = _MADE[id(entry)] = _make(entry)
    return found


def _make(entry: Entry) -> TokenPattern:
    last = len(entry["tokens"]) - 1
    first, until = entry.get("span") or (0, last)
    return TokenPattern(
        entry,
        tuple(_element(token) for token in entry["tokens"]),
        tuple((_element(token), token.get("within", 1)) for token in entry.get("unless_before", ())),
        tuple((_element(token), token.get("within", 1)) for token in entry.get("unless_after", ())),
        (first, until),
    )


def _element(token: Entry) -> Element:
    tests = tuple(
        _test(name, token[key], wanted=key == name) for name in ASKS for key in (name, f"not_{name}") if key in token
    )
    return Element(tests, 0 if token.get("optional") else 1, token.get("most", 1))


def _test(name: str, value: str | Sequence[str], *, wanted: bool) -> Test:
    read = _READ[name]
    words = (value,) if isinstance(value, str) else tuple(value)
    if name in _WHOLE:
        known = frozenset(words)
        return lambda token: (read(token) in known) is wanted
    heads = tuple(f"{word}-" for word in words)
    return lambda token: f"{read(token)}-".startswith(heads) is wanted


def find(pattern: TokenPattern, tokens: Tokens, at: int) -> Match | None:
    """The first place of a pattern that takes token `at`."""
    for start in range(max(0, at - pattern.longest + 1), at + 1):
        match = match_at(pattern.elements, tokens, start)
        if match is not None and match.start <= at < match.end and not _is_excused(pattern, tokens, match):
            return match
    return None


def match_at(elements: Sequence[Element], tokens: Tokens, start: int) -> Match | None:
    """The longest way in which the elements take the tokens from `start` on; each place is tried once."""
    failed: set[tuple[int, int]] = set()

    def go(number: int, at: int) -> tuple[tuple[int, int], ...] | None:
        if number == len(elements):
            return ()
        if (number, at) in failed:
            return None
        element = elements[number]
        end = at
        while end < len(tokens) and end - at < element.most and element.takes(tokens[end]):
            end += 1
        while end - at >= element.least:
            rest = go(number + 1, end)
            if rest is not None:
                return ((at, end), *rest)
            end -= 1
        failed.add((number, at))
        return None

    places = go(0, start)
    return None if places is None or places[-1][1] == start else Match(places)


def _is_excused(pattern: TokenPattern, tokens: Tokens, match: Match) -> bool:
    before = any(
        element.takes(token)
        for element, within in pattern.before
        for token in tokens[max(0, match.start - within) : match.start]
    )
    return before or any(
        element.takes(token) for element, within in pattern.after for token in tokens[match.end : match.end + within]
    )


def object_to(spot: Spot) -> Iterator[Hit]:
    """The entry's objection `ja`, `en` to the words of its `span`; `instead` is what to put there."""
    pattern = ready(spot.entry)
    tokens = spot.tokens
    at = spot.index()
    match = find(pattern, tokens, at) if at >= 0 else None
    if match is None:
        return
    sentence = spot.text.words(spot.sentence)
    if any(word in sentence for word in pattern.entry.get("unless", ())):
        return
    first, last = match.places[pattern.span[0]][0], match.places[pattern.span[1]][1]
    if first >= last:
        return
    base, entry = spot.sentence.start, pattern.entry
    yield Hit(
        base + tokens[first].start,
        base + tokens[last - 1].end,
        Said(str(entry["ja"]), str(entry["en"])),
        _instead(entry.get("instead"), tokens, match, last),
        safety=FixSafety(entry["fix"]) if "fix" in entry else None,
        severity=Severity(entry["severity"]) if "severity" in entry else None,
    )


def _instead(form: str | None, tokens: Tokens, match: Match, last: int) -> str | None:
    """The words to put; None where a verb has no form that fits."""
    if form is None:
        return None
    if "{" in form and tokens[last - 1].form.startswith(_ALONE):
        return None
    after = tokens[last] if last < len(tokens) else None
    out: list[str] = []
    end = 0
    for slot in SLOT.finditer(form):
        words = _filled(slot[1], tokens, match, after)
        if words is None:
            return None
        out += [form[end : slot.start()], words]
        end = slot.end()
    return "".join([*out, form[end:]])


def _filled(slot: str, tokens: Tokens, match: Match, after: Token | None) -> str | None:
    number, _, what = slot.partition(".")
    if not number.isdecimal():
        verb, _, kind = slot.partition(":")
        return fitted(verb, after, kind=kind or None)
    start, end = match.places[int(number)]
    if not what:
        return "".join(token.surface for token in tokens[start:end])
    return tokens[end - 1].lemma if end > start else ""
