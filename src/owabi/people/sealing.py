"""Rows on their way through a temporary file: sealed under a key that only this process has and never writes down."""

from __future__ import annotations

import marshal
import os
from collections.abc import Iterator
from tempfile import TemporaryFile
from typing import IO, Any

PARTS = 256
_MOST_HELD = 1 << 14
"""Rows held in memory before they are sealed and written away."""

Plain = Any
"""Strings, integers, None, and tuples and lists of them."""


class Sealer:
    """AES-GCM under a fresh key."""

    def __init__(self) -> None:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415 — only lists with doubles pay

        self._cipher = AESGCM(AESGCM.generate_key(128))

    def seal(self, plain: Plain) -> bytes:
        """Values as bytes that say nothing."""
        nonce = os.urandom(12)
        return nonce + self._cipher.encrypt(nonce, marshal.dumps(plain), None)

    def open(self, sealed: bytes) -> Plain:
        """The values again; they are our own, since no other bytes pass the cipher."""
        return marshal.loads(self._cipher.decrypt(sealed[:12], sealed[12:], None))  # noqa: S302 — sealed by us


class SealedSpill:
    """Rows parted by a number; those with one number come back in one part, in the order added."""

    def __init__(self, sealer: Sealer) -> None:
        self._sealer = sealer
        self._held = 0
        self._parts: list[list[Plain]] = [[] for _ in range(PARTS)]
        self._chunks: list[list[tuple[int, int]]] = [[] for _ in range(PARTS)]
        self._file: IO[bytes] | None = None

    def add(self, number: int, row: Plain) -> None:
        """Take a row; raises `OSError` where the disk is full."""
        self._parts[number & (PARTS - 1)].append(row)
        self._held += 1
        if self._held >= _MOST_HELD:
            self._write_away()

    def parts(self) -> Iterator[list[Plain]]:
        """Each part that is not empty."""
        for part, chunks in zip(self._parts, self._chunks, strict=True):
            whole: list[Plain] = []
            for start, size in chunks:
                assert self._file is not None
                self._file.seek(start)
                whole += self._sealer.open(self._file.read(size))
            whole += part
            if whole:
                yield whole

    def close(self) -> None:
        """Forget all rows."""
        if self._file is not None:
            self._file.close()
            self._file = None
        self._parts = [[] for _ in range(PARTS)]
        self._chunks = [[] for _ in range(PARTS)]

    def _write_away(self) -> None:
        if self._file is None:
            self._file = TemporaryFile(prefix="owabi-")  # noqa: SIM115 — closed by close()
        start = self._file.seek(0, 2)
        for part, chunks in zip(self._parts, self._chunks, strict=True):
            if part:
                size = self._file.write(self._sealer.seal(part))
                chunks.append((start, size))
                start += size
                part.clear()
        self._file.flush()
        self._held = 0
