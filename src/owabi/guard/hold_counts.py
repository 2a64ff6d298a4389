"""Counts of a text held against those of the facts: value, unit and bound."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import log10

from owabi.facts.impact import Bound
from owabi.guard.bearings import FactCount
from owabi.guard.claims import CountClaim
from owabi.guard.findings import Against, Held
from owabi.text.finding import Finding

_MARKS = {Bound.AT_MOST: "最大", Bound.AT_LEAST: "少なくとも", Bound.ABOUT: "約"}
_SIMILAR = 1.0
"""Within a factor of ten a count is taken for a slip of the nearest one."""


def hold_counts(held: Held, claims: Sequence[CountClaim]) -> Iterator[Finding]:
    """Findings for counts that the facts do not bear, in order."""
    for claim in claims:
        finding = _hold(held, claim)
        if finding is not None:
            yield finding


def _hold(held: Held, claim: CountClaim) -> Finding | None:
    counts = [fact for fact in held.bearings.counts if fact.unit == claim.unit]
    spoken = tuple(
        path
        for path, said in held.bearings.spoken_counts
        if (said.value, said.unit, said.bounds) == (claim.value, claim.unit, claim.bounds)
    )
    equal = [fact for fact in counts if fact.value == claim.value]
    rounded = [fact for fact in counts if _is_rounded(claim, fact)]
    bearing = [fact for fact in (*equal, *rounded) if _bound_fits(claim, fact)]
    if bearing or spoken:
        paths = (*(fact.path for fact in bearing), *spoken)
        return None if held.may_be_told(paths) else _finding(held, "G112", claim, Against(claim.words, paths))
    if equal:
        return _finding(held, "G106", claim, _against(claim, equal[0]))
    nearest = _nearest(claim, held.bearings.counts)
    if nearest is None:
        return _finding(held, "G105", claim, None)
    return _finding(held, "G104", claim, _against(claim, nearest))


def _is_rounded(claim: CountClaim, fact: FactCount) -> bool:
    """約1万1千名 for 11,322名: honest where the round number is the fact's own, rounded."""
    if claim.value is None or claim.bounds != {Bound.ABOUT} or not claim.is_round or claim.value == fact.value:
        return False
    unit = 10 ** (len(str(claim.value)) - len(str(claim.value).rstrip("0")))
    return fact.bound in (Bound.EXACT, Bound.ABOUT) and round(fact.value / unit) * unit == claim.value


def _bound_fits(claim: CountClaim, fact: FactCount) -> bool:
    if fact.bound is Bound.EXACT:
        return not claim.bounds or _is_rounded(claim, fact)
    return claim.bounds == {fact.bound}


def _nearest(claim: CountClaim, counts: Sequence[FactCount]) -> FactCount | None:
    if not claim.value:
        return None
    same_value = [fact for fact in counts if fact.value == claim.value]
    if same_value:
        return same_value[0]
    same_unit = [fact for fact in counts if fact.unit == claim.unit and fact.value]
    near = [(abs(log10(fact.value / claim.value)), fact) for fact in same_unit]
    found = min(near, key=lambda pair: pair[0], default=None)
    return found[1] if found and found[0] <= _SIMILAR else None


def _against(claim: CountClaim, fact: FactCount) -> Against:
    words = say(fact)
    return Against(words, (fact.path,), (words,) if claim.start <= claim.number_start else ())


def say(fact: FactCount) -> str:
    """最大11,322名."""
    return f"{_MARKS.get(fact.bound, '')}{fact.value:,}{fact.unit}"


def _finding(held: Held, rule: str, claim: CountClaim, against: Against | None) -> Finding:
    return held.finding(rule, claim.start, claim.end, against)
