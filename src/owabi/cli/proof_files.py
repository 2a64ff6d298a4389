"""Which files `owabi proof` reads: those that are named, and those in the folders that are named."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path

from owabi.cli.source_text import STANDARD_INPUT
from owabi.errors import Mistake, Place
from owabi.said import Said

ENDINGS = (".txt", ".md", ".markdown", ".html", ".htm", ".xhtml", ".eml")
"""What is read in a folder; a file that is named is read whatever it is called."""

_PASSED_OVER = frozenset({"node_modules", "__pycache__"})


def expand(names: Sequence[str]) -> tuple[tuple[str, ...], tuple[OSError, ...]]:
    """The files, each once, a folder's in order of their names; and why folders below could not be read.

    In a folder everything below it counts but hidden files, links to folders, pipes and devices, and what has another
    ending. Raises `Mistake` for a folder without a text.
    """
    found: dict[str, str] = {}
    closed: list[OSError] = []
    for name in names:
        if name == STANDARD_INPUT or not Path(name).is_dir():
            found.setdefault(_place(name), name)
            continue
        closed_count = len(closed)
        below = tuple(_below(Path(name), closed))
        if not below and len(closed) == closed_count:
            raise Mistake(
                Said("校正するファイルがありません。", "there is no file to proofread in it."),
                Said(
                    f"{'、'.join(ENDINGS)} のファイルを置くか、ファイルを指定してください。",
                    f"Put {', '.join(ENDINGS)} there, or name a file.",
                ),
                place=Place(name),
            )
        for one in below:
            found.setdefault(_place(one), one)
    return tuple(found.values()), tuple(closed)


def _place(name: str) -> str:
    """One name for one place; a link is a place of its own."""
    return name if name == STANDARD_INPUT else os.path.abspath(name)  # noqa: PTH100 - pathlib keeps `..`


def _below(folder: Path, closed: list[OSError]) -> Iterator[str]:
    for place, folders, files in os.walk(folder, onerror=closed.append):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in _PASSED_OVER)
        for name in sorted(files):
            if not name.startswith(".") and name.lower().endswith(ENDINGS) and _is_text(Path(place) / name):
                yield str(Path(place) / name)


def _is_text(path: Path) -> bool:
    """Whether it is a file; a link that leads nowhere is one too, so that it is told."""
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return True
