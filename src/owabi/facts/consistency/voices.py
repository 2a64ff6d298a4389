"""Who speaks and who answers: every sender can be reached, and every window says when."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time, timedelta

from owabi.facts.consistency.found import Contradiction
from owabi.facts.incident import Incident
from owabi.facts.organization import Contact, Hours
from owabi.facts.shape import Loc
from owabi.said import Said

_READ_ON_A_PAGE = ("public", "press")
_WORKED = {
    "every_day": frozenset(range(7)),
    "weekdays": frozenset(range(5)),
    "weekdays_and_saturdays": frozenset(range(6)),
}


def readers_can_reach_us(incident: Incident) -> Iterator[Contradiction]:
    """A contact at all, one for each audience that has a sender, and an address for each that gets mail."""
    organization = incident.organization
    if not organization.contacts:
        yield Contradiction(
            ("organization", "contacts"),
            Said("問い合わせ窓口が一つもありません。", "There is no contact at all."),
            Said("contacts に、少なくとも customer の窓口を書いてください。", "Write at least `contacts.customer`."),
        )
        return
    for audience, sender in organization.senders.items():
        reachable = audience in organization.contacts or sender.phone or sender.email
        if not reachable and audience not in _READ_ON_A_PAGE:
            yield Contradiction(
                ("organization", "senders", audience),
                Said(
                    f"{audience} への差出人に、連絡先がありません。", f"The sender to `{audience}` cannot be reached."
                ),
                Said(
                    f"contacts.{audience} か、差出人の phone・email を書いてください。",
                    f"Write `contacts.{audience}`, or the sender's `phone` or `email`.",
                ),
            )
        yield from _mail_address(incident, audience)


def windows_answer(incident: Incident) -> Iterator[Contradiction]:
    """Each contact has a way in and hours; phases of hours follow each other, spans of a day do not overlap."""
    for audience, contact in incident.organization.contacts.items():
        loc: Loc = ("organization", "contacts", audience)
        if not (contact.phone or contact.email or contact.form):
            yield Contradiction(
                loc,
                Said("窓口に、電話もメールもフォームもありません。", "This contact has no telephone, mail or form."),
                Said("phone・email・form のどれかを書いてください。", "Write `phone`, `email` or `form`."),
            )
        if contact.phone and not contact.hours:
            yield Contradiction(
                loc,
                Said("電話の受付時間がありません。", "The telephone has no hours."),
                Said("hours を書いてください（24時間なら around_the_clock: true）。", "Write `hours`."),
            )
        for number, hours in enumerate(contact.hours):
            yield from _span(hours, (*loc, "hours", number))
        yield from _phases(contact, incident.as_of.day, (*loc, "hours"))


def _mail_address(incident: Incident, audience: str) -> Iterator[Contradiction]:
    sender = incident.organization.senders[audience]
    ways = {told.by for told in incident.told if told.audience == audience}
    mailed = "mail" in ways or not (audience in _READ_ON_A_PAGE or (ways and ways <= {"letter", "visit"}))
    field = "from_address" if sender.from_address else "email"
    address = sender.from_address or sender.email
    loc: Loc = ("organization", "senders", audience)
    if address is None:
        if mailed:
            yield Contradiction(
                loc,
                Said(
                    f"{audience} に送るメールの差出人アドレスがありません。",
                    f"Mail to `{audience}` has no From address.",
                ),
                Said("email か from_address を書いてください。", "Write `email` or `from_address`."),
            )
        return
    own = incident.organization.mail_domain.lower()
    domain = address.rpartition("@")[2].lower()
    if domain != own and not domain.endswith(f".{own}"):
        yield Contradiction(
            (*loc, field),
            Said(
                f"差出人アドレスのドメインが、本物のドメイン（{own}）と違います。",
                f"The From address is not of the genuine domain ({own}).",
            ),
            Said("アドレスか mail_domain を直してください。", "Mend the address or `mail_domain`."),
        )


def _span(hours: Hours, loc: Loc) -> Iterator[Contradiction]:
    given = hours.model_fields_set
    if not hours.around_the_clock and not {"opens", "closes"} <= given:
        yield Contradiction(
            loc,
            Said("開始か終了の時刻がありません。", "The opening or closing time is missing."),
            Said(
                "opens と closes を書いてください（24時間なら around_the_clock: true）。", "Write `opens` and `closes`."
            ),
        )
    elif hours.opens >= hours.closes:
        yield Contradiction(
            (*loc, "closes"),
            Said(
                f"終了（{hours.closes:%H:%M}）が開始（{hours.opens:%H:%M}）より後ではありません。",
                f"It closes ({hours.closes:%H:%M}) before it opens ({hours.opens:%H:%M}).",
            ),
            Said(
                "時刻を直してください（夜をまたぐなら二つに分けます）。", "Mend the times; split a span over midnight."
            ),
        )
    if hours.open_from and hours.open_until and hours.open_until < hours.open_from:
        yield Contradiction(
            (*loc, "open_until"),
            Said("末日が初日より前です。", "The last day lies before the first."),
            Said("日付を直してください。", "Mend the days."),
        )


def _phases(contact: Contact, on: date, loc: Loc) -> Iterator[Contradiction]:
    entries = list(enumerate(contact.hours))
    for position, (number, hours) in enumerate(entries):
        for _, other in entries[:position]:
            if (
                _share_a_day(hours, other)
                and _clock(hours)[0] < _clock(other)[1]
                and _clock(other)[0] < _clock(hours)[1]
            ):
                yield Contradiction(
                    (*loc, number),
                    Said("受付時間が、前に書いたものと重なります。", "These hours overlap with earlier ones."),
                    Said("期間か時刻を分けてください。", "Part the phases or the times."),
                )
                break
    ordered = sorted(entries, key=lambda entry: entry[1].open_from or date.min)
    covered = date.max - timedelta(days=1) if not ordered else (ordered[0][1].open_from or on) - timedelta(days=1)
    for number, hours in ordered:
        starts = hours.open_from or date.min
        if starts > covered + timedelta(days=1) and starts > on:
            yield Contradiction(
                (*loc, number, "open_from"),
                Said(
                    f"{covered + timedelta(days=1)} から {starts - timedelta(days=1)} までの受付時間がありません。",
                    f"No hours from {covered + timedelta(days=1)} to {starts - timedelta(days=1)}.",
                ),
                Said("その間の受付時間を書いてください。", "Write the hours of that time."),
            )
        covered = max(covered, hours.open_until or date.max - timedelta(days=1))
    if covered < on:
        yield Contradiction(
            loc,
            Said(f"受付時間の期間が {covered} で終わっています。", "The hours have ended already."),
            Said("今の受付時間を書いてください。", "Write the present hours."),
        )


def _share_a_day(one: Hours, other: Hours) -> bool:
    apart = (one.open_until or date.max) < (other.open_from or date.min) or (other.open_until or date.max) < (
        one.open_from or date.min
    )
    return not apart and bool(_WORKED[one.days] & _WORKED[other.days])


def _clock(hours: Hours) -> tuple[time, time]:
    return (time.min, time.max) if hours.around_the_clock else (hours.opens, hours.closes)
