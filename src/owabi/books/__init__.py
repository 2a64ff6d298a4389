"""The data that a lawyer or a press officer would correct: TOML books, read and checked once.

    load("lexicons/placeholders")                          one whole book, frozen
    entries("phrases/opening", {"id": str, "ja": str})     its `[[entry]]` tables, each checked against a shape

A list in a book is a tuple here, a table a read-only mapping. Everything wrong is a `BookMistake` that names the file
and the line.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType, NoneType
from typing import Any

from owabi.errors import BookMistake, Place
from owabi.said import Said

Entry = Mapping[str, Any]
"""One entry of a book: fields by name; `str`, `int`, `float`, `bool`, `date`, tuples and mappings of these."""

Shape = Mapping[str, type | tuple[type, ...]]
"""Fields and their types. `tuple` is a list of strings, `dict` a table; what may be missing has `NoneType` too."""

OPTIONAL_TEXT = (str, NoneType)
"""A field that may be missing and is a string."""

_KINDS = {str: "文字列", int: "整数", float: "数", bool: "true/false", tuple: "文字列の配列", dict: "表", date: "日付"}
_AT_LINE = re.compile(r"\(at (?:line (\d+), column (\d+)|end of document)\)")
_NAME = re.compile(r"[a-z0-9_]+(?:/[a-z0-9_.-]+)*")


@cache
def load(name: str) -> Entry:
    """The book `name` (`lexicons/jargon`: a path below this package without `.toml`), read once.

    Raises `BookMistake` where the book is missing or is not TOML.
    """
    try:
        content = tomllib.loads(_source(name))
    except tomllib.TOMLDecodeError as error:
        at = _AT_LINE.search(str(error))
        line, column = (int(at[1]), int(at[2])) if at and at[1] else (_source(name).count("\n") + 1, None)
        raise BookMistake(
            Said("TOMLとして読めません。", "this is not TOML."),
            Said(f"書き方を直してください（{error}）。", f"Mend the syntax ({error})."),
            place=Place(_file(name), line, column),
        ) from None
    return MappingProxyType({key: _freeze(item) for key, item in content.items()})


@cache
def _checked(name: str, shape: tuple[tuple[str, tuple[type, ...]], ...], key: str) -> tuple[Entry, ...]:
    found = load(name).get(key, ())
    if not isinstance(found, tuple) or not all(isinstance(entry, Mapping) for entry in found):
        raise BookMistake(
            Said(f"「{key}」は表の配列 [[{key}]] でなければなりません。", f"`{key}` has to be an array of tables."),
            Said(f"[[{key}]] で書き始めてください。", f"Start each entry with [[{key}]]."),
            place=Place(_file(name), None, None, key),
        )
    for number, entry in enumerate(found):
        for fault in _faults(entry, shape):
            raise mistake(name, fault, key=key, number=number)
    _refuse_doubles(name, found, key)
    return found


def entries(name: str, shape: Shape, *, key: str = "entry") -> tuple[Entry, ...]:
    """The `[[key]]` tables of a book, in order, each with exactly the fields of `shape`; an `id` must be unique.

    Raises `BookMistake` for a missing, unknown or wrongly typed field, naming the line of its entry.
    """
    hashable = tuple((field, kind if isinstance(kind, tuple) else (kind,)) for field, kind in shape.items())
    return _checked(name, hashable, key)


def names(folder: str) -> tuple[str, ...]:
    """The books directly below a folder (`names("phrases")` gives `phrases/opening`, …), in order."""
    found = (item.name for item in _tree().joinpath(folder).iterdir())
    return tuple(sorted(f"{folder}/{name.removesuffix('.toml')}" for name in found if name.endswith(".toml")))


def mistake(name: str, cause: Said, *, key: str = "entry", number: int | None = None) -> BookMistake:
    """A `BookMistake` that points to the `number`th (from 0) `[[key]]` of a book: for checks of the caller's own."""
    line = None if number is None else _line_of(name, key, number)
    cure = Said("項目を直してください。", "Mend the entry.")
    return BookMistake(cause, cure, place=Place(_file(name), line))


def _faults(entry: Entry, shape: tuple[tuple[str, tuple[type, ...]], ...]) -> Iterator[Said]:
    known = dict(shape)
    for field in entry:
        if field not in known:
            yield Said(f"「{field}」という欄はありません。", f"there is no field `{field}`.")
    for field, kinds in shape:
        if field not in entry:
            if NoneType not in kinds:
                yield Said(f"「{field}」の欄がありません。", f"the field `{field}` is missing.")
        elif not any(_is(entry[field], kind) for kind in kinds):
            wanted = "・".join(_KINDS.get(kind, kind.__name__) for kind in kinds if kind is not NoneType)
            words = "/".join(kind.__name__ for kind in kinds if kind is not NoneType)
            yield Said(f"「{field}」は{wanted}でなければなりません。", f"`{field}` has to be {words}.")


def _is(value: object, kind: type) -> bool:
    if kind is tuple:
        return isinstance(value, tuple) and all(isinstance(item, str) for item in value)
    if kind is dict:
        return isinstance(value, Mapping)
    return type(value) is kind


def _refuse_doubles(name: str, found: tuple[Entry, ...], key: str) -> None:
    seen: set[object] = set()
    for number, entry in enumerate(found):
        if "id" in entry and entry["id"] in seen:
            cause = Said(f"id「{entry['id']}」が重なっています。", f"the id `{entry['id']}` stands twice.")
            raise mistake(name, cause, key=key, number=number)
        seen.add(entry.get("id", object()))


def _line_of(name: str, key: str, number: int) -> int | None:
    head = re.compile(rf"\s*\[\[\s*{re.escape(key)}\s*\]\]")
    lines = [line for line, text in enumerate(_source(name).splitlines(), 1) if head.match(text)]
    return lines[number] if number < len(lines) else None


def _tree() -> Traversable:
    return files("owabi.books")


def _file(name: str) -> str:
    return f"books/{name}.toml"


def _source(name: str) -> str:
    if not _NAME.fullmatch(name) or ".." in name:
        raise BookMistake(Said(f"「{name}」は本の名前ではありません。", f"`{name}` is not the name of a book."))
    try:
        return _tree().joinpath(f"{name}.toml").read_text(encoding="utf-8")
    except FileNotFoundError:
        raise BookMistake(
            Said("この本がありません。", "there is no such book."),
            Said("ファイルの名前を確かめてください。", "Check the file's name."),
            place=Place(_file(name)),
        ) from None
    except UnicodeDecodeError as error:
        raise BookMistake(
            Said("UTF-8ではありません。", "this is not UTF-8."),
            Said("UTF-8で保存してください。", "Save it as UTF-8."),
            place=Place(_file(name), error.object[: error.start].count(b"\n") + 1),
        ) from None


def _freeze(value: object) -> object:
    if isinstance(value, dict):
        return MappingProxyType({key: _freeze(item) for key, item in value.items()})
    if isinstance(value, list):
        return tuple(_freeze(item) for item in value)
    return value
