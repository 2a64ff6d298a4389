"""Reads a bundle and believes nothing: whatever a bundle of ours would not hold is a fault."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType, TracebackType
from typing import BinaryIO, Self

from owabi.case.private import told
from owabi.errors import EvidenceMistake, Place
from owabi.evidence.manifest import Entry
from owabi.evidence.zip_format import (
    END_BYTES,
    MANIFEST,
    MAX_FILE_BYTES,
    MAX_MEMBER_BYTES,
    MAX_MEMBERS,
    MAX_TOTAL_BYTES,
    Member,
    read_central,
    read_end,
)
from owabi.said import Said

_BLOCK = 1 << 16
_LARGEST_CHUNK = 1 << 20
_LONGEST_LINE = 4 << 20


class BadZip(EvidenceMistake):
    """The file is not a bundle of ours, or is no longer."""


class StrictZip:
    """An opened bundle. Making one checks its structure to the last byte; `read` and `lines` check the content."""

    def __init__(self, path: Path) -> None:
        self._path = path
        with told(path):
            if not path.is_file():
                raise FileNotFoundError(str(path))
            self._file: BinaryIO = path.open("rb")
        try:
            self.members: Mapping[str, Member] = MappingProxyType(self._members())
        except BaseException:
            self._file.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def chunks(self, path: str) -> Iterator[bytes]:
        """A member's content in pieces; raises `BadZip` at the end if a byte of it is not as it was written."""
        member = self.members[path]
        unpacker = zlib.decompressobj(-15)
        crc, size = 0, 0
        for block in self._packed(member):
            for chunk in self._unpacked(unpacker, member, block):
                crc, size = zlib.crc32(chunk, crc), size + len(chunk)
                if size > member.size:
                    raise self._bad(path)
                yield chunk
        ended = member.is_stored or (unpacker.eof and not unpacker.unused_data)
        if not ended or (crc, size) != (member.crc, member.size):
            raise self._bad(path)

    def read(self, path: str, *, limit: int) -> bytes:
        """A member's whole content; `BadZip` where it is missing or longer than `limit` bytes."""
        member = self.members.get(path)
        if member is None or member.size > limit:
            raise self._bad(path)
        return b"".join(self.chunks(path))

    def lines(self, path: str) -> Iterator[bytes]:
        """A member's lines without their ends, streamed; `BadZip` where the last has no end or one is too long."""
        left = b""
        for chunk in self.chunks(path):
            *whole, left = (left + chunk).split(b"\n")
            yield from whole
            if len(left) > _LONGEST_LINE:
                raise self._bad(path)
        if left:
            raise self._bad(path)

    def entry(self, path: str) -> Entry:
        """What the manifest should say of a member, from its bytes."""
        hashed, packed = sha256(), sha256()
        for chunk in self.chunks(path):
            hashed.update(chunk)
        for block in self._packed(self.members[path]):
            packed.update(block)
        return Entry(path, hashed.hexdigest(), self.members[path].size, packed.hexdigest())

    def _unpacked(self, unpacker: zlib._Decompress, member: Member, block: bytes) -> Iterator[bytes]:
        if member.is_stored:
            yield block
            return
        while block and not unpacker.eof:
            try:
                chunk = unpacker.decompress(block, _LARGEST_CHUNK)
            except zlib.error:
                raise self._bad(member.path) from None
            block = unpacker.unconsumed_tail
            if chunk:
                yield chunk
        if block:
            raise self._bad(member.path)

    def _packed(self, member: Member) -> Iterator[bytes]:
        at, left = member.data_offset, member.packed_size
        while left:
            self._file.seek(at)
            block = self._file.read(min(left, _BLOCK))
            if not block:
                raise self._bad(member.path)
            at, left = at + len(block), left - len(block)
            yield block

    def _members(self) -> dict[str, Member]:
        length = self._file.seek(0, 2)
        if not END_BYTES < length <= MAX_FILE_BYTES:
            raise self._bad()
        self._file.seek(length - END_BYTES)
        end = read_end(self._file.read())
        if end is None or end[0] > MAX_MEMBERS or end[1] + end[2] + END_BYTES != length:
            raise self._bad()
        count, size, offset = end
        self._file.seek(offset)
        directory = self._file.read(size)
        members: dict[str, Member] = {}
        at, expected, total = 0, 0, 0
        for _ in range(count):
            member = read_central(directory, at)
            if member is None or member.path in members or member.offset != expected:
                raise self._bad()
            members[member.path] = member
            self._file.seek(member.offset)
            if self._file.read(member.data_offset - member.offset) != member.local_header():
                raise self._bad(member.path)
            at += len(member.central_header())
            expected, total = member.data_offset + member.packed_size, total + member.size
            if member.size > MAX_MEMBER_BYTES or total > MAX_TOTAL_BYTES:
                raise self._bad(member.path)
        if (at, expected) != (size, offset) or not _is_in_order(list(members)):
            raise self._bad()
        return members

    def _bad(self, path: str | None = None) -> BadZip:
        return BadZip(
            Said(
                "証跡のファイルが壊れているか、書き換えられています。",
                "the bundle is damaged or was altered.",
            ),
            Said("元のファイルを入手してください。", "Get the original file."),
            place=Place(str(self._path), field=path),
        )


def _is_in_order(paths: list[str]) -> bool:
    return bool(paths) and paths[-1] == MANIFEST and paths[:-1] == sorted(paths[:-1])
