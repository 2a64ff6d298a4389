"""Millions of small records of integers, parted by their first number, in a temporary file that has no name."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from tempfile import TemporaryFile
from typing import IO

PARTS = 256
_MOST_HELD = 1 << 19
"""Integers held in memory before they are written away: 4 MiB."""


class Spill:
    """Records of `width` signed 64-bit integers. Those that begin alike come back in one part, in the order added."""

    def __init__(self, width: int) -> None:
        self._width = width
        self._held = 0
        self._parts = [array("q") for _ in range(PARTS)]
        self._chunks: list[list[tuple[int, int]]] = [[] for _ in range(PARTS)]
        self._file: IO[bytes] | None = None

    def add(self, records: Iterable[tuple[int, ...]]) -> None:
        """Take records; raises `OSError` where the disk is full."""
        parts = self._parts
        count = 0
        for record in records:
            parts[record[0] & (PARTS - 1)].extend(record)
            count += 1
        self._held += count * self._width
        if self._held >= _MOST_HELD:
            self._write_away()

    def parts(self) -> Iterator[array[int]]:
        """Each part that is not empty: record after record, `width` integers each."""
        for part, chunks in zip(self._parts, self._chunks, strict=True):
            whole = array("q")
            for start, count in chunks:
                assert self._file is not None
                self._file.seek(start)
                whole.frombytes(self._file.read(count * whole.itemsize))
            whole.extend(part)
            if whole:
                yield whole

    def close(self) -> None:
        """Forget all records."""
        if self._file is not None:
            self._file.close()
            self._file = None
        self._parts = [array("q") for _ in range(PARTS)]
        self._chunks = [[] for _ in range(PARTS)]
        self._held = 0

    def _write_away(self) -> None:
        if self._file is None:
            self._file = TemporaryFile(prefix="owabi-")  # noqa: SIM115 — closed by close()
        start = self._file.seek(0, 2)
        for part, chunks in zip(self._parts, self._chunks, strict=True):
            if part:
                self._file.write(part.tobytes())
                chunks.append((start, len(part)))
                start += len(part) * part.itemsize
                del part[:]
        self._file.flush()
        self._held = 0
