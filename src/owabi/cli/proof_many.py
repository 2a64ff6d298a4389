"""Proofreads many files: one after the other, or in as many processes as the machine has cores where that pays."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from owabi.cli.progress import counting
from owabi.cli.proof_one import Outcome, proofread_one
from owabi.cli.proof_wish import Wish
from owabi.cli.source_text import STANDARD_INPUT
from owabi.cli.voice import Voice

_BATCH = 64_000
"""Bytes that one hand-over to a process holds at least, unless the files run out."""

_WORTH = 400_000
"""Bytes from which on further processes pay for their start."""

_FEW = 8


def proofread_many(voice: Voice, wish: Wish, names: Sequence[str]) -> list[Outcome]:
    """What came of each file, in their order; a bar on the terminal while many are read."""
    batches = list(_batches(names))
    workers = min(os.cpu_count() or 1, len(batches))
    if len(names) < _FEW:
        return [proofread_one(wish, name) for name in names]
    with counting(voice, "校正中", "proofreading") as count:
        count(0, len(names))
        found: list[Outcome] = []
        if workers < 2 or sum(map(_size, names)) < _WORTH:
            for name in names:
                found.append(proofread_one(wish, name))
                count(len(found), len(names))
            return found
        for outcomes in _in_processes(wish, batches, workers):
            found += outcomes
            count(len(found), len(names))
        return found


def _in_processes(wish: Wish, batches: Sequence[tuple[str, ...]], workers: int) -> Iterator[list[Outcome]]:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    # Never by fork: the bar on the terminal has a thread of its own.
    pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"))
    try:
        # They start with the first task and leave Ctrl-C to this process: what they have begun they write to its end.
        with _without_interrupts():
            results = pool.map(_batch, [wish] * len(batches), batches)
        yield from results
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def _without_interrupts() -> Iterator[None]:
    """Ctrl-C is passed over in here, and by every process that starts here."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _batch(wish: Wish, names: Sequence[str]) -> list[Outcome]:
    return [proofread_one(wish, name) for name in names]


def _batches(names: Sequence[str]) -> Iterator[tuple[str, ...]]:
    batch: list[str] = []
    size = 0
    for name in names:
        batch.append(name)
        size += _size(name)
        if size >= _BATCH:
            yield tuple(batch)
            batch, size = [], 0
    if batch:
        yield tuple(batch)


def _size(name: str) -> int:
    if name != STANDARD_INPUT:
        with suppress(OSError):
            return Path(name).stat().st_size
    return 0
