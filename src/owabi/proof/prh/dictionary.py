"""Reads a prh dictionary (YAML) into entries that can be run safely; what is wrong is told with file, line and cure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import PurePosixPath
from typing import Any

from owabi.errors import BookMistake, Place
from owabi.proof.prh.expected import replaced
from owabi.proof.prh.imports import Ignored, imports
from owabi.proof.prh.syntax import At, Chars, Edge, Node, NotTaken, Row
from owabi.proof.prh.writing import Written, of_node, slashed, written
from owabi.proof.selection import nearest
from owabi.said import Said

Load = Callable[[str], str]
"""From a path to the words of its file; raises `BookMistake` where there is none."""

_TOP = ("version", "imports", "rules", "targets")
_RULE = ("expected", "pattern", "patterns", "regexpMustEmpty", "options", "specs", "prh")
_DEEPEST = 8
_SHOWN = 60
_FULL = 0xFEE0


@dataclass(frozen=True, slots=True)
class DictionaryEntry:
    """One pattern: `expression` for `re.compile`, what to put, which group must be empty; `note` is the rule's own."""

    expression: str
    longest: int
    ways: int
    expected: str
    empty: str | None
    note: str | None
    wake: tuple[str, ...]

    def data(self) -> dict[str, Any]:
        """As plain data."""
        return {**asdict(self), "wake": list(self.wake)}


@dataclass(frozen=True, slots=True)
class _Table:
    """A mapping of the YAML, with its file and line."""

    path: str
    line: int
    fields: Mapping[str, Any]

    def mistake(self, cause: Said, cure: Said | None = None) -> BookMistake:
        return BookMistake(cause, cure or _CURE, place=Place(self.path, self.line))


_CURE = Said("辞書を直してください。", "Mend the dictionary.")


def read_dictionary(path: str, load: Load) -> tuple[DictionaryEntry, ...]:
    """The entries of a dictionary and of those that it imports; raises `BookMistake`."""
    return tuple(_file(path, load, ()))


def _file(
    path: str, load: Load, within: tuple[str, ...], *, alone: bool = False, ignored: tuple[Ignored, ...] = ()
) -> Iterator[DictionaryEntry]:
    top = _parsed(path, load(path))
    if top.fields.get("version") != 1:
        ja, en = "prhの辞書（version: 1）ではありません。", "this is not a prh dictionary (version: 1)."
        raise top.mistake(Said(ja, en), Said("先頭に version: 1 と書いてください。", "Start it with version: 1."))
    _refuse_slips(top, _TOP)
    for one in () if alone else imports(top.path, top.line, top.fields):
        target = str(PurePosixPath(path).parent / one.path)
        if len(within) >= _DEEPEST or target in (*within, path):
            raise top.mistake(
                Said(f"imports が輪になっています（{one.path}）。", f"imports go round in a circle ({one.path}).")
            )
        left_out = (*ignored, *one.ignored)
        yield from _file(target, load, (*within, path), alone=one.alone, ignored=left_out)
    for rule in _tables(top, "rules"):
        if not any(one.takes(rule.fields) for one in ignored):
            yield from _rule(rule)


def _parsed(path: str, words: str) -> _Table:
    from ruamel.yaml import YAML  # noqa: PLC0415 - only for a dictionary
    from ruamel.yaml.error import MarkedYAMLError, YAMLError  # noqa: PLC0415

    try:
        data = YAML(typ="rt", pure=True).load(words)
    except (YAMLError, RecursionError, ValueError) as error:
        mark = error.problem_mark if isinstance(error, MarkedYAMLError) else None
        raise BookMistake(
            Said("YAMLとして読めません。", "this is not YAML."),
            Said("書き方を直してください。", "Mend the syntax."),
            place=Place(path, mark.line + 1 if mark else None, mark.column + 1 if mark else None),
        ) from None
    if not isinstance(data, Mapping):
        raise BookMistake(
            Said("prhの辞書ではありません。", "this is not a prh dictionary."),
            Said("version: 1 と rules: を書いてください。", "Write version: 1 and rules:."),
            place=Place(path, 1),
        )
    return _Table(path, 1, data)


def _refuse_slips(table: _Table, known: tuple[str, ...]) -> None:
    """Raise for a field that is nearly one of ours; what nobody knows is left alone, as prh does."""
    for name in table.fields:
        near = nearest(str(name), known) if name not in known else None
        if near and near not in table.fields:
            raise table.mistake(
                Said(f"「{name}」という欄はありません。", f"there is no field `{name}`."),
                Said(f"「{near}」のことでしょうか。", f"Did you mean `{near}`?"),
            )


def _tables(table: _Table, key: str) -> Iterator[_Table]:
    found = table.fields.get(key) or []
    if not isinstance(found, list):
        raise table.mistake(Said(f"{key} は一覧でなければなりません。", f"`{key}` has to be a list."))
    for number, one in enumerate(found):
        line = _line(found, number, table.line)
        fields = {"expected": one} if isinstance(one, str) and key == "rules" else one
        inner = _Table(table.path, line, fields if isinstance(fields, Mapping) else {})
        if not isinstance(fields, Mapping):
            raise inner.mistake(Said(f"{key} の項目が読めません。", f"an entry of `{key}` cannot be read."))
        yield inner


def _line(found: Any, number: int, default: int) -> int:
    try:
        return int(found.lc.item(number)[0]) + 1
    except (AttributeError, KeyError, TypeError):
        return default


def _rule(rule: _Table) -> Iterator[DictionaryEntry]:
    _refuse_slips(rule, _RULE)
    expected = rule.fields.get("expected")
    if not isinstance(expected, str) or not expected:
        ja, en = "expected（正しい書き方）がありません。", "`expected` (the right words) is missing."
        raise rule.mistake(Said(ja, en), Said('expected: "…" と書いてください。', 'Write expected: "…".'))
    empty, note = rule.fields.get("regexpMustEmpty"), rule.fields.get("prh")
    made = [
        DictionaryEntry(
            one.expression,
            one.longest,
            one.ways,
            expected,
            str(empty) if empty else None,
            str(note).strip() if note else None,
            one.wake,
        )
        for one in _patterns(rule, expected)
    ]
    _try_specs(rule, made)
    yield from made


def _patterns(rule: _Table, expected: str) -> Iterator[Written]:
    several = rule.fields.get("pattern", rule.fields.get("patterns"))
    options = rule.fields.get("options")
    bounded = isinstance(options, Mapping) and bool(options.get("wordBoundary"))
    for pattern in several if isinstance(several, list) else [several]:
        if pattern is not None and not isinstance(pattern, str | int | float):
            raise rule.mistake(Said("pattern は文字列です。", "`pattern` has to be a string."))
        try:
            yield _written(None if pattern is None else str(pattern), expected, bounded=bounded)
        except NotTaken as error:
            shown = str(pattern) if len(str(pattern)) <= _SHOWN else f"{str(pattern)[:_SHOWN]}…"
            raise rule.mistake(Said(f"{shown}: {error.says.ja}", f"{shown}: {error.says.en}")) from None


def _written(pattern: str | None, expected: str, *, bounded: bool) -> Written:
    found = slashed(pattern) if pattern else None
    if found:
        expression, flags = found
        return written(rf"\b(?:{expression})\b" if bounded else expression, flags)
    node = _spelled(expected) if pattern is None else _literal(pattern)
    return of_node(_bounded(node) if bounded else node)


def _literal(words: str) -> Row:
    return Row(tuple(Chars(((ord(char), ord(char)),)) for char in words))


def _spelled(words: str) -> Row:
    """The words in either case and either width: what prh looks for where a rule gives no pattern."""
    return Row(tuple(Chars(tuple((ord(form), ord(form)) for form in _forms(char))) for char in words))


def _forms(char: str) -> tuple[str, ...]:
    if not ("!" <= char <= "~"):
        return (char,)
    cased = (char.lower(), char.upper())
    return tuple(dict.fromkeys((char, *cased, *(chr(ord(one) + _FULL) for one in cased))))


def _bounded(node: Row) -> Row:
    parts: tuple[Node, ...] = node.parts
    first, last = parts[0], parts[-1]
    head = (At(Edge.WORD),) if isinstance(first, Chars) and _is_word(first) else ()
    tail = (At(Edge.WORD),) if isinstance(last, Chars) and _is_word(last) else ()
    return Row((*head, *parts, *tail))


def _is_word(chars: Chars) -> bool:
    return re.match(r"\w", chr(chars.ranges[0][0]), re.ASCII) is not None


class _Put:
    """What `re.sub` puts for an entry."""

    def __init__(self, entry: DictionaryEntry) -> None:
        self._entry = entry

    def __call__(self, match: re.Match[str]) -> str:
        return replaced(match, self._entry.expected, self._entry.empty)


def _try_specs(rule: _Table, made: list[DictionaryEntry]) -> None:
    for spec in _tables(rule, "specs"):
        before, after = spec.fields.get("from"), spec.fields.get("to")
        if not isinstance(before, str) or not isinstance(after, str):
            raise spec.mistake(Said("specs には from と to が要ります。", "`specs` take `from` and `to`."))
        found = before
        for entry in made:
            found = re.sub(entry.expression, _Put(entry), found)
        if found != after:
            raise spec.mistake(
                Said(
                    f"「{before}」が「{after}」ではなく「{found}」になります。",
                    f"“{before}” becomes “{found}”, not “{after}”.",
                ),
                Said("pattern か specs を直してください。", "Mend the pattern or the spec."),
            )
