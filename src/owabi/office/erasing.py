"""Erase a person, or everyone, from a case; what proves the sending stays."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from owabi.case.lock import locked
from owabi.case.purging import Purged, purge, purge_whole
from owabi.delivery.erasing import purge as purge_rows_of
from owabi.delivery.erasing import purge_all
from owabi.delivery.looking import Found, find_rows
from owabi.delivery.ports import Ledger, Vault
from owabi.delivery.sealed import open_recipient
from owabi.errors import CaseMistake
from owabi.office.opened import OpenedCase
from owabi.people.purging import Leaving, purge_rows
from owabi.said import Said

_MOST_NEEDLES = 2000
"""How many people's traces are looked for after the whole was erased: enough to find a forgotten file."""


@dataclass(frozen=True, slots=True)
class Erased:
    """What was erased, and the rows it was."""

    purged: Purged
    rows: tuple[Found, ...]


def erase_person(opened: OpenedCase, person: str, *, owner: str, by: str, at: datetime) -> Erased:
    """Erase every row of a person; `CaseMistake` where nobody is found. `owner` names this process."""
    with locked(opened.case.layout, "purge"), opened.ledger() as ledger:
        found = _everywhere(ledger, opened.vault(), person)
        rows: dict[str, list[str]] = {}
        for one in found:
            rows.setdefault(one.roll_id, []).append(one.row_id)
        addresses = {one.recipient.address for one in found}
        names = {one.recipient.name for one in found if one.recipient.name}

        def erase_rows() -> int:
            return sum(
                purge_rows_of(ledger, roll_id, row_ids, owner=owner, by=by, at=at) for roll_id, row_ids in rows.items()
            )

        purged = purge(
            opened.case,
            erase_rows,
            needles=sorted(addresses | names),
            drop_from_list=_dropping(Leaving(addresses=addresses)),
            environment=opened.environment,
        )
    return Erased(purged, found)


def _everywhere(ledger: Ledger, vault: Vault, person: str) -> tuple[Found, ...]:
    """Every row of one person in every list, whichever way the person was named."""
    roll_id, slash, row_id = person.strip().rpartition("/")
    if slash and roll_id in {roll.id for roll in ledger.rolls()}:
        like = [one for one in find_rows(ledger, vault, row_id, roll_id=roll_id) if one.row_id == row_id]
    else:
        like = list(find_rows(ledger, vault, person))
    addresses = {one.recipient.address.casefold() for one in like}
    if not like:
        raise CaseMistake(
            Said("その人は、どの名簿にも見つかりません。", "nobody like that stands in any list."),
            Said("アドレス、氏名、行の番号のどれかで指定してください。", "Give an address, a name or a row id."),
        )
    if len(addresses) > 1:
        raise CaseMistake(
            Said(f"{len(addresses)}人が当てはまります。", f"{len(addresses)} people answer to that."),
            Said(
                "アドレスか、「名簿@版/行の番号」で一人を指定してください。",
                "Give one person's address, or LIST@VERSION/ROW.",
            ),
        )
    return tuple(find_rows(ledger, vault, like[0].recipient.address))


def erase_all(opened: OpenedCase, *, owner: str, by: str, at: datetime) -> Purged:
    """Erase every recipient and destroy the case's key."""
    with locked(opened.case.layout, "purge"), opened.ledger() as ledger:
        needles = sorted(set(_needles(opened, ledger)))
        return purge_whole(
            opened.case,
            lambda: purge_all(ledger, owner=owner, by=by, at=at),
            needles=needles,
            environment=opened.environment,
        )


def _needles(opened: OpenedCase, ledger: Ledger) -> Iterator[str]:
    vault = opened.vault()
    number = 0
    for roll in ledger.rolls():
        for row in ledger.rows(roll.id):
            if row.sealed is None:
                continue
            yield open_recipient(vault, row.sealed).recipient.address
            number += 1
            if number >= _MOST_NEEDLES:
                return


def _dropping(leaving: Leaving) -> Callable[[Path], object]:
    return lambda file: purge_rows(file, leaving)
