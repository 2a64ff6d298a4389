"""What does not keep a first notice back, but should be seen before it goes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from owabi.facts.certainty import Answer
from owabi.facts.incident import Incident
from owabi.facts.items import vocabulary
from owabi.said import Said

OLD_AFTER = timedelta(hours=12)
"""An as-of older than this is worth a second look before a notice goes out."""


@dataclass(frozen=True, slots=True)
class Point:
    """One thing about a sheet: its path, what is said of it, what can be done, and the line where it is known."""

    path: str
    said: Said
    cure: Said | None = None
    line: int | None = None


def warnings_of(
    incident: Incident, at: datetime, first_notice_by: datetime | None, audiences: tuple[str, ...]
) -> Iterator[Point]:
    """Everything of the kind, the clock first."""
    yield from _clock(at, first_notice_by)
    if at - incident.as_of.latest > OLD_AFTER:
        yield Point(
            "as_of",
            Said(
                f"時点（{incident.as_of}）から{_hours(at - incident.as_of.latest)}たっています。",
                f"The as-of ({incident.as_of}) is {_hours_en(at - incident.as_of.latest)} old.",
            ),
            Said("新しく分かったことがないかを確かめてください。", "See whether anything new is known."),
        )
    for check in _CHECKS:
        yield from check(incident)
    yield from _requests(incident, audiences)


def _clock(at: datetime, first_notice_by: datetime | None) -> Iterator[Point]:
    if first_notice_by is None:
        yield Point(
            "moments.confirmed",
            Said("確認の日時がなく、24時間の目安を計れません。", "Without the moment of confirmation no clock runs."),
            Said("moments.confirmed を書いてください。", "Write `moments.confirmed`."),
        )
    elif at > first_notice_by:
        over = at - first_notice_by
        yield Point(
            "moments.confirmed",
            Said(f"確認から24時間を、{_hours(over)}過ぎています。", f"24 hours passed {_hours_en(over)} ago."),
            Said(
                "分かっていることだけで、できるだけ早く第一報を出してください。",
                "Send what is known, as soon as possible.",
            ),
        )


def _law(incident: Incident) -> Iterator[Point]:
    aware = incident.moments.aware_at
    if incident.groups and (aware is None or aware.at is None):
        yield Point(
            "moments.aware_at",
            Said("知った日時がなく、法令の期限を計れません。", "Without `aware_at` no legal deadline can be told."),
            Said("社内のいずれかの部署が知った日時を書いてください。", "Write when any department came to know."),
        )
    asked = ("has_sensitive", "has_financial_risk", "malicious_suspected")
    unknown = [name for name in asked if getattr(incident.law, name) is Answer.UNKNOWN]
    if incident.groups and unknown:
        listed = ", ".join(unknown)
        yield Point(
            "law",
            Said(f"法令の判断の材料が「不明」です（{listed}）。", f"Answers for the law are unknown ({listed})."),
            Said("法務と確かめて書いてください。", "Settle them with legal counsel."),
        )


def _secrets(incident: Incident) -> Iterator[Point]:
    for group in incident.groups:
        for item in group.items:
            entry = vocabulary()[item.item]
            if entry.id in ("password", "pin", "secret_question") and item.form is None:
                yield Point(
                    f"groups.{group.id}.items.{item.item}",
                    Said(f"{entry.ja}の保存の形が書かれていません。", f"Nothing says how the {entry.en} was kept."),
                    Said("form に plain・hashed・encrypted のどれかを書いてください。", "Write its `form`."),
                )
    if incident.groups and incident.secondary is None:
        yield Point(
            "secondary",
            Said("二次被害のおそれが書かれていません。", "Nothing is said of second damage."),
            Said("secondary を書いてください。", "Write `secondary`."),
        )


def _prevention(incident: Incident) -> Iterator[Point]:
    for prevention in incident.prevention:
        lacking = [
            name
            for name in ("due", "owner", "monitoring")
            if getattr(prevention, name) is None and not (name == "due" and prevention.status == "done")
        ]
        if lacking:
            listed = ", ".join(lacking)
            yield Point(
                f"prevention.{prevention.id}",
                Said(
                    f"再発防止策に、期限・担当・監視のうち書かれていないものがあります（{listed}）。",
                    f"It lacks {listed}.",
                ),
                Said(
                    "いつまでに、だれが、その後どう見守るかを書いてください。",
                    "Write when, who, and how it is watched.",
                ),
            )
    if not incident.measures:
        yield Point(
            "measures",
            Said("対応が一つも書かれていません。", "Nothing is said of what is done."),
            Said("measures に、していること・することを書いてください。", "Write `measures`."),
        )


def _voices(incident: Incident) -> Iterator[Point]:
    for audience, sender in incident.organization.senders.items():
        if sender.phone is not None and sender.phone_hours is None:
            yield Point(
                f"organization.senders.{audience}.phone",
                Said("電話の受付時間がありません。", "The telephone has no hours."),
                Said("phone_hours を書いてください。", "Write `phone_hours`."),
            )
        if audience not in ("public", "press") and sender.name is None and sender.department is None:
            yield Point(
                f"organization.senders.{audience}",
                Said("差出人の名前も部署もありません。", "The sender has neither name nor department."),
                Said("name か department を書いてください。", "Write `name` or `department`."),
            )


def _unsaid(incident: Incident) -> Iterator[Point]:
    if incident.redress is not None and incident.redress.confirmed_by_legal is None:
        yield Point(
            "redress",
            Said(
                "補償は法務の確認がないため、文面に出ません。", "Redress is not said before legal counsel confirms it."
            ),
            Said("確認を得たら confirmed_by_legal に名前を書いてください。", "Write `confirmed_by_legal`."),
        )
    for authority in incident.authorities:
        if authority.body == "police" and not authority.agreed:
            yield Point(
                f"authorities.{authority.id}",
                Said("警察との文言の合意がないため、文面に出ません。", "The police have not agreed to any wording."),
                Said("合意したら wording と agreed: true を書いてください。", "Write `wording` and `agreed: true`."),
            )


def _requests(incident: Incident, audiences: tuple[str, ...]) -> Iterator[Point]:
    asked = {audience for request in incident.requests for audience in request.audiences}
    if incident.groups and "customer" in audiences and "customer" not in asked:
        yield Point(
            "requests",
            Said("お客様へのお願い（身を守る方法）がありません。", "Customers are not told how to protect themselves."),
            Said("requests を書いてください。", "Write `requests`."),
        )


_CHECKS: tuple[Callable[[Incident], Iterator[Point]], ...] = (_law, _secrets, _prevention, _voices, _unsaid)


def _hours(span: timedelta) -> str:
    hours, minutes = divmod(int(span.total_seconds()) // 60, 60)
    return f"{hours}時間{minutes}分" if hours else f"{minutes}分"


def _hours_en(span: timedelta) -> str:
    hours, minutes = divmod(int(span.total_seconds()) // 60, 60)
    return f"{hours} h {minutes} min" if hours else f"{minutes} min"
