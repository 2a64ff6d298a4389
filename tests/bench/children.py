"""Runs a child and says what it used: CPU and wall seconds, peak memory."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

OWABI = Path(sys.executable).parent / "owabi"
_RSS_UNIT = 1 if sys.platform == "darwin" else 1024


class ChildFailedError(Exception):
    """A measured child did not end well; the message is its last line."""


def measure(*command: str | Path, folder: Path) -> Mapping[str, float]:
    """`cpu` and `wall` in seconds, `rss` in MB (10^6 bytes), of one child that ends with 0 or findings (1).

    Peak memory is never below this process's own, which the child is until it has started.
    """
    with (folder / "stderr.txt").open("wb") as errors:
        started = time.perf_counter()
        child = subprocess.Popen(
            [str(part) for part in command], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=errors
        )
        _, status, used = os.wait4(child.pid, 0)
        wall = time.perf_counter() - started
    child.returncode = os.waitstatus_to_exitcode(status)
    said = (folder / "stderr.txt").read_text(encoding="utf-8", errors="replace").strip().splitlines()
    if child.returncode not in {0, 1} or any(line.startswith("Traceback") for line in said):
        raise ChildFailedError(f"exit {child.returncode}: {' '.join(said[-1:])}")
    return {"cpu": used.ru_utime + used.ru_stime, "wall": wall, "rss": used.ru_maxrss * _RSS_UNIT / 1e6}
