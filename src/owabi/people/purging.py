"""Persons leave a recipient file: their rows go, and every other byte stays as it was."""

from __future__ import annotations

import codecs
import csv
import hashlib
import os
import re
import tempfile
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from owabi.errors import PeopleMistake, Place, StorageFailure
from owabi.people.adapters.csv_file import LONGEST_LOSS, CsvFile, changed, unclosed
from owabi.people.addresses import AddressReader
from owabi.people.codecs_of_japan import Encoding, decoder_of
from owabi.people.columns import Field, assign
from owabi.people.mixture import lines_of
from owabi.people.places import Places
from owabi.people.scanning import SAVE_AGAIN, blocks
from owabi.people.values import fold
from owabi.said import Said

_LARGEST_ROW = 4 << 20
_SHIFT = re.compile(rb"\x1b(?:\$\(?[@-D]|\([A-Z])")
_BACK_TO_ASCII = (b"\x1b(B", b"\x1b(J")


@dataclass(frozen=True, slots=True)
class Leaving:
    """Who leaves: by address, by name (of a person, compared without width and spaces), or by line."""

    addresses: Collection[str] = ()
    names: Collection[str] = ()
    lines: Collection[int] = ()


@dataclass(frozen=True, slots=True)
class Purged:
    """What a purge did. `removed_lines` are where the removed rows started; `mentions` are lines that stayed though
    they hold such an address or name elsewhere (a note, a second contact): a person has to look at them.

    Both count lines of the file as it was. Digests are SHA-256 in hex.
    """

    removed_lines: tuple[int, ...]
    mentions: tuple[int, ...]
    digest_before: str
    digest_after: str


def purge_rows(
    path: str | os.PathLike[str],
    leaving: Leaving,
    *,
    mapping: Mapping[str, str] | None = None,
    encoding: Encoding | None = None,
) -> Purged:
    """Take the rows of `leaving` out of a CSV file, in its place and all at once; the file keeps its permissions.

    Encoding, delimiter, quotes and line ends of every other row stay byte for byte. Lines that are no row (broken
    quotation marks) go if they hold one of the addresses or names. Raises `PeopleMistake` for a file that cannot be
    read or is a workbook, `StorageFailure` where it cannot be written; the file is then as it was.
    """
    name = os.fspath(path)
    source = CsvFile(name, encoding=encoding)
    matcher = _Matcher(source, leaving, mapping)
    removed: list[int] = []
    mentions: list[int] = []

    def kept() -> Iterator[bytes]:
        before = hashlib.sha256()
        for line, raw, text, cells in _records(source):
            before.update(raw)
            is_row = line > source.layout.header_line
            if is_row and matcher.leaves(line, text, cells):
                removed.append(line)
                continue
            if is_row and matcher.is_mentioned(text, cells):
                mentions.append(line)
            yield raw
        if before.hexdigest() != source.digest:
            raise changed(name)

    try:
        after = _replace(Path(name), kept())
    except OSError as error:
        raise StorageFailure(
            Said(
                f"ファイルを書き換えられません（{error.strerror}）。",
                f"the file cannot be rewritten ({error.strerror}).",
            ),
            Said(
                "空き容量と権限を確かめてください。ファイルは元のままです。",
                "Check space and permissions; nothing was changed.",
            ),
            place=Place(name),
        ) from None
    return Purged(tuple(removed), tuple(mentions), source.digest, after)


def _replace(target: Path, parts: Iterable[bytes]) -> str:
    """Put `parts` in the place of a file, whole or not at all; gives their SHA-256."""
    digest = hashlib.sha256()
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".owabi-", suffix=".part")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as out:
            for part in parts:
                digest.update(part)
                out.write(part)
            out.flush()
            os.fsync(out.fileno())
        temporary.chmod(target.stat().st_mode & 0o777)
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return digest.hexdigest()


class _Matcher:
    def __init__(self, source: CsvFile, leaving: Leaving, mapping: Mapping[str, str] | None) -> None:
        columns = assign(source.layout.labels, mapping, place=Place(source.path, source.layout.header_line))
        self._places = Places(columns)
        self._reader = AddressReader()
        self._keys = frozenset(self._key(address) for address in leaving.addresses)
        self._names = frozenset(filter(None, map(fold, leaving.names)))
        self._lines = frozenset(leaving.lines)

    def _key(self, address: str) -> str:
        return self._reader.read(address.strip()).key or fold(address)

    def leaves(self, line: int, text: str, cells: list[str] | None) -> bool:
        """Whether the row is one of those that leave."""
        if line in self._lines:
            return True
        if cells is None or len(cells) < self._places.width:
            return self.is_mentioned(text, cells)
        is_theirs = bool(self._keys) and self._key(cells[self._places.address]) in self._keys
        return is_theirs or (bool(self._names) and fold(self._places.cell_of(Field.NAME, cells)) in self._names)

    def is_mentioned(self, text: str, cells: list[str] | None) -> bool:
        """Whether one of the addresses or names stands anywhere in it."""
        if not self._keys and not self._names:
            return False
        folded = "\0".join(map(fold, cells or [text]))
        return any(word in folded for word in (*self._keys, *self._names))


def _records(source: CsvFile) -> Iterator[tuple[int, bytes, str, list[str] | None]]:
    """Each row with the line on which it starts, its bytes, its text, and its cells (None where it is no row)."""
    held: list[tuple[bytes, str]] = []
    first = 1

    def lines() -> Iterator[str]:
        size = 0
        for raw, text in _lines(source):
            size = size + len(raw) if held else len(raw)
            if size > _LARGEST_ROW:
                raise unclosed(source.path, first)
            held.append((raw, text))
            yield text

    reader = csv.reader(lines(), delimiter=source.layout.delimiter or ",", strict=True)
    while True:
        cells: list[str] | None = None
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            if len(held) > LONGEST_LOSS:
                raise unclosed(source.path, first) from None
        yield first, b"".join(raw for raw, _ in held), "".join(text for _, text in held), cells
        first += len(held)
        held.clear()


def _lines(source: CsvFile) -> Iterator[tuple[bytes, str]]:
    """Each line as bytes and as text."""
    encoding = Encoding(source.layout.encoding or Encoding.UTF_8)
    if encoding is Encoding.UTF_16:
        yield from _wide_lines(source.path)
        return
    decoder = decoder_of(encoding, has_bom=source.layout.has_bom)
    for number, raw in enumerate(lines_of(blocks(source.path)), 1):
        shifts = _SHIFT.findall(raw) if encoding is Encoding.ISO_2022_JP else ()
        if shifts and shifts[-1] not in _BACK_TO_ASCII:
            raise PeopleMistake(
                Said(
                    "行の途中で文字コードの切り替えが終わっていません。",
                    "the line ends in the middle of a shift of characters.",
                ),
                SAVE_AGAIN,
                place=Place(source.path, number),
            )
        yield raw, decoder.decode(raw)


def _wide_lines(path: str) -> Iterator[tuple[bytes, str]]:
    with Path(path).open("rb") as raw:
        mark = raw.read(2)
    codec = "utf-16-le" if mark == codecs.BOM_UTF16_LE else "utf-16-be"
    with Path(path).open(encoding="utf-16", newline="") as file:
        for line in file:
            yield mark + line.encode(codec), line
            mark = b""
