"""The `imports` of a prh dictionary: which files, whether theirs too, and which of their rules are left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from owabi.errors import BookMistake, Place
from owabi.said import Said
from owabi.text.expression import expression

_SLASHED = expression(r"/(.*)/[a-z]*", re.DOTALL)
_ESCAPED = expression(r"\\([^A-Za-z0-9])")


@dataclass(frozen=True, slots=True)
class Ignored:
    """Rules that are left out: those that write `expected`, or look for `pattern`."""

    expected: str | None
    pattern: str | None

    def takes(self, rule: Mapping[str, Any]) -> bool:
        """Whether it means this rule of a dictionary."""
        if self.expected is not None and rule.get("expected") == self.expected:
            return True
        return self.pattern is not None and _source(self.pattern) in _patterns(rule)


@dataclass(frozen=True, slots=True)
class Import:
    """One file; `alone` leaves out what it imports itself."""

    path: str
    alone: bool
    ignored: tuple[Ignored, ...]


def imports(path: str, line: int, fields: Mapping[str, Any]) -> Iterator[Import]:
    """What the dictionary at `path` imports; raises `BookMistake` (with `line`) for what is no import."""
    found = fields.get("imports") or []
    for one in found if isinstance(found, list) else [found]:
        table = one if isinstance(one, Mapping) else {"path": one}
        name, left_out = table.get("path"), table.get("ignoreRules") or []
        if not isinstance(name, str):
            raise _mistake(path, line, Said("imports はファイルの名前です。", "`imports` names files."))
        if not isinstance(left_out, list):
            raise _mistake(path, line, Said("ignoreRules は一覧です。", "`ignoreRules` has to be a list."))
        yield Import(name, bool(table.get("disableImports")), tuple(_ignored(path, line, rule) for rule in left_out))


def _ignored(path: str, line: int, rule: object) -> Ignored:
    if isinstance(rule, str):
        return Ignored(None, rule)
    if isinstance(rule, Mapping):
        expected, pattern = rule.get("expected"), rule.get("pattern")
        if isinstance(expected, str) or isinstance(pattern, str):
            return Ignored(*(one if isinstance(one, str) else None for one in (expected, pattern)))
    says = Said(
        "ignoreRules の項目には expected か pattern が要ります。", "`ignoreRules` name `expected` or `pattern`."
    )
    raise _mistake(path, line, says)


def _mistake(path: str, line: int, cause: Said) -> BookMistake:
    return BookMistake(cause, Said("辞書を直してください。", "Mend the dictionary."), place=Place(path, line))


def _patterns(rule: Mapping[str, Any]) -> set[str]:
    """What a rule looks for, as the parts of its expressions, and all of them as prh joins them."""
    several = rule.get("pattern", rule.get("patterns"))
    given = several if isinstance(several, list) else [rule.get("expected") if several is None else several]
    sources = [_source(str(one)) for one in given if one is not None]
    return {*sources, f"(?:{'|'.join(sources)})"}


def _source(pattern: str) -> str:
    """An expression without its slashes, flags and needless escapes: `テスト` and `/テスト/gmu` are one."""
    slashed = _SLASHED.fullmatch(pattern)
    return _ESCAPED.sub(r"\1", slashed[1] if slashed else pattern)
