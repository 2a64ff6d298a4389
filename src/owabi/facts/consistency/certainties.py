"""A certainty and what is said with it: nothing open is told, nothing certain is left empty."""

from __future__ import annotations

from collections.abc import Iterator

from owabi.facts.certainty import Certainty
from owabi.facts.consistency.found import Contradiction, facts_of
from owabi.facts.fact import TextFact
from owabi.facts.impact import SecondaryRisk, System
from owabi.facts.incident import Incident, Moment, Period
from owabi.facts.response import Authority, Measure, Prevention, Told
from owabi.facts.shape import Loc
from owabi.said import Said

_TOLD = (Certainty.CONFIRMED, Certainty.POSSIBLE)
_FREE = ("outlook", "redress")
"""What keeps its words while it is open: what is said of the times to come."""


def words_fit_their_certainty(incident: Incident) -> Iterator[Contradiction]:
    """A text, a moment or a state where the certainty bears one, and none where it is still open."""
    for stated in facts_of(incident):
        match stated.fact:
            case TextFact() as fact if not isinstance(fact, SecondaryRisk):
                yield from _text(fact, stated.loc)
            case Moment() as fact:
                yield from _moment(fact.certainty, filled=fact.at is not None, loc=stated.loc, field="at")
            case Period() as fact:
                yield from _moment(fact.certainty, filled=fact.start is not None, loc=stated.loc, field="from")
            case Measure() | Prevention() | Told() | Authority() | System() as fact:
                yield from _deed(fact, stated.loc)
            case _:
                pass


def denials_have_a_source(incident: Incident) -> Iterator[Contradiction]:
    """What is denied says by what it is known: the sheet's general source does not carry a denial."""
    for stated in facts_of(incident):
        if stated.fact.certainty is Certainty.DENIED and stated.fact.source is None:
            yield Contradiction(
                (*stated.loc, "certainty"),
                Said("「否定」（denied）に出典がありません。", "A denial has no source of its own."),
                Said(
                    "source を書くか、まだ言い切れないなら not_observed にしてください。",
                    "Write its `source`, or `not_observed` if it is not certain.",
                ),
            )


def _text(fact: TextFact, loc: Loc) -> Iterator[Contradiction]:
    certainty = fact.certainty
    if certainty in _TOLD and fact.text is None:
        yield Contradiction(
            (*loc, "certainty"),
            Said(f"「{certainty.ja}」なのに文がありません。", f"It is {certainty.value} but nothing is said."),
            Said("text を書くか、まだなら investigating にしてください。", "Write `text`, or `investigating`."),
        )
    if certainty.is_open and fact.text is not None and loc[0] not in _FREE:
        yield Contradiction(
            (*loc, "text"),
            Said(f"「{certainty.ja}」なのに内容が書かれています。", f"It is {certainty.value} but something is said."),
            Said(
                "text を消すか、言えることなら possible か confirmed にしてください（社内の覚え書きは note へ）。",
                "Remove `text`, or make it `possible` or `confirmed`; notes go into `note`.",
            ),
        )


def _moment(certainty: Certainty, *, filled: bool, loc: Loc, field: str) -> Iterator[Contradiction]:
    if certainty in _TOLD and not filled:
        yield Contradiction(
            (*loc, "certainty"),
            Said(f"「{certainty.ja}」なのに日時がありません。", f"It is {certainty.value} but has no moment."),
            Said(f"{field} を書くか、まだなら investigating にしてください。", f"Write `{field}`, or `investigating`."),
        )
    if certainty not in _TOLD and filled:
        yield Contradiction(
            (*loc, field),
            Said(f"「{certainty.ja}」なのに日時が書かれています。", f"It is {certainty.value} but has a moment."),
            Said(
                f"{field} を消すか、possible か confirmed にしてください。", f"Remove `{field}`, or make it `possible`."
            ),
        )


def _deed(fact: Measure | Prevention | Told | Authority | System, loc: Loc) -> Iterator[Contradiction]:
    if isinstance(fact, System):
        certain = fact.certainty in _TOLD or fact.state == "running"
    else:
        certain = fact.status != "done" or fact.certainty is Certainty.CONFIRMED
    if not certain:
        yield Contradiction(
            (*loc, "certainty"),
            Said(
                f"済んだこと・今の状態なのに「{fact.certainty.ja}」です。",
                f"It is told as done or as it stands, but is {fact.certainty.value}.",
            ),
            Said(
                "certainty を confirmed にするか、状況を改めてください。", "Make it `confirmed`, or mend what is said."
            ),
        )
