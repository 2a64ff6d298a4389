"""Take a recipient file into the case as the next version of a roll."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from owabi.delivery.planning import enroll as enroll_rows
from owabi.delivery.roll import Roll
from owabi.errors import PeopleMistake, Place
from owabi.facts.items import labels
from owabi.letter.recipient import Recipient
from owabi.office.opened import OpenedCase
from owabi.people.checking import CheckReport, Examined, Progress, examine
from owabi.people.opening import open_source
from owabi.said import Said

_NAME = re.compile(r"[\w][\w.-]{0,63}")
"""Letters of any script, digits, and no @: what follows that is the version."""


@dataclass(frozen=True, slots=True)
class Enrolled:
    """The new roll, and what was said of the file."""

    roll: Roll
    report: CheckReport


@dataclass(frozen=True, slots=True)
class Written:
    """How a file is written, where it cannot or should not be found out."""

    encoding: str | None = None
    delimiter: str | None = None
    sheet: str | None = None


@contextmanager
def examined_people(
    file: Path,
    *,
    written: Written | None = None,
    mapping: Mapping[str, str] | None = None,
    needed: Collection[str] = (),
    progress: Progress | None = None,
) -> Iterator[Examined]:
    """A recipient file, checked; its `rows()` give the recipients with the ids that a roll of it has."""
    how = written or Written()
    source = open_source(file, encoding=how.encoding, delimiter=how.delimiter, sheet=how.sheet)
    with examine(source, mapping=mapping, needed=needed, items_vocabulary=labels(), progress=progress) as examined:
        yield examined


def recipients_of(examined: Examined, progress: Progress | None = None) -> Iterator[Recipient]:
    """The rows that a mailing would go to, streamed."""
    return (row for row in examined.rows(progress) if isinstance(row, Recipient))


def enroll(
    opened: OpenedCase,
    file: Path,
    name: str,
    *,
    by: str,
    at: datetime,
    written: Written | None = None,
    mapping: Mapping[str, str] | None = None,
    needed: Collection[str] = (),
    progress: Progress | None = None,
) -> Enrolled:
    """Check a file and store its accepted rows under seal, all or nothing."""
    refuse_name(name)
    vault = opened.vault()
    with examined_people(file, written=written, mapping=mapping, needed=needed, progress=progress) as examined:
        report = examined.report
        if not report.accepted_count:
            raise PeopleMistake(
                Said("送れる宛先が1件もありません。", "there is not one recipient that mail could go to."),
                Said("owabi people check で理由を確かめてください。", "See why with `owabi people check`."),
                place=Place(str(file)),
            )
        with opened.ledger() as ledger:
            roll = enroll_rows(ledger, vault, name, recipients_of(examined, progress), by=by, at=at)
    return Enrolled(roll, report)


def refuse_name(name: str) -> None:
    """Raise `PeopleMistake` for words that cannot name a list."""
    if not _NAME.fullmatch(name):
        raise PeopleMistake(
            Said(f"名簿の名前「{name[:40]}」は使えません。", f"a list cannot be called “{name[:40]}”."),
            Said(
                "文字・数字・「-」「_」「.」だけの64字までの名前にしてください（例 customers）。",
                "Use letters, digits, - _ and . only, up to 64 of them, as in customers.",
            ),
            place=Place(field="--name"),
        )
