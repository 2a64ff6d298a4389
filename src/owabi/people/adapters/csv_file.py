"""Recipient files of text: comma, tab or semicolon, in any encoding that Japanese lists come in."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from owabi.errors import PeopleMistake, Place
from owabi.people.codecs_of_japan import Encoding, codec_of
from owabi.people.columns import count_known
from owabi.people.ports import BrokenRow, Layout, Row
from owabi.people.scanning import BLOCK, scan
from owabi.said import Said

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

DELIMITERS = (",", "\t", ";")
LONGEST_LOSS = 20
"""Lines that one missing quotation mark may swallow before the file, not the row, is called broken."""

_LARGEST_ROW = 4 << 20
_EMPTY = "\ufeff \u3000\t\r\n"


class _Counted(io.RawIOBase):
    """The bytes of a file, counted and hashed as they pass."""

    def __init__(self, path: str) -> None:
        self._raw = Path(path).open("rb", buffering=0)  # noqa: SIM115 — closed by close()
        self.count = 0
        self.hash = hashlib.sha256()

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        view = memoryview(buffer)
        size = self._raw.readinto(view) or 0
        self.count += size
        self.hash.update(view[:size])
        return size

    def close(self) -> None:
        self._raw.close()
        super().close()


class _Meter:
    """Passes lines on, and stops where one row swallows too many of them."""

    def __init__(self, lines: Iterable[str], path: str) -> None:
        self._lines = lines
        self._path = path
        self.size = 0
        self.first = 1

    def __iter__(self) -> Iterator[str]:
        for line in self._lines:
            self.size += len(line)
            if self.size > _LARGEST_ROW:
                raise unclosed(self._path, self.first)
            yield line


def unclosed(path: str, line: int) -> PeopleMistake:
    """A quotation mark that swallows what follows it."""
    return PeopleMistake(
        Said(
            'この行から始まる引用符（"）が閉じていません。', 'the quotation mark (") that opens here is never closed.'
        ),
        Said("引用符の数を直してください。", "Mend the quotation marks."),
        place=Place(path, line),
    )


class CsvFile:
    """A `RowSource` over a text file. `encoding` and `delimiter` are found out where they are not given."""

    def __init__(self, path: str, *, encoding: Encoding | None = None, delimiter: str | None = None) -> None:
        found = scan(path, encoding)
        self._path = path
        self._codec = codec_of(found.encoding, has_bom=found.has_bom)
        self._digest = found.digest
        self._total = found.size
        self._raw: _Counted | None = None
        wanted = DELIMITERS if delimiter is None else (delimiter,)
        chosen, labels, first, self._header_end = self._read_header(wanted)
        self._layout = Layout(
            format="csv", labels=labels, header_line=first, encoding=found.encoding.value, has_bom=found.has_bom,
            delimiter=chosen,
        )  # fmt: skip

    @property
    def path(self) -> str:
        """The file as the caller named it."""
        return self._path

    @property
    def layout(self) -> Layout:
        """How the file is written."""
        return self._layout

    @property
    def digest(self) -> str:
        """SHA-256 of the file's bytes."""
        return self._digest

    @property
    def total(self) -> int:
        """The file's bytes."""
        return self._total

    @property
    def done(self) -> int:
        """The bytes that the newest `rows()` has read."""
        return self._raw.count if self._raw is not None else 0

    def rows(self) -> Iterator[Row]:
        """The rows below the header."""
        try:
            with closing(_Counted(self._path)) as raw:
                self._raw = raw
                codec, errors = self._codec
                buffered = io.BufferedReader(raw, BLOCK // 4)
                with io.TextIOWrapper(buffered, encoding=codec, errors=errors, newline="") as text:
                    yield from self._parse(text)
                    if raw.hash.hexdigest() != self._digest:
                        raise changed(self._path)
        except (UnicodeDecodeError, OSError):
            raise changed(self._path) from None

    def _parse(self, text: Iterable[str]) -> Iterator[Row]:
        meter = _Meter(text, self._path)
        reader = csv.reader(meter, delimiter=self._layout.delimiter or ",", strict=True)
        for _ in reader:
            if reader.line_num >= self._header_end:
                break
        while True:
            first = reader.line_num + 1
            meter.size = 0
            meter.first = first
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error:
                if reader.line_num - first >= LONGEST_LOSS:
                    raise unclosed(self._path, first) from None
                yield first, BrokenRow(reader.line_num)
                continue
            if cells:
                yield first, cells

    def _read_header(self, delimiters: tuple[str, ...]) -> tuple[str, tuple[str, ...], int, int]:
        """The delimiter, the labels, and the first and last line of the header."""
        with closing(_Counted(self._path)) as raw:
            codec, errors = self._codec
            with io.TextIOWrapper(io.BufferedReader(raw), encoding=codec, errors=errors, newline="") as text:
                number, line = self._first_line(text, 1)
                if line.casefold().startswith("sep=") and len(line.strip()) == 5:  # Excel's hint to itself
                    delimiters = (line[4],)
                    number, line = self._first_line(text, number + 1)
                ahead = [line]
                readings = [self._read_labels(ahead, text, delimiter) for delimiter in delimiters]
        known = [(count_known(labels), len(labels)) for labels, _ in readings]
        best = known.index(max(known))
        if known[best][0] == 0 and not all(labels for labels, _ in readings):
            raise unclosed(self._path, number)
        labels, length = readings[best]
        return delimiters[best], labels, number, number + length - 1

    def _first_line(self, text: Iterable[str], number: int) -> tuple[int, str]:
        for at, line in enumerate(text, number):
            if line.strip(_EMPTY):
                return at, line
        raise PeopleMistake(
            Said("見出しの行がありません。", "there is no header."),
            Said(
                "1行目に「メールアドレス,氏名」のような見出しを入れてください。",
                "Put labels such as “email,name” on the first line.",
            ),
            place=Place(self._path, number),
        )

    def _read_labels(self, ahead: list[str], text: Iterable[str], delimiter: str) -> tuple[tuple[str, ...], int]:
        """The labels under one delimiter (none where it does not fit) and how many lines they take.

        Lines that are read are kept in `ahead`.
        """

        def lines() -> Iterator[str]:
            yield from list(ahead)
            for line in text:
                ahead.append(line)
                yield line

        reader = csv.reader(_Meter(lines(), self._path), delimiter=delimiter, strict=True)
        try:
            cells = next(reader)
        except (csv.Error, StopIteration, PeopleMistake):
            return (), 1
        return tuple(cell.strip(_EMPTY) for cell in cells), reader.line_num


def changed(path: str) -> PeopleMistake:
    """A file that is not what it was when it was opened."""
    return PeopleMistake(
        Said("読んでいる間にファイルが変わりました。", "the file changed while it was being read."),
        Said("ほかのソフトで閉じてから、もう一度実行してください。", "Close it elsewhere and try again."),
        place=Place(path),
    )
