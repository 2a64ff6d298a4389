"""TOML of an organisation's folder: read with the line of everything that is wrong, and the nearest right name."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import repeat
from typing import Any

from owabi.errors import BookMistake, Place
from owabi.proof.selection import nearest
from owabi.said import Said
from owabi.text.expression import expression

_AT_LINE = expression(r"\(at (?:line (\d+), column (\d+)|end of document)\)")


class Kind(StrEnum):
    """What a field holds."""

    WORD = "word"
    WORDS = "words"
    FLAG = "flag"
    TABLE = "table"
    TABLES = "tables"
    DAY = "day"


_NAMES = {
    Kind.WORD: Said("文字列", "a string"),
    Kind.WORDS: Said("文字列の配列", "an array of strings"),
    Kind.FLAG: Said("true か false", "true or false"),
    Kind.TABLE: Said("表", "a table"),
    Kind.TABLES: Said("表の配列", "an array of tables"),
    Kind.DAY: Said("日付（2026-12-31 の形）", "a date like 2026-12-31"),
}


@dataclass(frozen=True, slots=True)
class Source:
    """A file of the folder: its path as people know it, and its words."""

    path: str
    words: str

    def place(self, line: int | None, field: str | None = None) -> Place:
        """A line of it."""
        return Place(self.path, line, None, field)

    def mistake(
        self, cause: Said, cure: Said | None = None, *, line: int | None = None, field: str | None = None
    ) -> BookMistake:
        """What is wrong here."""
        return BookMistake(cause, cure, place=self.place(line, field))

    def line_of_key(self, name: str) -> int | None:
        """The first line that gives a value to a key, or opens a table of its name."""
        word = rf"""["']?{re.escape(name)}["']?"""
        head = re.compile(rf"\s*(?:{word}\s*=|\[\[?\s*{word}\s*[\].])")
        return next((line for line, words in enumerate(self.words.splitlines(), 1) if head.match(words)), None)

    def lines_of_tables(self, key: str) -> list[int]:
        """The lines of all `[[key]]`."""
        head = re.compile(rf"\s*\[\[\s*{re.escape(key)}\s*\]\]")
        return [line for line, words in enumerate(self.words.splitlines(), 1) if head.match(words)]


def parsed(source: Source) -> Mapping[str, Any]:
    """The file as plain data; raises `BookMistake` where it is not TOML."""
    try:
        return tomllib.loads(source.words)
    except tomllib.TOMLDecodeError as error:
        at = _AT_LINE.search(str(error))
        line = int(at[1]) if at and at[1] else source.words.count("\n") + 1
        raise source.mistake(
            Said("TOMLとして読めません。", "this is not TOML."),
            Said(f"書き方を直してください（{error}）。", f"Mend the syntax ({error})."),
            line=line,
        ) from None
    except RecursionError:
        raise source.mistake(
            Said("入れ子が深すぎます。", "this is nested too deep."), Said("浅くしてください。", "Make it flatter.")
        ) from None


def expect(source: Source, table: Mapping[str, Any], shape: Mapping[str, Kind], *, line: int | None = None) -> None:
    """Raise `BookMistake` for a field of `table` that `shape` does not know, or of another kind."""
    for name, value in table.items():
        at = line or source.line_of_key(name)
        if name not in shape:
            near = nearest(name, list(shape))
            cure = (
                Said(f"「{near}」のことでしょうか。", f"Did you mean `{near}`?")
                if near
                else Said(f"書けるのは {'、'.join(shape)} です。", f"Known are {', '.join(shape)}.")
            )
            raise source.mistake(
                Said(f"「{name}」という欄はありません。", f"there is no field `{name}`."), cure, line=at
            )
        if not _is(value, shape[name]):
            kind = _NAMES[shape[name]]
            raise source.mistake(
                Said(f"「{name}」の値の形が違います。", f"`{name}` has a value of the wrong form."),
                Said(f"{kind.ja}を書いてください。", f"Write {kind.en}."),
                line=at,
                field=name,
            )


def entries(source: Source, key: str) -> Sequence[Mapping[str, Any]]:
    """The `[[key]]` tables of a file that holds nothing else but `source` and `checked_on`."""
    data = dict(parsed(source))
    data.pop("source", None)
    data.pop("checked_on", None)
    expect(source, data, {key: Kind.TABLES})
    found: Sequence[Mapping[str, Any]] = data.get(key, [])
    return found


def with_lines(source: Source, key: str) -> Iterator[tuple[Mapping[str, Any], int | None]]:
    """Each of the `entries` with the line that opens it, where that can be told."""
    found = entries(source, key)
    lines = source.lines_of_tables(key)
    return zip(found, lines if len(lines) == len(found) else repeat(None), strict=False)


def _is(value: object, kind: Kind) -> bool:
    if kind is Kind.WORDS:
        return isinstance(value, list) and all(isinstance(item, str) for item in value)
    if kind is Kind.TABLES:
        return isinstance(value, list) and all(isinstance(item, dict) for item in value)
    if kind is Kind.DAY:
        return type(value).__name__ == "date"
    return type(value) is {Kind.WORD: str, Kind.FLAG: bool, Kind.TABLE: dict}[kind]
