"""The order of moments: what came first, and what cannot have been known yet."""

from __future__ import annotations

from collections.abc import Iterator

from owabi.facts.certainty import Certainty
from owabi.facts.consistency.found import Contradiction, facts_of, surely_before, told
from owabi.facts.fact import Fact
from owabi.facts.incident import Incident, Moment
from owabi.facts.shape import Loc
from owabi.facts.when import When
from owabi.said import Said

_ORDER = (("detected", "confirmed"), ("stopped", "resumed"), ("detected", "resumed"))
_NAMES = {
    "detected": "検知",
    "confirmed": "確認",
    "aware_at": "知った日時",
    "contained": "封じ込め",
    "stopped": "停止",
    "resumed": "再開",
}
_PROMISED = (
    ("systems", "resumes", "再開の予定"),
    ("requests", "due", "お願いの期限"),
    ("impacts", "until", "影響の終わり"),
)
_MEND = Said("どちらかの日時を直してください。", "Mend one of the two.")


def order_of_moments(incident: Incident) -> Iterator[Contradiction]:
    """End before start, detection before the occurrence, confirmation before detection, restart before the stop."""
    moments = incident.moments
    began = moments.occurred.start if moments.occurred else None
    ended = moments.occurred.end if moments.occurred else None
    if began and ended and surely_before(ended, began):
        cause = Said(
            f"終わり（{told(ended)}）が始まり（{told(began)}）より前です。",
            f"It ends ({told(ended)}) before it begins ({told(began)}).",
        )
        yield Contradiction(("moments", "occurred", "to"), cause, _MEND)
    for name in ("detected", "confirmed", "aware_at", "contained"):
        at = _at(getattr(moments, name))
        if at and began and surely_before(at, began):
            cause = Said(
                f"{_NAMES[name]}（{told(at)}）が発生（{told(began)}）より前です。",
                f"`{name}` ({told(at)}) lies before the occurrence ({told(began)}).",
            )
            yield Contradiction(("moments", name, "at"), cause, _MEND)
    for first, second in _ORDER:
        one, other = _at(getattr(moments, first)), _at(getattr(moments, second))
        if one and other and surely_before(other, one):
            cause = Said(
                f"{_NAMES[second]}（{told(other)}）が{_NAMES[first]}（{told(one)}）より前です。",
                f"`{second}` ({told(other)}) lies before `{first}` ({told(one)}).",
            )
            yield Contradiction(("moments", second, "at"), cause, _MEND)


def nothing_from_the_future(incident: Incident) -> Iterator[Contradiction]:
    """An as-of later than the sheet's own, and something told as having happened after it was known."""
    for stated in facts_of(incident):
        as_of = stated.fact.as_of
        if as_of is not None and surely_before(incident.as_of, as_of):
            cause = Said(
                f"時点（{told(as_of)}）が、全体の時点（{told(incident.as_of)}）より後です。",
                f"This as-of ({told(as_of)}) is later than the sheet's ({told(incident.as_of)}).",
            )
            cure = Said("全体の as_of を新しくするか、この as_of を直してください。", "Mend one of the two.")
            yield Contradiction((*stated.loc, "as_of"), cause, cure)
    for loc, at, fact in _happened(incident):
        known = (fact.as_of if fact is not None else None) or incident.as_of
        if surely_before(known, at):
            cause = Said(
                f"時点（{told(known)}）より後の日時（{told(at)}）が、済んだこととして書かれています。",
                f"Something at {told(at)} is told as done although the as-of is {told(known)}.",
            )
            cure = Said(
                "as_of を新しくするか、これから行うことなら status: planned にしてください。",
                "Renew as_of, or write `status: planned` if it is still to come.",
            )
            yield Contradiction(loc, cause, cure)


def _happened(incident: Incident) -> Iterator[tuple[Loc, When, Fact | None]]:
    moments = incident.moments
    if moments.occurred is not None:
        for alias, at in (("from", moments.occurred.start), ("to", moments.occurred.end)):
            if at is not None:
                yield ("moments", "occurred", alias), at, moments.occurred
    for name in _NAMES:
        moment = getattr(moments, name)
        at = _at(moment)
        if at is not None and moment.certainty is Certainty.CONFIRMED:
            yield ("moments", name, "at"), at, moment
    for number, entry in enumerate(incident.timeline):
        yield ("timeline", number, "at"), entry.at, entry
    for number, system in enumerate(incident.systems):
        if system.since is not None:
            yield ("systems", number, "since"), system.since, system
    yield from _done(incident)
    for name in ("assessed_at", "materiality_at", "classified_at"):
        at = getattr(incident.law, name)
        if at is not None:
            yield ("law", name), at, None


def _done(incident: Incident) -> Iterator[tuple[Loc, When, Fact | None]]:
    for field in ("measures", "authorities", "told"):
        for number, deed in enumerate(getattr(incident, field)):
            if deed.status != "planned" and deed.at is not None:
                yield (field, number, "at"), deed.at, deed
    for number, prevention in enumerate(incident.prevention):
        if prevention.status == "done" and prevention.due is not None:
            yield ("prevention", number, "due"), prevention.due, prevention
    if incident.page is not None and incident.page.status == "published":
        yield ("page", "at"), incident.page.at, incident.page


def _at(moment: Moment | None) -> When | None:
    return moment.at if moment is not None else None


def no_promise_in_the_past(incident: Incident) -> Iterator[Contradiction]:
    """What is planned or promised lies after the as-of; each promise has a moment or a condition."""
    promise = incident.next_report
    if promise.by is None and promise.condition is None:
        yield Contradiction(
            ("next_report",),
            Said("次回の報告の日時も条件もありません。", "The next report has neither a moment nor a condition."),
            Said("by（日時）か condition（条件）を書いてください。", "Write `by` or `condition`."),
        )
    for loc, at, what in _planned(incident):
        if surely_before(at, incident.as_of):
            cause = Said(
                f"{what}（{told(at)}）が、時点（{told(incident.as_of)}）より前です。",
                f"What is planned ({told(at)}) lies before the as-of ({told(incident.as_of)}).",
            )
            cure = Said(
                "日時を改めるか、済んだことなら status を done にしてください。", "Renew it, or mark it as done."
            )
            yield Contradiction(loc, cause, cure)


def _planned(incident: Incident) -> Iterator[tuple[Loc, When, str]]:
    if incident.next_report.by is not None:
        yield ("next_report", "by"), incident.next_report.by, "次回の報告"
    if incident.page is not None and incident.page.status == "planned":
        yield ("page", "at"), incident.page.at, "公表の予定"
    for field in ("measures", "authorities", "told"):
        for number, deed in enumerate(getattr(incident, field)):
            if deed.status == "planned" and deed.at is not None:
                yield (field, number, "at"), deed.at, "予定の日時"
    for number, prevention in enumerate(incident.prevention):
        if prevention.status != "done" and prevention.due is not None:
            yield ("prevention", number, "due"), prevention.due, "期限"
    for field, name, what in _PROMISED:
        for number, entry in enumerate(getattr(incident, field)):
            at = getattr(entry, name)
            if at is not None:
                yield (field, number, name), at, what
