"""Moments of a text held against those of the facts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from owabi.dates.weekday import weekday_ja
from owabi.dates.zone import JST
from owabi.facts.certainty import Certainty
from owabi.facts.when import Precision, When
from owabi.guard.bearings import Bearings, FactMoment
from owabi.guard.claims import MomentClaim
from owabi.guard.findings import Against, Held
from owabi.guard.fitting import day_fits, is_bare, is_firmer, same_words, time_fits
from owabi.guard.predicates import predicates
from owabi.guard.topics import surroundings, topic_paths
from owabi.text.finding import Finding
from owabi.wording.moments import Passage, TimeStyle, in_japan, say_time

_NEAREST_DAYS = 62
_REACH = 200
_TIMED = (Precision.MINUTE, Precision.HOUR)


@dataclass(frozen=True, slots=True)
class _Claimed:
    """A claim, what it may stand for (`about`: paths, empty for any), and the moments that there are."""

    claim: MomentClaim
    about: frozenset[str]
    moments: Sequence[FactMoment]
    follows: MomentClaim | None

    def may_mean(self, path: str) -> bool:
        return not self.about or path in self.about


def hold_moments(held: Held, claims: Sequence[MomentClaim], on: date) -> Iterator[Finding]:
    """Findings for moments that the facts do not bear, in order. `on` is the day of the letter."""
    moments = (*held.bearings.moments, FactMoment("on", When(_midnight(on), Precision.DAY)))
    paths = tuple(dict.fromkeys([*(fact.path for fact in moments), *_spoken_paths(held.bearings)]))
    before: MomentClaim | None = None
    for claim, beside in zip(claims, surroundings(held.text, claims), strict=True):
        follows = before if before is not None and _runs_on(held.text.flow, before, claim) else None
        finding = _hold(held, _Claimed(claim, topic_paths(held.bearings, beside, paths), moments, follows))
        before = claim
        if finding is not None:
            yield finding


def _hold(held: Held, claimed: _Claimed) -> Finding | None:
    claim = claimed.claim
    fitting = [fact for fact in claimed.moments if day_fits(claim, fact.when) and time_fits(claim, fact.when)]
    borne = [fact for fact in fitting if claimed.may_mean(fact.path)]
    spoken = _spoken(held.bearings, claimed)
    other = _other_month(held, claim)
    if other is not None:
        return held.finding("G101", claim.start, claim.end, other)
    if not borne and not spoken:
        against = _nearest_hour(held.bearings, claimed)
        nearest = _nearest(claimed, [fact for fact in claimed.moments if claimed.may_mean(fact.path)])
        if against is None and nearest is not None:
            against = _against(claim, nearest)
        return held.finding("G101" if against else "G102", claim.start, claim.end, against)
    return _borne(held, claim, borne, spoken)


def _borne(held: Held, claim: MomentClaim, borne: Sequence[FactMoment], spoken: tuple[str, ...]) -> Finding | None:
    if borne and claim.weekday and not any(_weekday(fact.when) == claim.weekday for fact in borne):
        return held.finding("G103", claim.start, claim.end, _against(claim, borne[0]))
    paths = (*(fact.path for fact in borne), *spoken)
    if not held.may_be_told(paths):
        return held.finding("G112", claim.start, claim.end, Against(claim.words, paths))
    if borne and not spoken and all(is_firmer(claim, fact.when) for fact in borne):
        return held.finding("G106", claim.start, claim.end, _against(claim, borne[0]))
    if borne and not spoken and all(fact.is_possible for fact in borne) and not _is_said_as_possible(held, claim):
        possible = Against(Certainty.POSSIBLE.ja, tuple(fact.path for fact in borne))
        return held.finding("G211", claim.start, claim.end, possible)
    return None


def _is_said_as_possible(held: Held, claim: MomentClaim) -> bool:
    sentence = held.text.sentence_at(claim.start)
    words = held.text.flow[max(sentence.start, claim.start - _REACH) : min(sentence.end, claim.end + _REACH)]
    return predicates().search("words", "possible", words) is not None


def _spoken(bearings: Bearings, claimed: _Claimed) -> tuple[str, ...]:
    """Paths whose own words say the same; for a bare time of day also opening hours and moments of that time."""
    claim = claimed.claim
    spoken = tuple(path for path, said in bearings.spoken_moments if same_words(claim, said) and claimed.may_mean(path))
    if claim.time is None or not is_bare(claim):
        return spoken
    minutes = {minute for window in claim.time.windows for minute in window}
    hours = tuple(hour.path for hour in bearings.hours if minutes & set(hour.opens + hour.closes))
    bare = replace(claim, year=None, month=None, day=None)
    timed = tuple(fact.path for fact in claimed.moments if time_fits(bare, fact.when))
    found = tuple(path for path in (*spoken, *hours, *timed) if claimed.may_mean(path))
    return found if _hours_agree(bearings, claimed) else ()


def _hours_agree(bearings: Bearings, claimed: _Claimed) -> bool:
    """「9時から18時まで」 opens and closes at hours of one entry."""
    opening, closing = claimed.follows, claimed.claim
    if opening is None or opening.time is None or closing.time is None or not is_bare(opening) or not claimed.about:
        return True
    hours = [hour for hour in bearings.hours if claimed.may_mean(hour.path)]
    if not hours:
        return True
    first = {minute for window in opening.time.windows for minute in window}
    last = {minute for window in closing.time.windows for minute in window}
    return any(first & set(hour.opens) and last & set(hour.closes) for hour in hours)


def _nearest_hour(bearings: Bearings, claimed: _Claimed) -> Against | None:
    """The opening or closing time that a time of day beside 受付 most likely means."""
    claim = claimed.claim
    hours = [hour for hour in bearings.hours if claimed.about and claimed.may_mean(hour.path)]
    if claim.time is None or not is_bare(claim) or not hours:
        return None
    if claimed.follows is not None and claimed.follows.time is not None:
        opening = claimed.follows.time.windows[0][0]
        hours = [hour for hour in hours if opening in hour.opens] or hours
    times = [(hour.path, (hour.closes if claimed.follows is not None else hour.opens)[0]) for hour in hours]
    low = claim.time.windows[0][0]
    path, minute = min(times, key=lambda pair: abs(pair[1] - low))
    words = say_time(*divmod(minute, 60), TimeStyle.DIGITS if ":" in claim.words else TimeStyle.WORDS)
    return Against(words, (path,), (words,))


def _spoken_paths(bearings: Bearings) -> Iterator[str]:
    yield from (path for path, _ in bearings.spoken_moments)
    yield from (hour.path for hour in bearings.hours)


def _other_month(held: Held, claim: MomentClaim) -> Against | None:
    """「11月の教室」 where the facts speak of 「12月の教室」 and of no other."""
    if claim.month is None or claim.day is not None or claim.tail:
        return None
    months = held.bearings.month_words.get(held.text.flow[claim.end : claim.end + 3])
    if not months or claim.month in months:
        return None
    month, path = next(iter(months.items()))
    return Against(f"{month}月", (path,), (f"{month}月",))


def _runs_on(flow: str, before: MomentClaim, claim: MomentClaim) -> bool:
    return re.fullmatch(r"(?:から|より|[-~〜])", flow[before.end : claim.start]) is not None


def _nearest(claimed: _Claimed, moments: Sequence[FactMoment]) -> FactMoment | None:
    """The fact that a claim most likely means: of the same day, else of the same time, else the nearest day."""
    claim = claimed.claim
    if is_bare(claim) and not claimed.about:
        claim = replace(claim, year=None, month=None, day=None)
    told = [fact for fact in moments if fact.path != "on"]
    same_day = [fact for fact in told if claim.day is not None and day_fits(claim, fact.when)]
    timed = [fact for fact in same_day if fact.when.precision in _TIMED]
    if claim.time is not None and timed:
        return min(timed, key=lambda fact: _minutes_off(claim, fact.when))
    if same_day:
        return same_day[0]
    same_time = [fact for fact in told if claim.time is not None and time_fits(claim, fact.when)]
    near = [(_days_off(claim, fact.when), fact) for fact in same_time or told]
    found = min(near, key=lambda pair: pair[0], default=None)
    return found[1] if found and found[0] <= _NEAREST_DAYS else None


def _minutes_off(claim: MomentClaim, when: When) -> int:
    minute = in_japan(when).hour * 60 + in_japan(when).minute
    return min((abs(minute - low) for low, _ in claim.time.windows), default=0) if claim.time else 0


def _days_off(claim: MomentClaim, when: When) -> int:
    day = in_japan(when).date()
    if claim.year is not None and claim.year != day.year and (claim.month, claim.day) == (day.month, day.day):
        return 0
    try:
        meant = date(claim.year or day.year, claim.month or day.month, claim.day or day.day)
    except ValueError:
        return _NEAREST_DAYS + 1
    return abs((meant - day) // timedelta(days=1))


def _against(claim: MomentClaim, fact: FactMoment) -> Against:
    """The fact's words in the form that the text uses."""
    when = fact.when
    style = TimeStyle.DIGITS if ":" in claim.words else TimeStyle.WORDS
    if is_bare(claim):
        at = in_japan(when)
        words = say_time(at.hour, at.minute, style) if when.precision in _TIMED else when.to_text()
        return Against(words, (fact.path,), (words,) if when.precision in _TIMED else ())
    passage = Passage(style, year=None if claim.year and not claim.resolved else when.day.year)
    if not claim.weekday:
        passage = replace(passage, named=frozenset({in_japan(when).date()}))
    shown = when if claim.time is not None or when.precision is Precision.MONTH else _day_of(when)
    words = passage.say(shown)[0]
    return Against(words, (fact.path,), (words,))


def _day_of(when: When) -> When:
    return When(_midnight(in_japan(when).date()), Precision.DAY, about=when.about and when.precision is Precision.DAY)


def _weekday(when: When) -> str:
    return weekday_ja(in_japan(when).date())


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=JST)
