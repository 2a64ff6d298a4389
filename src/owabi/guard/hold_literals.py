"""Telephone numbers, addresses, URLs and other figures of a text held against the facts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from owabi.guard.bearings import paths_of
from owabi.guard.claims import LiteralClaim, LiteralKind
from owabi.guard.distance import distance
from owabi.guard.findings import Against, Held
from owabi.guard.numberbook import number_book
from owabi.text.finding import Finding

_CONTACTS = frozenset({LiteralKind.PHONE, LiteralKind.MAIL, LiteralKind.URL, LiteralKind.DOMAIN, LiteralKind.CHAIN})
_MOST_EDITS = 3


def hold_literals(held: Held, claims: Sequence[LiteralClaim]) -> Iterator[Finding]:
    """Findings for literal claims that the facts do not bear, in order."""
    for claim in claims:
        finding = _hold(held, claim)
        if finding is not None:
            yield finding


def _hold(held: Held, claim: LiteralClaim) -> Finding | None:
    paths = paths_of(held.bearings, claim)
    if paths:
        if held.may_be_told(paths):
            return None
        return held.finding("G112", claim.start, claim.end, Against(claim.words, paths))
    if claim.kind is LiteralKind.PHONE and claim.key in number_book().telephones:
        return None
    if claim.kind is LiteralKind.NUMBER:
        return held.finding("G110", claim.start, claim.end)
    if claim.kind is LiteralKind.LEFT_OVER:
        return held.finding("G111", claim.start, claim.end)
    nearest = _nearest(held, claim)
    if nearest is None:
        return held.finding("G108", claim.start, claim.end)
    words, path = nearest
    return held.finding("G107", claim.start, claim.end, Against(words, (path,), (words,)))


def _nearest(held: Held, claim: LiteralClaim) -> tuple[str, str] | None:
    """The fact's spelling that differs least, with its path; none where all are quite other."""
    found = []
    for key, paths in held.bearings.literals.get(claim.kind, {}).items():
        off = distance(claim.key, key, _MOST_EDITS)
        if off <= min(_MOST_EDITS, max(1, len(key) // 3)):
            found.append((off, key, paths[0]))
    if not found:
        return None
    _, key, path = min(found)
    return _spelling(held, path, key), path


def _spelling(held: Held, path: str, key: str) -> str:
    """The sheet's own spelling of a contact; its key where it stands in other words."""
    words = next((words for known, words in held.bearings.texts if known == path), key)
    return words if len(words) <= 2 * len(key) else key
