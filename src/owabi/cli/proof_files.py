"""Which files `owabi proof` reads: those that are named, and those in the folders that are named."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from owabi.cli.source_text import STANDARD_INPUT
from owabi.errors import Mistake, Place
from owabi.said import Said

ENDINGS = (".txt", ".md", ".markdown", ".html", ".htm", ".xhtml", ".eml")
"""What is read in a folder; a file that is named is read whatever it is called."""

_PASSED_OVER = frozenset({"node_modules", "__pycache__"})


def expand(names: Sequence[str]) -> tuple[str, ...]:
    """The files, each once, a folder's in order of their names.

    In a folder everything below it counts but hidden files, links to folders and what has another ending. Raises
    `Mistake` for a folder without a text.
    """
    found: dict[str, None] = {}
    for name in names:
        if name != STANDARD_INPUT and Path(name).is_dir():
            below = dict.fromkeys(_below(Path(name)))
            if not below:
                raise Mistake(
                    Said("校正するファイルがありません。", "there is no file to proofread in it."),
                    Said(f"読むのは {'、'.join(ENDINGS)} です。", f"It may hold {', '.join(ENDINGS)}."),
                    place=Place(name),
                )
            found |= below
        else:
            found[name] = None
    return tuple(found)


def _below(folder: Path) -> Iterator[str]:
    for place, folders, files in os.walk(folder, onerror=_refuse):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in _PASSED_OVER)
        for name in sorted(files):
            if not name.startswith(".") and name.lower().endswith(ENDINGS):
                yield str(Path(place) / name)


def _refuse(error: OSError) -> None:
    raise error
