"""Compiles the rules' triggers and lexicons to the catalogue, reading the rules' source without importing them.

`make docs` writes what `to_json` says to `rules/compiled.json`; a test compares it with the rules.
"""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from owabi import books
from owabi.errors import BookMistake, Place
from owabi.proof import triggers
from owabi.proof.catalogue import FORMAT, RULE_FILES, RULES, sizes
from owabi.proof.locality import reads_line
from owabi.proof.needed import needed
from owabi.proof.one_line import keeps_to_one_line
from owabi.proof.pattern_shapes import faults_of, wake_words
from owabi.proof.rule import PRESETS
from owabi.proof.stems import stems_of
from owabi.proof.triggers import Trigger, Wake
from owabi.said import Said
from owabi.text.folding import fold

_PAPER = ("severity", "fix", "blocks", "everywhere", "counterparts", "presets", "books", "limit", "reads")
_DEFAULTS: Mapping[str, Any] = {
    "fix": None,
    "blocks": False,
    "everywhere": False,
    "counterparts": (),
    "presets": PRESETS,
    "books": (),
    "limit": None,
    "reads": None,
}
_SOURCE = re.compile(r"^## 根拠\n(.*?)(?:。|$)", re.MULTILINE | re.DOTALL)


def compiled() -> dict[str, Any]:
    """The catalogue as plain data; raises `BookMistake` where a rule's decorator is not plain values."""
    papers: list[dict[str, Any]] = []
    out = Gathered()
    for path in sorted(RULES.glob(RULE_FILES), key=lambda file: file.name):
        paper, on = _read_rule(path)
        for trigger in on:
            out.add(len(papers), trigger)
        for book in paper.pop("books"):
            out.add_book(book)
        papers.append(paper)
    return {"format": FORMAT, "sizes": sizes(), "papers": papers, **out.data()}


class Gathered:
    """Gathers the triggers of all rules."""

    def __init__(self) -> None:
        self.wakes: dict[str, list[list[int]]] = {}
        self.lemmas: dict[int, list[str]] = {}
        self.lexicons: dict[int, list[str]] = {}
        self.once: dict[Wake, list[list[Any]]] = {Wake.CHARACTERS: [], Wake.PATTERN: [], Wake.DOCUMENT: []}
        self.across: list[int] = []
        self.books: dict[str, list[dict[str, Any]]] = {}

    def add(self, number: int, trigger: Trigger) -> None:
        """Note what wakes rule `number`."""
        if trigger.wake is Wake.LITERAL:
            for word in trigger.words:
                self._wake(word, [number, 0, -1])
        elif trigger.wake is Wake.LEMMA:
            self.lemmas.setdefault(number, []).extend(trigger.words)
            for word in trigger.words:
                for stem in stems_of(word):
                    self._wake(stem, [number, 1, -1])
        elif trigger.wake in (Wake.LEXICON, Wake.PATTERNS):
            self.add_entries(number, trigger)
        elif trigger.wake is Wake.ACROSS:
            self.across.append(number)
        elif trigger.wake is Wake.PATTERN:
            expression = trigger.words[0]
            wants = needed(expression)
            row = [number, expression, keeps_to_one_line(expression), list(wants.words), wants.figure]
            self.once[trigger.wake].append(row)
        elif trigger.wake is Wake.DOCUMENT:
            self.once[trigger.wake].append([number, [fold(word)[0] for word in trigger.words]])
        else:
            self.once[trigger.wake].append([number, trigger.words[0]])

    def add_entries(self, number: int, trigger: Trigger) -> None:
        """Wake rule `number` on the entries of a book."""
        book = trigger.words[0]
        self.add_book(book, check=trigger.wake is Wake.PATTERNS)
        names = self.lexicons.setdefault(number, [])
        first = sum(len(self.books[name]) for name in names)
        names.append(book)
        for entry, fields in enumerate(self.books[book], first):
            for word in wake_words(fields) if "tokens" in fields else fields.get("words", ()):
                self._wake(word, [number, 0, entry])

    def add_book(self, book: str, *, check: bool = False) -> None:
        """Hold the entries of a book; `check` it as one of patterns."""
        if book in self.books:
            return
        found = books.load(book)["entry"]
        for number, entry in enumerate(found) if check else ():
            for fault in faults_of(entry):
                raise books.mistake(book, fault, number=number)
        self.books[book] = [_plain(entry) for entry in found]

    def _wake(self, word: str, row: list[int]) -> None:
        rows = self.wakes.setdefault(fold(word)[0], [])
        if row not in rows:
            rows.append(row)

    def data(self) -> dict[str, Any]:
        """What `catalogue.read` takes."""
        return {
            "words": list(self.wakes),
            "wakes": list(self.wakes.values()),
            "lemmas": {str(rule): sorted(set(words)) for rule, words in self.lemmas.items()},
            "lexicons": {str(rule): names for rule, names in self.lexicons.items()},
            "characters": self.once[Wake.CHARACTERS],
            "patterns": self.once[Wake.PATTERN],
            "documents": self.once[Wake.DOCUMENT],
            "across": self.across,
            "books": self.books,
        }


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value


def _read_rule(path: Path) -> tuple[dict[str, Any], list[Trigger]]:
    source = path.read_text(encoding="utf-8")
    module = ast.parse(source)
    for function in module.body:
        if isinstance(function, ast.FunctionDef):
            for call in _rule_calls(function):
                on = list(_triggers(path, _keyword(path, call, "on")))
                paper = _paper(path, module, function, call)
                reads = paper.pop("reads")
                paper["reads_line"] = reads == "line" or (reads is None and reads_line(module, on))
                return paper, on
    raise _mistake(path, 1, "@rule がありません。", "there is no @rule.")


def _rule_calls(function: ast.FunctionDef) -> Iterator[ast.Call]:
    for decorator in function.decorator_list:
        if isinstance(decorator, ast.Call) and isinstance(decorator.func, ast.Name) and decorator.func.id == "rule":
            yield decorator


def _paper(path: Path, module: ast.Module, function: ast.FunctionDef, call: ast.Call) -> dict[str, Any]:
    rule_id, _, name = path.stem.partition("_")
    given = {word.arg: word.value for word in call.keywords}
    values = {field: _value(path, given[field]) if field in given else _DEFAULTS.get(field) for field in _PAPER}
    paper = ast.get_docstring(module) or ""
    source = _SOURCE.search(paper)
    return {
        "id": rule_id,
        "name": name.replace("_", "-"),
        "family": path.parent.name,
        "module": f"owabi.proof.rules.{path.parent.name}.{path.stem}",
        "function": function.name,
        "title": paper.split("\n", 1)[0],
        "source": source[1].strip().replace("\n", "") if source else "",
        **{field: list(value) if isinstance(value, tuple) else value for field, value in values.items()},
    }


def _keyword(path: Path, call: ast.Call, name: str) -> ast.expr:
    for word in call.keywords:
        if word.arg == name:
            return word.value
    raise _mistake(path, call.lineno, f"@rule に {name} がありません。", f"@rule lacks {name}.")


def _value(path: Path, node: ast.expr) -> Any:
    """A plain value; `Severity.ERROR` and `FixSafety.SAFE` are their names in small letters, names are constants."""
    if isinstance(node, ast.Attribute):
        return node.attr.lower()
    if isinstance(node, ast.Tuple):
        return tuple(_value(path, item) for item in node.elts)
    if isinstance(node, ast.Name) and node.id in _CONSTANTS:
        return _CONSTANTS[node.id]
    try:
        return ast.literal_eval(node)
    except ValueError:
        ja, en = "@rule の値は定数で書いてください。", "write the values of @rule as constants."
        raise _mistake(path, node.lineno, ja, en) from None


_CONSTANTS = {"INCIDENT": "incident", "PRESETS": PRESETS}
_MAKERS = {wake.value: getattr(triggers, wake.value) for wake in Wake}


def _triggers(path: Path, node: ast.expr) -> Iterator[Trigger]:
    for call in node.elts if isinstance(node, ast.Tuple) else [node]:
        if not (isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in _MAKERS):
            raise _mistake(
                path, node.lineno, "on= は引き金の呼び出しで書いてください。", "write on= as calls of triggers."
            )
        yield _MAKERS[call.func.id](*(_value(path, argument) for argument in call.args))


def _mistake(path: Path, line: int, ja: str, en: str) -> BookMistake:
    return BookMistake(Said(ja, en), place=Place(f"{path.parent.name}/{path.name}", line))


def to_json(data: Mapping[str, Any]) -> str:
    """The catalogue as it is shipped: one row a line where it helps to read a difference."""
    lines = [f"{json.dumps(key)}: {_rows(value)}" for key, value in data.items()]
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _rows(value: Any) -> str:
    if isinstance(value, list) and value:
        return "[\n" + ",\n".join(json.dumps(item, ensure_ascii=False) for item in value) + "\n]"
    return json.dumps(value, ensure_ascii=False)
