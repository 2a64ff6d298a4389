"""Writes a file whole or not at all, and never one that its owner closed to writing."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from pathlib import Path

from owabi.errors import Mistake, Place
from owabi.said import Said


def replace_file(path: Path, content: bytes) -> None:
    """Put new bytes in a file's place, with its mode and owner, where its link leads.

    Raises `Mistake` for a file that may not be written, `OSError` (with the file's own name) where the disk refuses.
    """
    target = path.resolve()
    part = target.with_name(f".{target.name}.part")
    try:
        old = target.stat() if target.exists() else None
        if old is not None and not (old.st_mode & 0o222 and os.access(target, os.W_OK)):
            raise _read_only(path)
        part.write_bytes(content)
        if old is not None:
            part.chmod(old.st_mode & 0o7777)
            _give_to(part, old)
        part.replace(target)
    except OSError as error:
        if error.errno in (errno.EACCES, errno.EPERM):
            raise _closed_folder(path) from None
        error.filename, error.filename2 = str(path), None
        raise
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _give_to(part: Path, old: os.stat_result) -> None:
    """The owner stays, as far as this account may say so."""
    if hasattr(os, "chown"):
        with suppress(OSError):
            os.chown(part, old.st_uid, old.st_gid)


def _read_only(path: Path) -> Mistake:
    return Mistake(
        Said("読み取り専用のファイルなので、書き込みません。", "this file is read-only: nothing was written."),
        Said("書き込めるようにするか、--diff で直し方だけを見てください。", "Make it writable, or see --diff."),
        place=Place(str(path)),
    )


def _closed_folder(path: Path) -> Mistake:
    return Mistake(
        Said("このフォルダーに書き込む権限がありません。", "its folder may not be written."),
        Said("フォルダーの所有者と権限を確かめてください。", "Check the folder's owner and mode."),
        place=Place(str(path)),
    )
