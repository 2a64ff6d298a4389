"""What the facts bear: every moment, count, name and number of a sheet, ready to hold a claim against."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import lru_cache

from owabi.dates.zone import JST
from owabi.facts.certainty import Certainty
from owabi.facts.impact import Bound, Count
from owabi.facts.incident import Incident
from owabi.facts.organization import Hours
from owabi.facts.when import Precision, When
from owabi.guard.claims import CountClaim, LiteralClaim, LiteralKind, MomentClaim
from owabi.guard.extract import extract
from owabi.guard.leaves import Value, leaves
from owabi.guard.literals import figure_key, phone_key
from owabi.text.folding import fold

Keyed = Mapping[str, tuple[str, ...]]
"""A value's key to the paths that bear it."""


@dataclass(frozen=True, slots=True)
class FactMoment:
    """A moment of the sheet; `is_possible` where it is one of the incident's own and not confirmed."""

    path: str
    when: When
    is_possible: bool = False


@dataclass(frozen=True, slots=True)
class FactHours:
    """When a window opens and closes, in minutes of the day; midnight counts as 0 and as 1440."""

    path: str
    opens: tuple[int, ...]
    closes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class FactCount:
    """A count of the sheet, or the sum of its groups (path `groups`)."""

    path: str
    value: int
    unit: str
    bound: Bound


@dataclass(frozen=True, slots=True)
class FactName:
    """A name that must be spelled as it is; `words` are in the shadow form, `shown` as in the sheet."""

    path: str
    words: str
    shown: str


@dataclass(frozen=True, slots=True)
class Bearings:
    """The values of one sheet. `texts` are its words in the shadow form, `spoken_*` the claims that those make.

    `deeds` are what is done, without the ending that its status gives (`調査を依頼`, `機器を切り離し`), `statuses`
    how far measures and prevention are, by their paths. `month_words` are the months (with a path) that stand before
    three characters of the sheet's own words (`12月` before `の教室`).
    """

    incident: Incident
    moments: tuple[FactMoment, ...]
    hours: tuple[FactHours, ...]
    counts: tuple[FactCount, ...]
    literals: Mapping[LiteralKind, Keyed]
    texts: tuple[tuple[str, str], ...]
    spoken_moments: tuple[tuple[str, MomentClaim], ...]
    spoken_counts: tuple[tuple[str, CountClaim], ...]
    names: tuple[FactName, ...]
    deeds: tuple[tuple[str, str], ...]
    statuses: Mapping[str, str]
    month_words: Mapping[str, Mapping[int, str]]


@dataclass(frozen=True, slots=True, eq=False)
class _Same:
    """A sheet by identity: facts hold mappings and cannot be hashed."""

    incident: Incident

    def __hash__(self) -> int:
        return id(self.incident)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.incident is self.incident


def bearings_of(incident: Incident) -> Bearings:
    """What a sheet bears; the same sheet is read once."""
    return _read(_Same(incident))


_NAMED = re.compile(
    r"organization\.(?:legal_name|service_name|brands\..+|contacts\.[a-z]+\.name)"
    r"|organization\.senders\.[a-z]+\.name|parties\.[^.]+\.(?:name|signer\.name)"
)
_FIGURE = re.compile(r"\d[\d,.]*\d|\d")
_MONTH_WORDS = re.compile(r"(\d{1,2})月(?=([^\n]{3}))")
_KANJI_FIGURE = re.compile(r"[〇一二三四五六七八九十百千万億]")
_NOT_SPOKEN = re.compile(r".*(?:\.(?:phone|phone_alt|email|from_address|reply_to|url|form|mail_domain))|as_of")
_CONTACTS = {
    "phone": LiteralKind.PHONE,
    "phone_alt": LiteralKind.PHONE,
    "email": LiteralKind.MAIL,
    "from_address": LiteralKind.MAIL,
    "reply_to": LiteralKind.MAIL,
    "url": LiteralKind.URL,
    "form": LiteralKind.URL,
    "mail_domain": LiteralKind.DOMAIN,
}


class _Reader:
    """Sorts the leaves of a sheet."""

    def __init__(self, incident: Incident) -> None:
        self.incident = incident
        self.possible = tuple(_possible_moments(incident))
        self.moments: list[FactMoment] = []
        self.hours: list[FactHours] = []
        self.counts: list[FactCount] = []
        self.literals: dict[LiteralKind, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        self.texts: list[tuple[str, str]] = []
        self.spoken_moments: list[tuple[str, MomentClaim]] = []
        self.spoken_counts: list[tuple[str, CountClaim]] = []
        self.names: list[FactName] = []
        self.deeds: list[tuple[str, str]] = []
        self.month_words: dict[str, dict[int, str]] = defaultdict(dict)

    def read(self) -> Bearings:
        for path, value in leaves(self.incident):
            self._take(path, value)
        self.counts += _sums(self.incident)
        return Bearings(
            incident=self.incident,
            moments=tuple(self.moments),
            hours=tuple(self.hours),
            counts=tuple(self.counts),
            literals={
                kind: {key: tuple(paths) for key, paths in keyed.items()} for kind, keyed in self.literals.items()
            },
            texts=tuple(self.texts),
            spoken_moments=tuple(self.spoken_moments),
            spoken_counts=tuple(self.spoken_counts),
            names=tuple(self.names),
            deeds=tuple(self.deeds),
            statuses=_statuses(self.incident),
            month_words={after: dict(months) for after, months in self.month_words.items()},
        )

    def _take(self, path: str, value: Value) -> None:
        if isinstance(value, When):
            self.moments.append(FactMoment(path, value, path.startswith(self.possible)))
        elif isinstance(value, Count):
            if value.value is not None:
                self.counts.append(FactCount(path, value.value, value.unit, value.bound))
        elif isinstance(value, Hours):
            self.hours.append(FactHours(path, _minutes(value.opens), _minutes(value.closes)))
        elif isinstance(value, date):
            when = When(datetime(value.year, value.month, value.day, tzinfo=JST), Precision.DAY)
            self.moments.append(FactMoment(path, when))
        elif isinstance(value, bool):
            if value and path.endswith(".around_the_clock"):
                self.literals[LiteralKind.NUMBER]["24時間"].append(path)
        else:
            self._take_words(path, value)

    def _take_words(self, path: str, words: str) -> None:
        folded = fold(words)[0]
        self.texts.append((path, folded))
        for match in _MONTH_WORDS.finditer(folded):
            self.month_words[match[2]].setdefault(int(match[1]), path)
        if path.endswith(".what"):
            self.deeds.append((path, folded.removesuffix("ます")))
        kind = _CONTACTS.get(path.rpartition(".")[2])
        if kind is not None:
            self.literals[kind][_contact_key(kind, folded)].append(path)
        if _NAMED.fullmatch(path):
            self.names.append(FactName(path, folded, words))
        if not _NOT_SPOKEN.fullmatch(path) and (_FIGURE.search(folded) or _KANJI_FIGURE.search(folded)):
            self._take_spoken(path, folded)

    def _take_spoken(self, path: str, words: str) -> None:
        claims = extract(words, self.incident.as_of.day)
        times = [claim.time for claim in claims.moments if claim.time is not None]
        if path.endswith("hours") and len(times) == 2:
            opens, closes = ((times[0].windows[0][0],), (times[1].windows[0][0],))
            self.hours.append(FactHours(path, opens, closes))
        self.spoken_moments += [(path, claim) for claim in claims.moments]
        self.spoken_counts += [(path, claim) for claim in claims.counts]
        for claim in claims.literals:
            self.literals[claim.kind][claim.key].append(path)
        for match in _FIGURE.finditer(words):
            self.literals[LiteralKind.LEFT_OVER][figure_key(words, match)].append(path)


def _minutes(at: time) -> tuple[int, ...]:
    minute = at.hour * 60 + at.minute
    return (minute, 1440) if minute in (0, 1439) else (minute,)


def _contact_key(kind: LiteralKind, words: str) -> str:
    if kind is LiteralKind.PHONE:
        return phone_key(words)
    return words.rstrip("/") if kind is LiteralKind.URL else words.lower()


def paths_of(bearings: Bearings, claim: LiteralClaim) -> tuple[str, ...]:
    """The paths that bear a literal claim; a domain is borne by any address or URL that stands on it."""
    found = bearings.literals.get(claim.kind, {}).get(claim.key, ())
    if found or claim.kind is not LiteralKind.DOMAIN:
        return found
    hosts = re.compile(rf"(?:@|://|^)(?:[a-z0-9-]+\.)*{re.escape(claim.key)}(?=$|[/:?#])")
    return tuple(path for path, words in bearings.texts if hosts.search(words.lower()))


def _possible_moments(incident: Incident) -> Iterator[str]:
    for name in type(incident.moments).model_fields:
        fact = getattr(incident.moments, name)
        if fact is not None and fact.certainty is Certainty.POSSIBLE:
            yield f"moments.{name}."


def _statuses(incident: Incident) -> Mapping[str, str]:
    return {f"measures.{measure.id}": measure.status for measure in incident.measures} | {
        f"prevention.{plan.id}": plan.status for plan in incident.prevention
    }


def _sums(incident: Incident) -> Iterator[FactCount]:
    """Groups of one unit told together: their sum, as exact as the least exact of them."""
    by_unit: dict[str, list[Count]] = defaultdict(list)
    for group in incident.groups:
        for count in (group.persons, group.records):
            if count is not None and count.value is not None:
                by_unit[count.unit].append(count)
    for unit, counts in by_unit.items():
        bounds = {count.bound for count in counts} - {Bound.EXACT}
        if len(counts) > 1 and len(bounds) <= 1:
            bound = bounds.pop() if bounds else Bound.EXACT
            yield FactCount("groups", sum(count.value or 0 for count in counts), unit, bound)


@lru_cache(maxsize=8)
def _read(same: _Same) -> Bearings:
    return _Reader(same.incident).read()
