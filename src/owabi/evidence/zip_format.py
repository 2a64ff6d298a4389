"""The one form of ZIP that a bundle has: every byte of it is either content or follows from the content."""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass

NAME = re.compile(r"[a-z0-9][a-z0-9_.-]{0,120}(?:/[a-z0-9][a-z0-9_.-]{0,120}){0,3}")
"""Paths of members: no absolute path, no `..`, no back slash, no two spellings of one name."""

MANIFEST = "manifest.json"
"""The last member; all others stand in order of their path."""

MAX_MEMBERS = 60_000
MAX_MEMBER_BYTES = 1 << 30
MAX_TOTAL_BYTES = 16 << 30
MAX_FILE_BYTES = (1 << 32) - 1
END_BYTES = 22

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_VERSION, _UNIX, _DEFLATED, _DATE = 20, 3, 8, (1 << 5) | 1
_MODE = 0o100600 << 16


@dataclass(frozen=True, slots=True)
class Member:
    """One file of a bundle: sizes in bytes, `offset` where its local header starts."""

    path: str
    crc: int
    packed_size: int
    size: int
    offset: int

    @property
    def is_stored(self) -> bool:
        """Whether its bytes stand as they are: the manifest does, for its CRC then covers every bit of it."""
        return self.path == MANIFEST

    @property
    def data_offset(self) -> int:
        """Where its deflated bytes start."""
        return self.offset + local_size(self.path)

    def local_header(self) -> bytes:
        """The bytes before its data."""
        return _LOCAL.pack(b"PK\3\4", _VERSION, 0, self._method(), 0, _DATE, *self._sizes()) + self.path.encode("ascii")

    def central_header(self) -> bytes:
        """Its entry in the directory."""
        head = (b"PK\1\2", _UNIX << 8 | _VERSION, _VERSION, 0, self._method(), 0, _DATE)
        return _CENTRAL.pack(*head, *self._sizes(), 0, 0, 0, _MODE, self.offset) + self.path.encode("ascii")

    def _method(self) -> int:
        return 0 if self.is_stored else _DEFLATED

    def _sizes(self) -> tuple[int, int, int, int, int]:
        return (self.crc, self.packed_size, self.size, len(self.path), 0)


def local_size(path: str) -> int:
    """Bytes of a local header."""
    return _LOCAL.size + len(path)


def end_record(count: int, directory_size: int, directory_offset: int) -> bytes:
    """The last bytes of the file; no comment may follow."""
    return _END.pack(b"PK\5\6", 0, 0, count, count, directory_size, directory_offset, 0)


def read_end(record: bytes) -> tuple[int, int, int] | None:
    """Count, size and offset of the directory; None where these are not the bytes of `end_record`."""
    if len(record) != END_BYTES or record[:4] != b"PK\5\6":
        return None
    _, _, _, count, _, size, offset, _ = _END.unpack(record)
    return (count, size, offset) if end_record(count, size, offset) == record else None


def read_central(directory: bytes, at: int) -> Member | None:
    """The member whose entry starts at `at`; None where these are not the bytes of `central_header`."""
    if len(directory) < at + _CENTRAL.size:
        return None
    fields = _CENTRAL.unpack_from(directory, at)
    length = fields[10]
    name = directory[at + _CENTRAL.size : at + _CENTRAL.size + length]
    try:
        member = Member(name.decode("ascii"), fields[7], fields[8], fields[9], fields[16])
    except UnicodeDecodeError:
        return None
    entry = directory[at : at + _CENTRAL.size + length]
    return member if NAME.fullmatch(member.path) and member.central_header() == entry else None
