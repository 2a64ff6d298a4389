"""Takes personal data out of a case for good: rows of a list, or everything; what proves the sending stays."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from owabi.case.folder import LIST_HEADER, Case
from owabi.case.private import erase, erase_tree, replace, told
from owabi.case.secret import PURGED, key_path
from owabi.case.traces import traces
from owabi.said import Said

FULL_EVIDENCE_MARK = "openings/"
"""A bundle with a member below this holds recipients' values, so it goes with them."""


@dataclass(frozen=True, slots=True)
class Purged:
    """What was taken away, and what a person still has to look at.

    `left` are files of the case in which a needle still stands (somebody wrote it there by hand), and links that lead
    out of it: to be looked at by a person. `notes` say what lies outside of the case's reach.
    """

    row_count: int
    file_count: int
    is_key_destroyed: bool
    left: tuple[Path, ...]
    notes: tuple[Said, ...]


def purge(
    case: Case,
    erase_rows: Callable[[], int],
    *,
    needles: Sequence[str],
    drop_from_list: Callable[[Path], object] | None,
    environment: Mapping[str, str],
) -> Purged:
    """Purge some recipients; hold the case (`lock.locked`) meanwhile. Safe to call again after it was interrupted.

    `erase_rows` erases them from the ledger (`delivery.erasing.purge`) and gives their number. `needles` are the
    addresses and names that must be nowhere afterwards (open the rows before). `drop_from_list` rewrites
    `recipients.csv` without them, None where it never held them.
    """
    row_count = erase_rows()
    links = _links(case)
    file_count = _erase_files(case)
    if drop_from_list is not None and case.layout.recipients.is_file() and case.layout.recipients not in links:
        drop_from_list(case.layout.recipients)
    left = tuple(dict.fromkeys((*links, *traces(case.layout.root, needles))))
    return Purged(row_count, file_count, is_key_destroyed=False, left=left, notes=_notes(case, environment))


def purge_whole(
    case: Case, erase_rows: Callable[[], int], *, needles: Sequence[str], environment: Mapping[str, str]
) -> Purged:
    """Purge every recipient of the case and destroy its key. The ledger, approvals, facts and letters stay.

    `erase_rows` erases every row (`delivery.erasing.purge_all`).
    """
    row_count = erase_rows()
    links = _links(case)
    file_count = _erase_files(case)
    if case.layout.recipients.is_file():
        erase(case.layout.recipients)
        replace(case.layout.recipients, f"\N{BYTE ORDER MARK}{LIST_HEADER}\r\n".encode())
        file_count += 1
    replace(case.layout.key_check, PURGED.encode() + b"\n")
    is_inside = key_path(case.layout, environment) == case.layout.key and case.layout.key not in links
    erase(case.layout.key)
    left = tuple(dict.fromkeys((*links, *traces(case.layout.root, needles))))
    return Purged(row_count, file_count, is_key_destroyed=is_inside, left=left, notes=_notes(case, environment))


def _links(case: Case) -> list[Path]:
    """What leads out of the folder: nothing behind it is touched, so nobody may believe that it was."""
    with told(case.layout.root):
        found = [Path(at, name) for at, folders, names in os.walk(case.layout.root) for name in (*folders, *names)]
        return sorted(path for path in found if path.is_symlink())


def _erase_files(case: Case) -> int:
    layout = case.layout
    count = sum(erase_tree(folder) for folder in (layout.exports, layout.previews, layout.drill))
    full = [path for path in _files(layout.evidence) if not path.name.endswith(".zip") or _is_full(path)]
    for path in full:
        erase(path)
    return count + len(full)


def _files(folder: Path) -> list[Path]:
    is_own = folder.is_dir() and not folder.is_symlink()
    return sorted(path for path in folder.rglob("*") if path.is_file() or path.is_symlink()) if is_own else []


def _is_full(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as archive:
            return any(name.startswith(FULL_EVIDENCE_MARK) for name in archive.namelist())
    except (zipfile.BadZipFile, OSError):
        return True


def _notes(case: Case, environment: Mapping[str, str]) -> tuple[Said, ...]:
    if key_path(case.layout, environment) == case.layout.key:
        return (_COPIES,)
    return (
        _COPIES,
        Said(
            "事案の鍵はフォルダーの外（OWABI_KEY_FILE）にあります。ほかの事案で使っていなければ、消してください。",
            "the case's key stands outside of the folder (OWABI_KEY_FILE); destroy it if no other case uses it.",
        ),
    )


_COPIES = Said(
    "フォルダーの外の控え（バックアップ、書き出した表、証跡の完全版、中継サーバーの記録）は、別に消してください。",
    "copies outside of this folder (backups, exported tables, full evidence, the relay's logs) are to be erased apart.",
)
