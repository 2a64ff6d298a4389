"""Texts that people give: a file, or standard input as `-`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from owabi.errors import Mistake, Place
from owabi.said import Said

if TYPE_CHECKING:
    from owabi.documents import Document

LARGEST = 50_000_000
STANDARD_INPUT = "-"


def read_document(name: str) -> Document:
    """A file in any of our forms and encodings; raises `Mistake` for one that is no text, naming line and cure."""
    from owabi.documents import read

    return read(_content(name), name)


def read_source(name: str) -> str:
    """The text of a file in UTF-8; raises `Mistake` for one that is none, naming line and cure."""
    content = _content(name)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Mistake(
            Said("UTF-8の文章ではありません。", "this is not text in UTF-8."),
            Said("UTF-8で保存し直してください。", "Save it as UTF-8."),
            place=Place(name, content.count(b"\n", 0, error.start) + 1),
        ) from None
    if "\0" in text:
        raise Mistake(
            Said("文章ではありません（NUL文字があります）。", "this is not text: it holds NUL."),
            Said("文章のファイルを指定してください。", "Name a text file."),
            place=Place(name, text.count("\n", 0, text.index("\0")) + 1),
        )
    return text


def _content(name: str) -> bytes:
    content = _read_input() if name == STANDARD_INPUT else _read(Path(name))
    if len(content) > LARGEST:
        raise Mistake(
            Said("大きすぎて校正できません（50MBまで）。", "this is too long: up to 50 MB."),
            Said("分けてください。", "Split it."),
            place=Place(name),
        )
    return content


def _read_input() -> bytes:
    if sys.stdin is None:
        raise Mistake(
            Said("標準入力が閉じています。", "standard input is closed."),
            Said("文章を渡すか、ファイルを指定してください。", "Pass the text, or name a file."),
            place=Place(STANDARD_INPUT),
        )
    return sys.stdin.buffer.read(LARGEST + 1)


WAITS = (
    Said(
        "名前付きパイプなので、読みに行くと止まるおそれがあります。", "this is a named pipe: reading it may never end."
    ),
    Said("標準入力（-）で渡してください。", "Pass it as standard input (-)."),
)


def _read(path: Path) -> bytes:
    if path.is_fifo() and not str(path).startswith(("/dev/", "/proc/")):
        raise Mistake(*WAITS, place=Place(str(path)))
    with path.open("rb") as file:
        return file.read(LARGEST + 1)
