"""Texts that repeat one thing without end: the dearest, and the one whose cost grows most with ten times the text."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from owabi.proof import Selection, check
from owabi.text.tokens import SudachiAnalyser
from tests.bench import textlint_peer
from tests.bench.bench import Aim, Bench
from tests.repeats import UNITS, repeated

_SHORT, _LONG = 5_000, 50_000
_ALL = Selection(advice=True)


def _spent(unit: str, length: int) -> float:
    words = SudachiAnalyser()
    words("あ")
    started = time.process_time()
    check(repeated(unit, length), selection=_ALL, words=words)
    return time.process_time() - started


@cache
def _measured() -> Mapping[str, tuple[float, float]]:
    """For each unit, how many times as long ten times the text takes, and microseconds a character."""
    found = {}
    for unit in UNITS:
        _spent(unit, 100)
        short = min(_spent(unit, _SHORT) for _ in range(3))
        long = min(_spent(unit, _LONG) for _ in range(2))
        found[unit] = (long / short, 1e6 * long / _LONG)
    return found


def measure(folder: Path) -> Mapping[str, float]:
    """Ours; measured once."""
    return {
        "ten_times": max(times for times, _ in _measured().values()),
        "dearest": max(cost for _, cost in _measured().values()),
    }


def rows() -> Iterator[str]:
    """The ten dearest."""
    for unit, (times, cost) in sorted(_measured().items(), key=lambda row: -row[1][1])[:10]:
        yield f"{unit!r:<20} {cost:>6.1f} µs/char  {times:>5.1f} times"


BENCH = Bench(
    name="proof_repeats",
    aims=(Aim("ten_times", "times", 13), Aim("dearest", "µs/char", 30)),
    prepare=lambda folder: None,
    run=measure,
    peer_name=textlint_peer.NAME,
    peer=lambda folder: {},
    turns=1,
    rows=rows,
)
