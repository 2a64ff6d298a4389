"""What `people` asks of a recipient file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Layout:
    """How a file is written. `labels` are the cells of its header as they stand there, trimmed.

    `encoding` is utf-8, utf-16, cp932, euc-jp or iso-2022-jp (None for a workbook), `delimiter` one character (None
    for a workbook), `sheet` the name of a workbook's sheet, `header_line` where the header starts (from 1).
    """

    format: str
    labels: tuple[str, ...]
    header_line: int
    encoding: str | None = None
    has_bom: bool = False
    delimiter: str | None = None
    sheet: str | None = None


@dataclass(frozen=True, slots=True)
class BrokenRow:
    """Lines that are no row, because a quotation mark is missing or too many; `last_line` is the last that was lost."""

    last_line: int


Row = tuple[int, list[str] | BrokenRow]
"""The line on which a row starts (from 1; a workbook's row number), and its cells as they stand there."""


class RowSource(Protocol):
    """A recipient file that can be read again and again, in memory that does not grow with its length."""

    @property
    def path(self) -> str:
        """The file as the caller named it, for messages."""

    @property
    def layout(self) -> Layout:
        """How the file is written."""

    @property
    def digest(self) -> str:
        """SHA-256 of the file's bytes, in hex."""

    @property
    def total(self) -> int:
        """How much there is to read: bytes, or rows of a workbook."""

    @property
    def done(self) -> int:
        """How much of `total` the newest `rows()` has read."""

    def rows(self) -> Iterator[Row]:
        """The rows below the header, in their order; wholly empty lines are left out.

        Raises `PeopleMistake` where the file has changed since it was opened.
        """
