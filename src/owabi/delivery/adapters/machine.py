"""The one place that asks the machine: its boot clock, its name, and a lock that dies with the process."""

from __future__ import annotations

import os
import platform
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from owabi.errors import DeliveryMistake, Place, StorageFailure
from owabi.said import Said

if sys.platform == "win32":  # pragma: no cover (no test machine has it)
    import msvcrt

    def _lock(descriptor: int) -> None:
        # Windows keeps others from reading a locked byte, so it is one beyond the owner's name.
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        os.lseek(descriptor, 0, os.SEEK_SET)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


_LOCKED_BYTE = 1 << 20
_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")


def boot_seconds() -> float:
    """Seconds on a clock that nobody sets and that goes on while the machine sleeps."""
    if sys.platform == "win32":  # pragma: no cover (its monotonic clock goes on)
        return time.monotonic()
    # macOS has no CLOCK_BOOTTIME; there CLOCK_MONOTONIC goes on, while Python's own monotonic clock does not.
    return time.clock_gettime(getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC))


def _boot_id() -> str:
    try:
        return _BOOT_ID.read_text(encoding="ascii").strip()
    except OSError:  # pragma: no cover (not Linux)
        return f"since-{int(time.time() - time.monotonic()) // 60}"


@dataclass(frozen=True, slots=True)
class Machine:
    """Which machine this is, since which start, and its boot clock in seconds."""

    host: str = field(default_factory=platform.node)
    boot: str = field(default_factory=_boot_id)
    clock: Callable[[], float] = boot_seconds


@contextmanager
def process_lock(path: Path, owner: str) -> Iterator[None]:
    """Hold an exclusive lock on a file for the life of the block; DeliveryMistake if another process has it.

    The system lets go of it when the process dies in any way, so a lock never outlives its owner.
    """
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise StorageFailure(
            Said(
                ja=f"ロックファイルを作れません（{error.strerror}）。",
                en=f"No lock file can be made ({error.strerror}).",
            ),
            Said(ja="フォルダーの権限を確かめてください。", en="Check the folder's permissions."),
            place=Place(str(path)),
        ) from error
    try:
        try:
            _lock(descriptor)
        except OSError:
            os.lseek(descriptor, 0, os.SEEK_SET)
            raise _held(os.read(descriptor, 200).decode(errors="replace")) from None
        os.ftruncate(descriptor, 0)
        os.write(descriptor, owner.encode(errors="replace"))
        yield
    finally:
        os.close(descriptor)


def _held(owner: str) -> DeliveryMistake:
    who = owner.strip() or "?"
    return DeliveryMistake(
        Said(
            ja=f"この事案の送信台帳は、別の処理（{who}）が使用中です。",
            en=f"Another process ({who}) is working on this ledger.",
        ),
        Said(
            ja="その処理が終わるのを待つか、終了させてから、もう一度実行してください。",
            en="Wait for it to end, or end it, and run this again.",
        ),
    )
