"""Take over mail that was sent by hand before owabi came: unproven, but reachable for a correction."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path

from owabi.delivery.importing import import_sent
from owabi.delivery.mailing import Mailing
from owabi.errors import PeopleMistake, Place
from owabi.facts.when import When
from owabi.letter.audience import Audience, Kind
from owabi.letter.recipient import Recipient
from owabi.letter.template import Template
from owabi.office.enrolling import examined_people, recipients_of, refuse_name
from owabi.office.opened import OpenedCase, letter_of
from owabi.people.checking import Examined
from owabi.said import Said


def take_over(
    opened: OpenedCase,
    file: Path,
    roll: str,
    *,
    audience: Audience,
    kind: Kind,
    by: str,
    at: datetime,
    sent_at_column: str | None = None,
    letter: Path | None = None,
    mapping: Mapping[str, str] | None = None,
) -> Mailing:
    """Store who is said to have been written to; `sent_at_column` of the file says when, `letter` what they read.

    All or nothing; raises `PeopleMistake` for a moment that cannot be read or lies in the future.
    """
    words = Template("", "") if letter is None else letter_of(letter)
    refuse_name(roll)
    vault = opened.vault()
    with examined_people(file, mapping=mapping) as examined, opened.ledger() as ledger:
        _refuse_no_column(examined, sent_at_column, file)

        def sent() -> Iterator[tuple[Recipient, datetime | None]]:
            for recipient in recipients_of(examined):
                yield recipient, _sent_at(recipient, sent_at_column, file, at)

        return import_sent(
            ledger,
            vault,
            sent(),
            name=roll,
            audience=audience,
            kind=kind,
            by=by,
            at=at,
            subject=words.subject,
            body=words.body,
        )


def _refuse_no_column(examined: Examined, column: str | None, file: Path) -> None:
    free = [one.label for one in examined.report.columns if one.field is None]
    if column is None or column in free:
        return
    listed = "、".join(free)
    raise PeopleMistake(
        Said(f"送った日時の列「{column}」がありません。", f"there is no column “{column}” of moments."),
        Said(f"次の列から選んでください: {listed}", f"Choose one of: {listed}")
        if free
        else Said("--sent-at を外すか、列を足してください。", "Leave --sent-at out, or add the column."),
        place=Place(str(file), 1, field="--sent-at"),
    )


def _sent_at(recipient: Recipient, column: str | None, file: Path, now: datetime) -> datetime | None:
    if column is None or not recipient.more.get(column, "").strip():
        return None
    try:
        moment = When.parse(recipient.more[column]).at
    except ValueError:
        moment = None
    if moment is None or moment > now:
        raise PeopleMistake(
            Said(
                f"{recipient.id} の「{column}」が、送った日時として読めません。",
                f"“{column}” of {recipient.id} is not a moment at which it can have been sent.",
            ),
            Said("2026-11-19 13:00 のように書いてください。", "Write it like 2026-11-19 13:00."),
            place=Place(str(file), field=column),
        )
    return moment
