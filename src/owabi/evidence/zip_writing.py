"""Writes a bundle: the same members give the same bytes, wherever and whenever."""

from __future__ import annotations

import os
import zlib
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import Self
from uuid import uuid4

from owabi.case.private import FILE_MODE, told
from owabi.errors import CaseMistake, EvidenceMistake, Place
from owabi.evidence.manifest import Entry
from owabi.evidence.zip_format import MANIFEST, MAX_FILE_BYTES, MAX_MEMBER_BYTES, NAME, Member, end_record
from owabi.said import Said

_LEVEL = 6


class ZipWriter:
    """A file of 0600 that appears at `path` when the block ends well, and not at all otherwise."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._draft = path.with_name(f".{path.name}.{uuid4().hex}")
        self._members: list[Member] = []
        self._offset = 0

    def __enter__(self) -> Self:
        with told(self._path):
            if self._path.exists():
                raise CaseMistake(
                    Said("すでにあります。上書きはしません。", "it exists already and is never overwritten."),
                    Said("別の名前を指定してください。", "Name another file."),
                    place=Place(str(self._path)),
                )
            descriptor = os.open(self._draft, os.O_RDWR | os.O_CREAT | os.O_EXCL, FILE_MODE)
        self._file = os.fdopen(descriptor, "w+b")
        return self

    def add(self, path: str, chunks: Iterable[bytes]) -> Entry:
        """Append a member, streamed; paths come in ascending order, the manifest last."""
        self._check_order(path)
        member = Member(path, 0, 0, 0, self._offset)
        crc, size, hashed, packed = 0, 0, sha256(), sha256()
        packer = None if member.is_stored else zlib.compressobj(_LEVEL, zlib.DEFLATED, -15)

        def put(block: bytes) -> None:
            packed.update(block)
            self._file.write(block)

        with told(self._path):
            self._file.write(member.local_header())
            for chunk in chunks:
                crc, size = zlib.crc32(chunk, crc), size + len(chunk)
                hashed.update(chunk)
                put(packer.compress(chunk) if packer else chunk)
            put(packer.flush() if packer else b"")
            end = self._file.tell()
            if size > MAX_MEMBER_BYTES or end > MAX_FILE_BYTES:
                raise _too_big(self._path)
            member = Member(path, crc, end - member.data_offset, size, self._offset)
            self._file.seek(member.offset)
            self._file.write(member.local_header())
            self._file.seek(end)
        self._members.append(member)
        self._offset = end
        return Entry(path, hashed.hexdigest(), size, packed.hexdigest())

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with told(self._path):
            try:
                with self._file:
                    if error is None:
                        self._finish()
                if error is None:
                    self._draft.replace(self._path)
            finally:
                self._draft.unlink(missing_ok=True)

    def _finish(self) -> None:
        directory = b"".join(member.central_header() for member in self._members)
        if self._offset + len(directory) > MAX_FILE_BYTES:
            raise _too_big(self._path)
        self._file.write(directory + end_record(len(self._members), len(directory), self._offset))
        self._file.flush()
        os.fsync(self._file.fileno())

    def _check_order(self, path: str) -> None:
        last = self._members[-1].path if self._members else ""
        if not NAME.fullmatch(path) or last == MANIFEST or (path != MANIFEST and path <= last):
            msg = f"members come in order of their path: {path} after {last}"
            raise ValueError(msg)


def _too_big(path: Path) -> EvidenceMistake:
    return EvidenceMistake(
        Said(
            "証跡が大きすぎて、一つのファイルに収まりません（4 GBまで）。",
            "the evidence does not fit one file of 4 GB.",
        ),
        Said("redacted（要約版）で作ってください。", "Make the redacted form."),
        place=Place(str(path)),
    )
