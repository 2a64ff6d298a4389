"""The one place that asks the machine: its boot clock, its name, and a lock that dies with the process."""

from __future__ import annotations

import os
import platform
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from owabi.errors import DeliveryMistake
from owabi.said import Said

try:
    import fcntl
except ImportError:  # pragma: no cover (Windows: the database's own lease is what is left)
    fcntl = None  # type: ignore[assignment]

_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")


def boot_seconds() -> float:
    """Seconds on a clock that nobody sets and that goes on while the machine sleeps (where the system has one)."""
    clock = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if clock is None else time.clock_gettime(clock)


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
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        if fcntl is not None:
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                raise _held(os.pread(descriptor, 200, 0).decode(errors="replace")) from None
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, owner.encode(errors="replace"), 0)
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
