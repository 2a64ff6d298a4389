"""A sender in a process of its own, to be killed: from outside at any moment, or by its own hand at a named point."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from owabi.delivery import worker
from owabi.delivery.adapters.smtp import SmtpSender
from owabi.delivery.adapters.sqlite_ledger import SqliteLedger
from owabi.delivery.crash import CrashPoint
from owabi.delivery.progress import Progress
from owabi.delivery.relay import Relay, Tls
from owabi.testing.memory_vault import MemoryVault
from tests.unit.delivery.world import SECRET, letter


def main(arguments: Sequence[str]) -> None:
    """Send; at the `times`-th passing of `point` give oneself the signal `sign`. Says `sending` once it has begun."""
    path, mailing_id, port, key, point, times, sign, lease = arguments
    left = [int(times)]

    def crash(passed: CrashPoint) -> None:
        if passed.value == point:
            left[0] -= 1
            if left[0] == 0:
                os.kill(os.getpid(), int(sign))

    def progress(_: Progress) -> None:
        if not told:
            told.append(True)
            print("sending", flush=True)

    told: list[bool] = []
    work = worker.Work(
        SqliteLedger(Path(path)),
        MemoryVault(bytes.fromhex(key)),
        SmtpSender(Relay("127.0.0.1", int(port), Tls.OFF)),
        letter,
        SECRET,
    )
    hooks = worker.Hooks(clock=lambda: datetime.now(UTC), crash=crash, progress=progress)
    worker.run(
        work,
        mailing_id,
        owner=f"victim:{os.getpid()}:{uuid4().hex[:8]}",
        hooks=hooks,
        policy=worker.Policy(lease_seconds=float(lease)),
    )


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    main(sys.argv[1:])
