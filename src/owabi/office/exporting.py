"""The ledger's rows as a table that a spreadsheet opens safely."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection
from pathlib import Path

from owabi.case.private import make_folder, write_new
from owabi.delivery.looking import COLUMNS, OPENED_COLUMNS, list_rows
from owabi.delivery.state import RowState
from owabi.office.opened import OpenedCase
from owabi.people.safe_csv import safe_cell


def export_rows(
    opened: OpenedCase,
    mailing_id: str,
    target: Path,
    *,
    states: Collection[RowState] | None = None,
    with_addresses: bool = False,
) -> int:
    """Write the rows of a mailing to a new file of 0600 (UTF-8 with a byte order mark, CRLF); gives their number."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow((*COLUMNS, *OPENED_COLUMNS) if with_addresses else COLUMNS)
    number = 0
    with opened.ledger() as ledger:
        for cells in list_rows(ledger, mailing_id, states, opened.vault() if with_addresses else None):
            writer.writerow([safe_cell(cell) for cell in cells])
            number += 1
    make_folder(target.parent)
    write_new(target, text.getvalue().encode("utf-8-sig"))
    return number
