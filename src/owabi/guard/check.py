"""Does a text say only what the facts bear."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from owabi.facts.incident import Incident
from owabi.guard.bearings import Bearings, bearings_of
from owabi.guard.deeds import hold_deeds
from owabi.guard.extract import extract
from owabi.guard.findings import Against, Held
from owabi.guard.hold_counts import hold_counts
from owabi.guard.hold_literals import hold_literals
from owabi.guard.hold_moments import hold_moments
from owabi.guard.hold_names import hold_names
from owabi.guard.reading import read
from owabi.guard.strength import hold_strength
from owabi.text.finding import Finding
from owabi.text.text import Text

_VERBATIM = re.compile(r"(?=.*\d)(?=.*[^\d:,.\s-])[^\n]{6,200}")
"""Words of the sheet with figures in them that a letter takes over as they are (an address, a request)."""

_CLAIMS_OF_THEIR_OWN = ("hours", "phone", "phone_alt", "email", "form", "url", "as_of")


def check(text: str | Text, incident: Incident, *, audience: str | None, on: date | None = None) -> tuple[Finding, ...]:
    """Hold every claim of a text against one version of the facts; what is borne gives no finding.

    `audience` is an audience's id: what it may not read is a finding; None holds for any reader. `on` is the day that
    the letter is dated (for 本日 and 昨日), by default the day of the facts' as-of. Findings are in the order of the
    text, their spans are the text's, hard-wrapped or not; slots make no claim.
    """
    held = Held(read(text), bearings_of(incident), audience)
    day = on or incident.as_of.day
    known = list(_known(held))
    claims = extract(held.text.flow, day, [(start, end) for start, end, _ in known])
    found = [
        *_not_for_audience(held, known),
        *hold_moments(held, claims.moments, day),
        *hold_counts(held, claims.counts),
        *hold_literals(held, claims.literals),
        *hold_names(held),
        *hold_strength(held),
        *hold_deeds(held),
    ]
    return tuple(sorted(found, key=lambda finding: (finding.span, finding.rule)))


def _known(held: Held) -> Iterator[tuple[int, int, str]]:
    """Words of the sheet that stand in the text as they are."""
    flow = held.text.flow
    for path, words in _verbatim(held.bearings):
        at = flow.find(words)
        while at >= 0:
            end = at + len(words)
            if not flow[max(0, at - 1) : at].isdigit() and not flow[end : end + 1].isdigit():
                yield at, end, path
            at = flow.find(words, end)


def _verbatim(bearings: Bearings) -> Iterator[tuple[str, str]]:
    return (
        (path, words)
        for path, words in bearings.texts
        if _VERBATIM.fullmatch(words) and not path.endswith(_CLAIMS_OF_THEIR_OWN)
    )


def _not_for_audience(held: Held, known: list[tuple[int, int, str]]) -> Iterator[Finding]:
    by_place: dict[tuple[int, int], list[str]] = {}
    for start, end, path in known:
        by_place.setdefault((start, end), []).append(path)
    for (start, end), paths in by_place.items():
        if not held.may_be_told(tuple(paths)):
            yield held.finding("G112", start, end, Against("", tuple(paths)))
