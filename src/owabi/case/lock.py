"""One writer at a time in a case folder: the one place here that asks the system for a lock."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

from owabi.case.layout import Layout
from owabi.case.private import FILE_MODE, told
from owabi.errors import CaseMistake, Place
from owabi.said import Said

try:
    import fcntl
except ImportError:  # pragma: no cover (Windows: the ledger's own lease is what is left)
    fcntl = None  # type: ignore[assignment]

_HOLDER_SIZE = 200


@contextmanager
def locked(layout: Layout, holder: str) -> Iterator[None]:
    """Hold the case for the life of the block; `CaseMistake` naming the holder if another process has it.

    `holder` says who and what (`approve (pid 4711)`). The system lets go of the lock when the process dies.
    """
    with told(layout.lock):
        descriptor = os.open(layout.lock, os.O_RDWR | os.O_CREAT, FILE_MODE)
    try:
        _take(descriptor, layout)
        os.ftruncate(descriptor, 0)
        os.write(descriptor, holder.encode(errors="replace")[:_HOLDER_SIZE])
        yield
    finally:
        os.close(descriptor)


def _take(descriptor: int, layout: Layout) -> None:
    try:
        if fcntl is not None:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        who = os.read(descriptor, _HOLDER_SIZE).decode(errors="replace").strip() or "?"
        raise CaseMistake(
            Said(f"この事案は、別の処理（{who}）が使用中です。", f"another process ({who}) is working on this case."),
            Said("その処理が終わってから、もう一度実行してください。", "Wait for it to end, then run this again."),
            place=Place(str(layout.root)),
        ) from None
