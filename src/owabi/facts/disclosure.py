"""Who may read a fact: the sheet's own word, within the bounds of the disclosure book."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import NoneType

from owabi import books
from owabi.facts.fact import AUDIENCES, Fact
from owabi.said import Said

_BOOK = "audiences/disclosure"
_INTERNAL = frozenset({"note", "source", "confirmed_by", "disclose"})
_NAMED_BY = ("audiences", "named_to", "said_to")
_SHAPE: books.Shape = {
    "path": str,
    "why": str,
    "audiences": (tuple, NoneType),
    "own": (bool, NoneType),
    "ceiling": (bool, NoneType),
    "where": (dict, NoneType),
    "present": (tuple, NoneType),
}


@dataclass(frozen=True, slots=True)
class Step:
    """A place of the sheet under its path."""

    path: str
    value: object


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of the disclosure book; `where` maps a field to the values (as words) that it may have."""

    pattern: re.Pattern[str]
    audiences: frozenset[str]
    own: bool
    ceiling: bool
    where: Mapping[str, tuple[str, ...]]
    present: tuple[str, ...]
    why: str

    def fits(self, path: str, subject: object) -> bool:
        """Whether the rule speaks of what stands under this path."""
        return (
            self.pattern.fullmatch(path) is not None
            and all(_words(getattr(subject, field, None)) in values for field, values in self.where.items())
            and all(getattr(subject, field, None) for field in self.present)
        )


def readers(steps: tuple[Step, ...]) -> frozenset[str]:
    """The audiences that may read the last of these steps from the sheet's root to a place in it."""
    place = steps[-1]
    fact = next((step for step in reversed(steps) if isinstance(step.value, Fact)), None)
    if fact is None:
        return _by_rule(_rule(place.path, place.value), steps)
    rule = _rule(fact.path, fact.value)
    found = _narrowed(_by_rule(rule, steps), fact.value, firm=rule.ceiling or rule.own)
    if place is fact:
        return found
    if place.path.removeprefix(f"{fact.path}.").split(".")[0] in _INTERNAL:
        return frozenset()
    inner = _rule(place.path, fact.value)
    return found if inner is rule else found & _by_rule(inner, steps)


@cache
def rules() -> tuple[Rule, ...]:
    """The disclosure book in order; the first rule that fits a place decides."""
    found = tuple(_read(number, row) for number, row in enumerate(books.entries(_BOOK, _SHAPE, key="rule")))
    if not found or not found[-1].fits("any.place", None):
        cause = Said('最後の規則は path = "**" でなければなりません。', 'the last rule has to be for `path = "**"`.')
        raise books.mistake(_BOOK, cause, key="rule", number=len(found) - 1)
    return found


def _narrowed(default: frozenset[str], fact: object, *, firm: bool) -> frozenset[str]:
    own_word = fact.disclose if isinstance(fact, Fact) else None
    if own_word is None:
        return default
    return default & frozenset(own_word) if firm else frozenset(own_word)


def _by_rule(rule: Rule, steps: tuple[Step, ...]) -> frozenset[str]:
    return _own(steps) if rule.own else rule.audiences


def _own(steps: tuple[Step, ...]) -> frozenset[str]:
    for step in reversed(steps):
        for field in _NAMED_BY:
            named = getattr(step.value, field, None)
            if named is not None:
                return frozenset(named)
        name = step.path.rpartition(".")[2]
        if name in AUDIENCES:
            return frozenset((name,))
    return frozenset()


def _rule(path: str, subject: object) -> Rule:
    return next(rule for rule in rules() if rule.fits(path, subject))


def _words(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _read(number: int, row: books.Entry) -> Rule:
    own = bool(row.get("own"))
    if own == ("audiences" in row):
        cause = Said("audiences と own のどちらか一方を書きます。", "either `audiences` or `own` has to be there.")
        raise books.mistake(_BOOK, cause, key="rule", number=number)
    unknown = sorted(set(row.get("audiences", ())) - set(AUDIENCES))
    if unknown:
        cause = Said(f"送り先「{unknown[0]}」はありません。", f"there is no audience `{unknown[0]}`.")
        raise books.mistake(_BOOK, cause, key="rule", number=number)
    return Rule(
        pattern=_pattern(row["path"]),
        audiences=frozenset(row.get("audiences", ())),
        own=own,
        ceiling=bool(row.get("ceiling")),
        where=row.get("where", {}),
        present=row.get("present", ()),
        why=row["why"],
    )


def _pattern(path: str) -> re.Pattern[str]:
    if path == "**":
        return re.compile(r".*")
    stem = path.removesuffix(".**")
    inner = r"\.".join("[^.]+" if step == "*" else re.escape(step) for step in stem.split("."))
    return re.compile(inner + (r"(?:\..+)?" if path.endswith(".**") else ""))
